import { month } from '../calendarPeriods.ts';
import { DIGITS, period } from '../form.ts';

/** 2007-09, 2007/11, 9/2007, 09.2007. */
export const numericMonth = period(
  'numericMonth',
  DIGITS,
  '(?:(?<year>(?:19|20)\\d\\d)[-/.](?<month>\\d{1,2})|(?<first>\\d{1,2})[-/.](?<last>(?:19|20)\\d\\d))(?![\\d/:]|[-–.,]\\d)',
  (groups) => {
    const number = Number(groups.month ?? groups.first);
    return number >= 1 && number <= 12 ? month(number, Number(groups.year ?? groups.last)) : undefined;
  },
);
