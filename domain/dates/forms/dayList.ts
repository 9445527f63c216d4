import { dayOfMonth } from '../calendarPeriods.ts';
import { DIGITS, period } from '../form.ts';
import { monthOf, ordinalOf } from '../numbers.ts';
import { yearOf } from '../years.ts';

/** 4, 11 och 18 oktober 2007: three days or more that share their month. */
export const dayList = period(
  'dayList',
  `${DIGITS}d`,
  '(?:den )?(?<list>(?:\\d{1,2}(?::?[ae])?, ?){1,6}\\d{1,2}(?::?[ae])?),? (?:och|samt|eller|&) (?:den )?{day}{th} ?{month}\\.?{year?}',
  ({ list, day, month, year }, { reference }) => {
    const dates = `${list},${day}`.split(',').map((item) => ordinalOf(item));
    const days = dates.map((date) => dayOfMonth(monthOf(month), date, yearOf(year, reference)));
    return days.every((found) => found.at(found.year ?? 2000)) ? days : 'nothing';
  },
);
