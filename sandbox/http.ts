import type { IncomingMessage, ServerResponse } from 'node:http';

/** Small helpers around node:http. Nothing in the sandbox listens anywhere but on 127.0.0.1. */
export interface Request {
  readonly method: string;
  /** Still encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly raw: IncomingMessage;
}

export type Respond = (request: Request, response: ServerResponse) => Promise<void>;

/** Why a request is turned away before anything looks at it. */
export type Intrusion = 'host' | 'origin' | 'header';

/**
 * Keeps other pages in the person's browser out. The Host header must be ours (a foreign name that resolves to
 * 127.0.0.1 is DNS rebinding), an Origin must be our own page's, and what changes something through the page's API must
 * carry a header that no other site can add without being asked first.
 */
export function intrusionIn({ path, raw }: Request, port: number): Intrusion | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(raw.headers.host ?? '')) return 'host';
  const { origin } = raw.headers;
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) return 'origin';
  if (raw.headers['sec-fetch-site'] === 'cross-site' && path !== '/') return 'origin';
  const isOwnApi = path.startsWith('/api/') && !path.startsWith('/api/tab/') && path !== '/api/live';
  if (isOwnApi && raw.headers['x-sandbox'] !== '1') return 'header';
  return undefined;
}

export function sendJson(response: ServerResponse, status: number, body?: object): void {
  if (body === undefined) {
    // Not chained: restify, in the same process, makes writeHead return nothing.
    response.writeHead(status);
    response.end();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

/** A body over the limit. A class because it travels through `throw`. */
export class TooLarge extends Error {}

export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > limit) throw new TooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Undefined when the body is not JSON. */
export async function readJson(request: IncomingMessage, limit: number): Promise<unknown> {
  try {
    return JSON.parse((await readBody(request, limit)).toString('utf8'));
  } catch (error) {
    if (error instanceof TooLarge) throw error;
    return undefined;
  }
}
