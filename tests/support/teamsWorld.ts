import { startApp, type App, type AppOptions } from '../../app.ts';
import { webLinks } from '../../bot/links.ts';
import { readConfig, type Config } from '../../config.ts';
import type { Holding, Person, Role, Unit } from '../../domain/people.ts';
import type { Clock, PlanStore } from '../../domain/ports.ts';
import { openConnectorStub, type ConnectorStub, type SeenMessage } from './connectorStub.ts';
import { readPlanHere } from './readPlanHere.ts';

/**
 * The whole product between a connector that remembers what people saw and people who press buttons over HTTP: nothing
 * inside is replaced but the clock, which a test moves.
 */
export interface TeamsWorld {
  readonly app: App;
  readonly store: PlanStore;
  readonly connector: ConnectorStub;
  readonly clock: Clock & { set(at: string): void };
  /** The person installs the bot, and the bot learns how to reach them. */
  install(person: string): Promise<void>;
  installInChannel(channel: string): Promise<void>;
  /** What a client gets when a person presses a button with this title on a message. */
  press(person: string, message: SeenMessage, title: string, about?: string): Promise<InvokeAnswer>;
  invoke(person: string, name: string, value: object, replyToId?: string): Promise<InvokeAnswer>;
  say(person: string, text: string): Promise<SeenMessage | undefined>;
  /** The person sends a file in the chat, as Teams does: by an address to fetch it from. */
  sendFile(person: string, name: string, downloadUrl: string): Promise<SeenMessage | undefined>;
  post(activity: object): Promise<Response>;
  seenBy(person: string): readonly SeenMessage[];
  /** Where the bot takes activities. */
  readonly url: string;
  /** What every activity of this person has in common: who, where, from which tenant. */
  from(person: string): Json;
  /** Everything the bot has logged, a JSON line for each event. */
  readonly logged: readonly string[];
  stop(): Promise<void>;
}

export interface InvokeAnswer {
  readonly status: number;
  readonly body: { readonly statusCode?: number; readonly type?: string; readonly value?: Json; readonly task?: Json };
}
export type Json = Record<string, unknown>;

export const conversationOf = (person: string): string => `a:1${person}`;
const TENANT = '7d1f0a52-3c64-4b8e-9a1d-5e0c2f6b8a10';

export async function openTeamsWorld(
  store: PlanStore,
  start: string,
  given: Partial<Config> = {},
  more: Partial<AppOptions> = {},
): Promise<TeamsWorld> {
  let at = start;
  const clock = { now: () => at, set: (next: string) => void (at = next) };
  const connector = await openConnectorStub(clock.now);
  const logged: string[] = [];
  const read = readConfig({ SANDBOX_PAGE: 'off', SANDBOX_TENANT: TENANT });
  if (!read.ok) throw new Error(read.problems.join('\n'));
  const app = await startApp({
    config: { ...read.config, port: 0, ...given },
    store,
    clock,
    links: webLinks('http://127.0.0.1:3979'),
    log: (event, fields = {}) => void logged.push(JSON.stringify({ event, ...fields })),
    readPlan: readPlanHere,
    tabTokens: { keys: new URL('http://127.0.0.1:1/keys'), audiences: ['none'] },
    ...more,
  });
  const url = `http://127.0.0.1:${app.port}/api/messages`;
  let count = 0;

  const post = (activity: object) =>
    fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(activity) });
  const from = (person: string) => ({
    id: `activity-${(count += 1)}`,
    channelId: 'msteams',
    serviceUrl: connector.url,
    from: { id: `29:${person}`, name: person, aadObjectId: person },
    recipient: { id: '28:bot', name: 'Planboten' },
    conversation: { id: conversationOf(person), conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    locale: 'sv-SE',
  });
  const invoke = async (person: string, name: string, value: object, replyToId?: string): Promise<InvokeAnswer> => {
    const response = await post({ ...from(person), type: 'invoke', name, value, replyToId });
    const text = await response.text();
    return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
  };
  const seenBy = (person: string) =>
    connector.seen.filter(({ conversation }) => conversation === conversationOf(person));

  return {
    app,
    store,
    connector,
    clock,
    post,
    invoke,
    seenBy,
    url,
    from,
    logged,
    async install(person) {
      await post({ ...from(person), type: 'installationUpdate', action: 'add' });
    },
    async installInChannel(channel) {
      await post({
        ...from('installer'),
        type: 'installationUpdate',
        action: 'add',
        conversation: { id: channel, conversationType: 'channel', isGroup: true, tenantId: TENANT },
        channelData: { tenant: { id: TENANT }, team: { id: channel, name: 'Ledningen' }, channel: { id: channel } },
      });
    },
    async press(person, message, title, about) {
      const action = findButton(message.card, title, about);
      return invoke(person, 'adaptiveCard/action', { action, trigger: 'manual' }, message.id);
    },
    async say(person, text) {
      const before = seenBy(person).length;
      await post({ ...from(person), type: 'message', text });
      return seenBy(person)[before];
    },
    async sendFile(person, name, downloadUrl) {
      const before = seenBy(person).length;
      const contentType = 'application/vnd.microsoft.teams.file.download.info';
      await post({ ...from(person), type: 'message', attachments: [{ contentType, name, content: { downloadUrl } }] });
      return seenBy(person)[before];
    },
    async stop() {
      await app.stop();
      await connector.close();
    },
  };
}

/** The Action.Execute with this title; `about` narrows it to the action whose id the payload holds. */
export function findButton(card: unknown, title: string, about?: string): Json {
  const found = allObjects(card).find(
    (one) =>
      (one.type === 'Action.Execute' || one.type === 'Action.Submit') &&
      one.title === title &&
      (about === undefined || (one.data as Json)?.a === about),
  );
  if (!found) throw new Error(`There is no button "${title}" on ${JSON.stringify(card).slice(0, 300)}`);
  return found;
}

export const allObjects = (value: unknown): Json[] => {
  if (Array.isArray(value)) return value.flatMap(allObjects);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Json, ...Object.values(value).flatMap(allObjects)];
};

/** Everything a person reads on a card, in order, on one line. */
export const wordsOf = (card: unknown): string =>
  allObjects(card)
    .flatMap(({ text, title, value }) => [title, text, typeof value === 'string' ? value : undefined])
    .filter((one) => typeof one === 'string')
    .join(' ');

/** Puts people, their roles and units into a store. */
export async function settle(
  store: PlanStore,
  register: { people: readonly Person[]; roles: readonly Role[]; holdings: readonly Holding[]; units: readonly Unit[] },
): Promise<void> {
  for (const one of register.people) await store.create('person', one);
  for (const one of register.roles) await store.create('role', one);
  for (const one of register.holdings) await store.create('holding', one);
  for (const one of register.units) await store.create('unit', one);
}
