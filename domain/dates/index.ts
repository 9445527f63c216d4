import type { LocalDate } from '../calendar.ts';
import type { Timing } from '../timing.ts';
import { fromLocalDate } from './civil.ts';
import type { Status } from './form.ts';
import { datedMilestones } from './milestones.ts';
import { normalise } from './normalise.ts';
import { blot } from './notDates.ts';
import { scan } from './scan.ts';
import { statusOf, undatedMilestones } from './undated.ts';

export type { Status } from './form.ts';

export interface Reading {
  /** In the order of the text. Empty when the text names no time at all. */
  readonly milestones: readonly Timing[];
  /** What the text says about how the work stands; null when it says nothing. */
  readonly status: Status | null;
}

/**
 * Reads every time that a piece of an action plan names. `reference` is the day the plan was written: what the text
 * leaves out is counted from it. Never throws; what is not certainly a date is none.
 */
export function readTimings(text: string, reference: LocalDate): Reading {
  const clean = normalise(text);
  const today = fromLocalDate(reference);
  const signs = scan(blot(clean.text), clean.shown, today);
  const dated = datedMilestones(signs, clean, today);
  const undated = undatedMilestones(signs, clean, dated.used);
  const all = undated.length === 0 ? dated.milestones : [...dated.milestones, ...undated].sort((a, b) => a.at - b.at);
  return { milestones: all.map(({ timing }) => timing), status: statusOf(signs, clean, dated) };
}
