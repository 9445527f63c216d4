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

/**
 * What an answer of the Bot Connector means for a message (learn.microsoft.com, "Status codes from bot conversational
 * APIs"): refused before it was posted, refused for good, or, for everything that may have happened after, unknown.
 * Bodies differ from the documentation in practice, so the status decides first and the code only explains.
 */
export function classify({ status, code, retryAfter }: Failure, now: number): Outcome {
  const reason = code ?? (status === undefined ? 'noAnswer' : `http${status}`);
  if (status === undefined && NEVER_CONNECTED.has(code)) {
    return { kind: 'notSent', reason, retryAfterSeconds: RETRY_DEFAULT_SECONDS };
  }
  switch (status) {
    case 429:
    case 412:
      return { kind: 'notSent', reason, retryAfterSeconds: retrySeconds(retryAfter, now) };
    // The bot itself is refused: that burns nobody's reminder, and is mended by whoever runs it.
    case 401:
      return { kind: 'notSent', reason, retryAfterSeconds: RETRY_LIMIT_SECONDS };
    case 400:
    case 403:
    case 404:
    case 413:
      return { kind: 'undeliverable', reason };
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
