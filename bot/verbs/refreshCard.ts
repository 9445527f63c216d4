import type { Payload } from '../../cards/verbs.ts';
import { readOrganisation } from '../../domain/reading.ts';
import { ownReminder, remadeReminder } from '../answerCard.ts';
import { MINE, mineMessage } from '../mine.ts';
import { problem } from '../problem.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/** The card fetches itself anew when it is opened. Only its receiver gets it: a forwarded card tells others nothing. */
export async function refreshCard(deps: BotDeps, turn: Turn, { c }: Payload<'card.refresh'>): Promise<Answer> {
  const organisation = await readOrganisation(deps.store);
  if (c === MINE) return { kind: 'card', message: await mineMessage(deps, turn, organisation) };
  const intent = await ownReminder(deps, turn, c);
  if (!intent) return { kind: 'card', message: problem(deps, turn, 'notYours') };
  return { kind: 'card', message: await remadeReminder(deps, turn, intent, organisation) };
}
