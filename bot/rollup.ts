import { rollupCard, type PlanWeek } from '../cards/rollup.ts';
import { addDays, localDate, mondayOf, type LocalDate } from '../domain/calendar.ts';
import { tally } from '../domain/figures.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Plan } from '../domain/plan.ts';
import type { Message, PlanStore } from '../domain/ports.ts';
import { collect } from '../domain/reading.ts';
import { messagesFor } from '../locales/messages.ts';
import type { BotDeps, Turn } from './turn.ts';

/** Every plan at this moment, each compared with last week's summary. */
export async function rollupMessage(deps: BotDeps, turn: Turn, { plans }: Organisation): Promise<Message> {
  const today = localDate(turn.at);
  const newestFirst = [...plans].sort((a, b) => b.published.localeCompare(a.published));
  const weeks: PlanWeek[] = [];
  for (const plan of newestFirst) weeks.push(await weekOf(deps.store, plan, today));
  return rollupCard({ plans: weeks, at: turn.at }, messagesFor(turn.caller.locale), deps.links);
}

async function weekOf(store: PlanStore, plan: Plan, today: LocalDate): Promise<PlanWeek> {
  const partition = `plan|${plan.id}`;
  const lastWeek = addDays(mondayOf(today), -1);
  const [before] = await collect(
    store.find('snapshot', { partition, dayUpTo: lastWeek, order: 'latestDay', limit: 1 }),
  );
  const counted = tally(today, before?.at ?? null);
  for await (const { value } of store.find('action', { partition })) counted.add(value);
  return { plan, figures: counted.figures(), before: before?.figures };
}
