import type { Action, Change } from './action.ts';
import type { Instant, LocalDate } from './calendar.ts';
import type { MoveRef } from './intent.ts';

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
    .flatMap((action) => {
      const standing = standingChanges(action);
      return standing.flatMap((change, index) => moveOf(action, change, standing.slice(index + 1)));
    })
    .filter(({ change }) => since === null || change.at > since)
    .sort((a, b) => a.change.at.localeCompare(b.change.at));
}

/** Of the moves that somebody is told of, those that still stand; of several of one action the latest. */
export function movesToTell(told: readonly MoveRef[], actions: readonly Action[]): readonly Move[] {
  const changes = new Set(told.map(({ change }) => change));
  const standing = movesSince(actions, null).filter(({ change }) => changes.has(change.id));
  return [...new Map(standing.map((move) => [move.action.id, move])).values()];
}

/** What a person has done with an action and nobody has undone. */
export function standingChanges({ history }: Action): readonly Change[] {
  if (!history.some(({ what }) => what.kind === 'undo')) return history;
  const undone = new Set(history.map(({ what }) => (what.kind === 'undo' ? what.of : '')));
  return history.filter(({ id }) => !undone.has(id));
}

/** What has been done since the open occurrence of an action opened; everything, where it does not come back. */
export function sinceOpened(action: Action): readonly Change[] {
  const standing = standingChanges(action);
  return standing.slice(standing.findLastIndex(({ what }) => what.kind === 'occurrence') + 1);
}

function moveOf(action: Action, change: Change, later: readonly Change[]): readonly Move[] {
  const { what } = change;
  if (what.kind !== 'date') return [];
  // A time that has been closed since had a first date of its own.
  const closed = later.find((one) => one.what.kind === 'occurrence')?.what;
  const first = closed?.kind === 'occurrence' ? closed.was.firstDue : action.firstDue;
  return [{ action, change, first, from: what.from, to: what.to, reason: what.reason }];
}
