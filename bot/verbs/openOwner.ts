import type { Payload } from '../../cards/verbs.ts';
import { readAction, readOrganisation } from '../../domain/reading.ts';
import { superiorIn } from '../../domain/line.ts';
import { localDate } from '../../domain/calendar.ts';
import { ownerDialog } from '../ownerDialog.ts';
import { problem } from '../problem.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/** "Byt ansvarig": asks who is to answer for the action instead. Only a manager gets to see the people. */
export async function openOwner(deps: BotDeps, turn: Turn, data: Payload<'owner.open'>): Promise<Answer> {
  const { p: plan, a: action, c } = data;
  const stored = await readAction(deps.store, { plan, action });
  if (!stored) return { kind: 'card', message: problem(deps, turn, 'gone') };
  const organisation = await readOrganisation(deps.store);
  if (!superiorIn(turn.caller.id, stored.value, organisation, localDate(turn.at))) {
    return { kind: 'card', message: problem(deps, turn, 'notYours', stored.value, { card: c }) };
  }
  return { kind: 'dialog', ...ownerDialog(deps, turn, stored.value, c, organisation) };
}
