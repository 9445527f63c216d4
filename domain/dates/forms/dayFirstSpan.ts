import { dayOfMonth, real } from '../calendarPeriods.ts';
import { DIGITS, period } from '../form.ts';
import { adjacentOrSpan, DAY_LINK } from '../range.ts';
import { yearOf } from '../years.ts';

/** 1-15/9 2007, 3 och 17/9: days that share their month. */
export const dayFirstSpan = period(
  'dayFirstSpan',
  DIGITS,
  `{day:first}{th}(?<link>${DAY_LINK}){day:last}/(?<month>\\d{1,2})(?![\\d:]|[.,]\\d){year?}`,
  ({ first, link, last, month, year }, { reference }) => {
    const written = yearOf(year, reference);
    const [from, to] = [first, last].map((date) => real(dayOfMonth(Number(month), Number(date), written)));
    if (!from || !to || from === 'nothing' || to === 'nothing') return 'nothing';
    return adjacentOrSpan(from, to, link ?? '');
  },
);
