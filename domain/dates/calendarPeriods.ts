import { civil, day, dayIn, lastOfMonth, mondayOf, plusMonths, weekIn, type Day } from './civil.ts';
import { fixed, span, type Period } from './period.ts';
import type { Unit } from './words.ts';

/** A day in a month: the same date every year, where the year has it. */
export const dayOfMonth = (month: number, date: number, year?: number): Period => ({
  precision: 'day',
  year,
  at: (candidate) => {
    const found = dayIn(candidate, month, date);
    return found === undefined ? undefined : span(found);
  },
});

/** The period when it exists. 31/4 and 2019-02-29 are no dates, and no part of them is one either. */
export const real = (period: Period): Period | 'nothing' => (period.at(period.year ?? 2000) ? period : 'nothing');

/** Whole months of a year, `from` to `to` (13 is January of the next year). */
export const months = (precision: Period['precision'], from: number, to: number, year?: number): Period => ({
  precision,
  year,
  at: (candidate) => span(day(candidate, from, 1), lastOfMonth(candidate, to)),
});

export const month = (number: number, year?: number): Period => months('month', number, number, year);
export const wholeYear = (year: number): Period => months('year', 1, 12, year);

export const weeks = (from: number, to: number, year?: number): Period => ({
  precision: 'week',
  year,
  at: (candidate) => {
    const first = weekIn(candidate, from);
    const last = weekIn(to < from ? candidate + 1 : candidate, to);
    return first === undefined || last === undefined ? undefined : span(first, last + 6);
  },
});

/** Höstterminen is taken as 15 August to 20 December, vårterminen as 1 January to 15 June. */
export const term = (which: 'autumn' | 'spring', year?: number): Period => ({
  precision: 'term',
  soft: true,
  year,
  at: (candidate) =>
    which === 'autumn'
      ? span(day(candidate, 8, 15), day(candidate, 12, 20))
      : span(day(candidate, 1, 1), day(candidate, 6, 15)),
});

const MONTHS_OF: Partial<Record<Unit, number>> = { month: 1, quarter: 3, tertial: 4, 'half-year': 6, year: 12 };

/** The calendar unit a day lies in, `steps` units later. A day outside the terms belongs to the term that follows. */
export function unitAround(unit: Unit, reference: Day, steps: number): Period {
  if (unit === 'day') return fixed('day', span(reference + steps));
  if (unit === 'week') {
    const monday = mondayOf(reference) + steps * 7;
    return fixed('week', span(monday, monday + 6));
  }
  const { year, month: now } = civil(reference);
  if (unit === 'term') {
    const isAutumn = reference > day(year, 6, 15) && reference <= day(year, 12, 20);
    const index = (reference > day(year, 12, 20) ? year + 1 : year) * 2 + (isAutumn ? 1 : 0) + steps;
    return term(index % 2 === 1 ? 'autumn' : 'spring', Math.floor(index / 2));
  }
  const size = MONTHS_OF[unit] ?? 1;
  const start = now - ((now - 1) % size) + steps * size;
  return fixed(unit, span(day(year, start, 1), lastOfMonth(year, start + size - 1)));
}

/** `count` units counted from a day: "om två veckor", "för ett halvår sedan". */
export function shift(from: Day, count: number, unit: Unit): Day {
  if (unit === 'day') return from + count;
  if (unit === 'week') return from + count * 7;
  return plusMonths(from, count * (unit === 'term' ? 6 : (MONTHS_OF[unit] ?? 1)));
}
