import { addDays, instantAt, type LocalDate } from '../../domain/calendar.ts';
import { digestDayOf } from '../../domain/reminders.ts';
import { SENDING_HOURS } from '../../domain/sendingHours.ts';
import { isSendingDay } from '../../domain/workingDays.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** A day of the simulated calendar, its moments in milliseconds. */
export interface Day {
  readonly date: LocalDate;
  readonly index: number;
  readonly starts: number;
  readonly opens: number;
  readonly closes: number;
  readonly isSending: boolean;
  readonly isDigestDay: boolean;
}

export interface Days {
  readonly all: readonly Day[];
  /** The day a moment lies in. */
  of(moment: number): Day;
  /** The `nth` day after that day (0: that day itself, if it is one) on which something may be sent. */
  sendingDay(from: Day, nth: number): Day;
}

/** The calendar of a run, computed once: asking the time zone at every event would be most of the work. */
export function calendarOf(from: LocalDate, count: number): Days {
  const all: Day[] = [];
  for (let index = 0, date = from; index < count; index += 1, date = addDays(date, 1)) {
    all.push({
      date,
      index,
      starts: Date.parse(instantAt(date, '00:00')),
      opens: Date.parse(instantAt(date, SENDING_HOURS.from)),
      closes: Date.parse(instantAt(date, SENDING_HOURS.to)),
      isSending: isSendingDay(date),
      isDigestDay: digestDayOf(date) === date,
    });
  }
  const first = all[0]?.starts ?? 0;
  const at = (index: number): Day => all[Math.min(Math.max(index, 0), all.length - 1)] as Day;
  return {
    all,
    of(moment) {
      let day = at(Math.floor((moment - first) / (24 * HOUR)));
      if (moment < day.starts) day = at(day.index - 1);
      else if (day.index + 1 < all.length && moment >= at(day.index + 1).starts) day = at(day.index + 1);
      return day;
    },
    sendingDay(from, nth) {
      let left = nth;
      for (let index = from.index; index < all.length; index += 1) {
        if (!at(index).isSending) continue;
        if (left === 0) return at(index);
        left -= 1;
      }
      return at(all.length - 1);
    },
  };
}
