import type { Timing } from '../timing.ts';
import { toLocalDate, weekdayOf, civil, day, plusMonths, type Day } from './civil.ts';
import type { Boundary } from './form.ts';
import { place, type Period, type Placed, type Span } from './period.ts';

/** What stands around a period and decides what it means. */
export interface Setting {
  readonly boundary: Boundary | undefined;
  readonly kind: 'start' | 'due' | 'go-live' | 'ongoing' | undefined;
  /** The sentence speaks of what has happened. */
  readonly isPast: boolean;
  /** The words say that it has been: done, decided, written down. */
  readonly isOver: boolean;
  /** "Under …" stands before it. */
  readonly isUnder: boolean;
  /** Written "from … to …". */
  readonly isFromTo: boolean;
  readonly isDoubtful: boolean;
  /** A misspelt word was put right. */
  readonly isMended: boolean;
}

/** Filled in step by step: spreading what is not there costs more than all the arithmetic. */
type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A day this long ago is history, not a deadline. */
const HISTORY_YEARS = 60;

/** The timing a period makes in its setting, or undefined when it exists in no year. */
export function timingOf(period: Period, setting: Setting, reference: Day): Omit<Timing, 'asWritten'> | undefined {
  const boundary = setting.boundary;
  const edges = placeBounded(period, setting, reference);
  if (!edges) return undefined;
  const { placed, where } = edges;
  const contradicts = period.weekday !== undefined && weekdayOf(placed.first) !== period.weekday;
  const isDoubtful = setting.isDoubtful || period.doubtful === true || contradicts;
  const isSoft = period.soft === true || placed.yearImplied || isDoubtful || setting.isMended || boundary === 'after';
  const isAfterTurn = boundary === 'after' && period.turn === true;
  const earliest = toLocalDate(where.first);
  const timing: Writable<Omit<Timing, 'asWritten'>> = {
    kind: kindOf(period, setting, placed, reference),
    earliest,
    latest: where.last === where.first ? earliest : toLocalDate(where.last),
    precision: isAfterTurn ? 'month' : period.precision,
    certainty: isSoft ? 'implied' : 'stated',
  };
  if (boundary && !setting.isFromTo) timing.boundary = boundary;
  if (placed.yearImplied) timing.yearInferred = true;
  if (isDoubtful) timing.uncertain = true;
  return timing;
}

/** The year is found for the period as it is bounded: on 10 June "före sommaren" is next year's. */
function placeBounded(
  period: Period,
  { boundary, isPast }: Setting,
  reference: Day,
): { readonly placed: Placed; readonly where: Span } | undefined {
  if (boundary !== 'before' && boundary !== 'after') {
    const placed = place(period, reference, isPast);
    return placed && { placed, where: placed };
  }
  const bounded: Period = {
    ...period,
    at: (year) => {
      const whole = period.at(year);
      return whole && (boundary === 'before' ? justBefore(period, whole) : justAfter(period, whole));
    },
  };
  const placed = place(bounded, reference, isPast);
  return placed && { placed, where: placed };
}

function justBefore(period: Period, { first }: Span): Span {
  const last = period.turn ? first : first - 1;
  return { first: last, last };
}

/** "After X" begins when X is over; it is given the month that follows. */
function justAfter(period: Period, where: Span): Span {
  const { last } = where;
  const first = period.turn === true && where.first < last ? last : last + 1;
  const month = plusMonths(first, 1);
  return { first, last: civil(first).date === 1 ? day(civil(first).year, civil(first).month + 1, 1) - 1 : month };
}

function kindOf(period: Period, setting: Setting, { first, last }: Placed, reference: Day): Timing['kind'] {
  const { boundary, kind, isUnder, isFromTo } = setting;
  if (isFromTo) return kind === 'go-live' || kind === 'due' ? kind : 'ongoing';
  if (boundary === 'from' || boundary === 'after') return kind === 'go-live' || kind === 'due' ? kind : 'start';
  if (boundary === 'by' || boundary === 'before') return kind === 'start' || kind === 'go-live' ? kind : 'due';
  if (boundary === 'until') return kind === 'due' ? 'due' : 'ongoing';
  if (kind) return kind;
  if (setting.isOver && first <= reference) return 'none';
  if (period.past || civil(reference).year - civil(last).year > HISTORY_YEARS) return 'none';
  if (period.range && (period.precision === 'year' || (isUnder && period.precision === 'season'))) return 'ongoing';
  return 'due';
}
