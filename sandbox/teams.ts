import type { Clock } from '../domain/ports.ts';
import * as activities from './activities.ts';
import { effectOfDialog, effectOfExecute, type Effect, type SendToBot } from './botClient.ts';
import type { Chats, Message } from './chats.ts';
import { channelOf, membersOf, type Directory, type DirectoryPerson } from './directory.ts';
import type { Files } from './files.ts';

/** Where a person stands when they do something. */
export interface Client {
  readonly person: DirectoryPerson;
  readonly chat: string;
  readonly locale: string;
}

/** What Teams does on behalf of the people in it: what they do becomes activities, what comes back is shown. */
export interface Teams {
  /** Adds the bot to every chat and to the channel. Harmless when it is there already. */
  install(clients: readonly Client[]): Promise<void>;
  say(client: Client, text: string, thread?: string): Promise<Effect>;
  sendFile(client: Client, name: string, bytes: Buffer): Promise<Effect>;
  /** A pressed Action.Execute. */
  execute(client: Client, message: string, action: activities.CardAction): Promise<Effect>;
  /** A pressed Action.Submit: a dialog, something said, or a message with a value. */
  submit(client: Client, message: string, data: unknown, theme: string): Promise<Effect>;
  submitDialog(client: Client, message: string, data: unknown, theme: string): Promise<Effect>;
  /** The person says yes or no to a file that the bot has offered. */
  consent(client: Client, message: string, isAccepted: boolean): Promise<Effect>;
  /** A card with `refresh` came into view. Does nothing when it was renewed within the last minute. */
  refresh(client: Client, message: string): Promise<Effect>;
}

/** Teams renews a card at most once a minute, and by itself only for conversations of up to this many. */
const REFRESH_EVERY_MS = 60_000;
const REFRESH_MOST_USERS = 60;

export function openTeams(deps: {
  readonly directory: Directory;
  readonly chats: Chats;
  readonly clock: Clock;
  readonly serviceUrl: string;
  readonly send: SendToBot;
  readonly files: Files;
  readonly newId: () => string;
}): Teams {
  const { directory, chats, clock, serviceUrl, send, files, newId } = deps;

  const sender = ({ person, chat, locale }: Client, thread: string | null = null): activities.Sender => {
    const conversation = thread === null ? chat : `${channelOf(chat)};messageid=${thread}`;
    return { directory, person, conversation, locale, serviceUrl, at: clock.now(), id: newId() };
  };
  /** The conversation a message's card sits in: in a channel, its thread. */
  const senderAt = (client: Client, message: Message) =>
    sender(client, client.chat.startsWith('19:') ? (message.thread ?? message.id) : null);
  const own = (client: Client, text: string, thread: string | null, file: Message['file'] = null) =>
    chats.add(client.chat, {
      from: client.person.id,
      at: clock.now(),
      thread,
      text,
      textFormat: 'plain',
      cards: [],
      summary: '',
      file,
    });
  const reached = async (activity: activities.Activity): Promise<Effect> => {
    const { status } = await send(activity);
    return status >= 200 && status < 300 ? { kind: 'none' } : { kind: 'unreachable' };
  };

  async function execute(
    client: Client,
    id: string,
    action: activities.CardAction,
    trigger: 'manual' | 'automatic',
  ): Promise<Effect> {
    const message = chats.find(client.chat, id);
    if (!message) return { kind: 'unreachable' };
    const activity = activities.executeActivity(senderAt(client, message), id, action, trigger);
    const effect = effectOfExecute(await send(activity));
    if (effect.kind === 'card') chats.show(client.chat, id, client.person.id, effect.card, clock.now());
    return effect;
  }

  async function say(client: Client, text: string, thread?: string): Promise<Effect> {
    const mine = own(client, text, thread ?? null);
    const place = client.chat.startsWith('19:') ? (mine.thread ?? mine.id) : null;
    return reached(activities.textActivity(sender(client, place), text));
  }

  return {
    async install(clients) {
      for (const client of clients) {
        await send(activities.installActivity(sender(client)));
        await send(activities.membersAddedActivity(sender(client)));
      }
    },

    say,

    sendFile(client, name, bytes) {
      const file = files.add(name, bytes);
      own(client, '', null, { name, size: bytes.length });
      return reached(activities.fileActivity(sender(client), file));
    },

    execute: (client, id, action) => execute(client, id, action, 'manual'),

    async submit(client, id, data, theme) {
      const message = chats.find(client.chat, id);
      if (!message) return { kind: 'unreachable' };
      const teams = partOf(data, 'msteams');
      const from = senderAt(client, message);
      switch (partOf(teams, 'type')) {
        case 'task/fetch':
          return effectOfDialog(await send(activities.dialogActivity(from, id, 'task/fetch', data, theme)));
        case 'imBack':
          return say(client, wordsOf(partOf(teams, 'value')));
        case 'messageBack': {
          const shown = wordsOf(partOf(teams, 'displayText'));
          if (shown) own(client, shown, message.thread);
          const text = wordsOf(partOf(teams, 'text'));
          return reached(activities.submitActivity(from, id, partOf(teams, 'value'), text));
        }
        default:
          return reached(activities.submitActivity(from, id, data));
      }
    },

    async submitDialog(client, id, data, theme) {
      const message = chats.find(client.chat, id);
      if (!message) return { kind: 'unreachable' };
      const activity = activities.dialogActivity(senderAt(client, message), id, 'task/submit', data, theme);
      return effectOfDialog(await send(activity));
    },

    async consent(client, id, isAccepted) {
      const message = chats.find(client.chat, id);
      const { offer } = message ?? {};
      if (!message || !offer || !chats.answerOffer(client.chat, id, isAccepted ? 'accept' : 'decline')) {
        return { kind: 'none' };
      }
      const upload = isAccepted ? { name: offer.name, ...files.open(offer.name) } : null;
      const context = isAccepted ? offer.accept : offer.decline;
      return reached(activities.fileConsentActivity(senderAt(client, message), id, context, upload));
    },

    async refresh(client, id) {
      const message = chats.find(client.chat, id);
      const refresh = message && refreshOf(client, message, membersOf(directory, client.chat)?.length ?? 0);
      if (!refresh) return { kind: 'none' };
      const last = message.views[client.person.id]?.at;
      if (last && Date.parse(clock.now()) - Date.parse(last) < REFRESH_EVERY_MS) return { kind: 'none' };
      return execute(client, id, refresh, 'automatic');
    },
  };
}

/** The action a card asks to have run when this person looks at it; undefined when it asks nothing of them. */
function refreshOf(client: Client, message: Message, members: number): activities.CardAction | undefined {
  const shown = message.views[client.person.id]?.card ?? message.cards[0];
  const refresh = partOf(shown, 'refresh');
  const action = partOf(refresh, 'action');
  const users = partOf(refresh, 'userIds');
  const isMeant = Array.isArray(users)
    ? users.slice(0, REFRESH_MOST_USERS).includes(client.person.member)
    : members <= REFRESH_MOST_USERS;
  if (!isMeant || typeof action !== 'object' || action === null) return undefined;
  return { verb: String(partOf(action, 'verb')), data: partOf(action, 'data') };
}

const partOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;

const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : '');
