import { addDays, instantAt, localDate, type LocalDate } from '../domain/calendar.ts';
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
  const before = lastSendingDayBefore(today);
  const isAfterDigest = before === digestDayOf(today);

  const intents: Intent[] = [];
  const week = { dayFrom: addDays(today, -WEEK), dayUpTo: addDays(today, -1), order: 'day' } as const;
  for await (const { value } of store.find('intent', week)) {
    if (value.state.name === 'undeliverable' || value.kind === 'deliveryNotice') intents.push(value);
  }
  const organisation = await readOrganisation(store);
  for (const owner of new Set(organisation.plans.map((plan) => plan.owner))) {
    const told = new Set(isAfterDigest ? [] : toldOf(owner, intents));
    const failed = isAfterDigest ? intents : intents.filter((intent) => hasFailedSince(before, intent));
    const unreached = unreachedFor(owner, failed, organisation).filter(({ person }) => !told.has(person));
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

/** By when it was known, not by its date: some are tried for days. */
const hasFailedSince = (date: LocalDate, { state }: Intent): boolean =>
  state.name === 'undeliverable' && localDate(state.at) >= date;

/** Whom the week's notices to an owner have named: once a week is enough for what takes a colleague in IT days to mend. */
const toldOf = (owner: PersonId, intents: readonly Intent[]): readonly PersonId[] =>
  intents
    .filter(({ kind, recipient }) => kind === 'deliveryNotice' && recipient === owner)
    .flatMap(({ notice }) => notice?.unreached ?? [])
    .map(({ person }) => person);
