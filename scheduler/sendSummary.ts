import { COMING_MOST, DONE_MOST, LATE_MOST, weeklyCard } from '../cards/weekly.ts';
import { answerersOf } from '../domain/answering.ts';
import { localDate, mondayOf } from '../domain/calendar.ts';
import { tally } from '../domain/figures.ts';
import { intentId, type Intent } from '../domain/intent.ts';
import { planOf, type Organisation } from '../domain/organisation.ts';
import type { Plan } from '../domain/plan.ts';
import type { Stored } from '../domain/ports.ts';
import { collect, readActions } from '../domain/reading.ts';
import type { Snapshot } from '../domain/records.ts';
import { messagesFor } from '../locales/messages.ts';
import type { Scheduling } from './deps.ts';
import { dismiss, keep, post } from './posting.ts';

/** Posts a plan's weekly summary in its channel, from figures frozen at that moment. */
export async function sendSummary(deps: Scheduling, organisation: Organisation, intent: Stored<Intent>): Promise<void> {
  const { store, clock, links } = deps;
  const plan = planOf(organisation, intent.value.recipient);
  if (!plan || plan.channel === null) return dismiss(deps, intent, 'noChannel');
  if (mondayOf(intent.value.date) < mondayOf(localDate(clock.now()))) return dismiss(deps, intent, 'weekPassed');
  const channel = await store.read('conversation', 'conversations', plan.channel);
  if (!channel?.value.reachable) {
    const state = { name: 'undeliverable', at: clock.now(), reason: 'noConversation' } as const;
    return keep(deps, intent, { ...intent.value, state });
  }
  const { now, before } = await freeze(deps, organisation, plan, intent.value);
  // Those the card has room for: of a large plan thousands may be late.
  const { lateActions, doneActions, comingActions = [] } = now.figures;
  const named = [
    ...lateActions.slice(0, LATE_MOST),
    ...doneActions.slice(0, DONE_MOST),
    ...comingActions.slice(0, COMING_MOST),
  ];
  const actions = await readActions(
    store,
    named.map((action) => ({ plan: plan.id, action })),
  );
  const view = { plan, snapshot: now, before, actions, register: organisation.register, card: intentId(intent.value) };
  const to = { kind: 'channel', conversation: channel.value.id, serviceUrl: channel.value.serviceUrl } as const;
  await post(deps, intent, intent.value, to, weeklyCard(view, messagesFor('sv'), links));
}

/** The snapshot of this week, made once and then only read, and the one before it. */
async function freeze(
  { store, clock }: Scheduling,
  { register }: Organisation,
  plan: Plan,
  { date }: Intent,
): Promise<{ readonly now: Snapshot; readonly before: Snapshot | undefined }> {
  const earlier = await collect(
    store.find('snapshot', { partition: `plan|${plan.id}`, dayUpTo: date, order: 'latestDay', limit: 2 }),
  );
  const before = earlier.find((snapshot) => snapshot.date < date);
  const existing = earlier.find((snapshot) => snapshot.date === date);
  if (existing) return { now: existing, before };
  const at = clock.now();
  const today = localDate(at);
  const counted = tally(today, before?.at ?? null, (action) => answerersOf(action, register, plan.owner, today));
  for await (const { value } of store.find('action', { partition: `plan|${plan.id}` })) counted.add(value);
  const made: Snapshot = { plan: plan.id, date, at, figures: counted.figures() };
  const created = await store.create('snapshot', made);
  const kept = created ?? (await store.read('snapshot', `plan|${plan.id}`, date));
  return { now: kept?.value ?? made, before };
}
