import type { Instant } from '../domain/calendar.ts';
import type { Clock, PlanStore } from '../domain/ports.ts';

/** Without a completed sweep for so long, something that nobody sees is wrong: a day's reminders have been missed. */
const HEARTBEAT_HOURS = 26;

export interface Health {
  readonly status: 'ok' | 'degraded' | 'down';
  /** "unwritable" can be read, but did not keep the latest it was given: a disk that is full or read-only. */
  readonly store: 'ok' | 'unwritable' | 'unavailable';
  /** The last completed sweep; null before the first. */
  readonly lastSweep: Instant | null;
}

/** When the bot has last looked for what is due, and whether that is too long ago. */
export async function readSweep(
  store: PlanStore,
  clock: Clock,
): Promise<{ readonly last: Instant | null; readonly isLate: boolean }> {
  const heartbeat = await store.read('run', 'runs', 'heartbeat');
  const last = heartbeat?.value.at ?? null;
  const hours = last === null ? 0 : (Date.parse(clock.now()) - Date.parse(last)) / 3_600_000;
  return { last, isLate: hours > HEARTBEAT_HOURS };
}

/** Whether the bot can do its work: keep its records, and has lately looked for what is due. */
export async function readHealth(store: PlanStore, clock: Clock, canWrite: () => boolean): Promise<Health> {
  try {
    const { last: lastSweep, isLate } = await readSweep(store, clock);
    if (!canWrite()) return { status: 'down', store: 'unwritable', lastSweep };
    return { status: isLate ? 'degraded' : 'ok', store: 'ok', lastSweep };
  } catch {
    return { status: 'down', store: 'unavailable', lastSweep: null };
  }
}
