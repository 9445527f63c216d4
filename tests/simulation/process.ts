import type { Faults } from './faults.ts';
import { MINUTE } from './days.ts';
import type { Random } from './random.ts';
import type { Timeline } from './timeline.ts';

/** One life of one replica. When it dies, nothing it awaits ever resolves, and another life begins. */
export interface Incarnation {
  /** Its name in claims. */
  readonly name: string;
  readonly replica: number;
  isDead: boolean;
  diedAt: number;
  /** It does nothing before this moment; in the past when it runs. */
  frozenUntil: number;
  /** How far its clock is ahead of true time. */
  skew: number;
  /** When it last woke from standing still, and when its clock last jumped. */
  thawedAt: number;
  jumpedAt: number;
  /** When the store last failed it. */
  storeFailedAt: number;
}

export interface Fates {
  readonly random: Random;
  readonly timeline: Timeline;
  faults(): Faults;
  /** The edge of input and output at which to crash, counted over all replicas; 0 for none. */
  readonly crashAt: number;
  onCrash(of: Incarnation): void;
  count(what: string): void;
  /** Something did not come to its end. Only the store and death are excuses for that. */
  fail(what: string, error: unknown): void;
  edges: number;
}

/**
 * One piece of input or output: the request leaves, has its effect in the world, and the answer comes back. Between any
 * two of these the process may die or stand still; what has left it happens all the same.
 */
export function perform<T>(
  of: Incarnation,
  fates: Fates,
  travel: number,
  effect: () => Promise<{ readonly value: T; readonly after: number }>,
): Promise<T> {
  const { timeline } = fates;
  return new Promise<T>((resolve, reject) => {
    if (!passesEdge(of, fates)) return;
    whenAwake(of, fates, timeline.now, () => {
      timeline.at(timeline.now + travel, () => {
        effect().then(
          ({ value, after }) => answer(after, () => resolve(value)),
          (error: Error) => answer(travel, () => reject(error)),
        );
      });
    });
    const answer = (after: number, tell: () => void): void =>
      whenAwake(of, fates, timeline.now + after, () => {
        if (passesEdge(of, fates)) whenAwake(of, fates, timeline.now, tell);
      });
  });
}

/** Runs something in a process at a moment, or when it has woken up; never in a dead one. */
export function whenAwake(of: Incarnation, fates: Fates, moment: number, run: () => void): void {
  const { timeline } = fates;
  if (of.isDead) return;
  if (moment <= timeline.now && of.frozenUntil <= timeline.now) return run();
  timeline.at(Math.max(moment, of.frozenUntil), () => whenAwake(of, fates, timeline.now, run));
}

/** Whether a process gets past an edge alive; it may have to stand still there. */
function passesEdge(of: Incarnation, fates: Fates): boolean {
  if (of.isDead) return false;
  const { random, timeline } = fates;
  const { crash, freeze, freezeMinutes } = fates.faults();
  fates.edges += 1;
  if (fates.edges === fates.crashAt || random.chance(crash)) {
    kill(of, fates);
    return false;
  }
  if (random.chance(freeze)) {
    of.frozenUntil = timeline.now + random.between(1, freezeMinutes) * MINUTE;
    of.thawedAt = of.frozenUntil;
    fates.count('freeze');
  }
  return true;
}

/** Ends a life, and with it everything it was about. */
export function kill(of: Incarnation, fates: Fates): void {
  if (of.isDead) return;
  of.isDead = true;
  of.diedAt = fates.timeline.now;
  fates.count('crash');
  fates.onCrash(of);
}
