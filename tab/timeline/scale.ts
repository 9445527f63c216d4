import { addDays, addMonths, daysBetween, weekday, type LocalDate } from '../../domain/calendar.ts';
import { isRedDay, isWorkingDay } from '../../domain/workingDays.ts';
import type { ActionRow } from '../api/actionSchema.ts';

/** The stretch of time that is shown, whole months, first and last day included. */
export interface Stretch {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export type Zoom = 'all' | 'year' | 'quarter';

/** What an action occupies: from its start to its deadline, or the one day that is known of it. */
export interface Bar {
  readonly from: LocalDate;
  /** Null for what has begun and has no end. */
  readonly to: LocalDate | null;
}

const firstOfMonth = (date: LocalDate): LocalDate => `${date.slice(0, 7)}-01`;
const lastOfMonth = (date: LocalDate): LocalDate => addDays(addMonths(firstOfMonth(date), 1), -1);

/** Where an action lies in time; undefined for one without any date. */
export function barOf({ due, moved, timings }: Pick<ActionRow, 'due' | 'moved' | 'timings'>): Bar | undefined {
  const starts = timings.filter(({ kind }) => kind === 'start' || kind === 'ongoing');
  const ends = timings.filter(({ kind }) => kind === 'due' || kind === 'go-live');
  // A deadline that somebody has moved to a day is no longer the period the plan names.
  const period = moved ? undefined : ends.findLast(({ latest }) => latest !== null && latest === due);
  const from = [...starts, ...(period ? [period] : [])].flatMap(({ earliest }) => earliest ?? []).sort()[0];
  const to =
    due ??
    [...ends, ...starts]
      .flatMap(({ latest }) => latest ?? [])
      .sort()
      .at(-1) ??
    null;
  if (to === null) return from === undefined ? undefined : { from, to };
  return { from: from === undefined || from > to ? to : from, to };
}

/** The time from the first to the last date of a plan, today among them. */
export function stretchOf(rows: readonly ActionRow[], today: LocalDate): Stretch {
  const bars = rows.flatMap((row) => barOf(row) ?? []);
  const days = [...bars.flatMap(({ from, to }) => [from, to ?? from]), today].sort();
  return { from: firstOfMonth(days[0] ?? today), to: lastOfMonth(days.at(-1) ?? today) };
}

/** What is shown at a zoom, `step` stretches later (or earlier) than the one that begins just before today. */
export function windowOf(whole: Stretch, today: LocalDate, zoom: Zoom, step: number): Stretch {
  if (zoom === 'all') return whole;
  const months = zoom === 'year' ? 12 : 3;
  const from = addMonths(addMonths(firstOfMonth(today), -1), step * months);
  return { from, to: addDays(addMonths(from, months), -1) };
}

const lengthOf = ({ from, to }: Stretch): number => daysBetween(from, to) + 1;

/** Where a day begins on the stretch, in per cent of its width. */
export const placeOf = (date: LocalDate, stretch: Stretch): number =>
  (daysBetween(stretch.from, date) / lengthOf(stretch)) * 100;

/** A bar on the stretch, in per cent; undefined when no part of it is within. */
export function spanOf(bar: Bar, stretch: Stretch): { readonly left: number; readonly width: number } | undefined {
  const end = bar.to ?? stretch.to;
  if (end < stretch.from || bar.from > stretch.to) return undefined;
  const from = bar.from < stretch.from ? stretch.from : bar.from;
  const to = end > stretch.to ? stretch.to : end;
  return { left: placeOf(from, stretch), width: ((daysBetween(from, to) + 1) / lengthOf(stretch)) * 100 };
}

export interface Tick {
  readonly date: LocalDate;
  readonly left: number;
  readonly width: number;
}

/** The months of a stretch, so many together that at most `most` labels stand beside each other. */
export function monthsOf(stretch: Stretch, most: number): readonly Tick[] {
  const firsts: LocalDate[] = [];
  for (let date = stretch.from; date <= stretch.to; date = addMonths(date, 1)) firsts.push(date);
  const together = [1, 2, 3, 6, 12, 24, 60].find((n) => firsts.length / n <= most) ?? 120;
  return firsts
    .filter((_, index) => index % together === 0)
    .map((date) => {
      const next = addMonths(date, together);
      const end = next > stretch.to ? addDays(stretch.to, 1) : next;
      const left = placeOf(date, stretch);
      return { date, left, width: placeOf(end, stretch) - left };
    });
}

/** The days nobody works, where a day is wide enough to be seen; red days that are no Sundays have names to be told. */
export function daysOff(stretch: Stretch): { readonly days: readonly LocalDate[]; readonly red: readonly LocalDate[] } {
  if (lengthOf(stretch) > 100) return { days: [], red: [] };
  const all = Array.from({ length: lengthOf(stretch) }, (_, n) => addDays(stretch.from, n));
  const days = all.filter((date) => !isWorkingDay(date));
  return { days, red: days.filter((date) => isRedDay(date) && weekday(date) !== 7) };
}
