import type { Payload } from '../../cards/verbs.ts';
import { superiorIn } from '../../domain/line.ts';
import { localDate } from '../../domain/calendar.ts';
import { ownerDialog } from '../ownerDialog.ts';
import { problem } from '../problem.ts';
import { seenAction } from '../seenAction.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/** "Byt ansvarig": asks who is to answer for the action instead. Only a manager gets to see the people. */
export async function openOwner(deps: BotDeps, turn: Turn, data: Payload<'owner.open'>): Promise<Answer> {
  const { p: plan, a: id, c, own } = data;
  const seen = await seenAction(deps, turn, { plan, action: id });
  if ('refused' in seen) return seen.refused;
  const { action, organisation } = seen;
  if (!superiorIn(turn.caller.id, action, organisation, localDate(turn.at))) {
    return { kind: 'card', message: problem(deps, turn, 'notYours', action, { card: c }) };
  }
  return { kind: 'dialog', ...(await ownerDialog(deps, turn, action, c, organisation, { own })) };
}
