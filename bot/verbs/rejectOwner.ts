import type { Payload } from '../../cards/verbs.ts';
import { answerCard } from '../answerCard.ts';
import { changeAction } from '../changeAction.ts';
import { updateCopies } from '../updateCopies.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/** "Jag är inte ansvarig": the plan owner is reminded instead, until the role has the right holder. */
export async function rejectOwner(deps: BotDeps, turn: Turn, data: Payload<'owner.reject'>): Promise<Answer> {
  const { p: plan, a: action, c } = data;
  const outcome = await changeAction(deps, turn, { plan, action }, { kind: 'reject' });
  if (outcome.ok) updateCopies(deps, turn, outcome);
  return { kind: 'card', message: await answerCard(deps, turn, c, outcome) };
}
