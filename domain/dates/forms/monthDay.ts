import { dayOfMonth, real } from '../calendarPeriods.ts';
import { period } from '../form.ts';
import { ordinalOf } from '../numbers.ts';
import { MONTHS } from '../words.ts';

/** Sept 03 2014, mån, februari 18, oktober den 1:a: the day after the month needs a year, a weekday or an ending. */
export const monthDay = period(
  'monthDay',
  'jfmasond',
  '{month}\\.? (?<den>den )?{day}(?<th>{th})(?:,? (?<year>(?:19|20)\\d\\d))?(?![\\d/:]|[.,-]\\d)',
  ({ month, den, day, th, year }, { text, start }) => {
    const hasWeekday = /(?:mån|tis|ons|tors?|fre|lör|sön)[a-zåäö]*\.?,? $/.test(
      text.slice(Math.max(0, start - 12), start),
    );
    if (!den && !th && !year && !hasWeekday) return undefined;
    return real(
      dayOfMonth(MONTHS[month ?? ''] ?? 0, ordinalOf(day ?? ''), year === undefined ? undefined : Number(year)),
    );
  },
);
