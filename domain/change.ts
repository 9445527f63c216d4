import { isUndone } from './history.ts';
import type { Action, Change, Part, Status } from './action.ts';
import { hasRejected, partOf, speaksForAll, type Answerer } from './answering.ts';
import { isClosed } from './attention.ts';
import { daysBetween, isLocalDate, localDate, type Instant } from './calendar.ts';
import { undo } from './undoing.ts';
import type { PersonId, RoleId, UnitId } from './people.ts';
import { hasPersonalNumber } from './personalNumber.ts';
import { hoursBetween, isStale, keep, refuse, since } from './decision.ts';
import { assign, pause, remind } from './managing.ts';
import { isEvidenceLink } from './evidence.ts';
import { acceptDate, propose } from './proposing.ts';
import { isRecurring, reopened } from './recurrence.ts';

/** What a person asks to have done with an action. `rev` is the revision of the card they were looking at. */
export type Command =
  /** `anyway`: though what it leans on is open, which the person has been told. */
  | { readonly kind: 'setStatus'; readonly to: Status; readonly rev: number; readonly anyway?: true }
  | { readonly kind: 'moveDate'; readonly to: string; readonly reason: string; readonly rev: number }
  /** A manager agrees to a date that somebody has proposed. */
  | { readonly kind: 'acceptDate'; readonly change: string }
  | { readonly kind: 'comment'; readonly text: string; readonly link?: string }
  | { readonly kind: 'reject'; readonly rev: number }
  /** Another person is to answer in a role (and unit) in the place of whoever holds it. */
  | {
      readonly kind: 'assign';
      readonly role: RoleId;
      readonly unit: UnitId | null;
      readonly to: PersonId;
      readonly rev: number;
    }
  | { readonly kind: 'remind' }
  | { readonly kind: 'undo'; readonly change: string };

/** Who asks, when, and who else answers for the action: all that a decision needs of the world. */
export interface Asked {
  readonly at: Instant;
  /** The id the change gets; given from outside so that deciding stays free of chance. */
  readonly id: string;
  readonly as: Answerer;
  readonly among: readonly Answerer[];
  /** Who has to agree to the first date of an action that has none. */
  readonly manager?: PersonId;
  /** What the action leans on and is still open. */
  readonly open?: readonly Pick<Action, 'id'>[];
}

/** Why something was not done. Every one has its text in every locale. */
export const REFUSALS = [
  'stale', 'notYours', 'gone', 'alreadySo', 'closed', 'tooLateToUndo', 'newerChange', 'badDate', 'noReason',
  'noText', 'tooLong', 'personalNumber', 'notAPerson', 'notReached', 'leansOnOpen', 'badLink', 'storeDown', 'unknownVerb', 'badPayload',
] as const; // prettier-ignore
export type Refusal = (typeof REFUSALS)[number];

export type Decision =
  | { readonly ok: true; readonly action: Action; readonly change: Change }
  | { readonly ok: false; readonly refusal: Refusal };

/** Longer texts belong in a document, not on a card. */
export const TEXT_LIMIT = 2000;
const REPEAT_HOURS = 24;
/** The furthest away a new deadline may lie: beyond it a typing error is likelier than a plan. */
const HORIZON_DAYS = 3660;

/** Decides what a command does to an action. Pure: the same action and command always give the same answer. */
export function decide(action: Action, command: Command, asked: Asked): Decision {
  switch (command.kind) {
    case 'setStatus':
      return setStatus(action, command, asked);
    case 'moveDate':
      return moveDate(action, command, asked);
    case 'acceptDate':
      return acceptDate(action, command.change, asked);
    case 'comment':
      return comment(action, command, asked);
    case 'reject':
      return reject(action, command.rev, asked);
    case 'assign':
      return assign(action, command, asked);
    case 'remind':
      return remind(action, asked);
    case 'undo':
      return undo(action, command.change, asked);
  }
}

function setStatus(
  action: Action,
  { to, rev, anyway }: Extract<Command, { kind: 'setStatus' }>,
  asked: Asked,
): Decision {
  const { as, among } = asked;
  if (action.status === 'withdrawn') return refuse('closed');
  if (as.superior) return pause(action, to, rev, asked);
  // A card about an occurrence that is closed says nothing of the next one.
  const closing = since(action, rev).findLast(
    ({ id, what }) => what.kind === 'occurrence' && !isUndone(action.history, id),
  );
  if (closing) return refuse(closing.by === as.person ? 'alreadySo' : 'stale');
  const forAll = speaksForAll(as, among);
  if (to !== 'done' && to !== 'inProgress' && !forAll) return refuse('notYours');
  // Whoever paused it takes it up again; one who shares it only says how far their part has come.
  if (action.status === 'paused' && to === 'inProgress' && !forAll) return refuse('stale');
  const own = partOf(action, as);
  const isSo = forAll || to !== 'done' ? action.status === to && own === undefined : own !== undefined;
  // "Pågår" said again on another day is a sign of life; the same press once more, after midnight, is not.
  const isNews = to === 'inProgress' && action.heard < localDate(asked.at) && !hasAnsweredSince(action, rev, as.person);
  if (isSo && !isNews) return refuse('alreadySo');
  if (action.status === 'done' && !as.lead) return refuse('closed');
  // A part is its reporter's own: nothing that others have done meanwhile makes it a stale answer, only their own word.
  if ((forAll && isStale(action, rev)) || hasAnsweredSince(action, rev, as.person)) return refuse('stale');
  if (forAll && to === 'done' && !anyway && (asked.open ?? []).length > 0) return refuse('leansOnOpen');
  const parts = [...action.parts, partBy(asked)];
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
  const going = action.status === 'paused' ? 'paused' : 'inProgress';
  const status = isComplete(action, parts, among) ? 'done' : going;
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
  if (!asked.as.lead && !asked.as.superior) return refuse('notYours');
  if (action.status === 'done' || action.status === 'withdrawn') return refuse('closed');
  const today = localDate(asked.at);
  if (!isLocalDate(to) || to <= today || daysBetween(today, to) > HORIZON_DAYS) return refuse('badDate');
  const why = reason.trim();
  if (why === '') return refuse('noReason');
  const improper = improperText(why);
  if (improper) return refuse(improper);
  if (action.due === to) return refuse('alreadySo');
  if (isStale(action, rev)) return refuse('stale');
  if (action.due === null && asked.manager !== undefined && !asked.as.superior) {
    return propose(action, { to, reason: why, rev }, asked.manager, asked);
  }
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

function reject(action: Action, rev: number, asked: Asked): Decision {
  if (isClosed(action)) return refuse('closed');
  const own = since(action, rev).filter(({ by }) => by === asked.as.person);
  if (own.some(({ what }) => what.kind === 'undo')) return refuse('stale');
  if (own.some(({ what }) => what.kind === 'rejected')) return refuse('alreadySo');
  // A plan owner who answers for another has nobody to pass it on to: the action stays, and saying so twice is no news.
  return hasRejected(action, asked.as) ? refuse('alreadySo') : keep(action, asked, { kind: 'rejected' }, {});
}

function comment(action: Action, { text, link = '' }: Extract<Command, { kind: 'comment' }>, asked: Asked): Decision {
  const said = text.trim();
  const url = link.trim();
  if (said === '' && url === '') return refuse('noText');
  const improper = improperText(said) ?? (hasPersonalNumber(url) ? 'personalNumber' : undefined);
  if (improper) return refuse(improper);
  if (url !== '' && !isEvidenceLink(url)) return refuse('badLink');
  // The same words from the same person on the same day are the same comment, sent again late.
  const isRepeat = action.history.some(
    ({ at, by, what }) =>
      what.kind === 'comment' &&
      by === asked.as.person &&
      what.text === said &&
      (what.link ?? '') === url &&
      hoursBetween(at, asked.at) < REPEAT_HOURS,
  );
  if (isRepeat) return refuse('alreadySo');
  return keep(
    action,
    asked,
    { kind: 'comment', text: said, forReport: true, ...(url === '' ? {} : { link: url }) },
    {},
  );
}

const improperText = (text: string): Refusal | undefined =>
  text.length > TEXT_LIMIT ? 'tooLong' : hasPersonalNumber(text) ? 'personalNumber' : undefined;

const hasAnsweredSince = (action: Action, rev: number, person: PersonId): boolean =>
  since(action, rev).some(({ by, what }) => by === person && ['status', 'part', 'undo'].includes(what.kind));
