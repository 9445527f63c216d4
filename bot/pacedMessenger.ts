import { earliest, forget, type Sent } from '../domain/pacing.ts';
import type { Messenger, Opened, Outcome } from '../domain/ports.ts';
import type { Rates } from './rates.ts';

/** Time as it passes, whatever the clock on the wall is set to: milliseconds from some beginning. */
export interface Stopwatch {
  elapsed(): number;
  wait(milliseconds: number): Promise<void>;
}

/** Somebody waits that long for their turn; who would have to wait longer comes back later, and holds no claim meanwhile. */
const PATIENCE_MS = 5_000;
const KEPT_CONVERSATIONS = 5_000;

/**
 * Keeps a messenger within what Teams lets a bot send, in every sliding window, and silent while Teams has asked it to be.
 * What may not go out is "not sent", with the seconds until it may.
 */
export function pacedMessenger(messenger: Messenger, rates: Rates, { elapsed, wait }: Stopwatch): Messenger {
  let everything: Sent = [];
  const conversations = new Map<string, Sent>();
  let pruneAt = KEPT_CONVERSATIONS;
  let closedUntil = 0;

  /** Resolves with 0 when it is one's turn, which has then been counted; else with how many milliseconds are too long to wait. */
  async function turn(conversation: string): Promise<number> {
    for (const latest = elapsed() + PATIENCE_MS; ;) {
      const now = elapsed();
      const own = conversations.get(conversation) ?? [];
      const free = Math.max(
        closedUntil,
        earliest(everything, rates.tenant, now),
        earliest(own, rates.conversation, now),
      );
      if (free <= now) {
        everything = [...forget(everything, rates.tenant, now), now];
        if (conversations.size >= pruneAt) prune(now);
        conversations.set(conversation, [...forget(own, rates.conversation, now), now]);
        return 0;
      }
      if (free > latest) return free - now;
      // Others wait for the same place, or have been told to be silent meanwhile: whoever wakes looks again.
      await wait(free - now);
    }
  }

  function prune(now: number): void {
    for (const [id, sent] of conversations) {
      if (forget(sent, rates.conversation, now).length === 0) conversations.delete(id);
    }
    // What an hour's limit keeps cannot be thrown away sooner: looking through all of it at every message finds nothing.
    pruneAt = Math.max(KEPT_CONVERSATIONS, 2 * conversations.size);
  }

  /** Silence that one answer asks for is kept towards everybody. */
  function heed<O extends Outcome | Opened>(outcome: O): O {
    if (outcome.kind === 'notSent' && outcome.closes === 'everything')
      closedUntil = Math.max(closedUntil, elapsed() + outcome.retryAfterSeconds * 1000);
    return outcome;
  }

  const { open } = messenger;
  return {
    async post(to, message, isStillOurs = () => true) {
      const left = await turn(to.conversation);
      if (!isStillOurs()) return { kind: 'notSent', reason: 'slept while waiting', retryAfterSeconds: 0 };
      if (left > 0) return paced(left);
      return heed(await messenger.post(to, message));
    },
    async update(to, activity, message) {
      return (await turn(to.conversation)) > 0 ? 'failed' : messenger.update(to, activity, message);
    },
    ...(open && {
      async open(person, serviceUrl) {
        const left = await turn(person);
        return left > 0 ? paced(left) : heed(await open(person, serviceUrl));
      },
    }),
  };
}

const paced = (milliseconds: number) =>
  ({ kind: 'notSent', reason: 'paced', retryAfterSeconds: Math.ceil(milliseconds / 1000) }) as const;
