import type { LocalDate } from './calendar.ts';
import { isFollowUp } from './followUp.ts';

/**
 * When something in a plan shall happen, as a value: never a bare date. The words as written are kept beside what
 * they were read to mean, and `certainty` tells what a person still has to confirm.
 */
export interface Timing {
  readonly kind: TimingKind;
  readonly asWritten: string;
  /** First and last day of the period that is named; the same day twice for a day; null when no date is named. */
  readonly earliest: LocalDate | null;
  readonly latest: LocalDate | null;
  readonly precision: Precision;
  /** `implied` when any part was ours: a year the text lacks, the end of a season. */
  readonly certainty: 'stated' | 'implied';
  readonly recurrence?: string;
  /** Events a recurrence hangs on ("budget"), which the document does not date. */
  readonly anchor?: readonly string[];
  readonly boundary?: 'by' | 'before' | 'after' | 'from' | 'until';
  /** What the date is about when the cell says so ("Planering"). */
  readonly label?: string;
  /** Counted from an event the document does not date (null: not even named); `offset` is an ISO 8601 duration. */
  readonly relative?: { readonly anchor: string | null; readonly offset: string };
  readonly urgency?: 'asap' | 'immediately';
  /** The days of a weekly rhythm, as in iCalendar: MO, TU … */
  readonly byDay?: readonly string[];
  /** The next occurrence of a recurrence, when the text dates it. */
  readonly first?: LocalDate;
  /** The text has no year; it was taken from the reference day. */
  readonly yearInferred?: true;
  /** The writer doubts ("20 aug?"), or the text contradicts itself (a weekday that does not fit). */
  readonly uncertain?: true;
}

export type TimingKind = 'start' | 'due' | 'go-live' | 'recurring' | 'ongoing' | 'asap' | 'none';

export type Precision =
  | 'day'
  | 'week'
  | 'third'
  | 'month'
  | 'quarter'
  | 'tertial'
  | 'season'
  | 'term'
  | 'half-year'
  | 'part-of-year'
  | 'year'
  | 'none';

/**
 * The timing that sets the deadline: the last due or go-live date among them, or undefined where none is named. When and to whom
 * something is followed up counts only where nothing else is dated.
 */
export function deadlineOf(timings: readonly Timing[]): Timing | undefined {
  const dated = timings
    .filter((timing) => (timing.kind === 'due' || timing.kind === 'go-live') && timing.latest !== null)
    .sort((a, b) => (a.latest ?? '').localeCompare(b.latest ?? ''));
  return dated.findLast((timing) => !isFollowUp(timing.label ?? '')) ?? dated.at(-1);
}
