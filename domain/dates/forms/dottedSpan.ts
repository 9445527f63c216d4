import { dayOfMonth } from '../calendarPeriods.ts';
import { DIGITS, period } from '../form.ts';
import { join } from '../range.ts';
import { yearOf } from '../years.ts';

/** 1.10-31.12.2007, 1.10.–15.11.07: two days with points; the year at the end tells them from section numbers. */
export const dottedSpan = period(
  'dottedSpan',
  DIGITS,
  '(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.? ?[-–] ?(?<lastDay>\\d{1,2})\\.(?<lastMonth>\\d{1,2})\\.(?<year>(?:19|20)?\\d\\d)(?![\\d:/]|[-.]\\d)',
  ({ day, month, lastDay, lastMonth, year }, { reference }) => {
    const from = dayOfMonth(Number(month), Number(day));
    return join(from, dayOfMonth(Number(lastMonth), Number(lastDay), yearOf(year, reference)));
  },
);
