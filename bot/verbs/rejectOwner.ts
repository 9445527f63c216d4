import type { Payload } from '../../cards/verbs.ts';
import { answerPress } from '../answerPress.ts';
import { changeAction } from '../changeAction.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/** "Jag är inte ansvarig": the plan owner is reminded instead, until the role has the right holder. */
export async function rejectOwner(deps: BotDeps, turn: Turn, data: Payload<'owner.reject'>): Promise<Answer> {
  const { p: plan, a: action, rev, c } = data;
  const outcome = await changeAction(deps, turn, { plan, action }, { kind: 'reject', rev });
  return answerPress(deps, turn, c, outcome);
}
