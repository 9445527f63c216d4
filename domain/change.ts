import type { Action, Change, Part, Status } from './action.ts';
import { partOf, speaksForAll, type Answerer } from './answering.ts';
import { isClosed } from './attention.ts';
import { daysBetween, isLocalDate, localDate, type Instant, type LocalDate } from './calendar.ts';
import { hasPersonalNumber } from './personalNumber.ts';
import { isRecurring, reopened } from './recurrence.ts';

/** What a person asks to have done with an action. `rev` is the revision of the card they were looking at. */
export type Command =
  | { readonly kind: 'setStatus'; readonly to: Status; readonly rev: number }
  | { readonly kind: 'moveDate'; readonly to: string; readonly reason: string; readonly rev: number }
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'reject' }
  | { readonly kind: 'undo'; readonly change: string };

/** Who asks, when, and who else answers for the action: all that a decision needs of the world. */
export interface Asked {
  readonly at: Instant;
  /** The id the change gets; given from outside so that deciding stays free of chance. */
  readonly id: string;
  readonly as: Answerer;
  readonly among: readonly Answerer[];
}

/** Why something was not done. Every one has its text in every locale. */
export const REFUSALS = [
  'stale', 'notYours', 'gone', 'alreadySo', 'closed', 'tooLateToUndo', 'newerChange', 'badDate', 'noReason',
  'noText', 'tooLong', 'personalNumber', 'storeDown', 'unknownVerb', 'badPayload',
] as const; // prettier-ignore
export type Refusal = (typeof REFUSALS)[number];

export type Decision =
  | { readonly ok: true; readonly action: Action; readonly change: Change }
  | { readonly ok: false; readonly refusal: Refusal };

/** Longer texts belong in a document, not on a card. */
export const TEXT_LIMIT = 2000;
const UNDO_HOURS = 24;
/** The furthest away a new deadline may lie: beyond it a typing error is likelier than a plan. */
const HORIZON_DAYS = 3660;

/** Decides what a command does to an action. Pure: the same action and command always give the same answer. */
export function decide(action: Action, command: Command, asked: Asked): Decision {
  switch (command.kind) {
    case 'setStatus':
      return setStatus(action, command.to, command.rev, asked);
    case 'moveDate':
      return moveDate(action, command, asked);
    case 'comment':
      return comment(action, command.text, asked);
    case 'reject':
      return isClosed(action) ? refuse('closed') : keep(action, asked, { kind: 'rejected' }, {});
    case 'undo':
      return undo(action, command.change, asked);
  }
}

function setStatus(action: Action, to: Status, rev: number, asked: Asked): Decision {
  const { as, among } = asked;
  if (action.status === 'withdrawn') return refuse('closed');
  // A card about an occurrence that is closed says nothing of the next one.
  const closing = since(action, rev).findLast(({ what }) => what.kind === 'occurrence');
  if (closing && rev <= action.revision) return refuse(closing.by === as.person ? 'alreadySo' : 'stale');
  const forAll = speaksForAll(as, among);
  if (to !== 'done' && to !== 'inProgress' && !forAll) return refuse('notYours');
  const own = partOf(action, as);
  const isSo = forAll || to !== 'done' ? action.status === to && own === undefined : own !== undefined;
  // "Pågår" said again on another day is a sign of life, not a repeated press.
  const isNews = to === 'inProgress' && action.heard < localDate(asked.at);
  if (isSo && !isNews) return refuse('alreadySo');
  if (action.status === 'done' && !as.lead) return refuse('closed');
  // A part is its reporter's own: nothing that others have done meanwhile makes it a stale answer.
  if (forAll && isStale(action, rev)) return refuse('stale');
  const parts = forAll || to !== 'done' ? [] : [...action.parts, partBy(asked)];
  if (to === 'done' && isRecurring(action) && (forAll || isComplete(action, parts, among))) {
    const { what, next } = reopened(action, localDate(asked.at));
    return keep(action, asked, what, next);
  }
  if (forAll || to !== 'done')
    return keep(
      action,
      asked,
      { kind: 'status', from: action.status, to },
      {
        status: to,
        parts: action.parts.filter((part) => part !== own),
      },
    );
  const status = isComplete(action, parts, among) ? 'done' : 'inProgress';
  return keep(action, asked, { kind: 'part', from: action.status, to: status }, { status, parts });
}

/** Where many share the lead, the action is done when each of them is. Nobody else's part is waited for. */
function isComplete(action: Action, parts: readonly Part[], among: readonly Answerer[]): boolean {
  const leads = among.filter((one) => one.lead);
  return leads.length > 0 && leads.every((one) => partOf({ ...action, parts }, one) !== undefined);
}

const partBy = ({ as, at }: Asked): Part => ({ role: as.role, unit: as.unit, by: as.person, at });

function moveDate(
  action: Action,
  { to, reason, rev }: { readonly to: string; readonly reason: string; readonly rev: number },
  asked: Asked,
): Decision {
  if (!asked.as.lead) return refuse('notYours');
  if (action.status === 'done' || action.status === 'withdrawn') return refuse('closed');
  const today = localDate(asked.at);
  if (!isLocalDate(to) || to <= today || daysBetween(today, to) > HORIZON_DAYS) return refuse('badDate');
  const why = reason.trim();
  if (why === '') return refuse('noReason');
  const improper = improperText(why);
  if (improper) return refuse(improper);
  if (action.due === to) return refuse('alreadySo');
  if (isStale(action, rev)) return refuse('stale');
  return keep(
    action,
    asked,
    { kind: 'date', from: action.due, to, reason: why },
    {
      due: to,
      firstDue: action.firstDue ?? action.due,
    },
  );
}

function comment(action: Action, text: string, asked: Asked): Decision {
  const said = text.trim();
  if (said === '') return refuse('noText');
  const improper = improperText(said);
  if (improper) return refuse(improper);
  const last = action.history.at(-1);
  const isRepeat = last?.by === asked.as.person && last.what.kind === 'comment' && last.what.text === said;
  return isRepeat ? refuse('alreadySo') : keep(action, asked, { kind: 'comment', text: said, forReport: true }, {});
}

const improperText = (text: string): Refusal | undefined =>
  text.length > TEXT_LIMIT ? 'tooLong' : hasPersonalNumber(text) ? 'personalNumber' : undefined;

function undo(action: Action, id: string, asked: Asked): Decision {
  const index = action.history.findIndex((change) => change.id === id);
  const undone = action.history[index];
  if (!undone) return refuse('gone');
  if (undone.by !== asked.as.person) return refuse('notYours');
  const later = action.history.slice(index + 1);
  if (later.some((change) => change.what.kind === 'undo' && change.what.of === id)) return refuse('alreadySo');
  if (Date.parse(asked.at) - Date.parse(undone.at) > UNDO_HOURS * 3_600_000) return refuse('tooLateToUndo');
  const isOwnPart = undone.what.kind === 'part';
  // Other units' parts do not stand on this one; everything else that happened since may.
  const newer = later.filter(({ what }) => what.kind !== 'comment' && !(isOwnPart && what.kind === 'part'));
  if (newer.length > 0 && undone.what.kind !== 'rejected') return refuse('newerChange');
  const back = stateBefore(action, undone, later);
  return back ? keep(action, asked, { kind: 'undo', of: id }, back) : refuse('newerChange');
}

function stateBefore(
  action: Action,
  { what, role, unit }: Change,
  later: readonly Change[],
): Partial<Action> | undefined {
  if (what.kind === 'status') return { status: what.from };
  if (what.kind === 'date') return { due: what.from };
  if (what.kind === 'rejected') return {};
  if (what.kind === 'occurrence') return what.was;
  if (what.kind !== 'part') return undefined;
  const parts = action.parts.filter((part) => part.role !== role || part.unit !== unit);
  const isAlone = !later.some((change) => change.what.kind === 'part');
  return { parts, status: isAlone ? what.from : 'inProgress' };
}

/**
 * Whether the state a card showed is no longer the state: something that changed status or date has happened since
 * revision `rev`. Comments and other people's parts do not make an answer stale.
 */
function isStale(action: Action, rev: number): boolean {
  return (
    rev > action.revision ||
    since(action, rev).some(({ what }) => ['status', 'date', 'undo', 'occurrence'].includes(what.kind))
  );
}

/** What has happened since revision `rev`. */
const since = ({ history, revision }: Action, rev: number): readonly Change[] =>
  history.slice(Math.max(0, history.length - (revision - rev)));

function keep(action: Action, { at, id, as }: Asked, what: Change['what'], next: Partial<Action>): Decision {
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

const refuse = (refusal: Refusal): Decision => ({ ok: false, refusal });

const UNDOABLE: ReadonlySet<Change['what']['kind']> = new Set(['status', 'part', 'date', 'rejected', 'occurrence']);

/**
 * The change a person may still take back: their own latest, while nothing that counts has happened since.
 * Undefined when there is none, so that no card offers what would be refused.
 */
export function undoable(action: Action, asked: Asked): Change | undefined {
  const own = action.history.findLast(({ by, what }) => by === asked.as.person && UNDOABLE.has(what.kind));
  return own && undo(action, own.id, asked).ok ? own : undefined;
}
