import { instantAt, localDate } from '../domain/calendar.ts';
import type { Intent } from '../domain/intent.ts';
import { collect } from '../domain/reading.ts';
import { digestDayOf } from '../domain/reminders.ts';
import { maySend } from '../domain/sendingHours.ts';
import type { Scheduling } from './deps.ts';
import { completeRun, readRun } from './runs.ts';

/**
 * Keeps an intent for the weekly summary of every plan that has a channel: on Monday, or the next day one may send on.
 * After downtime the week's summary still comes, as long as the week lasts; weeks that passed unsaid stay unsaid.
 */
export async function planWeeklySummaries(deps: Scheduling): Promise<void> {
  const { store, clock, hours, log } = deps;
  const now = clock.now();
  const today = localDate(now);
  const day = digestDayOf(today);
  if (day === null || today < day || !maySend(now, hours)) return;
  const run = await readRun(store, 'weeklySummary');
  if (run && run.value.through >= day) return;

  const plans = (await collect(store.find('plan', { partition: 'plans' }))).filter(
    // What is published later in the week has no Monday to catch up on.
    ({ channel, published }) => channel !== null && (today === day || localDate(published) < day),
  );
  for (const plan of plans) {
    const dueAt = instantAt(today, hours.digest);
    const intent: Intent = {
      kind: 'weeklySummary',
      form: 'summary',
      recipient: plan.id,
      date: day,
      dueAt,
      actions: [],
      state: { name: 'planned', notBefore: dueAt },
      attempts: [],
    };
    await store.create('intent', intent);
  }
  await completeRun(store, run, { name: 'weeklySummary', through: day, at: now });
  log('summaries.planned', { date: day, plans: plans.length });
}
