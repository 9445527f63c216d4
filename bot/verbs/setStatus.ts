import type { Payload } from '../../cards/verbs.ts';
import { answerCard } from '../answerCard.ts';
import { changeAction } from '../changeAction.ts';
import { updateCopies } from '../updateCopies.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/** "Klar", "Min del är klar", "Pågår": the answer a reminder asks for. */
export async function setStatus(deps: BotDeps, turn: Turn, data: Payload<'status.set'>): Promise<Answer> {
  const { p: plan, a: action, to, rev, c } = data;
  const outcome = await changeAction(deps, turn, { plan, action }, { kind: 'setStatus', to, rev });
  if (outcome.ok) updateCopies(deps, turn, outcome);
  return { kind: 'card', message: await answerCard(deps, turn, c, outcome) };
}
