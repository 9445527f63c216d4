import { addDays, addMonths, daysBetween, localDate, type LocalDate } from './calendar.ts';
import type { Action } from './action.ts';
import { openProposal } from './openProposal.ts';
import { deadlineOf } from './timing.ts';
import { lastSendingDayBefore, lastWorkingDayUpTo } from './workingDays.ts';

/** A digest tells of a deadline this many days ahead, and of silence when it has lasted this long. */
export const SOON_DAYS = 14;
export const SILENT_DAYS = 30;
/** The rows of a plan are asked about in so many turns, a week apart. */
const TURNS = 4;

/**
 * From when on an action's silence is brought up. A plan's actions fall silent on one and the same day; all at once they
 * would be a list of twenty on somebody's phone, and they can wait. So each week asks about a quarter of the rows.
 */
export const silentFrom = ({ heard, source }: Pick<Action, 'heard' | 'source'>): LocalDate =>
  addDays(heard, SILENT_DAYS + 7 * (source.row % TURNS));

/**
 * When an action starts to concern the reminders, so that a tick can ask the store for exactly those: `from`, the first
 * day a digest may mention it, and `eve`, the day of its single reminder. Both null for what nobody must be reminded of.
 */
export function attention(action: Action): { readonly from: LocalDate | null; readonly eve: LocalDate | null } {
  if (isClosed(action) || action.dormant) return { from: null, eve: null };
  const silent = silentFrom(action);
  if (action.due === null) {
    // A proposal waits for its manager from the day after it was made: that day's own card asks first.
    const proposal = openProposal(action);
    return { from: proposal ? addDays(localDate(proposal.at), 1) : silent, eve: null };
  }
  const first = [silent, addDays(action.due, -SOON_DAYS), ...periodMarks(action)].sort()[0] ?? silent;
  return { from: first, eve: lastSendingDayBefore(action.due) };
}

/** Nobody is reminded of what is done, paused or withdrawn. */
export const isClosed = (action: Pick<Action, 'status'>): boolean =>
  !['notStarted', 'inProgress'].includes(action.status);

/** Late from the first working day after the last day, never before. What rests is not late until it is taken up again. */
export const isPast = (action: Action, today: LocalDate): boolean =>
  !isClosed(action) && !action.dormant && action.due !== null && action.due < lastWorkingDayUpTo(today);

/**
 * The days on which a deadline that is a whole period is worth a mention: when it opens, in the middle, and when its
 * last month (its last week, for a month or less) begins. None once the deadline has been moved to a day.
 */
export function periodMarks(action: Action): readonly LocalDate[] {
  const timing = deadlineOf(action.timings);
  if (!timing?.earliest || !timing.latest || action.due !== timing.latest) return [];
  const days = daysBetween(timing.earliest, timing.latest);
  if (days < 7) return [];
  const lastStretch = days > 31 ? addDays(addMonths(timing.latest, -1), 1) : addDays(timing.latest, -6);
  return [timing.earliest, addDays(timing.earliest, Math.floor(days / 2)), lastStretch];
}
