import type { Action, Change } from './action.ts';
import { localDate, type Instant, type LocalDate } from './calendar.ts';
import type { Asked, Decision, Refusal } from './change.ts';

/** What every decision about an action is made with: whether the question is still the question, and how the answer is kept. */

/**
 * Whether the state a card showed is no longer the state: something that changed status or date has happened since
 * revision `rev`. Comments and other people's parts do not make an answer stale.
 */
export function isStale(action: Action, rev: number): boolean {
  return (
    rev > action.revision ||
    since(action, rev).some(({ what }) => ['status', 'date', 'undo', 'occurrence'].includes(what.kind))
  );
}

/** What has happened since revision `rev`. */
export const since = ({ history, revision }: Action, rev: number): readonly Change[] =>
  history.slice(Math.max(0, history.length - (revision - rev)));

export function keep(action: Action, { at, id, as }: Asked, what: Change['what'], next: Partial<Action>): Decision {
  const change: Change = { id, at, by: as.person, role: as.role, unit: as.unit, what };
  const heard: LocalDate = localDate(at);
  const changed = {
    ...action,
    ...next,
    heard,
    dormant: false,
    revision: action.revision + 1,
    history: [...action.history, change],
  };
  return { ok: true, action: changed, change };
}

export const hoursBetween = (from: Instant, to: Instant): number => (Date.parse(to) - Date.parse(from)) / 3_600_000;

export const refuse = (refusal: Refusal): Decision => ({ ok: false, refusal });
