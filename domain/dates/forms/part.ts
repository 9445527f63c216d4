import { civil, day, lastOfMonth } from '../civil.ts';
import { pattern, type Place } from '../form.ts';
import { unitAround } from '../calendarPeriods.ts';
import { span, type Period, type Span } from '../period.ts';
import { UNITS } from '../words.ts';

type Part = 'early' | 'mid' | 'late';

const WORDS: readonly (readonly [Part, string])[] = [
  ['early', 'början|inledningen|inledning|starten|tidigt|primo|beg'],
  ['mid', 'mitten|mitt|medio|mid'],
  ['late', 'slutet|slut|sent|ultimo|ult\\.?|avslutningen|senare delen'],
];
const ALL = WORDS.map(([part, words]) => `(?<${part}>${words})`).join('|');

const cut = (part: Part, early: Span, mid: Span, late: Span): Span => ({ early, mid, late })[part];

/** A third of a period: days 1–10, 11–20 and the rest of a month; the first, middle and last months of what is longer. */
function third({ first, last }: Span, part: Part): Span {
  const from = civil(first);
  const to = civil(last);
  const months = (to.year - from.year) * 12 + to.month - from.month + 1;
  const inMonth = (index: number) => lastOfMonth(from.year, from.month + index);
  if (months === 1) {
    return cut(part, span(first, first + 9), span(first + 10, first + 19), span(first + 20, last));
  }
  const edge = months >= 12 ? 3 : months >= 6 ? 2 : 1;
  const middle = months >= 12 ? 4 : edge;
  return cut(
    part,
    span(first, Math.min(last, inMonth(edge - 1))),
    span(day(from.year, from.month + middle, 1), inMonth(months - middle - 1)),
    span(day(to.year, to.month - edge + 1, 1), last),
  );
}

/** The period's third; a week is cut at Tuesday and Thursday, a day not at all. */
export function partOf(whole: Period, part: Part): Period | undefined {
  if (whole.precision === 'day' || whole.precision === 'third') return undefined;
  const isYear = whole.precision === 'year' || whole.precision === 'half-year';
  const precision =
    whole.precision === 'month'
      ? 'third'
      : isYear
        ? 'part-of-year'
        : whole.precision === 'week'
          ? 'day'
          : whole.precision;
  return {
    ...whole,
    precision,
    soft: true,
    at: (year) => {
      const where = whole.at(year);
      if (!where || whole.precision !== 'week') return where && third(where, part);
      return cut(
        part,
        span(where.first, where.first + 1),
        span(where.first + 2),
        span(where.first + 3, where.first + 6),
      );
    },
  };
}

const BETWEEN = pattern(' ?(?:(?:av|på|i|utav|under) )?(?:den |det )?');
const UNIT = pattern('(?<unit>veckan|månaden|kvartalet|tertialet|halvåret|terminen|året)§');

/** The running unit when it is only called "året", "månaden". */
export function definiteUnit(place: Place, at: number) {
  UNIT.lastIndex = at;
  const unit = UNITS[UNIT.exec(place.text)?.groups?.unit ?? ''];
  return unit && { periods: [unitAround(unit, place.reference, 0)], end: UNIT.lastIndex };
}

/** I början av maj, mitten av 2008, slutet av nästa månad, tidigt i höst. */
export const part = {
  name: 'part',
  opens: 'bistpmuai',
  pattern: pattern(`(?:i )?(?:${ALL})§`),
  read: (groups: Record<string, string | undefined>, place: Place) => {
    const name = WORDS.find(([key]) => groups[key])?.[0] ?? 'late';
    BETWEEN.lastIndex = place.end;
    const from = BETWEEN.test(place.text) ? BETWEEN.lastIndex : place.end;
    const inner = place.periodAt(from) ?? definiteUnit(place, from);
    const whole = inner?.periods[0];
    const found = whole && partOf(whole, name);
    return inner && found && { type: 'period' as const, periods: [found, ...inner.periods.slice(1)], end: inner.end };
  },
};
