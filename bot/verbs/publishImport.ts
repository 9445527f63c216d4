import type { Payload } from '../../cards/verbs.ts';
import { addDays, localDate, mondayOf } from '../../domain/calendar.ts';
import { nameRoles } from '../../domain/draftRoles.ts';
import { mayImport } from '../../domain/permissions.ts';
import { readOrganisation } from '../../domain/reading.ts';
import { firstSendingDayFrom } from '../../domain/workingDays.ts';
import { messagesFor } from '../../locales/messages.ts';
import { notice } from '../onFile.ts';
import { publishedMessage } from '../planRoles.ts';
import { problem } from '../problem.ts';
import { publishPlan, revisePlan } from '../publishPlan.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/** "Publicera": the draft becomes a plan. From here on people are reminded. */
export async function publishImport(deps: BotDeps, turn: Turn, { d }: Payload<'import.publish'>): Promise<Answer> {
  const { store } = deps;
  const { caller, at } = turn;
  const t = messagesFor(caller.locale);
  const before = await readOrganisation(store);
  const stored = await store.read('draft', `person|${caller.id}`, d);
  if (!stored || stored.value.state === 'discarded') {
    return { kind: 'card', message: notice(deps, turn, before, t.file.noDraft) };
  }
  if (!mayImport(caller.id, before)) return { kind: 'card', message: problem(deps, turn, 'notYours') };
  const { revises } = stored.value;
  const draft = nameRoles(stored.value.draft, before.register.roles);
  const revised = before.plans.find(({ id }) => id === revises);
  const toPublish = { id: d, draft, by: caller.id, at };
  const plan = revised ? await revisePlan(store, revised, toPublish) : await publishPlan(store, toPublish);
  await store.replace('draft', stored, { ...stored.value, state: 'published' });
  const first = firstSendingDayFrom(addDays(mondayOf(localDate(at)), 7));
  return { kind: 'card', message: await publishedMessage(deps, turn, plan, await readOrganisation(store), first) };
}
