import type { Payload } from '../../cards/verbs.ts';
import { onMessage } from '../onMessage.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/** A button that says what one could have written is answered as if one had. */
export async function runCommand(deps: BotDeps, turn: Turn, { text }: Payload<'command.run'>): Promise<Answer> {
  return { kind: 'reply', message: await onMessage(deps, turn, text) };
}
