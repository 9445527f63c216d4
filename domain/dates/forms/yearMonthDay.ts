import { dayOfMonth, real } from '../calendarPeriods.ts';
import { period } from '../form.ts';
import { monthOf, ordinalOf } from '../numbers.ts';

/** 2008 juni 12, 2008-jun-12. */
export const yearMonthDay = period(
  'yearMonthDay',
  '12',
  '(?<year>(?:19|20)\\d\\d)(?:, ?| ?[-–/] ?| ){month}\\.?(?: ?[-–/] ?| (?:den )?){day}{th}(?![\\d/:]|[.,]\\d)',
  ({ year, month, day }) => real(dayOfMonth(monthOf(month), ordinalOf(day), Number(year))),
);
