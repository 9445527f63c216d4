import { dayOfMonth, real } from '../calendarPeriods.ts';
import { DIGITS, period } from '../form.ts';

/** 2007-09-15, 2007/9/15, 2007.09.15, also with a time of day after it. */
export const isoDay = period(
  'isoDay',
  DIGITS,
  '(?<year>(?:19|20)\\d\\d)(?<sep>[-–/.])(?<month>\\d{1,2})\\k<sep>(?<day>\\d{1,2})(?!\\d)(?:t\\d\\d:\\d\\d(?::\\d\\d)?)?',
  ({ year, month, day }) => real(dayOfMonth(Number(month), Number(day), Number(year))),
);
