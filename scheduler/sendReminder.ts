import { reminderCard } from '../cards/reminderCard.ts';
import type { Item } from '../cards/viewing.ts';
import type { Action } from '../domain/action.ts';
import { addDays, localDate, type LocalDate } from '../domain/calendar.ts';
import { awaitsDecisionOf, decisionsOf, questionsFirst } from '../domain/escalation.ts';
import { intentId, type Intent } from '../domain/intent.ts';
import { personOf, type Organisation } from '../domain/organisation.ts';
import type { PersonId } from '../domain/people.ts';
import type { Address, PlanStore, Stored } from '../domain/ports.ts';
import { readActions, readMoves } from '../domain/reading.ts';
import { digestReason, isEve, remindersOf, type Reason, type ReminderItem } from '../domain/reminders.ts';
import { carrierOf, merge, postpone, unreached } from '../domain/sending.ts';
import { nextMorning } from '../domain/sendingHours.ts';
import { isPaused, settingsOf } from '../domain/settings.ts';
import { messagesFor } from '../locales/messages.ts';
import type { Scheduling } from './deps.ts';
import { foldEarlier } from './foldEarlier.ts';
import { dismiss, keep, post } from './posting.ts';
import { forgetChat, reach } from './reach.ts';

/** How far back a person's sendings are looked at before another is made: to the digest before, red days and all. */
const RECENT_DAYS = 12;

/** The chat is no more, or the app with it: the next reminder begins by looking for a new one. */
const NEEDS_NEW_CHAT: ReadonlySet<string> = new Set(['chatGone', 'notInstalled']);

/**
 * Sends one person what they are due, as one card, from what is true at this moment. What was answered since it was
 * planned is not asked again; when nothing is left, nothing is sent.
 */
export async function sendReminder(
  deps: Scheduling,
  organisation: Organisation,
  intent: Stored<Intent>,
): Promise<void> {
  const { store, clock, hours, links } = deps;
  const person = intent.value.recipient;
  const today = localDate(clock.now());
  // Whatever it was about is in today's digest, which came before it after so long a stop.
  if (intent.value.date < addDays(today, -RECENT_DAYS)) return dismiss(deps, intent, 'overtaken');
  const recent = await recentIntents(store, person, today);
  const { carrier, absorbed, hadCardToday } = carrierOf(
    recent.map(({ value }) => value),
    clock.now(),
  );
  // Another intent of the same person goes first, and carries this one along.
  if (!carrier || intentId(carrier) !== intentId(intent.value)) return;
  const isPlanned = intent.value.state.name === 'planned';
  if (isPlanned && hadCardToday) return keep(deps, intent, postpone(intent.value, nextMorning(today, hours)));

  const settings = settingsOf(personOf(organisation, person));
  if (isPlanned && isPaused(settings, today)) return dismiss(deps, intent, 'paused');

  const merged = merge(intent.value, absorbed);
  const items = await itemsFor(store, organisation, merged, today);
  const decisions = await decisionsFor(store, organisation, merged, today);
  const moves = await readMoves(store, merged);
  if (items.length + decisions.length + moves.length === 0) return dismiss(deps, intent, 'nothingLeft');
  const reached = await reach(deps, person);
  if (reached.kind !== 'reached') return keep(deps, intent, unreached(intent.value, reached, clock.now()));

  const { id, serviceUrl, member } = reached.conversation;
  const to: Address = { kind: 'personal', conversation: id, serviceUrl };
  const t = messagesFor(personOf(organisation, person)?.locale ?? 'sv');
  const message = reminderCard(
    { intent: merged, items: questionsFirst<Item>(decisions, items), moves, organisation, member, now: clock.now() },
    t,
    links,
  );
  const outcome = await post(deps, intent, merged, to, message, async () => {
    const carried = recent.filter(({ value }) => absorbed.includes(value));
    await Promise.all(carried.map((one) => dismiss(deps, one, `with ${merged.date}`)));
  });
  if (outcome?.kind === 'undeliverable' && NEEDS_NEW_CHAT.has(outcome.reason)) await forgetChat(deps, person);
  if (outcome?.kind === 'delivered' && merged.form === 'digest') {
    await foldEarlier(deps, merged, reached.conversation, t);
  }
}

const recentIntents = async (
  store: PlanStore,
  person: PersonId,
  today: LocalDate,
): Promise<readonly Stored<Intent>[]> => {
  const recent: Stored<Intent>[] = [];
  const find = { partition: `recipient|${person}`, dayFrom: addDays(today, -RECENT_DAYS), order: 'day' } as const;
  for await (const one of store.find('intent', find)) recent.push(one);
  return recent;
};

/** What the recipient is still to be reminded of, among what was planned. */
async function itemsFor(
  store: PlanStore,
  organisation: Organisation,
  intent: Intent,
  today: LocalDate,
): Promise<readonly ReminderItem[]> {
  const actions = await readActions(store, intent.actions);
  return remindersOf(actions, organisation, today, reasonIn(intent)).get(intent.recipient) ?? [];
}

/** What the recipient is still to decide about, as manager. */
async function decisionsFor(
  store: PlanStore,
  organisation: Organisation,
  { recipient, decisions = [] }: Intent,
  today: LocalDate,
): Promise<readonly Item[]> {
  const actions = await readActions(store, decisions);
  const open = actions.filter((action) => awaitsDecisionOf(recipient, action));
  return decisionsOf(recipient, open, organisation, today);
}

/** A single reminder that could not go out before its day has passed has become a late one. */
const reasonIn =
  ({ form, told = [] }: Intent) =>
  (action: Action, today: LocalDate): Reason | undefined => {
    const isTold = told.some((ref) => ref.plan === action.plan && ref.action === action.id);
    if (isTold) return digestReason(action, today) ?? 'soon';
    if (form === 'digest') return digestReason(action, today);
    if (isEve(action, today)) return 'eve';
    return digestReason(action, today) === 'late' ? 'late' : undefined;
  };
