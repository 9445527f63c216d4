import type { Action, Change } from './action.ts';
import type { Asked, Decision } from './change.ts';
import { hoursBetween, keep, refuse } from './decision.ts';

/** Taking back an answer: one's own, within a day, and while nothing that counts has happened since. */

const UNDO_HOURS = 24;

export function undo(action: Action, id: string, asked: Asked): Decision {
  const index = action.history.findIndex((change) => change.id === id);
  const undone = action.history[index];
  if (!undone) return refuse('gone');
  if (undone.by !== asked.as.person) return refuse('notYours');
  const later = action.history.slice(index + 1);
  if (later.some((change) => change.what.kind === 'undo' && change.what.of === id)) return refuse('alreadySo');
  if (hoursBetween(undone.at, asked.at) > UNDO_HOURS) return refuse('tooLateToUndo');
  const isOwnPart = undone.what.kind === 'part';
  // Other units' parts do not stand on this one; everything else that happened since may.
  const newer = later.filter(({ what }) => !ASIDE.has(what.kind) && !(isOwnPart && what.kind === 'part'));
  if (newer.length > 0 && undone.what.kind !== 'rejected') return refuse('newerChange');
  const back = stateBefore(action, undone, later);
  return back ? keep(action, asked, { kind: 'undo', of: id }, back) : refuse('newerChange');
}

/** What stands beside an answer and takes nothing from it. */
const ASIDE: ReadonlySet<Change['what']['kind']> = new Set(['comment', 'reminded', 'escalated', 'proposed']);

function stateBefore(
  action: Action,
  { what, role, unit }: Change,
  later: readonly Change[],
): Partial<Action> | undefined {
  if (what.kind === 'status') return { status: what.from };
  if (what.kind === 'date') return { due: what.from };
  if (what.kind === 'rejected' || what.kind === 'assigned' || what.kind === 'proposed') return {};
  if (what.kind === 'occurrence') return what.was;
  if (what.kind !== 'part') return undefined;
  const parts = action.parts.filter((part) => part.role !== role || part.unit !== unit);
  const isAlone = !later.some((change) => change.what.kind === 'part');
  return { parts, status: isAlone ? what.from : 'inProgress' };
}

const UNDOABLE: ReadonlySet<Change['what']['kind']> = new Set([
  'status',
  'part',
  'date',
  'rejected',
  'occurrence',
  'assigned',
  'proposed',
]);

/**
 * The change a person may still take back: their own latest, while nothing that counts has happened since.
 * Undefined when there is none, so that no card offers what would be refused.
 */
export function undoable(action: Action, asked: Asked): Change | undefined {
  const own = action.history.findLast(({ by, what }) => by === asked.as.person && UNDOABLE.has(what.kind));
  return own && undo(action, own.id, asked).ok ? own : undefined;
}
