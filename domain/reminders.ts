import type { Action } from './action.ts';
import { alphabetically } from './alphabetical.ts';
import { isAwaited, passedOnAs, type Answerer } from './answering.ts';
import { attention, isClosed, isPast, periodMarks, silentFrom, SOON_DAYS } from './attention.ts';
import { addDays, daysBetween, localDate, mondayOf, type Instant, type LocalDate } from './calendar.ts';
import { answerers, type Organisation } from './organisation.ts';
import type { ComingUp } from './intent.ts';
import type { PersonId } from './people.ts';
import { capacityIn } from './permissions.ts';
import { digestDateFor, type PersonSettings } from './settings.ts';
import { firstSendingDayFrom } from './workingDays.ts';

/** Why an action is in somebody's reminder, most urgent first. */
export const REASONS = ['late', 'eve', 'soon', 'period', 'silent', 'undated'] as const;
export type Reason = (typeof REASONS)[number];

export interface ReminderItem {
  readonly action: Action;
  readonly reason: Reason;
  /** The capacity in which this person is reminded. */
  readonly as: Answerer;
  /** Everyone who answers for the action, for "2 av 4 har svarat". */
  readonly among: readonly Answerer[];
}

/** An answer within so many days makes the single reminder needless. */
const FRESH_DAYS = 3;
/** What nobody has a date for is brought up again this often. */
const REPEAT_DAYS = 28;

/** The day of a week's digest: its Monday, or the next day one may send on. Null in a week without one. */
export function digestDayOf(date: LocalDate): LocalDate | null {
  const monday = mondayOf(date);
  const day = firstSendingDayFrom(monday);
  return daysBetween(monday, day) < 5 ? day : null;
}

/**
 * The first day, `from` or later, on which a person may get their digest; null for those who want none. Who is away gets
 * it when they are back.
 */
export function nextDigestDate(settings: PersonSettings, from: LocalDate): LocalDate | null {
  if (settings.day === null) return null;
  const first = settings.pausedUntil !== null && from <= settings.pausedUntil ? addDays(settings.pausedUntil, 1) : from;
  const day = digestDayOf(first);
  const date = day === null ? null : digestDateFor(settings, day);
  return date !== null && date >= first ? date : nextDigestDate(settings, addDays(mondayOf(first), 7));
}

/** Why an action belongs in a digest made on `today`; undefined when it does not. */
export function digestReason(action: Action, today: LocalDate): Reason | undefined {
  if (isClosed(action) || action.dormant) return undefined;
  if (isPast(action, today)) return 'late';
  if (action.due !== null && daysBetween(today, action.due) <= SOON_DAYS) return 'soon';
  const before = digestDayBefore(today);
  if (periodMarks(action).some((mark) => before < mark && mark <= today)) return 'period';
  const turn = turnsOf(action, today);
  const isTurn = turn >= 0 && turn > turnsOf(action, before);
  return isTurn ? (action.due === null ? 'undated' : 'silent') : undefined;
}

/** The digest day of the week before: not always seven days ago, since either may have been moved by a red day. */
function digestDayBefore(date: LocalDate): LocalDate {
  const monday = addDays(mondayOf(date), -7);
  const known = digestDays.get(monday) ?? digestDayOf(monday) ?? digestDayBefore(monday);
  digestDays.set(monday, known);
  return known;
}

/** By the Monday of a week, its digest day or the one before: a pure function, kept because every action asks for it. */
const digestDays = new Map<LocalDate, LocalDate>();

/** How often an action's silence has come up by a day: 0 from the first time on, negative before. */
const turnsOf = (action: Action, date: LocalDate): number =>
  Math.floor(daysBetween(silentFrom(action), date) / REPEAT_DAYS);

/**
 * Whether an action gets its single reminder on `today`: the last day one may send on before the deadline, or, when
 * that day was missed, any later day that is not past it.
 */
export function isEve(action: Action, today: LocalDate): boolean {
  const { eve } = attention(action);
  return eve !== null && action.due !== null && eve <= today && today <= action.due;
}

/** By this person: of several who answer for an action each does so for their own part, and one does not for another. */
const hasAnsweredLately = ({ history }: Action, person: PersonId, today: LocalDate): boolean =>
  history.some(
    ({ by, at, what }) => by === person && what.kind !== 'published' && daysBetween(localDate(at), today) < FRESH_DAYS,
  );

/**
 * Everything each person must be reminded of on `today`. A person with nothing to do is not in the answer, nor a
 * single reminder that a recent answer of that person's own makes needless.
 */
export function remindersOf(
  actions: readonly Action[],
  organisation: Organisation,
  today: LocalDate,
  reasonOf: (action: Action, today: LocalDate) => Reason | undefined,
): ReadonlyMap<PersonId, readonly ReminderItem[]> {
  const items = new Map<PersonId, ReminderItem[]>();
  // Why and how urgent is the action's, whoever it concerns: sorted before it is dealt out, and not once for each person.
  const due = actions.flatMap((action) => {
    const reason = reasonOf(action, today);
    return reason ? [{ action, reason }] : [];
  });
  for (const { action, reason } of due.sort(byUrgency)) {
    const among = answerers(organisation, action, today);
    for (const [person, as] of awaited(action, among)) {
      if (reason === 'eve' && hasAnsweredLately(action, person, today)) continue;
      const own = items.get(person);
      if (own) own.push({ action, reason, as, among });
      else items.set(person, [{ action, reason, as, among }]);
    }
  }
  return items;
}

/** One capacity for each person, the lead's before the others. */
function awaited(action: Action, among: readonly Answerer[]): ReadonlyMap<PersonId, Answerer> {
  const found = new Map<PersonId, Answerer>();
  for (const one of among) if (isAwaited(action, one) && !found.has(one.person)) found.set(one.person, one);
  return found;
}

type Due = Pick<ReminderItem, 'action' | 'reason'>;
const byUrgency = (a: Due, b: Due): number =>
  REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason) ||
  (a.action.due ?? '9999').localeCompare(b.action.due ?? '9999') ||
  alphabetically(a.action.number, b.action.number);

/** What each person answers for that is due next among `later`: told at the foot of a digest, not asked. */
export function comingUpFor(
  person: PersonId,
  later: readonly Action[],
  organisation: Organisation,
  today: LocalDate,
): ComingUp | undefined {
  const own = itemsOf(person, later, organisation, today).filter(({ action, as }) => isAwaited(action, as));
  const asked = addDays(today, SOON_DAYS);
  const days = own
    .map(({ action }) => action.due)
    .filter((due) => due !== null)
    .filter((due) => due > asked);
  const [day] = [...days].sort();
  return day === undefined ? undefined : { day, count: days.filter((one) => one === day).length };
}

/**
 * Actions as one person meets them, answered or not: those the person answers for, in the order given, and those they
 * have passed on after `since`, so that a card can tell them so.
 */
export function itemsOf(
  person: PersonId,
  actions: readonly Action[],
  organisation: Organisation,
  today: LocalDate,
  since?: Instant,
): readonly { readonly action: Action; readonly as: Answerer; readonly among: readonly Answerer[] }[] {
  return actions.flatMap((action) => {
    const among = answerers(organisation, action, today);
    const as =
      capacityIn(person, among, action) ?? (since === undefined ? undefined : passedOnAs(action, person, since));
    return as ? [{ action, as, among }] : [];
  });
}
