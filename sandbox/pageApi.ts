import { z } from 'zod';
import { downlevel, type CardWidth, type Client as CardClient } from '../cards/downlevel.ts';
import { isoWeek, localDate, localTime, weekday } from '../domain/calendar.ts';
import type { Clock } from '../domain/ports.ts';
import type { Chats, Message } from './chats.ts';
import { membersOf, type Directory } from './directory.ts';
import type { KeyServer } from './keyServer.ts';
import { withSearch } from './peopleSearch.ts';
import type { SandboxPerson } from './people.ts';
import type { Client, Teams } from './teams.ts';
import type { Walk } from './walk.ts';

/** What the page may ask. Everything it sends is parsed: a page is a client like any other. */
export interface PageApi {
  /** Undefined when there is no such call. */
  answer(method: string, path: string, query: URLSearchParams, body: unknown): Promise<PageAnswer | undefined>;
  sendFile(query: URLSearchParams, bytes: Buffer): Promise<PageAnswer>;
}
export interface PageAnswer {
  readonly status: number;
  readonly body?: object;
}

export type Locale = SandboxPerson['locale'];
const LOCALE_OF = { sv: 'sv-SE', en: 'en-GB' } as const;
/** Longer than any message Teams would take. */
const TEXT_LIMIT = 28_000;

const As = z.strictObject({ as: z.string(), chat: z.string() });
const OnCard = As.extend({ message: z.string() });
const Say = As.extend({ text: z.string().trim().min(1).max(TEXT_LIMIT), thread: z.string().optional() });
const Execute = OnCard.extend({
  action: z.strictObject({ title: z.string().optional(), verb: z.string().optional(), data: z.unknown() }),
});
const Submit = OnCard.extend({ data: z.unknown(), theme: z.enum(['default', 'dark']) });
const Consent = OnCard.extend({ accept: z.boolean() });
const SetLocale = z.strictObject({ as: z.string(), locale: z.enum(['sv', 'en']) });
const Move = z.strictObject({ to: z.string() });
const Read = z.strictObject({ chat: z.string() });
/** Which kind of Teams looks, and how much room it has: cards differ. */
const Look = z.object({
  client: z.enum(['teamsDesktop', 'teamsMobile', 'legacy'] satisfies CardClient[]).default('teamsDesktop'),
  width: z.enum(['narrow', 'standard', 'wide'] satisfies CardWidth[]).default('standard'),
});

export function openPageApi(deps: {
  readonly directory: Directory;
  readonly people: readonly SandboxPerson[];
  readonly locales: Map<string, Locale>;
  readonly chats: Chats;
  readonly teams: Teams;
  readonly walk: Walk;
  readonly clock: Clock;
  readonly keyServer: KeyServer;
  readonly changed: () => void;
  readonly elsewhere?: string | undefined;
}): PageApi {
  const { directory, people, locales, chats, teams, walk, clock, keyServer, changed, elsewhere = null } = deps;
  const localeOf = (person: string): Locale => locales.get(person) ?? 'sv';

  /** Undefined unless the person is in the conversation. */
  function clientOf({ as, chat }: { as: string; chat: string }): Client | undefined {
    const person = membersOf(directory, chat)?.find((one) => one.id === as);
    return person && { person, chat, locale: LOCALE_OF[localeOf(as)] };
  }

  function state(): object {
    const now = clock.now();
    const today = localDate(now);
    const channel = directory.team.id;
    return {
      now,
      today: { date: today, time: localTime(now), week: isoWeek(today).week, weekday: weekday(today) },
      walk: walk.progress(),
      elsewhere,
      bot: directory.bot.name,
      tenant: directory.tenant,
      people: people.map(({ id, name, title }) => {
        const chat = directory.people.find((one) => one.id === id)?.chat ?? '';
        return { id, name, title, chat, locale: localeOf(id), unread: chats.unread(chat), last: lastOf(chat) };
      }),
      channel: { chat: channel, name: directory.team.name, unread: chats.unread(channel), last: lastOf(channel) },
    };
  }

  function lastOf(chat: string): string {
    const last = chats.messages(chat).at(-1);
    return last ? last.summary || last.text || (last.file?.name ?? '') : '';
  }

  const viewOf = (message: Message, as: string, look: z.infer<typeof Look>): object => {
    const view = message.views[as];
    const { views: _, ...shown } = message;
    const time = { date: localDate(message.at), time: localTime(message.at) };
    const cards = view ? [view.card] : message.cards;
    const looks = cards.map((card) => withSearch(downlevel(card, look.client, look.width), directory.people));
    return { ...shown, ...time, cards: looks };
  };

  const onCall: Readonly<Record<string, (body: unknown, query: URLSearchParams) => Promise<PageAnswer>>> = {
    'GET /api/state': async () => ok(state()),
    'GET /api/chat': async (_, query) => {
      const as = query.get('as') ?? '';
      const client = clientOf({ as, chat: query.get('chat') ?? '' });
      const look = Look.safeParse(Object.fromEntries(query));
      if (!client || !look.success) return unknown;
      return ok({ messages: chats.messages(client.chat).map((message) => viewOf(message, as, look.data)) });
    },
    'GET /api/token': async (_, query) => {
      const person = directory.people.find((one) => one.id === query.get('as'));
      return person ? ok({ token: await keyServer.tokenFor(person) }) : unknown;
    },
    'POST /api/read': parsed(Read, async ({ chat }) => {
      chats.read(chat);
      return ok({});
    }),
    'POST /api/say': parsed(Say, (asked) => acted(asked, (client) => teams.say(client, asked.text, asked.thread))),
    'POST /api/execute': parsed(Execute, (asked) =>
      acted(asked, (client) => teams.execute(client, asked.message, asked.action)),
    ),
    'POST /api/submit': parsed(Submit, (asked) =>
      acted(asked, (client) => teams.submit(client, asked.message, asked.data, asked.theme)),
    ),
    'POST /api/dialog': parsed(Submit, (asked) =>
      acted(asked, (client) => teams.submitDialog(client, asked.message, asked.data, asked.theme)),
    ),
    'POST /api/consent': parsed(Consent, (asked) =>
      acted(asked, (client) => teams.consent(client, asked.message, asked.accept)),
    ),
    'POST /api/refresh': parsed(OnCard, (asked) => acted(asked, (client) => teams.refresh(client, asked.message))),
    'POST /api/locale': parsed(SetLocale, async ({ as, locale }) => {
      if (!people.some(({ id }) => id === as)) return unknown;
      locales.set(as, locale);
      changed();
      return ok({});
    }),
    'POST /api/clock': parsed(Move, async ({ to }) => {
      const started = walk.start(to);
      return 'refusal' in started ? { status: 409, body: { refusal: started.refusal } } : ok({});
    }),
    'POST /api/clock/stop': async () => {
      walk.stop();
      return ok({});
    },
  };

  async function acted(asked: z.infer<typeof As>, act: (client: Client) => Promise<object>): Promise<PageAnswer> {
    const client = clientOf(asked);
    if (!client) return unknown;
    const effect = await act(client);
    return ok('card' in effect ? { ...effect, card: withSearch(effect.card as object, directory.people) } : effect);
  }

  return {
    async answer(method, path, query, body) {
      return onCall[`${method} ${path}`]?.(body, query);
    },
    async sendFile(query, bytes) {
      const name = (query.get('name') ?? '').replace(/[/\\]/g, '').slice(0, 200);
      const client = clientOf({ as: query.get('as') ?? '', chat: query.get('chat') ?? '' });
      if (!client || client.chat !== client.person.chat || !name) return unknown;
      return ok(await teams.sendFile(client, name, bytes));
    },
  };
}

const ok = (body: object): PageAnswer => ({ status: 200, body });
const unknown: PageAnswer = { status: 404, body: { refusal: 'unknown' } };

function parsed<S extends z.ZodType>(
  schema: S,
  act: (asked: z.output<S>) => Promise<PageAnswer>,
): (body: unknown) => Promise<PageAnswer> {
  return async (body) => {
    const asked = schema.safeParse(body);
    return asked.success ? act(asked.data) : { status: 400, body: { refusal: 'badRequest' } };
  };
}
