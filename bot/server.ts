import { createHash, timingSafeEqual } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { relative } from 'node:path';
import restify, { type Next, type Request, type Response } from 'restify';
import { LIMITS } from '../import/limits.ts';
import type { Arrival, InvokeAnswer } from './activity.ts';
import type { Health } from './health.ts';
import { BODY_LIMIT, guard, isFromTenant, readBody, readBytes, type Door } from './inboundGuard.ts';
import { isUpload, type TabRequest, type TabResponse } from './tabHttp.ts';
import { pageHeaders } from './tabPage.ts';
import { rateLimit } from './tabRate.ts';
import { RejectedToken, type TeamsAdapter } from './teamsAdapter.ts';
import type { BotDeps } from './turn.ts';

export interface ServerOptions {
  readonly port: number;
  readonly host: string;
  readonly adapter: TeamsAdapter;
  readonly turn: (arrival: Arrival) => Promise<InvokeAnswer | void>;
  readonly tab: (request: TabRequest) => Promise<TabResponse>;
  /** Where the built tab lies. */
  readonly tabFolder: string;
  readonly health: () => Promise<Health>;
  readonly serviceHosts: readonly string[];
  readonly tenant: string;
  /** Whether requests without a token are let in: the sandbox, which only this machine can reach. */
  readonly isOpen: boolean;
  readonly log: BotDeps['log'];
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
  server.post('/api/messages', async (request: Request, response: Response) =>
    receive(options, door, request, response),
  );
  server.get('/health', async (_request: Request, response: Response) => {
    const health = await options.health();
    answer(response, health.status === 'ok' ? 200 : 503, health);
  });
  const { metrics } = options;
  if (metrics) {
    server.get('/metrics', async (request: Request, response: Response) => {
      if (!isSame(request.headers.authorization ?? '', `Bearer ${metrics.token}`)) {
        return answer(response, 401, REFUSED[401]);
      }
      response.writeHead(200, { 'content-type': metrics.contentType });
      response.end(await metrics.text());
    });
  }

  const tab = async (request: Request, response: Response) => answerTab(options, door, request, response);
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

async function receive(options: ServerOptions, door: Door, request: Request, response: Response): Promise<void> {
  const { adapter, turn, tenant, log, metrics } = options;
  const guarded = await guard(request, door);
  if (!guarded.ok) {
    // Those who are turned away by the thousand shall not fill the log either.
    if (guarded.status !== 429) log('request.refused', { status: guarded.status, why: guarded.why });
    // The rest of a body that is too large, too slow or nobody's is not waited for.
    if ([401, 408, 413, 429].includes(guarded.status)) response.setHeader('connection', 'close');
    if (guarded.status === 429) response.setHeader('retry-after', '10');
    return answer(response, guarded.status, REFUSED[guarded.status] ?? { error: 'refused' });
  }
  try {
    const { activity } = guarded;
    const begun = performance.now();
    // Judged behind the token check: before it, a tenant is merely claimed.
    const isOurs = isFromTenant(activity, tenant);
    const authorization = request.headers.authorization ?? '';
    const result = await adapter.receive(authorization, activity, isOurs ? turn : nothing);
    metrics?.onTurn((performance.now() - begun) / 1000);
    if (!isOurs) log('request.refused', { status: 403, why: 'tenant' });
    if (isOurs) answer(response, result?.status ?? 200, result?.body);
    else answer(response, 403, REFUSED[403]);
  } catch (error) {
    const isRejected = error instanceof RejectedToken;
    const reason = error instanceof Error ? error.message : String(error);
    log(isRejected ? 'request.unauthorized' : 'turn.failed', { reason });
    answer(response, isRejected ? 401 : 500, { error: isRejected ? 'unauthorized' : 'failed' });
  }
}

async function answerTab({ tab, log }: ServerOptions, door: Door, request: Request, response: Response): Promise<void> {
  const { pathname, search } = new URL(request.url ?? '/', 'http://tab');
  const path = pathname.replace(/^\/api\/tab\/?/, '');
  const asked = { method: request.method ?? 'GET', path };
  // A document is fetched by whoever has seen that its sender may send one; what it is sent beside has no body.
  const carriesDocument = isUpload(asked);
  const body = carriesDocument ? NOTHING : await readBody(request, BODY_LIMIT);
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, value?.toString()]));
  const answered = await tab({
    ...asked,
    query: search.slice(1),
    headers,
    body: body.ok ? body.text : '',
    ...(carriesDocument ? { upload: () => readBytes(request, LIMITS.fileBytes, DOCUMENT_MS) } : {}),
  });
  if (!body.ok) return answer(response, body.status, REFUSED[body.status]);
  if (answered.status === 401 && !door.mayKnock()) return answer(response, 429, REFUSED[429]);
  if (answered.status === 401 || answered.status === 403)
    log('request.refused', { status: answered.status, why: 'tab' });
  // The rest of a document that nobody will read is not waited for.
  if (carriesDocument && answered.status >= 400) response.setHeader('connection', 'close');
  response.writeHead(answered.status, { ...NO_PAGE, ...answered.headers });
  response.end(answered.bytes ?? answered.body);
}

/** Compares in the same time however much of it is right. */
function isSame(given: string, wanted: string): boolean {
  const [one, other] = [given, wanted].map((text) => createHash('sha256').update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}

const NOTHING = { ok: true, text: '' } as const;
/** How long a document of full size may take: a phone on a slow network shall have the time it needs. */
const DOCUMENT_MS = 120_000;

const FAILED = { status: 500, body: { error: 'failed' } };
/** What a request that no route is for is answered with. */
const FAULTS = [
  { status: 404, body: { error: 'notFound' } },
  { status: 405, body: { error: 'methodNotAllowed' } },
];

const nothing = async (): Promise<void> => {};

const REFUSED: Readonly<Record<number, object>> = {
  400: { error: 'badRequest' },
  401: { error: 'unauthorized' },
  403: { error: 'forbidden' },
  408: { error: 'timeout' },
  413: { error: 'tooLarge' },
  415: { error: 'unsupportedEncoding' },
  429: { error: 'tooMany' },
};

/** How many without a token from Teams are told so each minute; Teams itself is never among them. */
const KNOCKS = { perMinute: 600, burst: 300 };
/** For the head of a request; its body has a limit of its own. */
/**
 * Longer than a balancer in front keeps a connection that nobody uses (Azure's: four minutes). Whoever closes first must be
 * the one who sends: a request that meets the closing connection is lost, and somebody's press with it.
 */
const IDLE_MS = 5 * 60_000;
const HEAD_MS = 10_000;

/** On every answer, whatever it is; the tab's page and files state more of their own. */
const SAFE_HEADERS = [
  ['strict-transport-security', 'max-age=31536000; includeSubDomains'],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
] as const;
/** JSON is no page, and nobody's to frame. */
const NO_PAGE = { 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" };

/** Written to the socket directly: restify's formatters guess types and cost more than the turn. */
function answer(response: Response, status: number, body?: unknown): void {
  if (response.writableEnded) return;
  const text = body === undefined ? '' : JSON.stringify(body);
  response.writeHead(status, {
    ...NO_PAGE,
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}
