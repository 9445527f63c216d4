import { localDate } from '../domain/calendar.ts';
import { collect } from '../domain/reading.ts';
import { maySend } from '../domain/sendingHours.ts';
import { hoursFor } from '../domain/settings.ts';
import type { Scheduling } from './deps.ts';
import { sendDue } from './deliver.ts';
import { planDeliveryNotices } from './deliveryNotice.ts';
import { planMonthlyReports } from './monthlyReport.ts';
import { planReminders } from './reminders.ts';
import { readRun } from './runs.ts';
import { planWeeklySummaries } from './weeklySummary.ts';

/**
 * One wake-up: decide what the day needs, send what is due. Any number of sweeps, in any number of
 * processes, at any moment, do the same as one: dates and stored records decide, never who woke or how often.
 *
 * Most sweeps find nothing to do, and in Azure each question to the store is paid for: at a time when no plan may send
 * nothing is asked, and otherwise whether the day is planned and what is due.
 */
export async function sweep(deps: Scheduling, stop?: AbortSignal): Promise<void> {
  if (!maySend(deps.clock.now(), { ...deps.hours, squeezeDays: true })) return;
  await planDay(deps);
  await sendDue(deps, stop);
}

/** Decides what is to be sent today, when sending hours begin. Reminders come last, so that they are complete for today only when the others are. */
async function planDay(given: Scheduling): Promise<void> {
  const last = await readRun(given.store, 'reminders');
  if (last && last.value.through >= localDate(given.clock.now())) return;
  const plans = await collect(given.store.find('plan', { partition: 'plans' }));
  const deps = { ...given, hours: hoursFor(given.hours, plans) };
  if (!maySend(deps.clock.now(), deps.hours)) return;
  await planWeeklySummaries(deps);
  await planMonthlyReports(deps);
  await planDeliveryNotices(deps, last?.value);
  await planReminders(deps);
}
