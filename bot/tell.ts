import type { Action } from '../domain/action.ts';
import { addDays, instantAt, localDate, type Instant, type LocalDate } from '../domain/calendar.ts';
import type { Intent } from '../domain/intent.ts';
import type { PersonId } from '../domain/people.ts';
import { planIntent } from '../domain/planIntent.ts';
import { SENDING_HOURS } from '../domain/sendingHours.ts';
import { firstSendingDayFrom } from '../domain/workingDays.ts';
import type { BotDeps } from './turn.ts';

/**
 * Sees to it that a person is told of actions, as one who answers for them or as manager who decides: with today's card
 * if that has not gone out, otherwise with the next day's, since nobody gets two in a day. Done again it changes nothing.
 */
export async function tell(
  { store }: Pick<BotDeps, 'store'>,
  at: Instant,
  person: PersonId,
  actions: readonly Action[],
  as: 'answers' | 'decides' = 'answers',
): Promise<void> {
  if (actions.length === 0) return;
  const today = localDate(at);
  const refs = actions.map(({ plan, id }) => ({ plan, action: id }));
  // On a later day with the others, not before the digest it may be part of.
  const dueOn = (date: LocalDate): Instant => (date === today ? at : instantAt(date, SENDING_HOURS.digest));
  const told = (date: LocalDate): Intent => ({
    kind: 'reminder',
    form: 'told',
    recipient: person,
    date,
    dueAt: dueOn(date),
    ...(as === 'answers' ? { actions: refs } : { actions: [], decisions: refs }),
    state: { name: 'planned', notBefore: dueOn(date) },
    attempts: [],
  });
  const first = firstSendingDayFrom(today);
  const isTold = await planIntent(store, told(first));
  if (!isTold) await planIntent(store, told(firstSendingDayFrom(addDays(first, 1))));
}
