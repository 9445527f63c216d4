import { localDate } from '../domain/calendar.ts';
import type { Scheduling } from './deps.ts';
import { sendDue } from './deliver.ts';
import { planReminders } from './reminders.ts';
import { completeRun, readRun } from './runs.ts';
import { planWeeklySummaries } from './weeklySummary.ts';

/**
 * One wake-up: decide what the day needs, send what is due, leave a heartbeat. Any number of sweeps, in any number of
 * processes, at any moment, do the same as one: dates and stored records decide, never who woke or how often.
 */
export async function sweep(deps: Scheduling, stop?: AbortSignal): Promise<void> {
  await planReminders(deps);
  await planWeeklySummaries(deps);
  await sendDue(deps, stop);
  const now = deps.clock.now();
  const last = await readRun(deps.store, 'heartbeat');
  await completeRun(deps.store, last, { name: 'heartbeat', through: localDate(now), at: now });
}
