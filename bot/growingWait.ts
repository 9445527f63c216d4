import type { Instant } from '../domain/calendar.ts';

/**
 * How many seconds to leave alone what has just failed: `first`, then twice as long each time it fails again after a whole
 * wait, up to `most`. Several that fail during one wait are one failure; whatever has not failed for as long as `most`
 * after a wait has worked since, or was not tried.
 */
export function growingWait(first: number, most: number): (failedAt: Instant) => number {
  let [seconds, until] = [0, Number.NEGATIVE_INFINITY];
  return (failedAt) => {
    const at = Date.parse(failedAt);
    if (at >= until) {
      seconds = at < until + most * 1000 ? Math.min(most, 2 * seconds) : first;
      until = at + seconds * 1000;
    }
    return Math.ceil((until - at) / 1000);
  };
}
