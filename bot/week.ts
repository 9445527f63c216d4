import { weeklyCard } from '../cards/weekly.ts';
import type { Action } from '../domain/action.ts';
import { answerersOf } from '../domain/answering.ts';
import { addDays, localDate, mondayOf } from '../domain/calendar.ts';
import { figures } from '../domain/figures.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Message } from '../domain/ports.ts';
import { mayOversee } from '../domain/permissions.ts';
import { collect } from '../domain/reading.ts';
import { messagesFor } from '../locales/messages.ts';
import { noPlan } from './onFile.ts';
import { rollupMessage } from './rollup.ts';
import type { BotDeps, Turn } from './turn.ts';

/**
 * The state of a plan at this moment, compared with last week's summary: the one whose letter was written, otherwise
 * the channel's own, otherwise the newest. Whoever oversees several plans gets all of them, in their own chat.
 */
export async function weekMessage(
  deps: BotDeps,
  turn: Turn,
  organisation: Organisation,
  letter: string,
): Promise<Message> {
  const { store, links } = deps;
  const newestFirst = [...organisation.plans].sort((a, b) => b.published.localeCompare(a.published));
  const named = newestFirst.find((one) => one.letter.toLocaleLowerCase('sv') === letter);
  if (!named && isForAll(turn, organisation)) return rollupMessage(deps, turn, organisation);
  const ofChannel = newestFirst.find(({ channel }) => channel !== null && channel === turn.place.channel);
  const plan = named ?? ofChannel ?? newestFirst[0];
  if (!plan) return noPlan(deps, turn, organisation);
  const partition = `plan|${plan.id}`;
  const date = localDate(turn.at);
  // This week's own summary, perhaps of the same morning, is no measure of the week that has been.
  const lastWeek = addDays(mondayOf(date), -1);
  const [before] = await collect(
    store.find('snapshot', { partition, dayUpTo: lastWeek, order: 'latestDay', limit: 1 }),
  );
  const actions = await collect(store.find('action', { partition }));
  const answering = (action: Action) => answerersOf(action, organisation.register, plan.owner, date);
  const snapshot = { plan: plan.id, date, at: turn.at, figures: figures(actions, date, before?.at ?? null, answering) };
  const view = { plan, snapshot, before, actions, register: organisation.register };
  return weeklyCard(view, messagesFor(turn.caller.locale), links);
}

const isForAll = ({ caller, place }: Turn, organisation: Organisation): boolean =>
  place.scope === 'personal' && organisation.plans.length > 1 && mayOversee(caller.id, organisation);
