import type { Timing } from '../timing.ts';
import { isNextTo } from './clauses.ts';
import { finishedBy, isOver, isYetToBe } from './finished.ts';
import type { Status } from './form.ts';
import type { Milestone } from './milestones.ts';
import { asWritten, type Clean } from './normalise.ts';
import type { At, Found } from './scan.ts';

const NO_DATE = { earliest: null, latest: null, precision: 'none', certainty: 'stated' } as const;
type Undated = Omit<Timing, 'asWritten' | keyof typeof NO_DATE>;

/** The timings of a text that name no date: rhythms, events, "löpande", "snarast", and work that is going on. */
export function undatedMilestones(
  signs: readonly Found[],
  clean: Clean,
  used: ReadonlySet<Found>,
): readonly Milestone[] {
  const free = signs.filter((sign) => !used.has(sign));
  const found: Milestone[] = [];
  const add = (sign: Found, timing: Undated) => {
    found.push({ at: sign.from, timing: { ...timing, ...NO_DATE, asWritten: asWritten(clean, sign.from, sign.to) } });
  };
  for (const rhythm of rhythms(free)) add(rhythm.sign, rhythm.timing);
  for (const sign of free) {
    if (sign.type === 'urgency') add(sign, { kind: 'asap', urgency: sign.urgency });
    if (sign.type === 'relative') {
      add(sign, { kind: 'due', relative: sign.relative, ...(sign.boundary && { boundary: sign.boundary }) });
    }
  }
  const started = free.find((sign) => sign.type === 'cue' && sign.status === 'started' && !isYetToBe(clean, sign));
  if (started) add(started, { kind: 'start' });
  const ongoing = free.find((sign) => sign.type === 'cue' && sign.kind === 'ongoing');
  const isRhythm = found.some(({ timing }) => timing.kind === 'recurring');
  if (ongoing && !(isRhythm && ongoing.type === 'cue' && !ongoing.status)) add(ongoing, { kind: 'ongoing' });
  return found;
}

/** One timing for each rhythm; the events of a sentence tell when the rhythm beats ("årligen i samband med budget"). */
function rhythms(signs: readonly Found[]): readonly { readonly sign: Found; readonly timing: Undated }[] {
  const all = signs.filter((sign): sign is At<'recurrence'> => sign.type === 'recurrence');
  const events = all.filter((sign) => sign.recurrence === 'event');
  const regular = all.filter((sign) => sign.recurrence !== 'event');
  const anchor = [...new Set(events.flatMap((sign) => sign.anchor ?? []))];
  const heads = regular.length > 0 ? regular : events.slice(0, 1);
  return heads.map((sign) => ({
    sign,
    timing: {
      kind: 'recurring',
      recurrence: sign.recurrence,
      ...(sign.byDay && { byDay: sign.byDay }),
      ...(anchor.length > 0 && { anchor }),
    },
  }));
}

/** How the work stands, by the words that no date has taken; "Klart … Pågår…" is mixed, never finished. */
export function statusOf(
  signs: readonly Found[],
  clean: Clean,
  { used, over }: { readonly used: ReadonlySet<Found>; readonly over: ReadonlySet<Found> },
): Status | null {
  const said = new Set<Status>();
  const outcomeOf = (cue: At<'cue'>, next: Found | undefined): Status | null => {
    if (used.has(cue) ? !isOver(clean, cue) : opensCondition(next, cue, clean)) return null;
    return finishedBy(cue, clean) ?? (over.has(cue) ? 'done' : null);
  };
  signs.forEach((sign, index) => {
    if (sign.type !== 'cue' || !sign.status) return;
    const status =
      sign.status === 'done' ? outcomeOf(sign, signs[index + 1]) : isYetToBe(clean, sign) ? null : sign.status;
    if (status) said.add(status);
  });
  // "Natt klart 1 oktober, dag återstår": the date is that of a part.
  if (signs.some(isRemainder) && signs.some(isOutcome)) return 'mixed';
  const [first, ...others] = said;
  if (first === undefined) return null;
  if (others.length === 0) return first;
  return said.has('done') || said.has('mixed') || said.has('not started') ? 'mixed' : 'ongoing';
}

const isRemainder = (sign: Found): boolean => sign.type === 'cue' && sign.remains === true;
const isOutcome = (sign: Found): boolean => sign.type === 'cue' && sign.status === 'done';

/** "Klart när alla är utbildade": what it waits for stands beside it instead of a date. */
const opensCondition = (next: Found | undefined, cue: Found, clean: Clean): boolean =>
  (next?.type === 'recurrence' || next?.type === 'relative') && isNextTo(clean, cue.to, next.from);
