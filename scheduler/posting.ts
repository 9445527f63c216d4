import { localDate, type Instant } from '../domain/calendar.ts';
import type { Intent } from '../domain/intent.ts';
import type { Address, Message, Outcome, Stored } from '../domain/ports.ts';
import { claim, LEASE_SECONDS, settle, supersede } from '../domain/sending.ts';
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
  await onClaimed();
  // A process that slept through its lease must not wake up and post beside its successor.
  const outcome = isPastLease(claimedAt, clock.now()) ? asleep : await messenger.post(to, message);
  await keep(deps, claimed, settle(claimed.value, outcome, clock.now()));
  return outcome;
}

const asleep: Outcome = { kind: 'notSent', reason: 'slept through the lease', retryAfterSeconds: 0 };
const isPastLease = (from: Instant, now: Instant): boolean => Date.parse(now) - Date.parse(from) > LEASE_SECONDS * 1000;

/** Ends an intent that has nothing to say, or says it with another. */
export const dismiss = (deps: Scheduling, stored: Stored<Intent>, reason: string): Promise<void> =>
  keep(deps, stored, supersede(stored.value, reason, deps.clock.now()));

/** Keeps a step. When another process has taken the intent on meanwhile, its step stands. */
export async function keep({ store, log }: Scheduling, stored: Stored<Intent>, next: Intent): Promise<void> {
  const kept = await store.replace('intent', stored, next);
  const { name } = next.state;
  const fields = {
    kind: next.kind,
    date: next.date,
    intended: localDate(next.dueAt),
    state: name,
    kept: kept !== undefined,
  };
  log('intent', 'reason' in next.state ? { ...fields, reason: next.state.reason } : fields);
}
