import { addSeconds, localDate, type Instant, type LocalDate } from './calendar.ts';
import { eachOnce, intentId, type Attempt, type Intent, type IntentState } from './intent.ts';
import type { Outcome } from './ports.ts';

/**
 * The life of one sending, as pure steps. A claim is kept before the POST is made, so that a process that dies in
 * between leaves a question ("unknown"), never a card that is silently sent again.
 */

/** How long one process may be about a POST. It measures that itself, and posts nothing once it has passed. */
export const LEASE_SECONDS = 120;
/** How far the clocks of two processes may be apart: so much longer others wait before they conclude that it is gone. */
const CLOCKS_APART_SECONDS = 600;
/** How long evidence of an unknown outcome is waited for: a press or a refresh of the card proves that it arrived. */
const EVIDENCE_SECONDS = 45 * 60;
/** An unknown outcome is followed by one more card, marked as such; a second unknown waits for a person. */
const ATTEMPTS_LIMIT = 2;

export const claim = (intent: Intent, by: string, at: Instant): Intent => ({
  ...intent,
  state: { name: 'sending', by, leaseEnds: addSeconds(at, LEASE_SECONDS + CLOCKS_APART_SECONDS) },
  attempts: [...intent.attempts, { at, by, outcome: null }],
});

/** What an intent becomes when its POST has been answered, or is known to have no answer. */
export function settle(intent: Intent, outcome: Outcome, at: Instant): Intent {
  const attempts = withOutcome(intent.attempts, outcome.kind);
  return { ...intent, attempts, state: stateAfter(outcome, at) };
}

/** What it becomes when nothing was posted, because its recipient could not be reached (yet). */
export const unreached = (
  intent: Intent,
  outcome: Extract<Outcome, { readonly kind: 'notSent' | 'undeliverable' }>,
  at: Instant,
): Intent => ({ ...intent, state: stateAfter(outcome, at) });

function stateAfter(outcome: Outcome, at: Instant): IntentState {
  switch (outcome.kind) {
    case 'delivered':
      return { name: 'delivered', at, activity: outcome.activity, conversation: outcome.conversation };
    case 'notSent':
      return { name: 'planned', notBefore: addSeconds(at, outcome.retryAfterSeconds) };
    case 'unknown':
      return { name: 'unknown', since: at, decideAt: addSeconds(at, EVIDENCE_SECONDS) };
    case 'undeliverable':
      return { name: 'undeliverable', at, reason: outcome.reason };
  }
}

const withOutcome = (attempts: readonly Attempt[], outcome: Outcome['kind']): readonly Attempt[] =>
  attempts.map((attempt, index) => (index === attempts.length - 1 ? { ...attempt, outcome } : attempt));

/** The process that claimed it is gone: whether its POST was made nobody knows. */
export const abandon = (intent: Intent, at: Instant): Intent =>
  settle(intent, { kind: 'unknown', reason: 'the sender stopped' }, at);

/** Whether the outcome of the attempt that `claimed` began is still news: nobody has learnt it or tried again since. */
export function isStillOpen(now: Intent, claimed: Intent): boolean {
  const [last, own] = [now.attempts.at(-1), claimed.attempts.at(-1)];
  const isSame = now.attempts.length === claimed.attempts.length && last?.by === own?.by && last?.at === own?.at;
  return isSame && ['sending', 'unknown', 'held'].includes(now.state.name);
}

/**
 * What an intent becomes when its recipient presses or opens its card: that proves that it arrived, whatever the
 * connector told. Undefined where that is no news.
 */
export function proven(intent: Intent, activity: string, conversation: string, at: Instant): Intent | undefined {
  const isOpen = ['sending', 'unknown', 'held'].includes(intent.state.name);
  return isOpen ? settle(intent, { kind: 'delivered', activity, conversation }, at) : undefined;
}

export const supersede = (intent: Intent, reason: string, at: Instant): Intent => ({
  ...intent,
  state: { name: 'superseded', at, reason },
});

export const hold = (intent: Intent, reason: string, at: Instant): Intent => ({
  ...intent,
  state: { name: 'held', since: at, reason },
});

export const postpone = (intent: Intent, notBefore: Instant): Intent => ({
  ...intent,
  state: { name: 'planned', notBefore },
});

/** How often it may have reached the person: what Teams refused certainly did not. */
const countedAttempts = (intent: Intent): number => intent.attempts.filter((one) => one.outcome !== 'notSent').length;

/** Whether an unknown outcome may be followed by one more card. In a channel it never may: a person is asked. */
export const mayTryAgain = (intent: Intent): boolean =>
  intent.kind !== 'weeklySummary' && countedAttempts(intent) < ATTEMPTS_LIMIT;

/** Whether a card is one more of an earlier one that may have arrived, and must say so. */
export const isRepeated = ({ attempts }: Intent): boolean =>
  attempts.filter((one) => one.outcome === 'unknown').length > 0;

const wasTried = (intent: Intent, date: LocalDate): boolean =>
  intent.attempts.some((attempt) => attempt.outcome !== 'notSent' && localDate(attempt.at) === date);

/** Whether an intent has put, or may yet put, a card before its recipient on a day. */
export const mayHaveACardOn = (intent: Intent, date: LocalDate): boolean =>
  wasTried(intent, date) ||
  ['sending', 'unknown'].includes(intent.state.name) ||
  (intent.state.name === 'planned' && localDate(intent.state.notBefore) <= date);

/**
 * What is to become of the reminders a person is due, given all recent sendings: one carries what the others would have said.
 * An unknown outcome whose time has come goes first, so that its card says that it is one more; until then the others
 * wait for it. Otherwise it is the oldest, and `hadCardToday` tells that the person may already have had a card today.
 */
export function carrierOf(
  recent: readonly Intent[],
  now: Instant,
): { readonly carrier: Intent | undefined; readonly absorbed: readonly Intent[]; readonly hadCardToday: boolean } {
  const reminders = recent.filter(({ kind }) => kind === 'reminder');
  const open = reminders.filter((one) => one.state.name === 'unknown' && mayTryAgain(one));
  if (open.some(({ state }) => state.name === 'unknown' && state.decideAt > now)) {
    return { carrier: undefined, absorbed: [], hadCardToday: false };
  }
  // What is due later today goes along with the first card of the day: a second one would have to wait till tomorrow.
  const planned = reminders.filter(
    ({ state }) => state.name === 'planned' && localDate(state.notBefore) <= localDate(now),
  );
  const [carrier, ...absorbed] = [...open.sort(byDate), ...planned.sort(byDate)];
  const hadCardToday = recent.some((one) => one !== carrier && wasTried(one, localDate(now)));
  return { carrier, absorbed, hadCardToday };
}

const byDate = (a: Intent, b: Intent): number => intentId(a).localeCompare(intentId(b));

/** The carrier with everything the absorbed ones were about. */
export function merge(carrier: Intent, absorbed: readonly Intent[]): Intent {
  const all = [carrier, ...absorbed];
  const decisions = eachOnce(all.flatMap((one) => one.decisions ?? []));
  const moved = [...new Map(all.flatMap((one) => one.moved ?? []).map((move) => [move.change, move])).values()];
  const comingUp = all.find((one) => one.comingUp)?.comingUp;
  // What somebody is told of on purpose stays so on a card that is about something else.
  const told = eachOnce(all.flatMap((one) => one.told ?? (one.form === 'told' ? one.actions : [])));
  return {
    ...carrier,
    form: all.some(({ form }) => form === 'digest') ? 'digest' : carrier.form,
    actions: eachOnce(all.flatMap(({ actions }) => actions)),
    ...(decisions.length > 0 ? { decisions } : {}),
    ...(told.length > 0 ? { told } : {}),
    ...(moved.length > 0 ? { moved } : {}),
    ...(comingUp ? { comingUp } : {}),
  };
}
