import { createHash, timingSafeEqual } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { relative } from 'node:path';
import restify, { type Next, type Request, type Response } from 'restify';
import type { Health } from './health.ts';
import { answer, REFUSED } from './httpAnswer.ts';
import type { Door } from './inboundGuard.ts';
import { receiveActivity, type ActivityOptions } from './receiveActivity.ts';
import { receiveTab, type TabOptions } from './receiveTab.ts';
import { pageHeaders } from './tabPage.ts';
import { rateLimit } from './tabRate.ts';

export interface ServerOptions extends Omit<ActivityOptions, 'onTurn'>, TabOptions {
  readonly port: number;
  readonly host: string;
  /** Where the built tab lies. */
  readonly tabFolder: string;
  readonly health: () => Promise<Health>;
  readonly serviceHosts: readonly string[];
  /** Whether requests without a token are let in: the sandbox, which only this machine can reach. */
  readonly isOpen: boolean;
  /** Absent where nobody watches. */
  readonly metrics?: ServedMetrics | undefined;
}

/** What /metrics shows, to whoever knows the token. */
export interface ServedMetrics {
  readonly token: string;
  readonly contentType: string;
  readonly onTurn: (seconds: number) => void;
  text(): Promise<string>;
}

export interface BotServer {
  readonly port: number;
  /** From now on every answer asks that no connection be kept for a next request; requests are taken as before. */
  leave(): void;
  /** Takes no new requests and resolves when those under way have been answered. */
  close(): Promise<void>;
}

/** The bot over HTTP. Resolves when it listens. */
export async function startServer(options: ServerOptions): Promise<BotServer> {
  const { adapter, serviceHosts, isOpen } = options;
  const knocks = rateLimit({ ...KNOCKS, elapsed: () => performance.now() });
  const door: Door = {
    hosts: serviceHosts,
    isOpen,
    couldBeFromTeams: (authorization) => adapter.couldBeFromTeams(authorization),
    mayKnock: () => knocks({ person: 'anybody' }),
  };
  const server = restify.createServer({ name: 'handlingsplan' });
  let isLeaving = false;
  server.pre((_request: Request, response: Response, next: Next) => {
    for (const [name, value] of SAFE_HEADERS) response.setHeader(name, value);
    if (isLeaving) response.setHeader('connection', 'close');
    next();
  });
  // restify would send an error's own text to whoever caused it. It must be told through its own way of answering that
  // an answer has been given: it would otherwise answer a second time, which throws and ends the process.
  server.on(
    'restifyError',
    (_request: Request, response: Response, error: { statusCode?: number }, done: () => void) => {
      if (response.headersSent) return;
      const { status, body } = FAULTS.find((fault) => fault.status === error.statusCode) ?? FAILED;
      response.sendRaw(status, JSON.stringify(body), { 'content-type': 'application/json; charset=utf-8' });
      done();
    },
  );
  const { metrics } = options;
  const activities = { ...options, onTurn: metrics?.onTurn ?? nobodyWatches };
  server.post('/api/messages', async (request: Request, response: Response) =>
    receiveActivity(activities, door, request, response),
  );
  server.get('/health', async (_request: Request, response: Response) => {
    const health = await options.health();
    answer(response, health.status === 'ok' ? 200 : 503, health);
  });
  if (metrics) {
    server.get('/metrics', async (request: Request, response: Response) => {
      if (!isSame(request.headers.authorization ?? '', `Bearer ${metrics.token}`)) {
        return answer(response, 401, REFUSED[401]);
      }
      response.writeHead(200, { 'content-type': metrics.contentType });
      response.end(await metrics.text());
    });
  }

  const tab = async (request: Request, response: Response) => receiveTab(options, door, request, response);
  for (const method of ['get', 'post', 'put', 'patch', 'del'] as const) server[method]('/api/tab/*', tab);
  server.get('/tab', (_request: Request, response: Response, next: Next) => response.redirect(301, '/tab/', next));
  server.get(
    '/tab/*',
    restify.plugins.serveStaticFiles(options.tabFolder, {
      setHeaders: (response: ServerResponse, path: string) => {
        const headers = pageHeaders(relative(options.tabFolder, path));
        for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      },
    }),
  );

  const http = server.server;
  http.headersTimeout = HEAD_MS;
  http.keepAliveTimeout = IDLE_MS;
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    server.listen(options.port, options.host, () => resolve());
  });
  const address = http.address();
  return {
    port: typeof address === 'object' && address ? address.port : options.port,
    leave: () => {
      isLeaving = true;
      // What was asked before this is not told to close its connection, and would keep it.
      http.keepAliveTimeout = 1;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Kept-alive connections without a request would be waited for until they time out.
        http.closeIdleConnections();
      }),
  };
}

/** Compares in the same time however much of it is right. */
function isSame(given: string, wanted: string): boolean {
  const [one, other] = [given, wanted].map((text) => createHash('sha256').update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}

const nobodyWatches = (): void => {};

const FAILED = { status: 500, body: { error: 'failed' } };
/** What a request that no route is for is answered with. */
const FAULTS = [
  { status: 404, body: { error: 'notFound' } },
  { status: 405, body: { error: 'methodNotAllowed' } },
];

/** How many without a token from Teams are told so each minute; Teams itself is never among them. */
const KNOCKS = { perMinute: 600, burst: 300 };
/**
 * Longer than a balancer in front keeps a connection that nobody uses (Azure's: four minutes). Whoever closes first must be
 * the one who sends: a request that meets the closing connection is lost, and somebody's press with it.
 */
const IDLE_MS = 5 * 60_000;
/** For the head of a request; its body has a limit of its own. */
const HEAD_MS = 10_000;

/** On every answer, whatever it is; the tab's page and files state more of their own. */
const SAFE_HEADERS = [
  ['strict-transport-security', 'max-age=31536000; includeSubDomains'],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
] as const;
