import { civil } from './civil.ts';
import { pattern } from './form.ts';
import { firstFrom, span, type Period } from './period.ts';

/** Between two days that share a month: always a span with a dash or "till", else only when they are neighbours. */
export const DAY_LINK = ' ?[-–] ?| till | t\\.?o\\.?m\\.? | till och med | och | samt | eller ';

const SPANNING = /[-–]|till|t\.? ?o\.? ?m/;
const PART_ORDER = [
  'day',
  'week',
  'third',
  'month',
  'quarter',
  'tertial',
  'season',
  'term',
  'half-year',
  'part-of-year',
  'year',
];

/** Whether a link says "from … to" by itself, or only when nothing lies between its ends. */
export const spans = (link: string): boolean => SPANNING.test(link);

/**
 * One period out of two. Years cross from the half that states one: "dec–jan 2008" begins in 2007, "vintern
 * 2007/våren" ends in 2008.
 */
export function join(from: Period, to: Period): Period {
  const coarse = PART_ORDER.indexOf(from.precision) > PART_ORDER.indexOf(to.precision) ? from : to;
  const fine = coarse === from ? to : from;
  const year = from.year ?? (to.year === undefined ? undefined : startYear(from, to, to.year));
  return {
    precision: coarse.precision === fine.precision ? coarse.precision : fine.precision,
    ...(year !== undefined && { year }),
    ...((from.soft ?? to.soft) && { soft: true as const }),
    ...((from.doubtful ?? to.doubtful) && { doubtful: true as const }),
    ...((from.past ?? to.past) && { past: true as const }),
    range: true,
    at: (candidate) => {
      const first = from.at(candidate);
      const last = first && (to.year === undefined ? firstFrom(to, first.first) : to.at(to.year));
      return first && last && last.last >= first.first ? span(first.first, last.last) : undefined;
    },
  };
}

/** The latest year in which the first half does not begin after the second has. */
function startYear(from: Period, to: Period, year: number): number {
  const end = to.at(year);
  const start = from.at(year);
  return end && start && start.first > end.first ? year - 1 : year;
}

/** Autumn and spring, or two terms, are one stretch of work although winter or Christmas lies between. */
const GAP: Partial<Record<Period['precision'], number>> = { season: 100, term: 75 };

/** The same, or both apart when they are not neighbours: "3 och 17 mars" is two days, "15 och 16" one span. */
export function adjacentOrSpan(from: Period, to: Period, link: string): Period | readonly Period[] {
  const joined = join(from, to);
  if (spans(link)) return joined;
  const sample = joined.year ?? 2001;
  const first = from.at(sample);
  const next = first && (to.year === undefined ? firstFrom(to, first.first) : to.at(to.year));
  if (first && next && next.first <= first.last + (GAP[from.precision] ?? 0) + 1)
    return /eller/.test(link) ? { ...joined, doubtful: true } : joined;
  const year = from.year ?? joined.year;
  return [year === undefined ? from : { ...from, year }, to.year === undefined && next ? withYear(to, next.first) : to];
}

/** In a list the year is written once, at its end: "mars, juni och september 2008". */
export function shareYear(periods: readonly Period[]): readonly Period[] {
  const shared: Period[] = [];
  for (const period of periods.toReversed()) {
    const next = shared[0];
    const year = period.year ?? (next?.year === undefined ? undefined : startYear(period, next, next.year));
    shared.unshift(year === undefined ? period : { ...period, year });
  }
  return shared;
}

const withYear = (period: Period, first: number): Period =>
  period.year === undefined ? period : { ...period, year: civil(first).year };

const LINK = pattern(
  '(?<span> ?[-–]{1,2} ?| (?:fram )?till?(?: och med)? | t\\.? ?o\\.? ?m\\.? | tom )|(?<list> ?/ ?| (?:och|samt|respektive|resp\\.?|eller) | ?, ?(?:och |samt )?)',
);
const LEAD = pattern('(?:(?:i|den|det|under|vid|på) ){1,2}');

/** Reads what links a period to the next one, at `at`. */
export function linkAt(text: string, at: number): { readonly words: string; readonly end: number } | undefined {
  LINK.lastIndex = at;
  const found = LINK.exec(text);
  if (!found) return undefined;
  let end = LINK.lastIndex;
  LEAD.lastIndex = end;
  if (LEAD.test(text)) end = LEAD.lastIndex;
  return { words: found[0], end };
}
