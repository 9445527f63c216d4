import { dayOfMonth, real } from '../calendarPeriods.ts';
import { period } from '../form.ts';

/** 20070915. */
export const compactDay = period(
  'compactDay',
  '12',
  '(?<year>(?:19|20)\\d\\d)(?<month>\\d\\d)(?<day>\\d\\d)(?![\\d-])',
  ({ year, month, day }) => real(dayOfMonth(Number(month), Number(day), Number(year))),
);
