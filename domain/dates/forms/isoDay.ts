import { dayOfMonth, real } from '../calendarPeriods.ts';
import { DIGITS, period } from '../form.ts';
import { join } from '../range.ts';

/** 2007-09-15, 2007/9/15, 2007.09.15, 2007 09 15, also with a time of day after it. */
export const isoDay = period(
  'isoDay',
  DIGITS,
  '(?<year>(?:19|20)\\d\\d)(?<sep>[-–/.]| (?=\\d\\d \\d\\d(?!\\d)))(?<month>\\d{1,2})\\k<sep>(?<day>\\d{1,2})(?!\\d)(?:t\\d\\d:\\d\\d(?::\\d\\d)?)?',
  ({ year, month, day }) => real(dayOfMonth(Number(month), Number(day), Number(year))),
);

/** 2007-09-15 – 09-30: the year is written once. */
export const isoSpan = period(
  'isoSpan',
  '12',
  '(?<year>(?:19|20)\\d\\d)-(?<month>\\d\\d)-(?<day>\\d\\d)(?: ?[-–]{1,2} ?| till )(?<lastMonth>\\d\\d)-(?<lastDay>\\d\\d)(?![\\d:-])',
  ({ year, month, day, lastMonth, lastDay }) => {
    const from = dayOfMonth(Number(month), Number(day), Number(year));
    return join(from, dayOfMonth(Number(lastMonth), Number(lastDay)));
  },
);
