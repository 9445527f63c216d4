import type { IncomingMessage } from 'node:http';
import { parseActivity } from './activityJson.ts';
import { isAllowedServiceUrl } from './serviceUrls.ts';

/** What stands between the open network and the SDK. Every refusal has a constant body: it tells an attacker nothing. */

export const BODY_LIMIT = 256 * 1024;
/** Teams' own ids have up to some 300 characters, all printable ASCII. The SDK puts some of them into headers. */
const ID = /^[\x20-\x7e]{0,1000}$/;

export type Guarded = { readonly ok: true; readonly activity: Record<string, unknown> } | Refused;

export interface Refused {
  readonly ok: false;
  readonly status: number;
  readonly why: string;
}

/** What the guards need to know of the bot they stand before. */
export interface Door {
  /** Hosts that a service URL may name. */
  readonly hosts: readonly string[];
  /** Whether requests without a token are let in: the sandbox. */
  readonly isOpen: boolean;
  /** Whether an Authorization header could hold a token that Teams made out to this bot. */
  readonly couldBeFromTeams: (authorization: string) => boolean;
  /** False when so many have been turned away lately that they are answered 429 instead. */
  readonly mayKnock: () => boolean;
}

type Activity = Readonly<Record<string, unknown>>;

/** Judged by the head alone, in this order, before a byte of the body is read. */
export const HEAD_GUARDS = {
  // A compressed body would be counted small and inflated large.
  encoding: ({ headers }: IncomingMessage) =>
    headers['content-encoding'] === undefined || headers['content-encoding'] === 'identity' || refuse(415, 'encoding'),
  token: (request: IncomingMessage, door: Door) => door.isOpen || hasOneToken(request) || turnedAway(door, 'noToken'),
  issuer: ({ headers }: IncomingMessage, door: Door) =>
    door.isOpen || door.couldBeFromTeams(headers.authorization ?? '') || turnedAway(door, 'notFromTeams'),
} satisfies Record<string, (request: IncomingMessage, door: Door) => true | Refused>;

/** Judged while the body comes. */
export const BODY_GUARDS = {
  size: (bytes: number, limit: number): boolean => bytes <= limit,
  /** How long somebody may take to send it. */
  milliseconds: 10_000,
};

/** Judged by what the body says, before the SDK sees it. */
export const ACTIVITY_GUARDS = {
  type: ({ type }: Activity) => (typeof type === 'string' && type !== '') || refuse(400, 'body'),
  channel: ({ channelId }: Activity) => channelId === 'msteams' || refuse(403, 'channel'),
  serviceUrl: ({ serviceUrl }: Activity, { hosts }: Door) =>
    typeof serviceUrl !== 'string'
      ? refuse(400, 'serviceUrl')
      : isAllowedServiceUrl(serviceUrl, hosts) || refuse(403, 'serviceUrl'),
  ids: (activity: Activity) => (areIdsReadable(activity) && areTimesReadable(activity)) || refuse(400, 'ids'),
} satisfies Record<string, (activity: Activity, door: Door) => true | Refused>;

/** Reads and judges a request to /api/messages before anything of it reaches the SDK. */
export async function guard(request: IncomingMessage, door: Door): Promise<Guarded> {
  for (const judge of Object.values(HEAD_GUARDS)) {
    const verdict = judge(request, door);
    if (verdict !== true) return verdict;
  }
  const body = await readBody(request, BODY_LIMIT);
  if (!body.ok) return body;
  const activity = parseActivity(body.text);
  if (!isRecord(activity)) return refuse(400, 'body');
  for (const judge of Object.values(ACTIVITY_GUARDS)) {
    const verdict = judge(activity, door);
    if (verdict !== true) return verdict;
  }
  return { ok: true, activity };
}

/** Whether an activity comes from the tenant the bot serves, by both places that say so. */
export function isFromTenant(activity: Activity, tenant: string): boolean {
  const conversation = isRecord(activity.conversation) ? activity.conversation.tenantId : undefined;
  const data =
    isRecord(activity.channelData) && isRecord(activity.channelData.tenant)
      ? activity.channelData.tenant.id
      : undefined;
  const named = [conversation, data].filter((id) => id !== undefined && id !== null);
  return named.length > 0 && named.every((id) => id === tenant);
}

type Body = { readonly ok: true; readonly text: string } | Refused;
type Bytes = { readonly ok: true; readonly bytes: Buffer } | Refused;

/** The body as text, within limits of size and time. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Body> {
  const body = await readBytes(request, limit);
  return body.ok ? decode(body.bytes) : body;
}

/** The body as it is, within limits of size and time. Too much is refused without being read to its end. */
export function readBytes(
  request: IncomingMessage,
  limit: number,
  milliseconds = BODY_GUARDS.milliseconds,
): Promise<Bytes> {
  const declared = Number(request.headers['content-length'] ?? 0);
  if (!BODY_GUARDS.size(declared, limit)) return Promise.resolve(refuse(413, 'size'));
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const slow = setTimeout(() => finish(refuse(408, 'slow')), milliseconds);
    const finish = (body: Bytes) => {
      clearTimeout(slow);
      request.removeAllListeners('data');
      resolve(body);
    };
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (!BODY_GUARDS.size(size, limit)) finish(refuse(413, 'size'));
      else chunks.push(chunk);
    });
    request.on('end', () => finish({ ok: true, bytes: Buffer.concat(chunks) }));
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

/** Node keeps the first of several Authorization headers and says nothing of the others; whoever sends two means no good. */
function hasOneToken({ headers, rawHeaders }: IncomingMessage): boolean {
  const given = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'authorization');
  return given.length <= 1 && /^Bearer \S+$/.test(headers.authorization ?? '');
}

const turnedAway = ({ mayKnock }: Door, why: string): Refused => (mayKnock() ? refuse(401, why) : refuse(429, why));

function areIdsReadable({ id, replyToId, from, recipient, conversation }: Activity): boolean {
  const people = [from, recipient, conversation].filter(isRecord).flatMap((one) => [one.id, one.aadObjectId]);
  return [id, replyToId, ...people].every(
    (one) => one === undefined || one === null || (typeof one === 'string' && ID.test(one)),
  );
}

const areTimesReadable = ({ timestamp, localTimestamp }: Activity): boolean =>
  [timestamp, localTimestamp].every(
    (time) => time === undefined || time === null || (typeof time === 'string' && !Number.isNaN(Date.parse(time))),
  );

const refuse = (status: number, why: string): Refused => ({ ok: false, status, why });

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
