import type { Payload } from '../../cards/verbs.ts';
import { localDate } from '../../domain/calendar.ts';
import type { Refusal } from '../../domain/change.ts';
import type { Holding } from '../../domain/people.ts';
import { readOrganisation } from '../../domain/reading.ts';
import { AGENDA, agendaMessage } from '../agenda.ts';
import { wrongWith } from '../candidates.ts';
import { ownPlan } from '../ownPlan.ts';
import { actionsOf, publishedMessage, rolesDialog, unheldRoles } from '../planRoles.ts';
import { problem } from '../problem.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/**
 * Keeps who holds the roles from today on. The next plan that spells them so asks no more. Who cannot be chosen brings the
 * form back, with the roles that still lack somebody.
 */
export async function saveRoles(deps: BotDeps, turn: Turn, data: Payload<'roles.save'>): Promise<Answer> {
  const { store } = deps;
  const plan = await ownPlan(store, turn, data.p);
  if (typeof plan === 'string') return { kind: 'card', message: problem(deps, turn, plan) };
  const organisation = await readOrganisation(store);
  const today = localDate(turn.at);
  const missing = unheldRoles(await actionsOf(deps, plan.value), organisation, today);
  const { person0, person1, person2, person3, person4, person5, person6, person7 } = data;
  const chosen = [person0, person1, person2, person3, person4, person5, person6, person7];
  let refusal: Refusal | undefined;
  for (const [place, index] of data.of.split(',').entries()) {
    const role = missing.find((one) => String(one.index) === index);
    const person = chosen[place] ?? '';
    if (!role || person === '') continue;
    const wrong = await wrongWith(deps, turn, plan.value, organisation, person);
    if (wrong) refusal = wrong;
    if (wrong) continue;
    const holding: Holding = {
      // One for each role and day: pressing twice makes one holding.
      id: `${plan.value.id}-role${role.index}-${today}`,
      role: role.id,
      person,
      unit: null,
      from: today,
      to: null,
    };
    await store.create('holding', holding);
  }
  const after = await readOrganisation(store);
  if (refusal)
    return { kind: 'dialog', ...(await rolesDialog(deps, turn, plan.value, after, { card: data.c, refusal })) };
  const isAgenda = data.c === AGENDA;
  const message = isAgenda
    ? await agendaMessage(deps, turn, after, plan.value.id)
    : await publishedMessage(deps, turn, plan.value, after, null);
  return { kind: 'done', message };
}
