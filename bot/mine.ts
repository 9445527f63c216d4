import { mineCard } from '../cards/lists.ts';
import type { Action } from '../domain/action.ts';
import { instantAt, localDate, type LocalDate } from '../domain/calendar.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Message, PlanStore } from '../domain/ports.ts';
import { collect } from '../domain/reading.ts';
import { maySee } from '../domain/permissions.ts';
import { itemsOf } from '../domain/reminders.ts';
import { messagesFor } from '../locales/messages.ts';
import type { BotDeps, Turn } from './turn.ts';

/** The card that names itself so in its buttons: one's own actions. */
export const MINE = 'mine';

/** The caller's own open actions, the nearest deadline first, and what they have answered today. */
export async function mineMessage({ store, links }: BotDeps, turn: Turn, organisation: Organisation): Promise<Message> {
  const { caller, at } = turn;
  const today = localDate(at);
  const actions = [...(await openActions(store, organisation)), ...(await heardToday(store, organisation, today))];
  const since = instantAt(today, '00:00');
  const items = itemsOf(caller.id, [...actions].sort(byDue), organisation, today, since);
  const view = {
    card: MINE,
    now: at,
    register: organisation.register,
    items,
    since,
    plan: (maySee(caller.id, organisation) && organisation.plans[0]?.id) || null,
  };
  return mineCard(view, messagesFor(caller.locale), links);
}

/** Everything that still waits for somebody: those that wake some day, which closed ones never do. */
export async function openActions(store: PlanStore, { plans }: Organisation): Promise<readonly Action[]> {
  const known = new Set(plans.map((plan) => plan.id));
  const waking = await collect(store.find('action', { wakeUpTo: '9999-12-31', order: 'wake' }));
  return waking.filter((action) => known.has(action.plan));
}

/** What was closed today, so that it stays in the list, with its undo, for as long as the day. */
async function heardToday(store: PlanStore, { plans }: Organisation, today: LocalDate): Promise<readonly Action[]> {
  const actions: Action[] = [];
  for (const { id } of plans) {
    for await (const { value } of store.find('action', { partition: `plan|${id}` })) {
      if (value.heard === today && value.status === 'done') actions.push(value);
    }
  }
  return actions;
}

const byDue = (a: Action, b: Action): number => (a.due ?? '9999').localeCompare(b.due ?? '9999');
