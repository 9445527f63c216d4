import { dayOfMonth, real } from '../calendarPeriods.ts';
import { DIGITS, period } from '../form.ts';
import { ordinalOf } from '../numbers.ts';
import { adjacentOrSpan, DAY_LINK } from '../range.ts';
import { yearOf } from '../years.ts';

/** 1-15/9 2007, 3 och 17/9: days that share their month. */
export const dayFirstSpan = period(
  'dayFirstSpan',
  DIGITS,
  `{day:first}{th}(?<link>${DAY_LINK}){day:last}/(?<month>\\d{1,2})(?![\\d:]|[.,]\\d){year?}`,
  ({ first, link, last, month, year }, { reference }) => {
    const written = yearOf(year, reference);
    const from = dayOfMonth(Number(month), ordinalOf(first), written);
    const to = real(dayOfMonth(Number(month), ordinalOf(last), written));
    if (to === 'nothing' || ordinalOf(last) < ordinalOf(first)) return 'nothing';
    return adjacentOrSpan(from, to, link);
  },
);
