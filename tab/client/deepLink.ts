import type { ActionRow } from '../api/actionSchema.ts';
import type { PlanHead } from '../api/schemas.ts';

/** The pages of the tab. */
export const PAGES = ['plan', 'report', 'import', 'health', 'people', 'settings'] as const;
export type Page = (typeof PAGES)[number];

/** Where a deep link leads: what is not named is null. */
export interface Target {
  readonly page: Page;
  readonly plan: string | null;
  readonly action: string | null;
  /** The draft that is to be looked through. */
  readonly draft: string | null;
  /** The month of a report ("2026-10"). */
  readonly month: string | null;
}

/**
 * Reads what `cards/links.ts` writes ("p/plan-a", "a/plan-a/plan-a-A8", "import/draft-1", "p/plan-a/report/2026-10"), the
 * name of a page alone ("settings"), and an action by its number, with a dash and zeros if one likes ("a/A-08").
 */
export function readTarget(subPage: string | null): Target {
  const parts = (subPage ?? '').split('/').map(decoded);
  const after = (mark: string, steps = 1) => {
    const at = parts.indexOf(mark);
    return at < 0 ? null : parts[at + steps] || null;
  };
  const action = after('a', 2) ?? after('a');
  return {
    page: action === null ? (PAGES.find((page) => parts.includes(page)) ?? 'plan') : 'plan',
    plan: after('p') ?? (after('a', 2) === null ? null : after('a')),
    action,
    draft: after('import'),
    month: after('report'),
  };
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
export function planFor(
  { plan, action }: Pick<Target, 'plan' | 'action'>,
  plans: readonly PlanHead[],
): string | undefined {
  const named = plans.find(({ id }) => id === plan || action?.startsWith(`${id}-`));
  if (named) return named.id;
  const letter = /^[A-ZÅÄÖ]+/.exec(bare(action ?? ''))?.[0];
  return plans.find((one) => one.letter.toUpperCase() === letter)?.id;
}

/** The action a target names, by its id or its number. */
export const actionFor = ({ action }: Pick<Target, 'action'>, rows: readonly ActionRow[]): ActionRow | undefined =>
  action === null ? undefined : rows.find((row) => row.id === action || bare(row.number) === bare(action));
