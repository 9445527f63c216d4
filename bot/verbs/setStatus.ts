import type { Payload } from '../../cards/verbs.ts';
import { answerPress } from '../answerPress.ts';
import { changeAction } from '../changeAction.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/** "Klar", "Min del är klar", "Pågår": the answer a reminder asks for. */
export async function setStatus(deps: BotDeps, turn: Turn, data: Payload<'status.set'>): Promise<Answer> {
  const { p: plan, a: action, to, rev, c } = data;
  const outcome = await changeAction(deps, turn, { plan, action }, { kind: 'setStatus', to, rev });
  return answerPress(deps, turn, c, outcome);
}
