import { weeklyCard } from '../cards/weekly.ts';
import type { Action } from '../domain/action.ts';
import { answerersOf } from '../domain/answering.ts';
import { localDate } from '../domain/calendar.ts';
import { figures } from '../domain/figures.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Message } from '../domain/ports.ts';
import { collect } from '../domain/reading.ts';
import { messagesFor } from '../locales/messages.ts';
import { noPlan } from './onFile.ts';
import type { BotDeps, Turn } from './turn.ts';

/** The state of the newest plan at this moment, compared with the last weekly summary. */
export async function weekMessage(deps: BotDeps, turn: Turn, organisation: Organisation): Promise<Message> {
  const { store, links } = deps;
  const plan = [...organisation.plans].sort((a, b) => b.published.localeCompare(a.published))[0];
  if (!plan) return noPlan(deps, turn, organisation);
  const partition = `plan|${plan.id}`;
  const [before] = await collect(store.find('snapshot', { partition, order: 'latestDay', limit: 1 }));
  const actions = await collect(store.find('action', { partition }));
  const date = localDate(turn.at);
  const answering = (action: Action) => answerersOf(action, organisation.register, plan.owner, date);
  const snapshot = { plan: plan.id, date, at: turn.at, figures: figures(actions, date, before?.at ?? null, answering) };
  const view = { plan, snapshot, before, actions, register: organisation.register };
  return weeklyCard(view, messagesFor(turn.caller.locale), links);
}
