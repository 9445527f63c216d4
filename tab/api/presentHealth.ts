import type { Action } from '../../domain/action.ts';
import type { Intent } from '../../domain/intent.ts';
import { planOf } from '../../domain/organisation.ts';
import { comingCards } from './comingCards.ts';
import type { HealthAnswer } from './healthSchema.ts';
import { personRef, type Seen } from './present.ts';

/** What is known of the sendings, as it was read. */
export interface Sendings {
  readonly sweep: HealthAnswer['sweep'];
  /** Those with a next step of their own, the nearest first. */
  readonly open: readonly Intent[];
  /** All of the last 30 days, in the order of their days. */
  readonly lately: readonly Intent[];
  /** Every open action of every plan. */
  readonly actions: readonly Action[];
}

/** More lines than this nobody reads: the number says the rest. */
const LINES = 100;

/** How the sendings of the plans that the reader owns fare; what is only about other plans is not theirs to see. */
export async function toHealth(
  { sweep, open, lately, actions }: Sendings,
  seen: Seen,
  pause: () => Promise<void>,
): Promise<HealthAnswer> {
  const owned = new Set(seen.organisation.plans.filter(({ owner }) => owner === seen.by).map(({ id }) => id));
  const waiting = open.filter((one) => isOf(one, owned, seen)).flatMap((one) => toWaiting(one, seen));
  const troubles = lately
    .filter((one) => isOf(one, owned, seen))
    .flatMap((one) => toTrouble(one, seen))
    .sort((a, b) => b.at.localeCompare(a.at));
  return {
    sweep,
    waiting: { list: waiting.slice(0, LINES), of: waiting.length },
    troubles: { list: troubles.slice(0, LINES), of: troubles.length },
    coming: await comingCards(actions, owned, seen, pause),
    today: seen.today,
  };
}

function isOf({ kind, recipient, actions, decisions, reports }: Intent, owned: ReadonlySet<string>, { by }: Seen) {
  switch (kind) {
    case 'weeklySummary':
      return owned.has(recipient);
    case 'deliveryNotice':
      return recipient === by;
    case 'monthlyReport':
      return (reports ?? []).some(({ plan }) => owned.has(plan));
    case 'reminder':
      return [...actions, ...(decisions ?? [])].some(({ plan }) => owned.has(plan));
  }
}

function toWaiting(intent: Intent, seen: Seen): HealthAnswer['waiting']['list'] {
  const { state } = intent;
  if (state.name === 'planned') return [{ ...toSending(intent, seen), notBefore: state.notBefore }];
  return state.name === 'sending' ? [{ ...toSending(intent, seen), notBefore: null }] : [];
}

function toTrouble(intent: Intent, seen: Seen): HealthAnswer['troubles']['list'] {
  const { state } = intent;
  const sending = toSending(intent, seen);
  switch (state.name) {
    case 'undeliverable':
      return [{ ...sending, state: state.name, reason: state.reason, at: state.at }];
    case 'unknown':
    case 'held':
      return [{ ...sending, state: state.name, reason: null, at: state.since }];
    default:
      return [];
  }
}

function toSending({ kind, recipient, date }: Intent, { organisation }: Seen) {
  const to =
    kind === 'weeklySummary'
      ? { kind: 'channel' as const, plan: planOf(organisation, recipient)?.title ?? recipient }
      : { kind: 'person' as const, person: personRef(recipient, organisation) };
  return { kind, to, date };
}
