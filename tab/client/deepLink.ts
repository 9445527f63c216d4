import type { ActionRow, PlanHead } from '../api/schemas.ts';

/** What a deep link names: "a/A-08", "a/plan-a-A8", "p/plan-a". Numbers may be written with a dash and zeros. */
export interface Target {
  readonly plan: string | null;
  readonly action: string | null;
}

export function readTarget(subPage: string | null): Target {
  const parts = (subPage ?? '').split('/').map(decoded);
  const after = (mark: string) => {
    const at = parts.indexOf(mark);
    return at < 0 ? null : parts[at + 1] || null;
  };
  return { plan: after('p'), action: after('a') };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const bare = (number: string): string => number.toUpperCase().replace(/^([A-ZÅÄÖ]+)[-\s]?0*(?=\d)/, '$1');

/** The plan a target is in: the one it names, or the one whose letter its action's number begins with. */
export function planFor({ plan, action }: Target, plans: readonly PlanHead[]): string | undefined {
  const named = plans.find(({ id }) => id === plan || action?.startsWith(`${id}-`));
  if (named) return named.id;
  const letter = /^[A-ZÅÄÖ]+/.exec(bare(action ?? ''))?.[0];
  return plans.find((one) => one.letter.toUpperCase() === letter)?.id;
}

/** The action a target names, by its id or its number. */
export const actionFor = ({ action }: Target, rows: readonly ActionRow[]): ActionRow | undefined =>
  action === null ? undefined : rows.find((row) => row.id === action || bare(row.number) === bare(action));
