import type { Action, Change } from '../domain/action.ts';
import { isAwaited, progress, type Answerer } from '../domain/answering.ts';
import { localDate, type Instant, type LocalDate } from '../domain/calendar.ts';
import { undoable } from '../domain/undoing.ts';
import { awaitsDecisionOf, escalationTo, settlingOf } from '../domain/escalation.ts';
import type { PersonId, Register } from '../domain/people.ts';
import type { Messages } from '../locales/messages.ts';

/** An action as one person meets it. A `ReminderItem` is one. */
export interface Item {
  readonly action: Action;
  readonly as: Answerer;
  readonly among: readonly Answerer[];
}

/** What every card about actions needs to know of the moment and the people. */
export interface Viewing {
  /** The card itself, as its buttons name it (`c`): an intent's id, or which view it is. */
  readonly card: string;
  readonly now: Instant;
  readonly register: Register;
}

export const todayOf = ({ now }: Viewing): LocalDate => localDate(now);

/**
 * The reader's latest change to status, part or date since a moment, unless it was taken back. A part is the answer of
 * the unit it was reported for: whoever answers for two of them has one left.
 */
export const answerSince = ({ action, as }: Item, since: Instant): Change | undefined =>
  latestAnswer(
    action,
    as.person,
    since,
    ({ role, unit, what }) => what.kind !== 'part' || as.superior === true || (role === as.role && unit === as.unit),
  );

/** The same of anybody, in whatever capacity it was made. */
export function latestAnswer(
  action: Action,
  person: PersonId,
  since: Instant,
  isMeant: (change: Change) => boolean = () => true,
): Change | undefined {
  const undone = new Set(action.history.map(({ what }) => (what.kind === 'undo' ? what.of : '')));
  return action.history.findLast(
    (change) =>
      change.by === person && change.at >= since && isAnswer(change.what) && !undone.has(change.id) && isMeant(change),
  );
}

/** The reader's latest comment since a moment: it answers nothing, but whoever wrote it wants to see it was kept. */
export const commentSince = ({ action, as }: Item, since: Instant): Change | undefined =>
  action.history.findLast(({ at, by, what }) => by === as.person && at >= since && what.kind === 'comment');

/** What made the action need nothing more from the reader: what settled the question, or the latest change of status or part. */
export const settledBy = ({ action, as }: Item): Change | undefined => {
  if (!as.superior) return settledStatus(action, as);
  const asked = escalationTo(as.person, action);
  const settled = asked && settlingOf(action, asked);
  return settled ?? action.history.findLast(({ what }) => what.kind === 'date') ?? settledStatus(action, as);
};

/** Another's part settles nothing for the reader, unless it was the last one. */
const settledStatus = ({ history }: Action, { role, unit }: Answerer): Change | undefined =>
  history.findLast(
    (change) =>
      change.what.kind === 'status' ||
      change.what.kind === 'occurrence' ||
      (change.what.kind === 'part' && (change.what.to === 'done' || (change.role === role && change.unit === unit))),
  );

const ANSWERS: ReadonlySet<Change['what']['kind']> = new Set([
  ...(['status', 'part', 'occurrence', 'date', 'rejected', 'assigned', 'reminded', 'proposed'] as const),
]);
const isAnswer = ({ kind }: Change['what']): boolean => ANSWERS.has(kind);

/** Whether the reader still has something to answer on this card. */
export const isOpen = (item: Item, since: Instant): boolean =>
  answerSince(item, since) === undefined &&
  (item.as.superior ? awaitsDecisionOf(item.as.person, item.action) : isAwaited(item.action, item.as));

/** Whether the reader still has the action to work on: who says that it is going on, or moves its date, has it left. */
export const isLeft = ({ action, as, among }: Item): boolean => among.includes(as) && isAwaited(action, as);

/** The change the reader may take back now, so that no card offers an undo that would be refused. */
export const undoFor = ({ action, as, among }: Item, now: Instant): Change | undefined =>
  undoable(action, { at: now, id: '', as, among });

/** "Berit Ek (biträdande avdelningschef)", or null for the reader. */
export function whoDid(change: Change, reader: PersonId | null, register: Register, t: Messages): string | null {
  if (change.by === reader) return null;
  const name = register.people.find((person) => person.id === change.by)?.name;
  const role = roleName(change.role, register);
  if (name && role) return t.personInRole(name, role);
  return name ?? (role ? capital(role) : t.someoneElse);
}

export const roleName = (role: string | null, register: Register): string | undefined =>
  role === null ? undefined : (register.roles.find((one) => one.id === role)?.name ?? role);

/** "Du markerade åtgärden som klar måndag 10 september kl. 09.14." */
export function changeSentence(
  change: Change,
  reader: PersonId | null,
  register: Register,
  today: LocalDate,
  t: Messages,
): string {
  const day = t.dates.weekdayDay(localDate(change.at), today);
  const said = t.onDayAt(
    whatWasDone(change, whoDid(change, reader, register, t), register, t),
    day,
    t.dates.at(change.at),
  );
  switch (change.what.kind) {
    case 'date':
      return `${said} ${movedFrom(change.what, today, t)}`;
    case 'proposed':
      return `${said} ${t.proposes(t.dates.day(change.what.to, today))}`;
    case 'occurrence':
      return change.what.next === null ? said : `${said} ${t.nextTime(t.dates.day(change.what.next, today))}`;
    default:
      return said;
  }
}

const movedFrom = (
  { from, to }: { readonly from: LocalDate | null; readonly to: LocalDate },
  today: LocalDate,
  t: Messages,
): string => t.moved(from && t.dates.day(from, today), t.dates.day(to, today));

export const nameOf = (person: PersonId, register: Register, t: Messages): string =>
  register.people.find(({ id }) => id === person)?.name || t.someoneElse;

function whatWasDone({ what }: Change, who: string | null, register: Register, t: Messages): string {
  switch (what.kind) {
    case 'status':
      return t.did.status[what.to](who);
    case 'part':
      return t.did.part(who);
    case 'date':
      return t.did.date(who);
    case 'comment':
      return t.did.comment(who);
    case 'rejected':
      return t.did.rejected(who);
    case 'undo':
      return t.did.undo(who);
    case 'published':
      return t.did.published();
    case 'revised':
      return t.did.revised();
    case 'occurrence':
      return t.did.occurrence(who);
    case 'escalated':
      return t.did.escalated(nameOf(what.to, register, t));
    case 'assigned':
      return t.did.assigned(who, nameOf(what.to, register, t));
    case 'reminded':
      return t.did.reminded(who);
    case 'proposed':
      return t.did.proposed(who);
    case 'resumed':
      return t.did.resumed(who);
  }
}

/** "Min del är klar": what an answer that does not speak for all is called, in the place of somebody else as well. */
export function partTitle({ unit, proxy }: Pick<Answerer, 'unit' | 'proxy'>, t: Messages): string {
  if (proxy) return unit === null ? t.buttons.partDone : t.buttons.unitDone;
  return unit === null ? t.buttons.myPartDone : t.buttons.myUnitDone;
}

/** How far an action has come that several answer for; undefined where one person's answer is all. */
export function progressLine({ action, among }: Item, t: Messages): string | undefined {
  const leads = among.filter((one) => one.lead);
  if (leads.length > 1) {
    const { answered, of } = progress(action, leads);
    return t.unitsDone(answered, of);
  }
  const others = among.filter((one) => !one.lead);
  if (others.length === 0 || action.parts.length === 0) return undefined;
  const { answered, of } = progress(action, among);
  return t.partsAnswered(answered, of);
}

export const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('sv') + words.slice(1);
