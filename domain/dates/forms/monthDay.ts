import { dayOfMonth, real } from '../calendarPeriods.ts';
import { civil } from '../civil.ts';
import { period } from '../form.ts';
import { monthOf, ordinalOf } from '../numbers.ts';
import { join } from '../range.ts';
import { nearest } from '../years.ts';

const OPENS = 'jfmasond';

/** Sept 03 2014, mån, februari 18, oktober den 1:a: the day after the month needs a year, a weekday or an ending. */
export const monthDay = period(
  'monthDay',
  OPENS,
  '{month}\\.? (?<den>den )?{day}(?<th>{th})(?:,? (?<year>(?:19|20)\\d\\d))?(?![\\d/:]|[.,-]\\d)',
  ({ month, den, day, th, year }, { text, start }) => {
    const hasWeekday = /(?:mån|tis|ons|tors?|fre|lör|sön)[a-zåäö]*\.?,? $/.test(
      text.slice(Math.max(0, start - 12), start),
    );
    if (!den && !th && !year && !hasWeekday) return undefined;
    return real(dayOfMonth(monthOf(month), ordinalOf(day), year === undefined ? undefined : Number(year)));
  },
);

const PHRASE_END = '(?= ?(?:$|[,;)!?\\n–]|\\.(?!\\d)))';
const [YEARS_BACK, YEARS_AHEAD] = [3, 4];

/** April 22, jan-1: a day, unless the two digits are a year that a plan of today may name ("aug-07", "okt 08"). */
export const bareMonthDay = period(
  'bareMonthDay',
  OPENS,
  `{month}\\.?[ -](?<date>\\d{1,2})${PHRASE_END}`,
  ({ month, date }, { reference }) => {
    const now = civil(reference).year;
    const ahead = nearest(Number(date), now) - now;
    if (date?.startsWith('0') || (date?.length === 2 && ahead >= -YEARS_BACK && ahead <= YEARS_AHEAD)) return undefined;
    const found = real(dayOfMonth(monthOf(month), Number(date)));
    return found === 'nothing' ? undefined : found;
  },
);

/** Juli 13-15, 2013. */
export const monthDaySpan = period(
  'monthDaySpan',
  OPENS,
  `{month}\\.? (?<from>[1-9]\\d?) ?[-–] ?(?<to>[1-9]\\d?)(?:,? (?<year>(?:19|20)\\d\\d))?${PHRASE_END}`,
  ({ month, from, to, year }) => {
    const number = monthOf(month);
    const written = year === undefined ? undefined : Number(year);
    if (Number(to) < Number(from)) return 'nothing';
    return join(dayOfMonth(number, Number(from), written), dayOfMonth(number, Number(to), written));
  },
);
