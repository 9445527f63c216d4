import { instantAt, localDate } from '../domain/calendar.ts';
import type { Intent } from '../domain/intent.ts';
import { collect } from '../domain/reading.ts';
import { digestDayOf } from '../domain/reminders.ts';
import type { Scheduling } from './deps.ts';
import { completeRun, readRun } from './runs.ts';

/**
 * Keeps an intent for the weekly summary of every plan that has a channel: on Monday, or the next day one may send on.
 * After downtime the week's summary still comes, as long as the week lasts; weeks that passed unsaid stay unsaid. A plan
 * that got its channel later in the week has it on the next day that is planned. An intent's id is its plan and week, so
 * that none has two.
 */
export async function planWeeklySummaries(deps: Scheduling): Promise<void> {
  const { store, clock, hours, log } = deps;
  const now = clock.now();
  const today = localDate(now);
  const day = digestDayOf(today);
  if (day === null || today < day) return;

  const plans = (await collect(store.find('plan', { partition: 'plans' }))).filter(
    // What is published later in the week has no Monday to catch up on.
    ({ channel, published }) => channel !== null && (today === day || localDate(published) < day),
  );
  let planned = 0;
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
    if (await store.create('intent', intent)) planned += 1;
  }
  const run = await readRun(store, 'weeklySummary');
  if (run && run.value.through >= day && planned === 0) return;
  await completeRun(store, run, { name: 'weeklySummary', through: day, at: now });
  log('summaries.planned', { date: day, plans: planned });
}
