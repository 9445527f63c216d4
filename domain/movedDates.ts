import type { Action, Change } from './action.ts';
import type { Instant, LocalDate } from './calendar.ts';

/** One change of a deadline that still stands. */
export interface Move {
  readonly action: Action;
  readonly change: Change;
  /** What the plan was published with, what it was before this change, and what it became. */
  readonly first: LocalDate | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate;
  readonly reason: string;
}

/** The deadlines moved after `since` (all of them when null) and not taken back, in the order it happened. */
export function movesSince(actions: readonly Action[], since: Instant | null): readonly Move[] {
  return actions
    .flatMap((action) => standingChanges(action).flatMap((change) => moveOf(action, change)))
    .filter(({ change }) => since === null || change.at > since)
    .sort((a, b) => a.change.at.localeCompare(b.change.at));
}

/** What a person has done with an action and nobody has undone. */
export function standingChanges({ history }: Action): readonly Change[] {
  const undone = new Set(history.map(({ what }) => (what.kind === 'undo' ? what.of : '')));
  return history.filter(({ id }) => !undone.has(id));
}

function moveOf(action: Action, change: Change): readonly Move[] {
  const { what } = change;
  if (what.kind !== 'date') return [];
  return [{ action, change, first: action.firstDue, from: what.from, to: what.to, reason: what.reason }];
}
