import { addDays, instantAt, localDate } from '../domain/calendar.ts';
import { stoodStill, unpostedFor, unreachedFor } from '../domain/delivery.ts';
import type { Intent } from '../domain/intent.ts';
import type { PersonId } from '../domain/people.ts';
import { readOrganisation } from '../domain/reading.ts';
import type { Run } from '../domain/records.ts';
import { digestDayOf } from '../domain/reminders.ts';
import { lastSendingDayBefore } from '../domain/workingDays.ts';
import type { Scheduling } from './deps.ts';

const WEEK = 7;

/**
 * Keeps an intent for each owner of a plan who must know that reminders did not come: on the working day after it, whom
 * a card did not reach; on the day after the week's digest, everybody it did not reach in the week and the channels that
 * did not get their summary; and on the first day after a standstill the days it took. `last` is the last day whose
 * reminders were decided.
 */
export async function planDeliveryNotices({ store, clock, hours }: Scheduling, last: Run | undefined): Promise<void> {
  const now = clock.now();
  const today = localDate(now);
  if (!last) return;
  const stood = stoodStill(last.through, today);
  const isAfterDigest = lastSendingDayBefore(today) === digestDayOf(today);

  const failed: Intent[] = [];
  const notices: Intent[] = [];
  const week = { dayFrom: addDays(today, -WEEK), dayUpTo: addDays(today, -1), order: 'day' } as const;
  for await (const { value } of store.find('intent', week)) {
    if (value.notice) notices.push(value);
    else if (value.state.name === 'undeliverable') failed.push(value);
  }
  const organisation = await readOrganisation(store);
  for (const owner of new Set(organisation.plans.map((plan) => plan.owner))) {
    // Once a week is enough for what takes somebody in IT days to mend.
    const named = isAfterDigest ? NOBODY : namedTo(owner, notices);
    const unreached = unreachedFor(owner, failed, organisation).filter(({ person }) => !named.has(person));
    const unposted = isAfterDigest ? unpostedFor(owner, failed, organisation) : [];
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

const NOBODY: ReadonlySet<PersonId> = new Set();

/** Whom the notices to an owner have named. */
const namedTo = (owner: PersonId, notices: readonly Intent[]): ReadonlySet<PersonId> =>
  new Set(
    notices
      .filter(({ recipient }) => recipient === owner)
      .flatMap(({ notice }) => notice?.unreached ?? [])
      .map(({ person }) => person),
  );
