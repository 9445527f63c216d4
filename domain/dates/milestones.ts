import type { LocalDate } from '../calendar.ts';
import { isFollowUp } from '../followUp.ts';
import type { Timing } from '../timing.ts';
import { timingOf, type Setting } from './assemble.ts';
import { toLocalDate, type Day } from './civil.ts';
import { isNextTo, labelBefore, withSmallWords } from './clauses.ts';
import { isOver, isYetToBe } from './finished.ts';
import { cueFor, isDoubted, rhythmFor } from './neighbours.ts';
import { asWritten, type Clean } from './normalise.ts';
import type { At, Found } from './scan.ts';

/** A timing and where in the text it stands. */
export interface Milestone {
  readonly at: number;
  readonly timing: Timing;
}

/** The timings of a text that name a period, the signs around them that are thereby used up, and those of them that say it is done. */
export function datedMilestones(
  signs: readonly Found[],
  clean: Clean,
  reference: Day,
): { readonly milestones: readonly Milestone[]; readonly used: ReadonlySet<Found>; readonly over: ReadonlySet<Found> } {
  const used = new Set<Found>();
  const over = new Set<Found>();
  const milestones: Milestone[] = [];
  signs.forEach((sign, index) => {
    if (sign.type !== 'period') return;
    const near = cueFor(signs, index, clean);
    // "Löpande med avstämning i maj": the work goes on, and May is when it is looked at.
    const cue = near?.kind === 'ongoing' && isFollowUp(clean.text.slice(near.to, sign.from)) ? undefined : near;
    const rhythm = !cue?.kind || isReport(clean, cue) ? rhythmFor(signs, index, clean) : undefined;
    const bound = boundaryOf(signs, index, clean);
    const from = withSmallWords(clean, bound?.from ?? sign.from, signs[index - 1]?.to ?? 0);
    // "Löpande fr.o.m. januari" says both that it goes on and when it begins.
    if (cue && !(cue.kind === 'ongoing' && bound?.boundary === 'from' && !isSince(clean, bound))) used.add(cue);
    if (rhythm) used.add(rhythm);
    const isDone = cue !== undefined && isOver(clean, cue);
    const setting = settingOf(sign, { cue, bound, isDone, from, isDoubtful: isDoubted(signs, index, clean) }, clean);
    const label = labelBefore(clean, previousPeriodEnd(signs, index), from);
    for (const period of sign.periods) {
      const dated = timingOf(period, setting, reference);
      if (!dated) continue;
      const written = asWritten(clean, from, sign.to);
      if (isDone && dated.kind === 'none') over.add(cue);
      const again = rhythm && recurring(rhythm, dated, bound?.boundary === 'until');
      milestones.push({ at: from, timing: { ...dated, asWritten: written, ...again, ...(label && { label }) } });
    }
  });
  const kept =
    over.size === 0 ? milestones : milestones.filter(({ timing }) => !isPlanned(timing, toLocalDate(reference)));
  return { milestones: kept, used, over };
}

interface Around {
  readonly cue: At<'cue'> | undefined;
  readonly bound: At<'boundary'> | undefined;
  /** The cue says that it is over. */
  readonly isDone: boolean;
  /** Where the expression begins, small words counted in. */
  readonly from: number;
  readonly isDoubtful: boolean;
}

function settingOf(sign: At<'period'>, { cue, bound, isDone, from, isDoubtful }: Around, clean: Clean): Setting {
  const since = isSince(clean, bound);
  // "Fastställd senast 1 mars" is still to come.
  const hasBeen = cue?.past === true && !isYetToBe(clean, cue) && !(cue.record && bound);
  return {
    boundary: isDone && since ? undefined : bound?.boundary,
    kind: isDone ? undefined : cue?.kind,
    isPast: hasBeen || isDone || since,
    isOver: isDone || cue?.record === true,
    isUnder: clean.text.slice(from, sign.from).includes('under '),
    isFromTo: bound?.boundary === 'from' && sign.periods.at(-1)?.range === true,
    isMended: clean.mends.some((mended) => mended.from >= sign.from && mended.to <= sign.to),
    isDoubtful,
  };
}

/** "Planerat 1 september, genomfört 20 september": when it has been done, the plan for it is past. */
const isPlanned = ({ kind, boundary, label, latest }: Timing, today: LocalDate): boolean =>
  kind === 'due' &&
  (boundary === 'by' || /planera|deadline|mål/i.test(label ?? '') || (latest !== null && latest <= today));

/** "Halvårsvis (nästa: 2026-09-26)": the date is the next time of the recurrence. */
const recurring = (
  { recurrence, byDay }: At<'recurrence'>,
  { precision, earliest }: Omit<Timing, 'asWritten'>,
  isEnd: boolean,
) => ({
  kind: 'recurring' as const,
  recurrence,
  ...(byDay && { byDay }),
  ...(precision === 'day' && earliest && !isEnd && { first: earliest }),
});

function boundaryOf(signs: readonly Found[], index: number, clean: Clean): At<'boundary'> | undefined {
  const from = signs[index]?.from ?? 0;
  const near = signs.slice(Math.max(0, index - 2), index);
  return near.findLast((sign) => sign.type === 'boundary' && isNextTo(clean, sign.to, from)) as
    At<'boundary'> | undefined;
}

/** "Redovisas årligen senast 1 april": what is told over and over is no single deadline. */
const isReport = ({ text }: Clean, cue: At<'cue'>): boolean =>
  /redovisas|rapporteras|lämnas/.test(text.slice(cue.from, cue.to));

/** "Sedan mars" is the last March. */
const isSince = ({ text }: Clean, bound: At<'boundary'> | undefined): boolean =>
  bound !== undefined && text.slice(bound.from, bound.to).endsWith('sedan');

const previousPeriodEnd = (signs: readonly Found[], index: number): number => {
  for (let other = index - 1; other >= 0; other -= 1) if (signs[other]?.type === 'period') return signs[other]?.to ?? 0;
  return 0;
};
