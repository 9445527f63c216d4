import type { Action, Change } from './action.ts';
import { addDays, addMonths, localDate, type Instant, type LocalDate } from './calendar.ts';
import type { PersonId, RoleId, UnitId } from './people.ts';
import { deadlineOf, type Timing } from './timing.ts';

/**
 * Actions that come back ("varje månad"). Such an action is one record that shows its next occurrence: when that is done,
 * the action opens anew with the deadline of the one after it, and the history tells of each.
 */

/** Whoever closes an occurrence, and the id and moment of the change that tells of it. */
export interface Closing {
  readonly by: PersonId;
  readonly at: Instant;
  readonly id: string;
  readonly role?: RoleId | null;
  readonly unit?: UnitId | null;
}

const MONTHS: Readonly<Record<string, number>> = {
  monthly: 1,
  quarterly: 3,
  'half-yearly': 6,
  yearly: 12,
  month: 1,
  quarter: 3,
  tertial: 4,
  'half-year': 6,
  term: 6,
  year: 12,
};

/** Whether an action opens anew when it is done. A deadline beside the rhythm ends it: then it is done as others are. */
export const isRecurring = ({ timings }: Pick<Action, 'timings'>): boolean => rhythmOf(timings) !== undefined;

/**
 * The timing that comes back, and its distance in months. What comes back sooner than each month is work that goes on,
 * with no occurrence of its own to answer for.
 */
function rhythmOf(timings: readonly Timing[]): { readonly timing: Timing; readonly months: number } | undefined {
  if (deadlineOf(timings)) return undefined;
  for (const timing of timings) {
    const months = timing.kind === 'recurring' ? monthsOf(timing.recurrence ?? '') : undefined;
    if (months !== undefined) return { timing, months };
  }
  return undefined;
}

function monthsOf(recurrence: string): number | undefined {
  const [, every, units] = /^every (\d+) (\S+)s$/.exec(recurrence) ?? [];
  if (every && units) return (MONTHS[units] ?? 0) * Number(every) || undefined;
  const [, times, per] = /^(\d+)\/(\S+)$/.exec(recurrence) ?? [];
  if (Number(times) > 0 && per) return Math.floor((MONTHS[per] ?? 0) / Number(times)) || undefined;
  return MONTHS[recurrence];
}

/**
 * The deadline a recurring action begins with: the day the text names, otherwise the end of the month, quarter or year
 * that `today` lies in. Null where it hangs on something nobody has dated ("i samband med budget"), and where nothing recurs.
 */
export function firstOccurrence(timings: readonly Timing[], today: LocalDate): LocalDate | null {
  const rhythm = rhythmOf(timings);
  if (!rhythm) return null;
  const { timing, months } = rhythm;
  if (timing.first !== undefined) return stepsAfter(timing.first, months, today, 0);
  return (timing.anchor ?? []).length > 0 ? null : endOfPeriod(today, months);
}

/**
 * The deadline of the occurrence after the present one; always after `today`, so that what was missed does not pile up.
 * A deadline that was moved moves no other. Null when the action does not recur.
 */
export function nextOccurrence(
  action: Pick<Action, 'timings' | 'due' | 'firstDue'>,
  today: LocalDate,
): LocalDate | null {
  const rhythm = rhythmOf(action.timings);
  if (!rhythm) return null;
  const { timing, months } = rhythm;
  const present = action.firstDue ?? action.due;
  if (present === null && (timing.anchor ?? []).length > 0) return null;
  const from = present ?? endOfPeriod(today, months);
  return stepsAfter(from, months, today, 1, timing.first);
}

/** At least so many steps from `from`, and further until it is after `today` (on it, for none). */
function stepsAfter(
  from: LocalDate,
  months: number,
  today: LocalDate,
  least: number,
  anchor: LocalDate = from,
): LocalDate {
  // Counted from the first of them all: a 31st that fell on a 30th becomes a 31st again.
  for (let step = 0; ; step += 1) {
    const date = isLastOfMonth(anchor)
      ? lastOfMonth(addMonths(anchor, step * months))
      : addMonths(anchor, step * months);
    if (least === 0 ? date >= today : date > from && date > today) return date;
  }
}

const lastOfMonth = (date: LocalDate): LocalDate => addDays(addMonths(`${date.slice(0, 7)}-01`, 1), -1);
const isLastOfMonth = (date: LocalDate): boolean => date === lastOfMonth(date);

/** The last day of the period of so many months, counted from January, that a day lies in. */
function endOfPeriod(date: LocalDate, months: number): LocalDate {
  const month = Number(date.slice(5, 7)) - 1;
  const last = Math.min(11, Math.floor(month / months) * months + months - 1);
  return lastOfMonth(`${date.slice(0, 4)}-${String(last + 1).padStart(2, '0')}-01`);
}

/** What closing its occurrence makes of a recurring action. */
export function reopened(
  action: Action,
  today: LocalDate,
): { readonly what: Change['what']; readonly next: Partial<Action> } {
  const { status, due, firstDue, parts } = action;
  const next = nextOccurrence(action, today);
  return {
    what: { kind: 'occurrence', next, was: { status, due, firstDue, parts } },
    next: { status: 'notStarted', parts: [], due: next, firstDue: next },
  };
}

/**
 * A recurring action whose present occurrence is done and whose next is open, by something other than a press: a report
 * that was approved. Undefined when there is nothing to close (it does not recur, is withdrawn) or when this very closing
 * (`id`) is in the history already, so that doing it again changes nothing.
 */
export function closeOccurrence(action: Action, closing: Closing): Action | undefined {
  const { by, at, id, role = null, unit = null } = closing;
  const isKnown = action.history.some((change) => change.id === id);
  if (isKnown || !isRecurring(action) || action.status === 'withdrawn') return undefined;
  const { what, next } = reopened(action, localDate(at));
  return {
    ...action,
    ...next,
    heard: localDate(at),
    dormant: false,
    revision: action.revision + 1,
    history: [...action.history, { id, at, by, role, unit, what }],
  };
}
