import type { Payload } from '../../cards/verbs.ts';
import { settlePassed } from '../../domain/passed.ts';
import { collect, readOrganisation } from '../../domain/reading.ts';
import { keepChange } from '../../domain/keepChange.ts';
import { publishedMessage } from '../planRoles.ts';
import { problem } from '../problem.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/** "Ta upp igen" or "Arkivera" for everything whose date had passed when the plan was published. The owner decides. */
export async function settlePassedActions(deps: BotDeps, turn: Turn, data: Payload<'passed.settle'>): Promise<Answer> {
  const { store, newId } = deps;
  const { caller, at } = turn;
  const organisation = await readOrganisation(store);
  const plan = organisation.plans.find(({ id }) => id === data.p);
  if (!plan) return { kind: 'card', message: problem(deps, turn, 'gone') };
  if (plan.owner !== caller.id) return { kind: 'card', message: problem(deps, turn, 'notYours') };
  const partition = `plan|${plan.id}`;
  for (const action of await collect(store.find('action', { partition }))) {
    await keepChange(store, action, (now) => settlePassed(now, data.choice, { by: caller.id, at, id: newId() }));
  }
  return { kind: 'card', message: await publishedMessage(deps, turn, plan, organisation, null) };
}
