import type { LocalDate } from './calendar.ts';
import type { Timing } from './timing.ts';

/** What an importer has looked at and found right is no longer a guess. */
export const settledTimings = (timings: readonly Timing[], asWritten: string): readonly Timing[] =>
  timings.map((timing) => {
    if (timing.asWritten !== asWritten) return timing;
    const { yearInferred: _, ...rest } = timing;
    return { ...rest, certainty: 'stated' };
  });

/**
 * The timings of an action whose date a person has set: a start stays, and so does a rhythm, which begins that day.
 * Without a date, what named one goes and the rest stays.
 */
export function settledDate(timings: readonly Timing[], date: LocalDate | null, asWritten: string): readonly Timing[] {
  const kept = timings.filter(({ kind }) => kind !== 'due' && kind !== 'go-live' && kind !== 'none');
  if (date === null) return kept;
  if (kept.some(({ kind }) => kind === 'recurring')) {
    return kept.map((timing) => (timing.kind === 'recurring' ? { ...timing, first: date } : timing));
  }
  return [
    ...kept,
    { kind: 'due', asWritten, earliest: date, latest: date, precision: 'day', certainty: 'stated', boundary: 'by' },
  ];
}
