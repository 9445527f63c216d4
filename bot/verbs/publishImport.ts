import { publishedCard } from '../../cards/published.ts';
import type { Payload } from '../../cards/verbs.ts';
import { addDays, localDate, mondayOf } from '../../domain/calendar.ts';
import { unheld } from '../../domain/organisation.ts';
import { mayImport } from '../../domain/permissions.ts';
import { collect, readOrganisation } from '../../domain/reading.ts';
import { firstSendingDayFrom } from '../../domain/workingDays.ts';
import { messagesFor } from '../../locales/messages.ts';
import { notice } from '../onFile.ts';
import { problem } from '../problem.ts';
import { publishPlan, revisePlan } from '../publishPlan.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/** "Publicera": the draft becomes a plan. From here on people are reminded. */
export async function publishImport(deps: BotDeps, turn: Turn, { d }: Payload<'import.publish'>): Promise<Answer> {
  const { store, links } = deps;
  const { caller, at } = turn;
  const t = messagesFor(caller.locale);
  const before = await readOrganisation(store);
  const stored = await store.read('draft', `person|${caller.id}`, d);
  if (!stored || stored.value.state === 'discarded') {
    return { kind: 'card', message: notice(deps, turn, before, t.file.noDraft) };
  }
  if (!mayImport(caller.id, before)) return { kind: 'card', message: problem(deps, turn, 'notYours') };
  const { draft, revises } = stored.value;
  const revised = before.plans.find(({ id }) => id === revises);
  const toPublish = { id: d, draft, by: caller.id, at };
  const plan = revised ? await revisePlan(store, revised, toPublish) : await publishPlan(store, toPublish);
  await store.replace('draft', stored, { ...stored.value, state: 'published' });

  const actions = await collect(store.find('action', { partition: `plan|${plan.id}` }));
  const today = localDate(at);
  const roles = actions.flatMap((action) => action.responsible.map((one) => one.role));
  const view = {
    plan,
    actions,
    unheld: unheld(roles, await readOrganisation(store), today).length,
    first: firstSendingDayFrom(addDays(mondayOf(today), 7)),
    today,
  };
  return { kind: 'card', message: publishedCard(view, t, links) };
}
