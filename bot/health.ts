import type { Clock, PlanStore } from '../domain/ports.ts';

/** Without a completed sweep for so long, something that nobody sees is wrong: a day's reminders have been missed. */
const HEARTBEAT_HOURS = 26;

export interface Health {
  readonly status: 'ok' | 'degraded' | 'down';
  readonly store: 'ok' | 'unavailable';
  /** The last completed sweep; null before the first. */
  readonly lastSweep: string | null;
}

/** Whether the bot can do its work: reach its records, and has lately looked for what is due. */
export async function readHealth(store: PlanStore, clock: Clock): Promise<Health> {
  try {
    const heartbeat = await store.read('run', 'runs', 'heartbeat');
    const lastSweep = heartbeat?.value.at ?? null;
    const hours = lastSweep === null ? 0 : (Date.parse(clock.now()) - Date.parse(lastSweep)) / 3_600_000;
    return { status: hours > HEARTBEAT_HOURS ? 'degraded' : 'ok', store: 'ok', lastSweep };
  } catch {
    return { status: 'down', store: 'unavailable', lastSweep: null };
  }
}
