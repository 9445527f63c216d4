import { localDate, type Instant } from '../domain/calendar.ts';
import type { Intent } from '../domain/intent.ts';
import { StoreUnavailable, type Address, type Message, type Outcome, type Stored } from '../domain/ports.ts';
import { FILING } from '../domain/records.ts';
import { claim, isStillOpen, LEASE_SECONDS, settle, supersede } from '../domain/sending.ts';
import type { Scheduling } from './deps.ts';

/**
 * Claims, posts once, settles. `intent` may already differ from what is stored (a carrier with more actions): the claim
 * keeps it. Undefined when somebody else was first, and then nothing was posted.
 */
export async function post(
  deps: Scheduling,
  stored: Stored<Intent>,
  intent: Intent,
  to: Address,
  message: Message,
  onClaimed: () => Promise<void> = async () => {},
): Promise<Outcome | undefined> {
  const { store, messenger, clock, instance } = deps;
  const claimedAt = clock.now();
  const claimed = await store.replace('intent', stored, claim(intent, instance, claimedAt));
  if (!claimed) return undefined;
  try {
    await onClaimed();
  } catch (error) {
    await keepOutcome(deps, claimed, notBegun);
    throw error;
  }
  // A process that slept through its lease must not wake up and post beside its successor.
  const isStillOurs = () => !isPastLease(claimedAt, clock.now());
  const outcome = isStillOurs() ? await messenger.post(to, message, isStillOurs) : asleep;
  const reason = 'reason' in outcome ? outcome.reason : null;
  deps.log('post', { ...correlation(intent), outcome: outcome.kind, reason });
  await keepOutcome(deps, claimed, outcome);
  return outcome;
}

const notBegun: Outcome = { kind: 'notSent', reason: 'the store failed before', retryAfterSeconds: 60 };
const asleep: Outcome = { kind: 'notSent', reason: 'slept through the lease', retryAfterSeconds: 0 };
const isPastLease = (from: Instant, now: Instant): boolean => Date.parse(now) - Date.parse(from) > LEASE_SECONDS * 1000;

/** So often the store is asked to keep an outcome: one that is not kept becomes a card that is sent again for nothing. */
const TRIES = 5;

/** Keeps how a POST ended. What others have concluded from a long silence gives way to what is known. */
async function keepOutcome(deps: Scheduling, claimed: Stored<Intent>, outcome: Outcome): Promise<void> {
  const { store, clock } = deps;
  const { partition, id } = FILING.intent;
  let stored = claimed;
  for (let tries = 1; tries <= TRIES; tries += 1) {
    try {
      if (await tryToKeep(deps, stored, settle(stored.value, outcome, clock.now()))) return;
      const current = await store.read('intent', partition(claimed.value), id(claimed.value));
      if (!current || !isStillOpen(current.value, claimed.value)) return;
      stored = current;
    } catch (error) {
      if (tries === TRIES || !(error instanceof StoreUnavailable)) throw error;
    }
  }
}

/** Ends an intent that has nothing to say, or says it with another. */
export const dismiss = (deps: Scheduling, stored: Stored<Intent>, reason: string): Promise<void> =>
  keep(deps, stored, supersede(stored.value, reason, deps.clock.now()));

/** Keeps a step. When another process has taken the intent on meanwhile, its step stands. */
export async function keep(deps: Scheduling, stored: Stored<Intent>, next: Intent): Promise<void> {
  await tryToKeep(deps, stored, next);
}

/** What all lines about one sending have in common. Of whom it is for no more than tells the lines of a day apart. */
const correlation = ({ kind, date, recipient }: Intent) => ({ kind, date, to: recipient.slice(0, 8) });

async function tryToKeep({ store, log }: Scheduling, stored: Stored<Intent>, next: Intent): Promise<boolean> {
  const kept = await store.replace('intent', stored, next);
  const { state } = next;
  const fields = { ...correlation(next), intended: localDate(next.dueAt), state: state.name, kept: kept !== undefined };
  log('intent', {
    ...fields,
    ...('reason' in state ? { reason: state.reason } : {}),
    ...(state.name === 'delivered' ? { late: (Date.parse(state.at) - Date.parse(next.dueAt)) / 1000 } : {}),
  });
  return kept !== undefined;
}
