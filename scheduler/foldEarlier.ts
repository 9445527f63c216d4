import { foldedCard } from '../cards/folded.ts';
import { localDate } from '../domain/calendar.ts';
import type { Intent } from '../domain/intent.ts';
import type { Conversation } from '../domain/records.ts';
import type { Messages } from '../locales/messages.ts';
import type { Scheduling } from './deps.ts';

/**
 * When a new digest has come, the reminders before it become one line each: an old card with live buttons invites
 * answers to what is no longer the question. One that cannot be folded is still true when it is opened.
 */
export async function foldEarlier(
  { messenger, clock }: Scheduling,
  earlier: readonly Intent[],
  { serviceUrl }: Conversation,
  t: Messages,
): Promise<void> {
  const today = localDate(clock.now());
  for (const { state } of earlier) {
    if (state.name !== 'delivered' || state.activity === null) continue;
    const to = { kind: 'personal', conversation: state.conversation, serviceUrl } as const;
    await messenger.update(to, state.activity, foldedCard({ by: today, today }, t));
  }
}
