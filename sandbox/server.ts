import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { botClient } from './botClient.ts';
import type { PlanStore } from '../domain/ports.ts';
import { openChats } from './chats.ts';
import type { SandboxClock } from './clock.ts';
import { openConnector } from './connector.ts';
import { directoryOf } from './directory.ts';
import { openFiles } from './files.ts';
import { publishSample } from './firstStart.ts';
import { intrusionIn, readBody, readJson, sendJson, TooLarge, type Request } from './http.ts';
import { sandboxIdentity } from './identity.ts';
import { openKeyServer } from './keyServer.ts';
import { readState, stateKeeper } from './keptState.ts';
import { openLive } from './live.ts';
import { openPageApi, type Locale } from './pageApi.ts';
import { servePage } from './pageFiles.ts';
import { SANDBOX_TEAM, type SandboxPerson } from './people.ts';
import { isTabPath, proxyTab } from './tabProxy.ts';
import { openTeams, type Client } from './teams.ts';
import { openWalk } from './walk.ts';

export interface SandboxOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Where the bot listens; it must do so already. */
  readonly botUrl: string;
  readonly clock: SandboxClock;
  /** Wakes the bot, as its own timer does each minute. */
  readonly tick: () => Promise<void>;
  readonly people: readonly SandboxPerson[];
  readonly tenant: string;
  readonly botId: string;
  readonly log: (event: string, fields?: Readonly<Record<string, string | number>>) => void;
  /** Where the conversations are kept; without it a restart begins with empty chats. */
  readonly stateFile?: string;
  /** The project's folder. */
  readonly root?: string;
  /** The bot's records. With them, a bot that has no plan is given the sample plan. */
  readonly store?: PlanStore;
  /** Whoever reads their messages in another client: nobody is introduced to the bot here, and links open as this person. */
  readonly elsewhere?: string;
}

const ACTIVITY_LIMIT = 1_000_000;
/** Teams takes larger ones; a plan is never near this. */
const FILE_LIMIT = 20_000_000;

/**
 * Opens a small Teams on 127.0.0.1: people, their chats with the bot, a channel and a clock. The bot hears of what they
 * do over HTTP and answers over HTTP, and cannot tell it from the large one. Introduces the bot to everybody first.
 */
export async function openSandbox(options: SandboxOptions): Promise<{ url: string; close(): Promise<void> }> {
  const { botUrl, clock, people, tenant, botId, log, stateFile, root = process.cwd(), elsewhere } = options;
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;

  const directory = directoryOf(people, tenant, botId);
  const kept = await readState(stateFile);
  const locales = new Map(people.map(({ id, locale }): [string, Locale] => [id, kept.locales[id] ?? locale]));
  const keeper = stateKeeper(stateFile, () => ({ chats: chats.kept(), locales: Object.fromEntries(locales) }));
  const live = openLive();
  const chats = openChats(kept.chats, (id) => {
    keeper.save();
    live.tell({ kind: 'chat', id });
  });
  const changed = () => {
    keeper.save();
    live.tell({ kind: 'clock' });
  };
  const files = openFiles(`${url}/files`);
  const send = botClient(botUrl, log);
  const teams = openTeams({ directory, chats, clock, serviceUrl: `${url}/connector`, send, files, newId: randomUUID });
  const walk = openWalk(clock, options.tick, changed, log);
  const identity = sandboxIdentity(url, tenant, botId);
  const keyServer = openKeyServer(identity, Date.now, () => Date.parse(clock.now()));
  const api = openPageApi({ directory, people, locales, chats, teams, walk, clock, keyServer, changed, elsewhere });
  const connector = openConnector(directory, chats, clock);

  async function respond(request: Request, response: ServerResponse): Promise<void> {
    const { method, path, query, raw } = request;
    const intrusion = intrusionIn(request, port);
    if (intrusion) return sendJson(response, 403, { refusal: intrusion });
    if (path.startsWith('/connector/')) {
      const body = method === 'GET' || method === 'DELETE' ? undefined : await readJson(raw, ACTIVITY_LIMIT);
      const answer = connector({ method, path: path.slice('/connector'.length), body });
      return sendJson(response, answer.status, answer.body);
    }
    if (isTabPath(path)) return proxyTab(botUrl, request, response);
    if (path === '/api/live') return live.join(response);
    if (path === '/api/file' && method === 'POST') {
      const answer = await api.sendFile(query, await readBody(raw, FILE_LIMIT));
      return sendJson(response, answer.status, answer.body);
    }
    if (path.startsWith('/api/')) {
      const body = method === 'POST' ? await readJson(raw, ACTIVITY_LIMIT) : undefined;
      const answer = await api.answer(method, path, query, body);
      return sendJson(response, answer?.status ?? 404, answer?.body);
    }
    const place = method === 'PUT' && /^\/files\/([0-9a-f]{32})$/.exec(path)?.[1];
    if (place) {
      const isTaken = files.put(place, await readBody(raw, FILE_LIMIT));
      return sendJson(response, isTaken ? 201 : 404, {});
    }
    if (method !== 'GET') return sendJson(response, 405);
    if (path === '/keys') return sendJson(response, 200, await keyServer.keys());
    const file = /^\/files\/([0-9a-f]{32})\//.exec(path)?.[1];
    const bytes = file && files.get(file);
    if (bytes) {
      response.writeHead(200, {
        'content-type': 'application/octet-stream',
        'content-disposition': 'attachment',
        'x-content-type-options': 'nosniff',
      });
      response.end(bytes);
    } else if (!(await servePage(root, path, response))) sendJson(response, 404, { refusal: 'unknown' });
  }

  server.on('request', (raw: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(raw.url ?? '/', url);
    respond({ method: raw.method ?? 'GET', path: pathname, query: searchParams, raw }, response).catch(
      (error: unknown) => {
        log('sandbox.failed', { path: pathname, reason: error instanceof Error ? error.message : String(error) });
        if (!response.headersSent) sendJson(response, error instanceof TooLarge ? 413 : 502, { refusal: 'failed' });
        else response.destroy();
      },
    );
  });

  const close = async (): Promise<void> => {
    walk.stop();
    live.close();
    server.closeIdleConnections();
    await new Promise<void>((resolve) => void server.close(() => resolve()));
    await keeper.done();
  };
  const clients = clientsOf(directory, locales);
  try {
    if (options.store) await publishSample({ store: options.store, clock, chats, teams }, clients);
    else if (elsewhere === undefined) await teams.install(clients);
  } catch (error) {
    await close();
    throw error;
  }
  return { url, close };
}

/** Everybody in their own chat, and the first of them for the channel. */
function clientsOf(directory: ReturnType<typeof directoryOf>, locales: ReadonlyMap<string, Locale>): readonly Client[] {
  const clients = directory.people.map((person): Client => {
    const locale = locales.get(person.id) === 'en' ? 'en-GB' : 'sv-SE';
    return { person, chat: person.chat, locale };
  });
  const [first] = clients;
  return first ? [...clients, { ...first, chat: SANDBOX_TEAM.id }] : clients;
}
