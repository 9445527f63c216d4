import type { Payload } from '../../cards/verbs.ts';
import { readOrganisation } from '../../domain/reading.ts';
import { ownCard, remadeReminder } from '../answerCard.ts';
import { MINE, mineMessage } from '../mine.ts';
import { remadeReports } from '../report.ts';
import { problem } from '../problem.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/** The card fetches itself anew when it is opened. Only its receiver gets it: a forwarded card tells others nothing. */
export async function refreshCard(deps: BotDeps, turn: Turn, { c }: Payload<'card.refresh'>): Promise<Answer> {
  const organisation = await readOrganisation(deps.store);
  if (c === MINE) return { kind: 'card', message: await mineMessage(deps, turn, organisation) };
  const intent = await ownCard(deps, turn, c);
  if (!intent) return { kind: 'card', message: problem(deps, turn, 'notYours') };
  if (intent.kind === 'monthlyReport') {
    return { kind: 'card', message: await remadeReports(deps, turn, intent, organisation) };
  }
  return { kind: 'card', message: await remadeReminder(deps, turn, intent, organisation) };
}
