import { deliveryNoticeCard } from '../cards/deliveryNotice.ts';
import { addDays, localDate } from '../domain/calendar.ts';
import { intentId, type Intent } from '../domain/intent.ts';
import { personOf, type Organisation } from '../domain/organisation.ts';
import type { Stored } from '../domain/ports.ts';
import { isRepeated, postpone, unreached } from '../domain/sending.ts';
import { nextMorning } from '../domain/sendingHours.ts';
import { messagesFor } from '../locales/messages.ts';
import type { Scheduling } from './deps.ts';
import { dismiss, keep, post } from './posting.ts';
import { reach } from './reach.ts';
import { readRun } from './runs.ts';
import { isTaken } from './taken.ts';

/** After the next digest it tells nothing new. */
const KEPT_DAYS = 6;

/** Tells the owner of a plan which reminders did not come. It can wait for a day on which they have no other card. */
export async function sendNotice(deps: Scheduling, organisation: Organisation, intent: Stored<Intent>): Promise<void> {
  const { store, clock, hours, links } = deps;
  const { recipient, date, notice, state } = intent.value;
  const now = clock.now();
  const today = localDate(now);
  if (!notice || addDays(date, KEPT_DAYS) < today) return dismiss(deps, intent, 'overtaken');
  const planned = await readRun(store, 'reminders');
  if (!planned || planned.value.through < today) return;
  if (await isTaken(store, intent.value, today)) {
    return state.name === 'planned' ? keep(deps, intent, postpone(intent.value, nextMorning(today, hours))) : undefined;
  }
  const reached = await reach(deps, recipient);
  if (reached.kind !== 'reached') return keep(deps, intent, unreached(intent.value, reached, now));
  const { id, serviceUrl, member } = reached.conversation;
  const plan = organisation.plans.find(({ owner }) => owner === recipient)?.id ?? null;
  const view = {
    notice,
    plan,
    today,
    plans: organisation.plans,
    register: organisation.register,
    again: isRepeated(intent.value),
    card: intentId(intent.value),
    userIds: member === null ? [] : [member],
  };
  const t = messagesFor(personOf(organisation, recipient)?.locale ?? 'sv');
  await post(
    deps,
    intent,
    intent.value,
    { kind: 'personal', conversation: id, serviceUrl },
    deliveryNoticeCard(view, t, links),
  );
}
