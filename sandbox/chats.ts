import type { Instant } from '../domain/calendar.ts';
import type { FileOffer } from './fileOffers.ts';

/** Everything that has been said in the sandbox, as its clients show it. */
export interface Message {
  readonly id: string;
  /** `bot` or a person's Entra object id. */
  readonly from: string;
  readonly at: Instant;
  /** The first message of the channel thread it answers; null for a message of its own. */
  readonly thread: string | null;
  readonly text: string;
  readonly textFormat: 'plain' | 'markdown';
  readonly cards: readonly object[];
  /** What a notification would say. */
  readonly summary: string;
  readonly file: { readonly name: string; readonly size: number } | null;
  /** A file the bot asks to be allowed to save. Absent in what was kept before there were any. */
  readonly offer?: FileOffer | undefined;
  /** A file the bot has saved for the person. */
  readonly saved?: { readonly name: string; readonly url: string } | undefined;
  readonly edited: boolean;
  /**
   * What an answer to a press or a refresh put in the card's place, by person: such a card belongs to that person's
   * client only. A new version of the message itself takes all of them away.
   */
  readonly views: Readonly<Record<string, { readonly card: object; readonly at: Instant }>>;
}

export interface Chats {
  /** Files a message and gives it its id, milliseconds as Teams has them, later than every earlier one. */
  add(chat: string, message: NewMessage): Message;
  /** False when there is no such message. */
  replace(chat: string, id: string, content: Content): boolean;
  remove(chat: string, id: string): boolean;
  /** What the person has said to the file a message offers. False when there is nothing, or no longer, to answer. */
  answerOffer(chat: string, id: string, answer: 'accept' | 'decline'): boolean;
  show(chat: string, id: string, person: string, card: object, at: Instant): void;
  find(chat: string, id: string): Message | undefined;
  messages(chat: string): readonly Message[];
  unread(chat: string): number;
  read(chat: string): void;
  /** For the file that outlives a restart. */
  kept(): KeptChats;
}

export type Content = Pick<Message, 'text' | 'textFormat' | 'cards' | 'summary' | 'offer' | 'saved'>;
export type NewMessage = Content & Pick<Message, 'from' | 'at' | 'thread'> & { readonly file?: Message['file'] };
export type KeptChats = Readonly<Record<string, { readonly messages: readonly Message[]; readonly unread: number }>>;

export function openChats(kept: KeptChats, changed: (chat: string) => void): Chats {
  const chats = new Map(Object.entries(kept).map(([id, chat]) => [id, { ...chat, messages: [...chat.messages] }]));
  const ids = [...chats.values()].flatMap((chat) => chat.messages.map((message) => Number(message.id)));
  let last = ids.reduce((highest, id) => Math.max(highest, id), 0);

  const of = (chat: string) => {
    const known = chats.get(chat) ?? { messages: [], unread: 0 };
    chats.set(chat, known);
    return known;
  };
  const change = (chat: string, id: string, next: (message: Message) => Message | null): boolean => {
    const { messages } = of(chat);
    const at = messages.findIndex((message) => message.id === id);
    const message = messages[at];
    if (!message) return false;
    const changedMessage = next(message);
    messages.splice(at, 1, ...(changedMessage ? [changedMessage] : []));
    changed(chat);
    return true;
  };

  return {
    add(chat, message) {
      last = Math.max(last + 1, Date.parse(message.at));
      const added: Message = { file: null, ...message, id: String(last), edited: false, views: {} };
      const known = of(chat);
      known.messages.push(added);
      if (message.from === 'bot') known.unread += 1;
      changed(chat);
      return added;
    },
    replace: (chat, id, content) =>
      change(chat, id, (message) => ({ ...message, ...content, edited: true, views: {} })),
    answerOffer(chat, id, answer) {
      const offer = of(chat).messages.find((message) => message.id === id)?.offer;
      if (!offer || offer.answer !== null) return false;
      return change(chat, id, (message) => ({ ...message, offer: { ...offer, answer } }));
    },
    remove: (chat, id) => change(chat, id, () => null),
    show(chat, id, person, card, at) {
      change(chat, id, (message) => ({ ...message, views: { ...message.views, [person]: { card, at } } }));
    },
    find: (chat, id) => of(chat).messages.find((message) => message.id === id),
    messages: (chat) => of(chat).messages,
    unread: (chat) => of(chat).unread,
    read(chat) {
      const known = of(chat);
      if (known.unread === 0) return;
      known.unread = 0;
      changed(chat);
    },
    kept: () => Object.fromEntries(chats),
  };
}
