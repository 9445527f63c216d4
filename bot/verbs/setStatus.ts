import type { Payload } from '../../cards/verbs.ts';
import { answerPress } from '../answerPress.ts';
import { changeAction } from '../changeAction.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/** "Klar", "Min del är klar", "Pågår": the answer a reminder asks for. */
export async function setStatus(deps: BotDeps, turn: Turn, data: Payload<'status.set'>): Promise<Answer> {
  const { p: plan, a: action, to, rev, c, anyway } = data;
  const command = { kind: 'setStatus', to, rev, ...(anyway ? { anyway } : {}) } as const;
  const outcome = await changeAction(deps, turn, { plan, action }, command);
  return answerPress(deps, turn, c, outcome);
}
