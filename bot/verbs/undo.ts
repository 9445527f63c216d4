import type { Payload } from '../../cards/verbs.ts';
import { answerCard } from '../answerCard.ts';
import { changeAction } from '../changeAction.ts';
import { updateCopies } from '../updateCopies.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/** "Ångra", within a day and while nothing newer has happened. */
export async function undo(deps: BotDeps, turn: Turn, data: Payload<'status.undo'>): Promise<Answer> {
  const { p: plan, a: action, change, c } = data;
  const outcome = await changeAction(deps, turn, { plan, action }, { kind: 'undo', change });
  if (outcome.ok) updateCopies(deps, turn, outcome);
  return { kind: 'card', message: await answerCard(deps, turn, c, outcome) };
}
