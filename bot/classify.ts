import type { Outcome } from '../domain/ports.ts';

/** What is known of a failed call to the connector: its status and code if it answered, else nothing. */
export interface Failure {
  readonly status: number | undefined;
  readonly code: string | undefined;
  readonly retryAfter: string | undefined;
}

const RETRY_DEFAULT_SECONDS = 60;
const RETRY_LIMIT_SECONDS = 15 * 60;

/** No connection was made: nothing can have been posted. A reset or an abort, on the other hand, says nothing. */
const NEVER_CONNECTED: ReadonlySet<string | undefined> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/** A message that may go out in short, as no other that is refused may. */
export const TOO_LARGE = 'tooLarge';

/**
 * What Teams calls the reasons for which it will not take a message, and what they are called here: each has another
 * remedy (docs/operate.md). Bodies differ from the documentation in practice, so the status decides and these explain.
 */
const REASONS: Readonly<Record<string, string>> = {
  BotNotInConversationRoster: 'uninstalled',
  ConversationBlockedByUser: 'blocked',
  MessageWritesBlocked: 'blocked',
  ForbiddenOperationException: 'notInstalled',
  InvalidBotApiHost: 'wrongHost',
  NotEnoughPermissions: 'noPermission',
  ConversationNotFound: 'chatGone',
  MessageSizeTooBig: TOO_LARGE,
};

/** What an administrator has switched off for all: no single reminder is burned by it. */
const DISABLED = 'BotDisabledByAdmin';

/**
 * What an answer of the Bot Connector means for a message (learn.microsoft.com, "Status codes from bot conversational
 * APIs"): refused before it was posted, refused for good, or, for everything that may have happened after, unknown.
 */
export function classify({ status, code, retryAfter }: Failure, now: number): Outcome {
  const reason = code ?? (status === undefined ? 'noAnswer' : `http${status}`);
  const later = (retryAfterSeconds: number) => ({ kind: 'notSent', reason, retryAfterSeconds }) as const;
  if (status === undefined && NEVER_CONNECTED.has(code)) return later(RETRY_DEFAULT_SECONDS);
  switch (status) {
    case 429:
      return { ...later(retrySeconds(retryAfter, now)), closes: 'everything' };
    // Something else is being done in the conversation: only this message waits.
    case 412:
      return later(retrySeconds(retryAfter, now));
    // The bot itself is refused, which is mended by whoever runs it.
    case 401:
      return { ...later(RETRY_LIMIT_SECONDS), closes: 'everything' };
    case 403:
      if (code === DISABLED) return { ...later(RETRY_LIMIT_SECONDS), closes: 'everything' };
      return { kind: 'undeliverable', reason: REASONS[code ?? ''] ?? reason };
    case 400:
    case 404:
      return { kind: 'undeliverable', reason: REASONS[code ?? ''] ?? reason };
    case 413:
      return { kind: 'undeliverable', reason: TOO_LARGE };
    default:
      return { kind: 'unknown', reason };
  }
}

/** Retry-After in seconds or as a date, within reason; a default where it says nothing sensible. */
export function retrySeconds(header: string | undefined, now: number): number {
  if (header === undefined || header.trim() === '') return RETRY_DEFAULT_SECONDS;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : Math.ceil((Date.parse(header) - now) / 1000);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, RETRY_LIMIT_SECONDS) : RETRY_DEFAULT_SECONDS;
}
