import type { Payload } from '../../cards/verbs.ts';
import { answerPress } from '../answerPress.ts';
import { changeAction } from '../changeAction.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/** "Ångra", within a day and while nothing newer has happened. */
export async function undo(deps: BotDeps, turn: Turn, data: Payload<'status.undo'>): Promise<Answer> {
  const { p: plan, a: action, change, c } = data;
  const outcome = await changeAction(deps, turn, { plan, action }, { kind: 'undo', change });
  return answerPress(deps, turn, c, outcome);
}
