import { classify } from '../../bot/classify.ts';
import type { Address, Message, Messenger, Outcome } from '../../domain/ports.ts';
import type { PaceJudge } from './pace.ts';
import { perform, type Fates, type Incarnation } from './process.ts';
import { readCard, type OnCard, type Seen } from './seen.ts';

/** How a POST ended in the world, whatever the poster was told or lived to hear. */
export interface Post {
  readonly by: Incarnation;
  readonly to: Address;
  readonly card: OnCard;
  /** When the process asked for it; it leaves later when the process stands still. */
  readonly asked: number;
  /** The record it is about, as the judges made out when it was asked for. */
  key: string;
  seen: Seen | undefined;
  /** What the connector answered, and when the poster was told; 0 while it has not been. */
  answer: Outcome['kind'] | undefined;
  told: number;
}

/** The far side of the connector, which keeps what people saw and knows nothing of our records. */
export interface Teams {
  readonly chats: ReadonlyMap<string, readonly Seen[]>;
  /** The chats in which the bot may not speak for the time being. */
  readonly blocked: Set<string>;
  messengerFor(of: Incarnation, fates: Fates): Messenger;
}

export interface Watchers {
  onAsked(post: Post): void;
  onSeen(post: Post, seen: Seen): void;
  /** A card has been made anew where it lies. */
  onRemade(seen: Seen): void;
  /** Something leaves for a service URL. */
  onLeaving(by: Incarnation, serviceUrl: string): void;
  readonly pace: PaceJudge;
}

const REFUSALS = [
  { status: 502 },
  { status: 503 },
  { status: 504 },
  { status: 500 },
  { code: 'ECONNRESET' },
  { hangs: true },
] as const;
const RETRY_AFTER = ['7', '-1', '99999', 'soon', undefined];

export function openTeams(watchers: Watchers, isStorm: (moment: number) => boolean): Teams {
  const chats = new Map<string, Seen[]>();
  const messages = new Map<string, Seen>();
  const blocked = new Set<string>();

  function take(post: Post, now: number): Seen {
    const id = `m${messages.size + 1}`;
    const seen: Seen = { id, conversation: post.to.conversation, at: now, first: post.card, now: post.card };
    messages.set(id, seen);
    const chat = chats.get(seen.conversation) ?? [];
    chat.push(seen);
    chats.set(seen.conversation, chat);
    post.seen = seen;
    watchers.onSeen(post, seen);
    return seen;
  }

  /** What the connector does with a POST, and the failure it answers with; undefined when it took it. */
  function receive(post: Post, fates: Fates): { readonly failure?: Failed; readonly id?: string } {
    const { random, timeline } = fates;
    const { conversation } = post.to;
    const faults = fates.faults();
    const refuse = (failure: Failed, kind: string) => {
      fates.count(kind);
      return { failure };
    };
    if (blocked.has(conversation)) return refuse({ status: 403, code: 'MessageWritesBlocked' }, 'blocked');
    if (random.chance(isStorm(timeline.now) ? 0.9 : faults.throttled)) {
      return refuse({ status: 429, retryAfter: random.pick(RETRY_AFTER) }, 'throttled');
    }
    if (random.chance(faults.conflicted)) return refuse({ status: 412 }, 'conflicted');
    if (random.chance(faults.unknown)) return refuse(random.pick(REFUSALS), 'unknown');
    const { id } = take(post, timeline.now);
    if (random.chance(faults.unknownButPosted)) return refuse(random.pick(REFUSALS), 'unknownButPosted');
    if (random.chance(faults.nameless)) {
      fates.count('nameless');
      return {};
    }
    return { id };
  }

  return {
    chats,
    blocked,
    messengerFor: (of, fates) => ({
      async post(to, message) {
        const { random, timeline } = fates;
        const post: Post = {
          by: of,
          to,
          card: readCard(message.card),
          asked: timeline.now,
          key: '',
          seen: undefined,
          answer: undefined,
          told: 0,
        };
        watchers.onAsked(post);
        watchers.onLeaving(of, to.serviceUrl);
        watchers.pace.onLeaving(of, to.conversation, timeline.now);
        const outcome = await perform(of, fates, random.between(25, 75), async () => {
          const { failure, id } = receive(post, fates);
          const after = failure?.hangs ? 20_000 : random.between(25, 75);
          const value = outcomeOf(to, failure, id, timeline.now);
          post.answer = value.kind;
          return { value, after };
        });
        post.told = timeline.now;
        if (outcome.kind === 'notSent' && outcome.closes === 'everything') {
          watchers.pace.onSilenced(of, timeline.now + outcome.retryAfterSeconds * 1000);
        }
        return outcome;
      },
      update(to, activity, message) {
        watchers.onLeaving(of, to.serviceUrl);
        watchers.pace.onLeaving(of, to.conversation, fates.timeline.now);
        return update(of, fates, activity, message);
      },
    }),
  };

  function update(of: Incarnation, fates: Fates, activity: string, message: Message) {
    const { random } = fates;
    return perform(of, fates, random.between(25, 75), async () => {
      const seen = messages.get(activity);
      const after = random.between(25, 75);
      if (!seen) return { value: 'gone' as const, after };
      if (random.chance(fates.faults().failedUpdate)) {
        fates.count('failedUpdate');
        return { value: 'failed' as const, after };
      }
      seen.now = readCard(message.card);
      watchers.onRemade(seen);
      return { value: 'updated' as const, after };
    });
  }
}

interface Failed {
  readonly status?: number;
  readonly code?: string;
  readonly retryAfter?: string | undefined;
  readonly hangs?: boolean;
}

/** The product's own classification, so that the simulation judges it as well. */
function outcomeOf(to: Address, failure: Failed | undefined, id: string | undefined, now: number): Outcome {
  if (!failure) return { kind: 'delivered', activity: id ?? null, conversation: to.conversation };
  const { status, code, retryAfter } = failure;
  return classify({ status, code, retryAfter }, now);
}
