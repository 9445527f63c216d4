import type { Precision } from '../timing.ts';
import { civil, type Day } from './civil.ts';

export interface Span {
  readonly first: Day;
  readonly last: Day;
}

/**
 * A period as the text names it. What is not written stays open: `at` places the period in a year, `year` is there
 * only when the text states it (or counts it from the reference day).
 */
export interface Period {
  readonly precision: Precision;
  readonly year?: number | undefined;
  /** Undefined when that year has no such day or week. */
  readonly at: (year: number) => Span | undefined;
  /** The edges are our convention, not the text's (a season, a third of a month). */
  readonly soft?: true | undefined;
  /** The writer doubts, or the parts contradict each other. */
  readonly doubtful?: true | undefined;
  /** The words themselves say that it is over ("i höstas"). */
  readonly past?: true | undefined;
  /** The midnight between two periods: before it is its first day, after it its second. */
  readonly turn?: true;
  /** The weekday that was written beside the date. */
  readonly weekday?: number;
  /** Made of two: seasons, years, or "from … to". */
  readonly range?: true;
}

export const span = (first: Day, last: Day = first): Span => ({ first, last });

/** A period that lies where it lies, whatever year one asks for: counted from the reference day. */
export const fixed = (precision: Precision, where: Span): Period => ({
  precision,
  year: civil(where.first).year,
  at: () => where,
});

/** How far ahead an unwritten year is sought: far enough for 29 February and week 53. */
const YEARS_AHEAD = 9;

export interface Placed extends Span {
  readonly year: number;
  readonly yearImplied: boolean;
}

/**
 * Puts a period on the calendar. Without a written year it is the first one that is not over on the reference day,
 * or, when the text speaks of the past, the last one that has begun.
 */
export function place(period: Period, reference: Day, isPast: boolean): Placed | undefined {
  if (period.year !== undefined) return placedIn(period, period.year, false);
  const year = civil(reference).year;
  if (isPast) {
    for (let candidate = year + 1; candidate > year - YEARS_AHEAD; candidate -= 1) {
      const placed = placedIn(period, candidate, true);
      if (placed && placed.first <= reference) return placed;
    }
    return undefined;
  }
  for (let candidate = year - 1; candidate < year + YEARS_AHEAD; candidate += 1) {
    const placed = placedIn(period, candidate, true);
    if (placed && placed.last >= reference) return placed;
  }
  return undefined;
}

function placedIn(period: Period, year: number, yearImplied: boolean): Placed | undefined {
  const where = period.at(year);
  return where && { first: where.first, last: where.last, year, yearImplied };
}

/** The first of a period that starts on or after a day: how the second half of a span finds its year. */
export function firstFrom(period: Period, from: Day): (Span & { readonly year: number }) | undefined {
  const { year } = civil(from);
  for (let candidate = year - 1; candidate < year + YEARS_AHEAD; candidate += 1) {
    const where = period.at(candidate);
    if (where && where.first >= from) return { ...where, year: candidate };
  }
  return undefined;
}
