import type { Action, Change } from '../domain/action.ts';
import { isClosed, isPast } from '../domain/attention.ts';
import { addDays, daysBetween, localDate, type LocalDate } from '../domain/calendar.ts';
import { SILENT_DAYS } from '../domain/attention.ts';
import { isWorkingDay, lastSendingDayBefore } from '../domain/workingDays.ts';
import { deadlineOf } from '../domain/timing.ts';
import type { Messages } from '../locales/messages.ts';
import type { BadgeLook } from './elements.ts';
import { short } from './text.ts';

/** The words of a plan's date cell may be a whole sentence; a card has room for this much of it. */
const WRITTEN_MOST = 60;

/** How an action stands on a day: the badge beside its title and the sentence that says the same and more. */
export function standing(action: Action, today: LocalDate, t: Messages): { badge: BadgeLook; sentence: string } {
  return { badge: badgeOf(action, today, t), sentence: sentenceOf(action, today, t) };
}

function badgeOf(action: Action, today: LocalDate, t: Messages): BadgeLook {
  const { due, status } = action;
  if (!isClosed(action) && action.dormant) return { text: t.badges.dormant, style: 'Subtle', icon: 'Sleep' };
  if (isPast(action, today)) return { text: t.badges.late, style: 'Attention', icon: 'ErrorCircle' };
  if (!isClosed(action) && due !== null && isDay(action)) {
    const near = nearBadge(due, today, t);
    if (near !== undefined) return { text: near, style: 'Warning', icon: 'Clock' };
  }
  return statusBadge(status, t);
}

/** A deadline at the door: today, tomorrow, or on the days off that begin when today's work ends. */
function nearBadge(due: LocalDate, today: LocalDate, t: Messages): string | undefined {
  if (due === today) return t.badges.today;
  if (due === addDays(today, 1) && isWorkingDay(due)) return t.badges.tomorrow;
  const isNear = due > today && lastSendingDayBefore(due) <= today;
  return isNear ? t.badges.on(t.dates.weekday(due)) : undefined;
}

export function statusBadge(status: Action['status'], t: Messages): BadgeLook {
  const look = {
    notStarted: { style: 'Subtle', icon: 'Circle' },
    inProgress: { style: 'Informative', icon: 'Play' },
    done: { style: 'Good', icon: 'Checkmark' },
    paused: { style: 'Subtle', icon: 'Pause' },
    withdrawn: { style: 'Subtle', icon: 'Dismiss' },
  } as const;
  return { text: t.status[status], ...look[status] };
}

/**
 * What an answer came to, as a badge: a moved date is neither done nor merely going on, and what leaves an action as it
 * stood, a comment or one more reminder, leaves it late.
 */
export function answerBadge(change: Change | undefined, action: Action, today: LocalDate, t: Messages): BadgeLook {
  if (change?.what.kind === 'part' || change?.what.kind === 'occurrence') return statusBadge('done', t);
  if (change?.what.kind === 'proposed') return { text: t.badges.proposed, style: 'Informative', icon: 'Calendar' };
  if (change?.what.kind === 'date') return { text: t.badges.newDate, style: 'Informative', icon: 'Calendar' };
  return change?.what.kind === 'status' ? statusBadge(action.status, t) : badgeOf(action, today, t);
}

/** Whether the deadline is a day: one the plan names, or one a person has set since. */
const isDay = (action: Action): boolean => periodOf(action) === undefined;

/** The period the plan names as deadline, while nobody has moved it to a day. */
function periodOf(action: Action) {
  const timing = deadlineOf(action.timings);
  return timing && timing.precision !== 'day' && timing.latest === action.due ? timing : undefined;
}

function sentenceOf(action: Action, today: LocalDate, t: Messages): string {
  if (isClosed(action)) return t.standing.closed(t.dates.day(statusSince(action), today));
  if (action.dormant) return t.standing.dormant;
  const timed = isPast(action, today) ? wasDue(action, today, t) : willBeDue(action, today, t);
  const isSilent = !isPast(action, today) && daysBetween(action.heard, today) >= SILENT_DAYS;
  return isSilent ? `${timed}. ${t.standing.silentSince(t.dates.day(action.heard, today))}` : timed;
}

function wasDue(action: Action, today: LocalDate, t: Messages): string {
  const due = action.due ?? today;
  const ago = daysBetween(due, today);
  const period = periodOf(action);
  if (period?.precision === 'month') return t.standing.wasDueIn(t.dates.month(due, today), ago);
  const day = t.dates.day(due, today);
  return period
    ? t.standing.wasDueAsWritten(short(period.asWritten, WRITTEN_MOST), day, ago)
    : t.standing.wasDue(day, ago);
}

function willBeDue(action: Action, today: LocalDate, t: Messages): string {
  const { due, timings } = action;
  if (due === null) {
    const written = timings.map((timing) => timing.asWritten).find((words) => words !== '');
    return written === undefined ? t.standing.undated : t.standing.undatedAsWritten(short(written, WRITTEN_MOST));
  }
  const period = periodOf(action);
  if (period?.precision === 'month') return t.standing.dueIn(t.dates.month(due, today));
  if (period) return t.standing.dueAsWritten(short(period.asWritten, WRITTEN_MOST), t.dates.day(due, today));
  if (due === today) return t.standing.dueToday(t.dates.weekdayDay(due, today));
  if (due === addDays(today, 1)) return t.standing.dueTomorrow(t.dates.weekdayDay(due, today));
  return daysBetween(today, due) < 7
    ? t.standing.dueOn(t.dates.weekdayDay(due, today))
    : t.standing.due(t.dates.day(due, today));
}

/** The day its present status came about; the day it was last heard of when the history does not tell. */
export function statusSince(action: Action): LocalDate {
  const change = action.history.findLast(
    ({ what }) => (what.kind === 'status' || what.kind === 'part') && what.to === action.status,
  );
  return change ? localDate(change.at) : action.heard;
}
