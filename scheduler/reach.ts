import type { PersonId } from '../domain/people.ts';
import type { Opened } from '../domain/ports.ts';
import type { Conversation } from '../domain/records.ts';
import type { Scheduling } from './deps.ts';

export type Reached =
  { readonly kind: 'reached'; readonly conversation: Conversation } | Exclude<Opened, { readonly kind: 'opened' }>;

/**
 * Where a person is written to. One the bot has never heard from, or whose chat Teams has forgotten, gets a new chat by
 * their Entra id, which works where the app is installed for them. Who has taken the bot away is left in peace.
 */
export async function reach(
  deps: Pick<Scheduling, 'store' | 'messenger' | 'clock'>,
  person: PersonId,
): Promise<Reached> {
  const { store, messenger, clock } = deps;
  const known = await store.read('conversation', 'conversations', person);
  if (known?.value.reachable) return { kind: 'reached', conversation: known.value };
  if (known && !known.value.gone) return { kind: 'undeliverable', reason: 'uninstalled' };
  const serviceUrl = known?.value.serviceUrl ?? (await anyServiceUrl(deps));
  if (!messenger.open || serviceUrl === undefined) return { kind: 'undeliverable', reason: 'noConversation' };
  const opened = await messenger.open(person, serviceUrl);
  if (opened.kind !== 'opened') return opened;
  const conversation: Conversation = {
    ...{ of: person, kind: 'personal', id: opened.conversation, serviceUrl },
    ...{ member: known?.value.member ?? null, reachable: true, seen: clock.now() },
  };
  if (known) await store.replace('conversation', known, conversation);
  else await store.create('conversation', conversation);
  return { kind: 'reached', conversation };
}

/** Teams keeps a tenant's chats in one place: where another person is reached, this one is as well. */
async function anyServiceUrl({ store }: Pick<Scheduling, 'store'>): Promise<string | undefined> {
  for await (const { value } of store.find('conversation', { partition: 'conversations' })) {
    if (value.reachable) return value.serviceUrl;
  }
  return undefined;
}

/** Teams no longer knows the chat: the next message looks for a new one. */
export async function forgetChat({ store }: Pick<Scheduling, 'store'>, person: PersonId): Promise<void> {
  const known = await store.read('conversation', 'conversations', person);
  if (known?.value.reachable)
    await store.replace('conversation', known, { ...known.value, reachable: false, gone: true });
}
