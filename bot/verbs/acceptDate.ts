import type { Payload } from '../../cards/verbs.ts';
import { answerPress } from '../answerPress.ts';
import { changeAction } from '../changeAction.ts';
import { tellOfDate } from '../tellOfDate.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/** "Godkänn": the date that somebody proposed for an action without one counts from now on. */
export async function acceptDate(deps: BotDeps, turn: Turn, data: Payload<'date.accept'>): Promise<Answer> {
  const { p: plan, a: action, change, c } = data;
  const outcome = await changeAction(deps, turn, { plan, action }, { kind: 'acceptDate', change });
  await tellOfDate(deps, turn.caller, outcome);
  return answerPress(deps, turn, c, outcome);
}
