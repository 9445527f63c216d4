import { addDays, instantAt, localDate } from '../domain/calendar.ts';
import { stoodStill, unpostedFor, unreachedFor } from '../domain/delivery.ts';
import type { Intent } from '../domain/intent.ts';
import { readOrganisation } from '../domain/reading.ts';
import type { Run } from '../domain/records.ts';
import { digestDayOf } from '../domain/reminders.ts';
import { lastSendingDayBefore } from '../domain/workingDays.ts';
import type { Scheduling } from './deps.ts';

const WEEK = 7;

/**
 * Keeps an intent for each owner of a plan who must know that reminders did not come: on the day after the week's digest
 * those who could not be reached and the channels that did not get their summary, and on the first day after a standstill the days it took. `last` is the last day
 * whose reminders were decided.
 */
export async function planDeliveryNotices({ store, clock, hours }: Scheduling, last: Run | undefined): Promise<void> {
  const now = clock.now();
  const today = localDate(now);
  if (!last) return;
  const stood = stoodStill(last.through, today);
  const isAfterDigest = lastSendingDayBefore(today) === digestDayOf(today);
  if (!stood && !isAfterDigest) return;

  const intents: Intent[] = [];
  const week = { dayFrom: addDays(today, -WEEK), dayUpTo: addDays(today, -1), order: 'day' } as const;
  for await (const { value } of store.find('intent', week)) {
    if (value.state.name === 'undeliverable') intents.push(value);
  }
  const organisation = await readOrganisation(store);
  for (const owner of new Set(organisation.plans.map((plan) => plan.owner))) {
    const unreached = unreachedFor(owner, intents, organisation);
    const unposted = unpostedFor(owner, intents, organisation);
    if (!stood && unreached.length + unposted.length === 0) continue;
    const dueAt = instantAt(today, hours.report);
    await store.create('intent', {
      kind: 'deliveryNotice',
      form: 'notice',
      recipient: owner,
      date: today,
      dueAt,
      actions: [],
      notice: { stoodStill: stood, unreached, ...(unposted.length > 0 ? { unposted } : {}) },
      state: { name: 'planned', notBefore: dueAt },
      attempts: [],
    });
  }
}
