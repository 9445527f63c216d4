import type { IncomingMessage, ServerResponse } from 'node:http';
import { LIMITS } from '../import/limits.ts';
import { answer, NO_PAGE, REFUSED } from './httpAnswer.ts';
import { BODY_LIMIT, readBody, readBytes, type Door } from './inboundGuard.ts';
import { isUpload, type TabRequest, type TabResponse } from './tabHttp.ts';
import type { BotDeps } from './turn.ts';

export interface TabOptions {
  readonly tab: (request: TabRequest) => Promise<TabResponse>;
  readonly log: BotDeps['log'];
}

/** `/api/tab/…`: reads what the tab asks, and writes what it is answered. */
export async function receiveTab(
  { tab, log }: TabOptions,
  door: Door,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
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

const NOTHING = { ok: true, text: '' } as const;
/** How long a document of full size may take: a phone on a slow network shall have the time it needs. */
const DOCUMENT_MS = 120_000;
