import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readBody, type Request } from './http.ts';

const PASSED_ON = ['authorization', 'content-type', 'accept', 'accept-language', 'if-match', 'if-none-match'] as const;
const PASSED_BACK = [
  'content-type',
  'content-disposition',
  'cache-control',
  'etag',
  'location',
  'vary',
  'x-content-type-options',
  'x-now',
  'retry-after',
] as const;
/** A little more than the largest document, so that the bot itself is the one to refuse what is larger. */
const BODY_LIMIT = 21 * 1024 * 1024;

export const isTabPath = (path: string): boolean =>
  path === '/tab' || path.startsWith('/tab/') || path.startsWith('/api/tab/');

/**
 * The bot's tab on the sandbox's own origin: teams-js talks to a host on plain http only when it is its own. The page's
 * policy is passed on with one change: here the sandbox may frame it, as Teams may there.
 */
export async function proxyTab(botUrl: string, request: Request, response: ServerResponse): Promise<void> {
  const { method, path, query, raw } = request;
  const headers = new Headers();
  for (const name of PASSED_ON) {
    const value = raw.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const answer = await fetch(`${botUrl}${path}${query.size > 0 ? `?${query}` : ''}`, {
    method,
    headers,
    redirect: 'manual',
    ...(hasBody ? { body: new Uint8Array(await readBody(raw, BODY_LIMIT)) } : {}),
  });
  for (const name of PASSED_BACK) {
    const value = answer.headers.get(name);
    if (value !== null) response.setHeader(name, value);
  }
  const policy = answer.headers.get('content-security-policy');
  if (policy !== null) response.setHeader('content-security-policy', framedHere(policy));
  response.writeHead(answer.status);
  if (answer.body === null) response.end();
  else await pipeline(Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]), response);
}

const framedHere = (policy: string): string => policy.replace(/frame-ancestors[^;]*/i, "frame-ancestors 'self'");
