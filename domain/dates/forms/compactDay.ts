import { dayOfMonth, real } from '../calendarPeriods.ts';
import { period } from '../form.ts';

/** 20070915; a hyphen after it only before another such day. */
export const compactDay = period(
  'compactDay',
  '12',
  '(?<year>(?:19|20)\\d\\d)(?<month>\\d\\d)(?<day>\\d\\d)(?!\\d|-(?!(?:19|20)\\d{6}(?!\\d)))',
  ({ year, month, day }) => real(dayOfMonth(Number(month), Number(day), Number(year))),
);
