import type { Action } from './action.ts';
import { daysBetween, localDate, type Instant } from './calendar.ts';
import { standingChanges } from './movedDates.ts';

/** How many days something took, over `count` actions. Half of them took `median` days at most, none more than `longest`. */
export interface Spread {
  readonly count: number;
  readonly median: number;
  readonly longest: number;
}

/**
 * How long what is done took: from when the plan was published, and from when somebody first said that it was going on.
 * Many things are done without anybody having said so before; they have no start.
 */
export interface TimesTaken {
  readonly fromPublished?: Spread;
  readonly fromStarted?: Spread;
}

/** Times taken, one action at a time. Holds a number for each number of days, however many the actions are. */
export interface TimeTally {
  add(action: Action): void;
  /** Undefined when nothing has been done. */
  times(): TimesTaken | undefined;
}

export function timeTally(): TimeTally {
  const fromPublished = new Map<number, number>();
  const fromStarted = new Map<number, number>();
  return {
    add(action) {
      const moments = momentsOf(action);
      if (!moments) return;
      if (moments.published !== undefined) take(fromPublished, moments.published, moments.done);
      if (moments.started !== undefined) take(fromStarted, moments.started, moments.done);
    },
    times() {
      if (fromPublished.size === 0 && fromStarted.size === 0) return undefined;
      return {
        ...(fromPublished.size > 0 ? { fromPublished: spread(fromPublished) } : {}),
        ...(fromStarted.size > 0 ? { fromStarted: spread(fromStarted) } : {}),
      };
    },
  };
}

interface Moments {
  readonly published: Instant | undefined;
  readonly started: Instant | undefined;
  readonly done: Instant;
}

/** When an action that is done was published, begun and done. What comes back is never done for good, and not counted. */
function momentsOf(action: Action): Moments | undefined {
  if (action.status !== 'done') return undefined;
  const standing = standingChanges(action);
  const became = (to: 'done' | 'inProgress') => (change: Action['history'][number]) =>
    (change.what.kind === 'status' || change.what.kind === 'part') && change.what.to === to;
  const done = standing.findLast(became('done'));
  if (!done) return undefined;
  return {
    published: standing.find(({ what }) => what.kind === 'published')?.at,
    started: standing.find(became('inProgress'))?.at,
    done: done.at,
  };
}

function take(days: Map<number, number>, from: Instant, to: Instant): void {
  const took = Math.max(0, daysBetween(localDate(from), localDate(to)));
  days.set(took, (days.get(took) ?? 0) + 1);
}

function spread(days: ReadonlyMap<number, number>): Spread {
  const sorted = [...days].sort(([a], [b]) => a - b);
  const count = sorted.reduce((sum, [, times]) => sum + times, 0);
  let before = 0;
  for (const [median, times] of sorted) {
    before += times;
    if (before * 2 >= count) return { count, median, longest: sorted.at(-1)?.[0] ?? median };
  }
  return { count, median: 0, longest: 0 };
}
