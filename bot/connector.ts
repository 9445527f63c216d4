import type { Failure } from './classify.ts';

export type Json = Readonly<Record<string, unknown>>;

/** What the Bot Connector of one service URL is asked for: each is one request, whatever comes of it. */
export interface Connector {
  post(conversation: string, activity: Json): Promise<{ readonly id?: string }>;
  update(conversation: string, activity: string, fresh: Json): Promise<unknown>;
  /** Opens a chat with somebody, or begins a thread in a channel with its first activity. */
  create(conversation: Json): Promise<{ readonly id: string; readonly activityId?: string }>;
  /** The members of a conversation, from where the page before ended. Given up after `timeout` milliseconds. */
  members(conversation: string, page: WhichPage): Promise<MembersPage>;
}

export interface WhichPage {
  readonly pageSize: number;
  readonly timeout: number;
  readonly continuationToken?: string | undefined;
}

export interface MembersPage {
  readonly members?: readonly object[];
  readonly continuationToken?: string;
}

/** Whoever has the connectors: one for each service URL. Rejects with a `ConnectorFailure` for one that is not allowed. */
export interface Connectors {
  connector(serviceUrl: string): Promise<Connector>;
}

/** A request that was begun and came to nothing: refused, or never answered. Any other error, and none was begun. */
export class ConnectorFailure extends Error implements Failure {
  readonly status: number | undefined;
  readonly code: string | undefined;
  readonly retryAfter: string | undefined;

  constructor({ status, code, retryAfter }: Partial<Failure>, cause?: unknown) {
    super(code ?? (status === undefined ? 'noAnswer' : `http${status}`), { cause });
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

export const adaptiveCard = (card: object): Json => ({
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: card,
});
