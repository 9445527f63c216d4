import { webLinks } from '../../bot/links.ts';
import { tabRoutes, type TabDeps } from '../../bot/tabApi.ts';
import type { TabRequest } from '../../bot/tabHttp.ts';
import { tabPress } from '../../bot/tabPress.ts';
import type { Member } from '../../bot/teamsRoster.ts';
import type { BotDeps } from '../../bot/turn.ts';
import type { Action } from '../../domain/action.ts';
import type { Register } from '../../domain/people.ts';
import type { Plan } from '../../domain/plan.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { readPlanHere } from './readPlanHere.ts';
import { created } from './storing.ts';

export const ORIGIN = 'https://planbot.example.se';

export interface TabWorld {
  readonly plans: readonly Plan[];
  readonly actions: readonly Action[];
  readonly register: Register;
  readonly now: string;
}

/** The tab's real API on a store in memory. Whoever asks is the person that the bearer token names in clear. */
export async function tabWorld(world: TabWorld, given: Partial<TabDeps> = {}) {
  const store = openMemoryStore();
  const state = { now: world.now, changes: 0, members: [] as readonly Member[], chats: [] as readonly Member[] };
  const clock = { now: () => state.now };
  for (const plan of world.plans) await created(store, 'plan', plan);
  for (const action of world.actions) await created(store, 'action', action);
  for (const one of world.register.people) await created(store, 'person', one);
  for (const one of world.register.roles) await created(store, 'role', one);
  for (const one of world.register.holdings) await created(store, 'holding', one);
  for (const one of world.register.units) await created(store, 'unit', one);
  // What a change of an action needs of them, and nothing of what only cards and documents need.
  const bot = {
    store,
    clock,
    newId: () => `change-${(state.changes += 1)}`,
    readPlan: readPlanHere,
    // Who Teams says is in the team of every channel there is.
    roster: async ({ conversation }: { readonly conversation: string }) =>
      conversation.startsWith('chat-') ? state.chats.filter(({ id }) => conversation === `chat-${id}`) : state.members,
    // Whoever has a chat with the bot, when Teams is asked for it.
    messenger: {
      open: async (person: string) =>
        state.chats.some(({ id }) => id === person)
          ? { kind: 'opened', conversation: `chat-${person}` }
          : { kind: 'undeliverable', reason: 'notFound' },
    },
    afterwards: () => undefined,
    outdated: new Map(),
    log: () => undefined,
  } as unknown as BotDeps;
  const handle = tabRoutes({
    store,
    clock,
    links: webLinks(ORIGIN),
    origin: ORIGIN,
    identify: async (authorization) => {
      const person = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
      return person ? { person, tenant: 'city', name: null } : { refusal: 'unauthorised', reason: 'none' };
    },
    press: (press, viewer) => tabPress(bot, press, viewer),
    bot,
    mayAsk: () => true,
    onError: (error) => {
      throw error;
    },
    ...given,
  });

  const ask = async (request: Partial<TabRequest> & { readonly path: string }, person = 'anna') => {
    const [path = '', query = ''] = request.path.split('?');
    const headers = { authorization: `Bearer ${person}`, ...request.headers };
    const response = await handle({ method: 'GET', body: '', ...request, path, query, headers });
    return { ...response, json: response.body === '' ? null : JSON.parse(response.body) };
  };

  /** A verb as the page sends it. */
  const press = (verb: string, data: object, ifMatch: string | undefined, person = 'anna') =>
    ask(
      {
        method: 'POST',
        path: '/verbs',
        headers: { 'content-type': 'application/json', origin: ORIGIN, 'if-match': ifMatch },
        body: JSON.stringify({ verb, data }),
      },
      person,
    );

  /** A change as the page sends it; `ifMatch` is a revision, without its quotes. */
  const change = (method: string, path: string, body: object, ifMatch?: string, person = 'anna') =>
    ask(
      {
        ...{ method, path, body: JSON.stringify(body) },
        headers: {
          ...{ 'content-type': 'application/json', origin: ORIGIN },
          'if-match': ifMatch === undefined ? undefined : `"${ifMatch}"`,
        },
      },
      person,
    );

  /** A document as the page sends it. */
  const layIn = (bytes: string | Uint8Array, name = 'plan.md', person = 'anna', given: Partial<TabRequest> = {}) =>
    ask(
      {
        ...{ method: 'POST', path: `/imports?name=${encodeURIComponent(name)}` },
        headers: { 'content-type': 'application/octet-stream', origin: ORIGIN },
        upload: async () => ({ ok: true, bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes }),
        ...given,
      },
      person,
    );

  return { store, state, handle, ask, press, change, layIn };
}
