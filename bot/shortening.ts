import type { CardMessage } from '../cards/elements.ts';
import { shortenedCard } from '../cards/shortened.ts';
import type { Message, Messenger } from '../domain/ports.ts';
import { TOO_LARGE } from './classify.ts';
import type { BotDeps } from './turn.ts';

type Log = BotDeps['log'];

/**
 * Sends what Teams finds too large once more, in short. It was refused, so nobody gets it twice; what is refused again is
 * kept as undeliverable, for whoever runs the bot to see.
 */
export const shorteningMessenger = (messenger: Messenger, log: Log): Messenger => ({
  ...messenger,
  async post(to, message, isStillOurs) {
    const outcome = await messenger.post(to, message, isStillOurs);
    if (outcome.kind !== 'undeliverable' || outcome.reason !== TOO_LARGE) return outcome;
    return messenger.post(to, inShort(message, log), isStillOurs);
  },
});

/** The same for an answer that goes out by another way. */
export async function orInShort(message: Message, send: (message: Message) => Promise<void>, log: Log): Promise<void> {
  try {
    await send(message);
  } catch (error) {
    if ((error as { readonly statusCode?: number }).statusCode !== 413) throw error;
    await send(inShort(message, log));
  }
}

function inShort(message: Message, log: Log): Message {
  log('post.shortened', { characters: JSON.stringify(message.card).length });
  return shortenedCard(message as CardMessage);
}
