import { addSeconds, localDate, type Instant } from '../domain/calendar.ts';
import type { Scheduling } from './deps.ts';
import { completeRun, readRun } from './runs.ts';

/** Often enough for a watch that waits 26 hours, seldom enough to cost nothing in Azure. */
const EVERY_SECONDS = 3600;

/**
 * Made once for each process: after a sweep, tells /health that sweeps come to their end. After a write that failed it
 * beats with every sweep, so that it is soon seen when there is room again.
 */
export function heartbeat(
  { store, clock }: Pick<Scheduling, 'store' | 'clock'>,
  canWrite: () => boolean,
): () => Promise<void> {
  let beaten: Instant | undefined;
  return async () => {
    const now = clock.now();
    // A clock that was set back beats anew.
    const isFresh = beaten !== undefined && beaten <= now && now < addSeconds(beaten, EVERY_SECONDS);
    if (isFresh && canWrite()) return;
    const last = await readRun(store, 'heartbeat');
    await completeRun(store, last, { name: 'heartbeat', through: localDate(now), at: now });
    beaten = now;
  };
}
