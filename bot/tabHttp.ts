import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Problem } from '../tab/api/schemas.ts';

/** A request for the tab's API in plain values, so that the server in front of it can be any. */
export interface TabRequest {
  readonly method: string;
  /** What follows `/api/tab`, still percent-encoded. */
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  /** Fetches the bytes of a document: not before it is known who sends it. Absent for every other request. */
  readonly upload?: () => Promise<Uploaded>;
}

export type Uploaded =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly status: number };

/** Whether a request carries a document, which has a limit of its own and is no JSON. */
export const isUpload = ({ method, path }: Pick<TabRequest, 'method' | 'path'>): boolean =>
  method === 'POST' && /^\/?imports\/?$/.test(path);

export interface TabResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** A file, in place of `body`. */
  readonly bytes?: Uint8Array;
}

/** The most a request may carry; a comment of full length needs a tenth of it. */
export const BODY_LIMIT = 32 * 1024;

export const COMMON = {
  'cache-control': 'private, no-cache',
  'x-content-type-options': 'nosniff',
  vary: 'authorization',
};

const STATUS = {
  badRequest: 400,
  unauthorised: 401,
  forbidden: 403,
  notFound: 404,
  methodNotAllowed: 405,
  refused: 409,
  stale: 412,
  tooLarge: 413,
  unsupportedMediaType: 415,
  notRead: 422,
  noIfMatch: 428,
  tooMany: 429,
  unavailable: 503,
} as const satisfies Record<Problem['code'], number>;

export function problem(
  code: Problem['code'],
  detail: string,
  more: Pick<Problem, 'refusal' | 'action' | 'reason'> = {},
  headers: Readonly<Record<string, string>> = {},
): TabResponse {
  const body: Problem = { code, detail, ...more };
  return {
    status: STATUS[code],
    headers: { ...COMMON, 'content-type': 'application/problem+json', ...headers },
    body: JSON.stringify(body),
  };
}

/** The same for the same content, in every store: what a condition names. */
export const tagOf = (content: unknown): string =>
  createHash('sha256')
    .update(typeof content === 'string' ? content : JSON.stringify(content))
    .digest('base64url')
    .slice(0, 22);

/** What the change is based on, or why it cannot be made: RFC 6585 for a condition that is missing. */
export function conditionOf({ headers }: TabRequest): string | TabResponse {
  const revision = /^"([\w-]{1,64})"$/.exec(headers['if-match'] ?? '')?.[1];
  return revision ?? problem('noIfMatch', 'Send If-Match with the revision the change is based on.');
}

type Refusal = NonNullable<Problem['refusal']>;

const REFUSAL_CODES: Partial<Record<Refusal, Problem['code']>> = {
  stale: 'stale',
  gone: 'notFound',
  notYours: 'forbidden',
  storeDown: 'unavailable',
};

export const refusedFor = (refusal: Refusal): TabResponse =>
  problem(REFUSAL_CODES[refusal] ?? 'refused', 'It was not done.', { refusal });

/** What a request asks for, parsed; or what is wrong with it. */
export function bodyOf<T>(
  request: TabRequest,
  schema: z.ZodType<T>,
): { readonly data: T } | { readonly wrong: TabResponse } {
  const parsed = schema.safeParse(parseJson(request.body));
  return parsed.success ? { data: parsed.data } : { wrong: problem('badRequest', wrongIn(parsed.error.issues)) };
}

/** Undefined for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An answer with the tag of what it says; 304 without a body when the client has just that. */
export function answer(
  request: TabRequest,
  value: object,
  headers: Readonly<Record<string, string>> = {},
): TabResponse {
  const body = JSON.stringify(value);
  const etag = weak(tagOf(body));
  return isKnown(request, etag) ? unchanged({ etag, ...headers }) : full(body, { etag, ...headers });
}

/** The same for a value that is dear to make: its tag is that of everything it is made of, and is asked first. */
export function answerFrom(request: TabRequest, sources: unknown, make: () => object): TabResponse {
  const etag = weak(tagOf(sources));
  return isKnown(request, etag) ? unchanged({ etag }) : full(JSON.stringify(make()), { etag });
}

const weak = (tag: string): string => `W/"${tag}"`;

const isKnown = ({ method, headers }: TabRequest, etag: string): boolean =>
  method === 'GET' &&
  (headers['if-none-match'] ?? '')
    .split(',')
    .map((one) => one.trim())
    .includes(etag);

type Headers = Readonly<Record<string, string>>;
const unchanged = (headers: Headers): TabResponse => ({ status: 304, headers: { ...COMMON, ...headers }, body: '' });
const full = (body: string, headers: Headers): TabResponse => ({
  status: 200,
  headers: { ...COMMON, ...headers, 'content-type': 'application/json; charset=utf-8' },
  body,
});

/**
 * What is wrong with a request before anybody asks who sent it: a page of a foreign site, a form, a body too large.
 * The token is not a cookie, so no foreign page can send one; this keeps them from getting as far as trying.
 */
export function faultOf(request: TabRequest, origin: string): TabResponse | undefined {
  const from = request.headers.origin;
  if (from !== undefined && from !== origin) return problem('forbidden', 'Requests from other origins are refused.');
  if (request.headers['sec-fetch-site'] === 'cross-site') {
    return problem('forbidden', 'Requests from other sites are refused.');
  }
  if (request.method === 'GET') return undefined;
  if (isUpload(request)) {
    return request.headers['content-type'] === 'application/octet-stream'
      ? undefined
      : problem('unsupportedMediaType', 'Send application/octet-stream.');
  }
  if (!/^application\/json(; ?charset=utf-8)?$/i.test(request.headers['content-type'] ?? '')) {
    return problem('unsupportedMediaType', 'Send application/json.');
  }
  if (Buffer.byteLength(request.body) > BODY_LIMIT) {
    return problem('tooLarge', `A request may carry ${BODY_LIMIT} bytes.`);
  }
  return undefined;
}

/** The parameters of a query, or undefined when one is given twice or cannot be read. */
export function queryOf(text: string): Readonly<Record<string, string>> | undefined {
  const pairs = [...new URLSearchParams(text)];
  return new Set(pairs.map(([name]) => name)).size === pairs.length ? Object.fromEntries(pairs) : undefined;
}

/** The parts of a path, or undefined when its encoding is broken. */
export function partsOf(path: string): readonly string[] | undefined {
  try {
    return path.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

export const notFound = (): TabResponse => problem('notFound', 'There is no such thing, or it is not yours to see.');

/** Which fields are wrong and how; never what stood in them. */
export const wrongIn = (issues: readonly { readonly path: readonly PropertyKey[]; readonly code?: string }[]): string =>
  issues.map(({ path, code }) => `${path.map(String).join('.') || 'request'}: ${code ?? 'wrong'}`).join('; ');
