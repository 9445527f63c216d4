import { weeks } from '../calendarPeriods.ts';
import { period } from '../form.ts';
import { yearOf } from '../years.ts';

/** Vecka 49, 50 och 51; v. 3, 5 och 7 2027. */
export const weekList = period(
  'weekList',
  'v',
  'v(?:eckorna|ecka|k)?\\.? ?(?<list>(?:\\d{1,2}, ?){1,6}\\d{1,2}),? (?:och|samt|&) (?<last>\\d{1,2})(?!\\d){year?}',
  ({ list, last, year }, { reference }) => {
    const numbers = `${list},${last}`.split(',').map(Number);
    if (numbers.some((number) => number < 1 || number > 53)) return 'nothing';
    return numbers.map((number) => weeks(number, number, yearOf(year, reference)));
  },
);
