import type { IncomingMessage } from 'node:http';
import { isAllowedServiceUrl } from './serviceUrls.ts';

/** What stands between the open network and the SDK. Every refusal has a constant body: it tells an attacker nothing. */

export const BODY_LIMIT = 256 * 1024;
/** No card or message nests deeper; a parser's stack must not be the limit. */
const DEPTH_LIMIT = 32;
const BODY_SECONDS = 10;

export type Guarded =
  | { readonly ok: true; readonly activity: Record<string, unknown> }
  | { readonly ok: false; readonly status: number; readonly why: string };

/** Reads and judges a request to /api/messages before anything of it reaches the SDK. */
export async function guard(request: IncomingMessage, hosts: readonly string[], isOpen: boolean): Promise<Guarded> {
  const encoding = request.headers['content-encoding'];
  // A compressed body would be counted small and inflated large.
  if (encoding !== undefined && encoding !== 'identity') return refuse(415, 'encoding');
  if (!isOpen && !/^Bearer \S+$/.test(request.headers.authorization ?? '')) return refuse(401, 'noToken');
  const body = await readBody(request, BODY_LIMIT);
  if (!body.ok) return body;
  const activity = parse(body.text);
  if (!isRecord(activity) || typeof activity.type !== 'string' || activity.type === '') return refuse(400, 'body');
  if (activity.channelId !== 'msteams') return refuse(403, 'channel');
  if (typeof activity.serviceUrl !== 'string') return refuse(400, 'serviceUrl');
  if (!isAllowedServiceUrl(activity.serviceUrl, hosts)) return refuse(403, 'serviceUrl');
  return { ok: true, activity };
}

/** Whether an activity comes from the tenant the bot serves, by both places that say so. */
export function isFromTenant(activity: Record<string, unknown>, tenant: string): boolean {
  const conversation = isRecord(activity.conversation) ? activity.conversation.tenantId : undefined;
  const data =
    isRecord(activity.channelData) && isRecord(activity.channelData.tenant)
      ? activity.channelData.tenant.id
      : undefined;
  const named = [conversation, data].filter((id) => id !== undefined && id !== null);
  return named.length > 0 && named.every((id) => id === tenant);
}

type Body =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly status: number; readonly why: string };

/** The body as text, within limits of size and time. Too much is refused without being read to its end. */
export function readBody(request: IncomingMessage, limit: number): Promise<Body> {
  const declared = Number(request.headers['content-length'] ?? 0);
  if (declared > limit) return Promise.resolve(refuse(413, 'size'));
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const slow = setTimeout(() => finish(refuse(408, 'slow')), BODY_SECONDS * 1000);
    const finish = (body: Body) => {
      clearTimeout(slow);
      request.removeAllListeners('data');
      resolve(body);
    };
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) finish(refuse(413, 'size'));
      else chunks.push(chunk);
    });
    request.on('end', () => finish(decode(Buffer.concat(chunks))));
    request.on('error', () => finish(refuse(400, 'body')));
  });
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Buffer): Body {
  try {
    return { ok: true, text: utf8.decode(bytes) };
  } catch {
    return refuse(400, 'encoding');
  }
}

function parse(text: string): unknown {
  if (isTooDeep(text)) return undefined;
  try {
    // Dropping the key keeps a payload from reaching any prototype, here or in the SDK. Looking at every key is slow, so
    // only where it may stand, spelt out or with an escape in it.
    if (!/__proto__|\\u/.test(text)) return JSON.parse(text) as unknown;
    return JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value));
  } catch {
    return undefined;
  }
}

/** Counts brackets outside strings; cheaper than parsing, and cannot run out of stack. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    switch (text.charCodeAt(index)) {
      case QUOTE:
        index = endOfString(text, index);
        break;
      case OPEN_BRACE:
      case OPEN_BRACKET:
        depth += 1;
        if (depth > DEPTH_LIMIT) return true;
        break;
      case CLOSE_BRACE:
      case CLOSE_BRACKET:
        depth -= 1;
    }
  }
  return false;
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x7b, 0x7d, 0x5b, 0x5d];

/** Where the quotation mark stands that ends the string begun at `start`; the end of the text when none does. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text.charCodeAt(end - 1 - escapes) === BACKSLASH) escapes += 1;
    if (escapes % 2 === 0) return end;
  }
  return text.length;
}

const refuse = (status: number, why: string) => ({ ok: false, status, why }) as const;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
