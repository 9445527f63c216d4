import type { Action } from './action.ts';
import { attention } from './attention.ts';
import { addDays, type LocalDate, type LocalTime } from './calendar.ts';
import { personOf, type Organisation } from './organisation.ts';
import type { PersonId } from './people.ts';
import { digestDayOf, digestReason, isEve, remindersOf } from './reminders.ts';
import type { SendingHours } from './sendingHours.ts';
import { digestDateFor, isPaused, settingsOf } from './settings.ts';
import { isSendingDay } from './workingDays.ts';

/** A card that somebody would get, if nobody answered and nothing changed until then. */
export interface Foreseen {
  readonly date: LocalDate;
  readonly time: LocalTime;
  readonly form: 'digest' | 'eve';
  /** Most urgent first. */
  readonly actions: readonly Action[];
}

/**
 * The reminders a person would get on the `days` days after `today`: what the scheduler will decide, asked of the same
 * rules beforehand. Questions to managers are not foreseen, since they depend on which cards will have arrived. `remind`
 * may remember what it worked out, for whoever asks for many people in turn.
 */
export function forecast(
  person: PersonId,
  actions: readonly Action[],
  organisation: Organisation,
  hours: SendingHours,
  today: LocalDate,
  days: number,
  remind: typeof remindersOf = remindersOf,
): readonly Foreseen[] {
  const settings = settingsOf(personOf(organisation, person));
  const cards = new Map<LocalDate, Foreseen>();
  const last = addDays(today, days);
  // A digest that was put off to a later day of the week was decided on the week's first.
  for (let day = addDays(today, -7); day <= last; day = addDays(day, 1)) {
    if (!isSendingDay(day)) continue;
    const isDigest = digestDayOf(day) === day;
    const date = isDigest ? digestDateFor(settings, day) : settings.eve ? day : null;
    if (date === null || date <= today || date > last || isPaused(settings, date)) continue;
    const reasonOf = isDigest ? digestReason : eveReason;
    const items = remind(actions, organisation, day, reasonOf).get(person) ?? [];
    const still = isDigest ? items.filter(({ action }) => digestReason(action, date)) : items;
    if (still.length === 0) continue;
    const own = still.map(({ action }) => action);
    cards.set(date, joined(cards.get(date), { date, ...when(isDigest, settings.time, hours), actions: own }));
  }
  return [...cards.values()].sort((a, b) => a.date.localeCompare(b.date));
}

const when = (isDigest: boolean, time: LocalTime, { eve }: SendingHours): Pick<Foreseen, 'time' | 'form'> =>
  isDigest ? { time, form: 'digest' } : { time: eve, form: 'eve' };

const eveReason = (action: Action, day: LocalDate): 'eve' | undefined =>
  attention(action).eve === day && isEve(action, day) ? 'eve' : undefined;

/** One card a day: the digest takes the single reminder along. */
function joined(one: Foreseen | undefined, other: Foreseen): Foreseen {
  if (!one) return other;
  const digest = one.form === 'digest' ? one : other;
  return { ...digest, actions: [...new Set([...one.actions, ...other.actions])] };
}
