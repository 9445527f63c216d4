import { weeks } from '../calendarPeriods.ts';
import { period } from '../form.ts';
import { adjacentOrSpan } from '../range.ts';
import { nearest, yearOf } from '../years.ts';
import { civil } from '../civil.ts';

const WORD = '(?:v(?:k|eckan|ecka|eckorna|eckor)?\\.? ?(?:nr\\.? ?)?)';
const WEEK = '[0-4]?\\d|5[0-3]';

const LONGEST_SPAN = 15;

const week = (number: number, year: number | undefined) => weeks(number, number, year);

/** v. 36, vecka 36 2007, v36-07, 2007 v. 36, 2007-W36. */
export const weekOfYear = period(
  'week',
  'v12',
  `(?:(?<before>(?:19|20)\\d\\d)[-–/:,]? ?(?:${WORD}|w)|${WORD})(?<week>${WEEK})(?![\\d:%]|[.,]\\d){year?}`,
  ({ before, week: number, year }, { reference }) =>
    week(Number(number), yearOf(year, reference) ?? (before === undefined ? undefined : Number(before))),
);

/** v. 36-38 2007, vecka 36 och 37, veckorna 50–2. */
export const weekSpan = period(
  'weekSpan',
  'v12',
  `(?:(?<before>(?:19|20)\\d\\d)[-–/:,]? ?)?${WORD}(?<from>${WEEK})(?<link>[-–]| [-–] ?|[-–] | ?/ ?| (?:till|och|samt|eller|t\\.?o\\.?m\\.?) (?:med )?)(?:${WORD})?(?<to>${WEEK})(?![\\d:%]|[.,]\\d|/\\d{1,2}(?!\\d)|(?::?[ae])?\\.? ?{month}){year?}`,
  ({ before, from, link, to, year }, { reference }) => {
    const written = yearOf(year, reference) ?? (before === undefined ? undefined : Number(before));
    const [first, last] = [Number(from), Number(to)];
    if (first < 1 || last < 1) return 'nothing';
    // "v. 9 -27" is a year when the space stands before the dash only.
    const ahead = nearest(last, civil(reference).year) - civil(reference).year;
    if (/^ [-–]$/.test(link ?? '') && Math.abs(ahead) <= 3) return undefined;
    // "v. 3-27" of 2026 too: hardly anything is planned for half a year of weeks.
    if (/^[-–]$/.test(link ?? '') && ahead >= 0 && ahead <= 2 && last - first > LONGEST_SPAN) return undefined;
    const start = written !== undefined && last < first && before === undefined ? written - 1 : written;
    if (/[-–]|t/.test(link ?? '')) return weeks(first, last, start);
    return adjacentOrSpan(weeks(first, first), weeks(last, last, written), link);
  },
);

/** v. 0736: year and week in four digits. */
export const shortYearWeek = period(
  'shortYearWeek',
  'v',
  `${WORD}(?<yy>\\d\\d)(?<week>[0-4]\\d|5[0-3])(?!\\d)`,
  (groups, { reference }) => week(Number(groups.week), nearest(Number(groups.yy), civil(reference).year)),
);
