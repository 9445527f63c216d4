import { localDate } from '../domain/calendar.ts';
import { collect } from '../domain/reading.ts';
import { maySend, type SendingHours } from '../domain/sendingHours.ts';
import { hoursFor } from '../domain/settings.ts';
import type { Scheduling } from './deps.ts';
import { sendDue } from './deliver.ts';
import { planMonthlyReports } from './monthlyReport.ts';
import { planReminders } from './reminders.ts';
import { completeRun, readRun } from './runs.ts';
import { planWeeklySummaries } from './weeklySummary.ts';

/**
 * One wake-up: decide what the day needs, send what is due, leave a heartbeat. Any number of sweeps, in any number of
 * processes, at any moment, do the same as one: dates and stored records decide, never who woke or how often.
 */
export async function sweep(given: Scheduling, stop?: AbortSignal): Promise<void> {
  const deps = { ...given, hours: await hoursNow(given) };
  await planReminders(deps);
  await planWeeklySummaries(deps);
  await planMonthlyReports(deps);
  await sendDue(deps, stop);
  const now = deps.clock.now();
  const last = await readRun(deps.store, 'heartbeat');
  await completeRun(deps.store, last, { name: 'heartbeat', through: localDate(now), at: now });
}

/** The hours that the owners of the plans have chosen. Nobody is asked for them at a time when no plan allows sending. */
async function hoursNow({ store, clock, hours }: Scheduling): Promise<SendingHours> {
  if (!maySend(clock.now(), { ...hours, squeezeDays: true })) return hours;
  return hoursFor(hours, await collect(store.find('plan', { partition: 'plans' })));
}
