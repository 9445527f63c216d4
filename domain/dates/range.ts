import type { Precision } from '../timing.ts';
import { pattern } from './form.ts';
import { firstFrom, span, type Period } from './period.ts';

/** Between two days that share a month: always a span with a dash or "till", else only when they are neighbours. */
export const DAY_LINK = ' ?[-–] ?| till | t\\.?o\\.?m\\.? | till och med | och | samt | eller ';

const SPANNING = /[-–]|till|t\.? ?o\.? ?m/;
const PART_ORDER: readonly Precision[] = [
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

const finer = (one: Precision, other: Precision): Precision =>
  PART_ORDER.indexOf(one) < PART_ORDER.indexOf(other) ? one : other;

/** Whether a link says "from … to" by itself, or only when nothing lies between its ends. */
export const spans = (link: string): boolean => SPANNING.test(link);

/**
 * One period out of two. Years cross from the half that states one: "dec–jan 2008" begins in 2007, "vintern
 * 2007/våren" ends in 2008.
 */
export function join(from: Period, to: Period): Period {
  return {
    precision: finer(from.precision, to.precision),
    year: from.year ?? (to.year === undefined ? undefined : startYear(from, to, to.year)),
    soft: from.soft ?? to.soft,
    doubtful: from.doubtful ?? to.doubtful,
    past: to.past,
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

/**
 * The same, or both apart when they are not neighbours: "3 och 17 mars" is two days, "15 och 16" one span. The second of
 * two, like the end of a span, comes after the first: "dec 2026 och mars" is the March of 2027.
 */
export function adjacentOrSpan(from: Period, to: Period, link = ''): Period | readonly Period[] {
  const joined = join(from, to);
  if (spans(link)) return joined;
  const sample = joined.year ?? 2001;
  const first = from.at(sample);
  const later = first && firstFrom(to, first.first);
  const next = to.year === undefined ? later : to.at(to.year);
  const doubt = /eller/.test(link) ? { doubtful: true as const } : {};
  if (first && next && next.first <= first.last + (GAP[from.precision] ?? 0) + 1) return { ...joined, ...doubt };
  const year = to.year ?? (joined.year === undefined ? undefined : later?.year);
  return [
    { ...from, year: joined.year, ...doubt },
    { ...to, year, ...doubt },
  ];
}

/** In a list the year is written once, at its end: "mars, juni och september 2008". */
export function shareYear(periods: readonly Period[]): readonly Period[] {
  const shared: Period[] = [];
  for (const period of periods.toReversed()) {
    const next = shared[0];
    const year = period.year ?? (next?.year === undefined ? undefined : startYear(period, next, next.year));
    shared.unshift({ ...period, year });
  }
  return shared;
}

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
