import type { Payload } from '../../cards/verbs.ts';
import { readOrganisation } from '../../domain/reading.ts';
import { mineMessage } from '../mine.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/** "Visa mina" on the channel's summary: only the one who pressed sees the answer. */
export async function showMine(deps: BotDeps, turn: Turn, _data: Payload<'card.mine'>): Promise<Answer> {
  return { kind: 'card', message: await mineMessage(deps, turn, await readOrganisation(deps.store)) };
}
