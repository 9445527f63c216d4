import type { ServerResponse } from 'node:http';

/** What is refused is told in a word that says nothing about anybody. */
export const REFUSED: Readonly<Record<number, object>> = {
  400: { error: 'badRequest' },
  401: { error: 'unauthorized' },
  403: { error: 'forbidden' },
  408: { error: 'timeout' },
  413: { error: 'tooLarge' },
  415: { error: 'unsupportedEncoding' },
  429: { error: 'tooMany' },
};

/** JSON is no page, and nobody's to frame. */
export const NO_PAGE = { 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" };

/** Written to the socket directly: restify's formatters guess types and cost more than the turn. */
export function answer(response: ServerResponse, status: number, body?: unknown): void {
  if (response.writableEnded) return;
  const text = body === undefined ? '' : JSON.stringify(body);
  response.writeHead(status, {
    ...NO_PAGE,
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}
