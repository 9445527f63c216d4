import { month, months } from '../calendarPeriods.ts';
import { DIGITS, period } from '../form.ts';

/** 2027-03/04, 2027-03–05, 2027-03--05: two months of a year. A single hyphen would make a day of the second. */
export const numericMonths = period(
  'numericMonths',
  '12',
  '(?<year>(?:19|20)\\d\\d)-(?<from>0[1-9]|1[0-2])(?:/|–|--)(?<to>0[1-9]|1[0-2])(?![\\d/:]|[-–.,]\\d)',
  ({ year, from, to }) =>
    Number(to) > Number(from) ? months('month', Number(from), Number(to), Number(year)) : undefined,
);

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
