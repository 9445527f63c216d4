import { foldedCard } from '../cards/folded.ts';
import { localDate } from '../domain/calendar.ts';
import type { Intent, IntentState } from '../domain/intent.ts';
import type { PlanStore } from '../domain/ports.ts';
import type { Conversation } from '../domain/records.ts';
import type { Messages } from '../locales/messages.ts';
import type { Scheduling } from './deps.ts';

/** More cards than anybody gets between two digests. */
const CARDS_MOST = 20;

type Delivered = Extract<IntentState, { readonly name: 'delivered' }>;

/**
 * When a new digest has come, the reminders before it become one line each: an old card with live buttons invites
 * answers to what is no longer the question. One that cannot be folded is still true when it is opened.
 */
export async function foldEarlier(
  { messenger, clock, store }: Scheduling,
  digest: Pick<Intent, 'recipient' | 'date'>,
  { serviceUrl }: Conversation,
  t: Messages,
): Promise<void> {
  const today = localDate(clock.now());
  for (const { activity, conversation } of await sinceLastDigest(store, digest)) {
    if (activity === null) continue;
    const to = { kind: 'personal', conversation, serviceUrl } as const;
    await messenger.update(to, activity, foldedCard({ by: today, today }, t));
  }
}

/**
 * The digest before this one and what came after it, however long ago that was: weeks may pass in which there is nothing
 * to ask. What came before was folded by that one.
 */
async function sinceLastDigest(
  store: PlanStore,
  { recipient, date }: Pick<Intent, 'recipient' | 'date'>,
): Promise<readonly Delivered[]> {
  const found: Delivered[] = [];
  const latestFirst = { partition: `recipient|${recipient}`, order: 'latestDay', limit: CARDS_MOST } as const;
  for await (const { value } of store.find('intent', latestFirst)) {
    if (value.kind !== 'reminder' || value.date >= date || value.state.name !== 'delivered') continue;
    found.push(value.state);
    if (value.form === 'digest') break;
  }
  return found;
}
