import type { Instant } from './calendar.ts';
import type { PersonId } from './people.ts';
import type { RecordKind, Records } from './records.ts';

/** The ports: all that the shells ask of the world. `main.ts` alone knows which adapters stand behind them. */

export interface Clock {
  now(): Instant;
}

/** A record as it was read, with the version a later replacement must still find in place. */
export interface Stored<T> {
  readonly value: T;
  readonly version: string;
}

/** Which records of a kind. Everything left out is not asked about; results come in the order of `order`. */
export interface Find {
  readonly partition?: string;
  /** Records whose wake date or instant is at or before this. Those that never wake are not among them. */
  readonly wakeUpTo?: string;
  readonly dayFrom?: string;
  readonly dayUpTo?: string;
  /** `id` ascending unless told; `wake` and `day` put ties in the order of their ids. */
  readonly order?: 'id' | 'wake' | 'day' | 'latestDay';
  readonly limit?: number;
}

/**
 * The records of one tenant. The promises, the same for every backend and proved by one contract function:
 * `create` and `replace` are atomic and durable when they return; of several that race for one record exactly one
 * wins; a write whose answer was lost is recognised as one's own. There are no transactions, and none are needed.
 * Every method may throw `StoreUnavailable`; then nothing is known to be written.
 */
export interface PlanStore {
  /** Undefined when a record with that id already exists; that record is untouched. */
  create<K extends RecordKind>(kind: K, value: Records[K]): Promise<Stored<Records[K]> | undefined>;
  read<K extends RecordKind>(kind: K, partition: string, id: string): Promise<Stored<Records[K]> | undefined>;
  /** Undefined when the record is no longer the one that was read (or is gone); nothing is written then. */
  replace<K extends RecordKind>(
    kind: K,
    stored: Stored<Records[K]>,
    value: Records[K],
  ): Promise<Stored<Records[K]> | undefined>;
  /** Read page by page as it is consumed: stopping early costs nothing, and nothing is held in memory at once. */
  find<K extends RecordKind>(kind: K, find: Find): AsyncIterable<Stored<Records[K]>>;
  close(): Promise<void>;
}

/** The store cannot be reached or will not answer. `code` is for the log and the support, never a secret. */
export class StoreUnavailable extends Error {
  readonly code: string;
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreUnavailable';
    this.code = code;
  }
}

/** A finished message: the card as JSON, and the sentence that stands in for it in notifications. */
export interface Message {
  readonly card: object;
  readonly summary: string;
}

/** How one POST ended (DELIVERY.md 1.2): what Teams said, never more than it said. */
export type Outcome =
  | { readonly kind: 'delivered'; readonly activity: string | null; readonly conversation: string }
  /** `closes`: whether the wait is for this message alone, or nothing may be sent to anybody meanwhile. */
  | {
      readonly kind: 'notSent';
      readonly reason: string;
      readonly retryAfterSeconds: number;
      readonly closes?: 'everything';
    }
  | { readonly kind: 'unknown'; readonly reason: string }
  | { readonly kind: 'undeliverable'; readonly reason: string };

export interface Messenger {
  /**
   * One POST, never repeated in secret. Never throws: everything that can happen is an outcome. A messenger that waits
   * first asks `isStillOurs` afterwards, and posts nothing when it says no.
   */
  post(to: Address, message: Message, isStillOurs?: () => boolean): Promise<Outcome>;
  /** Replaces an earlier message. Safe to repeat; `gone` when the message no longer exists. */
  update(to: Address, activity: string, message: Message): Promise<'updated' | 'gone' | 'failed'>;
  /**
   * The bot's chat with a person it has no address of, made when it does not exist: asked twice, it is the same chat.
   * Absent where nobody can be written to who has not written first.
   */
  open?(person: PersonId, serviceUrl: string): Promise<Opened>;
}

export type Opened =
  | { readonly kind: 'opened'; readonly conversation: string }
  | Extract<Outcome, { readonly kind: 'notSent' | 'undeliverable' }>;

export interface Address {
  readonly conversation: string;
  readonly serviceUrl: string;
  /** A channel gets a new thread; a person's chat a message. */
  readonly kind: 'personal' | 'channel';
}
