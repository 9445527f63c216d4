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

/** The moment of the local clock from which on cards are foreseen. */
export interface LocalMoment {
  readonly date: LocalDate;
  readonly time: LocalTime;
}

/**
 * The reminders a person would get from `now` on until `days` days later: what the scheduler will decide, asked of the same
 * rules beforehand. Questions to managers are not foreseen, since they depend on which cards will have arrived. `remind`
 * may have been worked out beforehand.
 */
export function forecast(
  person: PersonId,
  actions: readonly Action[],
  organisation: Organisation,
  hours: SendingHours,
  now: LocalMoment,
  days: number,
  remind: typeof remindersOf = remindersOf,
): readonly Foreseen[] {
  const settings = settingsOf(personOf(organisation, person));
  const cards = new Map<LocalDate, Foreseen>();
  const last = addDays(now.date, days);
  for (const { day, isDigest, reasonOf } of askedDays(now.date, days)) {
    const date = isDigest ? digestDateFor(settings, day) : settings.eve ? day : null;
    if (date === null || date > last || isPaused(settings, date)) continue;
    const { time, form } = when(isDigest, settings.time, hours);
    if (date < now.date || (date === now.date && time <= now.time)) continue;
    const items = remind(actions, organisation, day, reasonOf).get(person) ?? [];
    const still = date === day ? items : items.filter(({ action }) => digestReason(action, date));
    if (still.length === 0) continue;
    // One card a day: a digest is decided before the single reminder of its day, and tells of all that this one would.
    if (cards.has(date)) continue;
    cards.set(date, { date, time, form, actions: still.map(({ action }) => action) });
  }
  return [...cards.values()].sort((a, b) => a.date.localeCompare(b.date));
}

/**
 * The reminders of all the days that a forecast asks for, worked out one day at a time: of a thousand actions a day takes a
 * while, and `pause` lets others be answered in between. What comes back is to be handed to `forecast`, for any number of
 * people and for the same actions.
 */
export async function workedOut(
  actions: readonly Action[],
  organisation: Organisation,
  today: LocalDate,
  days: number,
  pause: () => Promise<void>,
): Promise<typeof remindersOf> {
  const known = new Map<LocalDate, ReturnType<typeof remindersOf>>();
  const remind: typeof remindersOf = (_actions, _organisation, day, reasonOf) => {
    const found = known.get(day) ?? remindersOf(actions, organisation, day, reasonOf);
    known.set(day, found);
    return found;
  };
  for (const { day, reasonOf } of askedDays(today, days)) {
    remind(actions, organisation, day, reasonOf);
    await pause();
  }
  return remind;
}

/** The days whose reminders are asked for, and by which rule. */
function askedDays(
  today: LocalDate,
  days: number,
): readonly { readonly day: LocalDate; readonly isDigest: boolean; readonly reasonOf: typeof digestReason }[] {
  // A digest that was put off to a later day of the week was decided on the week's first.
  return Array.from({ length: days + 8 }, (_, n) => addDays(today, n - 7))
    .filter(isSendingDay)
    .map((day) => ({ day, isDigest: digestDayOf(day) === day }))
    .filter(({ day, isDigest }) => isDigest || day >= today)
    .map((one) => ({ ...one, reasonOf: one.isDigest ? digestReason : eveReason }));
}

const when = (isDigest: boolean, time: LocalTime, { eve }: SendingHours): Pick<Foreseen, 'time' | 'form'> =>
  isDigest ? { time, form: 'digest' } : { time: eve, form: 'eve' };

const eveReason = (action: Action, day: LocalDate): 'eve' | undefined =>
  eveOf(action) === day && isEve(action, day) ? 'eve' : undefined;

/** Worked out once for an action, and not for each of its days. */
function eveOf(action: Action): LocalDate | null {
  const known = eves.get(action);
  if (known !== undefined) return known;
  const { eve } = attention(action);
  eves.set(action, eve);
  return eve;
}

const eves = new WeakMap<Action, LocalDate | null>();
