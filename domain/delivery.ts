import { addDays, type LocalDate } from './calendar.ts';
import { refsOf, type Intent } from './intent.ts';
import type { Organisation } from './organisation.ts';
import type { PersonId } from './people.ts';
import { isSendingDay } from './workingDays.ts';

/** What the owner of a plan must know of its reminders: that they did not come, and to whom. */
export interface DeliveryNotice {
  /** The days on which reminders should have gone out and nothing was decided; null when there were none. */
  readonly stoodStill: { readonly from: LocalDate; readonly to: LocalDate } | null;
  readonly unreached: readonly Unreached[];
  /** Plans whose weekly summary did not reach its channel, by id. Absent where there are none. */
  readonly unposted?: readonly string[];
}

/** A person who did not get a reminder, with the reason bot/classify.ts and scheduler/reach.ts name. */
export interface Unreached {
  readonly person: PersonId;
  readonly reason: string;
}

/** The days to send on between the last one that was decided and today, neither of them included. */
export function stoodStill(through: LocalDate, today: LocalDate): DeliveryNotice['stoodStill'] {
  let from: LocalDate | undefined;
  let to = through;
  for (let date = addDays(through, 1); date < today; date = addDays(date, 1)) {
    if (!isSendingDay(date)) continue;
    from ??= date;
    to = date;
  }
  return from === undefined ? null : { from, to };
}

/** Those who were not reached with a reminder of the plans somebody owns, each once, with the latest reason. */
export function unreachedFor(
  owner: PersonId,
  intents: readonly Intent[],
  { plans }: Organisation,
): readonly Unreached[] {
  const own = new Set(plans.filter((plan) => plan.owner === owner).map(({ id }) => id));
  const reasons = new Map<PersonId, string>();
  for (const intent of intents) {
    const { kind, state, recipient } = intent;
    const isOwn = kind === 'reminder' && refsOf(intent).some(({ plan }) => own.has(plan));
    if (isOwn && state.name === 'undeliverable') reasons.set(recipient, state.reason);
  }
  return [...reasons].map(([person, reason]) => ({ person, reason }));
}

/** The plans somebody owns whose weekly summary did not reach its channel. */
export const unpostedFor = (
  owner: PersonId,
  intents: readonly Intent[],
  { plans }: Organisation,
): readonly string[] => {
  const failed = new Set(
    intents
      .filter(({ kind, state }) => kind === 'weeklySummary' && state.name === 'undeliverable')
      .map(({ recipient }) => recipient),
  );
  return plans.filter((plan) => plan.owner === owner && failed.has(plan.id)).map(({ id }) => id);
};
