import { month } from '../calendarPeriods.ts';
import { DIGITS, period } from '../form.ts';

/** 2007-09, 2007/11, 9/2007, 09.2007. */
export const numericMonth = period(
  'numericMonth',
  DIGITS,
  '(?:(?<year>(?:19|20)\\d\\d)(?<sep>[-/.])(?<month>\\d{1,2})|(?<first>\\d{1,2})[-/.](?<last>(?:19|20)\\d\\d))(?![\\d/:]|[-–.,]\\d)',
  (groups) => {
    const number = Number(groups.month ?? groups.first);
    // "2007/08" is a school year or a budget year; "2007/11" can only be November.
    if (groups.sep === '/' && number === (Number(groups.year) + 1) % 100) return undefined;
    return number >= 1 && number <= 12 ? month(number, Number(groups.year ?? groups.last)) : undefined;
  },
);
