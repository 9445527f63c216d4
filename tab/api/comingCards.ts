import type { Action } from '../../domain/action.ts';
import { localTime, type LocalTime } from '../../domain/calendar.ts';
import { forecast, workedOut } from '../../domain/forecast.ts';
import { planOf, type Organisation } from '../../domain/organisation.ts';
import type { PersonId } from '../../domain/people.ts';
import { SENDING_HOURS } from '../../domain/sendingHours.ts';
import { hoursFor } from '../../domain/settings.ts';
import type { HealthAnswer } from './healthSchema.ts';
import { personRef, type Seen } from './present.ts';

const DAYS = 14;

/**
 * A dry run of the next 14 days: what the scheduler's own rules would send to each person about the plans in `owned`,
 * day by day. A person who is reminded of other plans on the same card is told of, with the actions of these alone. `pause`
 * lets others be answered between the days: of a thousand actions each takes a while.
 */
export async function comingCards(
  actions: readonly Action[],
  owned: ReadonlySet<string>,
  { organisation, today, now }: Seen,
  pause: () => Promise<void>,
): Promise<HealthAnswer['coming']> {
  const days = new Map<string, HealthAnswer['coming'][number]['cards']>();
  const from = { date: today, time: localTime(now) };
  const remind = await workedOut(actions, organisation, today, DAYS, pause);
  for (const person of everybody(actions, organisation)) {
    for (const card of forecast(person, actions, organisation, SENDING_HOURS, from, DAYS, remind)) {
      const about = card.actions.filter(({ plan }) => owned.has(plan)).length;
      if (about === 0) continue;
      const time = notBefore(card.time, card.actions, organisation);
      const line = { person: personRef(person, organisation), time, form: card.form, actions: about };
      days.set(card.date, [...(days.get(card.date) ?? []), line]);
    }
  }
  return [...days]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([date, cards]) => ({ date, cards: cards.sort((a, b) => a.time.localeCompare(b.time) || byName(a, b)) }));
}

type Line = HealthAnswer['coming'][number]['cards'][number];
const byName = (a: Line, b: Line): number => (a.person.name ?? '').localeCompare(b.person.name ?? '', 'sv');

/** A plan may have chosen a later morning than the product's. */
function notBefore(time: LocalTime, actions: readonly Action[], organisation: Organisation): LocalTime {
  const plans = [...new Set(actions.map(({ plan }) => plan))].flatMap((id) => planOf(organisation, id) ?? []);
  const { from } = hoursFor(SENDING_HOURS, plans);
  return time < from ? from : time;
}

/**
 * Everybody who might be reminded on some day: whoever has held, holds or will hold a role, stands in for somebody, was
 * made responsible for an action, or owns a plan. Too many do no harm, since the forecast asks who answers on each day.
 */
function everybody(actions: readonly Action[], { plans, register }: Organisation): ReadonlySet<PersonId> {
  return new Set([
    ...register.holdings.flatMap(({ person, standIn }) => (standIn ? [person, standIn.person] : [person])),
    ...actions.flatMap(({ history }) => history.flatMap(({ what }) => (what.kind === 'assigned' ? [what.to] : []))),
    ...plans.map(({ owner }) => owner),
  ]);
}
