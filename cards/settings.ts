import type { IDateInput } from '@microsoft/teams.cards';
import type { LocalDate } from '../domain/calendar.ts';
import type { Refusal } from '../domain/change.ts';
import type { Person, PersonId } from '../domain/people.ts';
import type { Plan } from '../domain/plan.ts';
import { isPaused, TIMES, type PersonSettings } from '../domain/settings.ts';
import type { Messages } from '../locales/messages.ts';
import { buttonRow, dialogButton, submit, type Button } from './buttons.ts';
import { cardOf, facts, heading, note, text, type CardMessage } from './elements.ts';
import { choice, fieldError, personField, toggle } from './fields.ts';
import { clean, short } from './text.ts';

export interface SettingsView {
  readonly settings: PersonSettings;
  readonly today: LocalDate;
  /** Who may stand in: everybody of the register but the reader. */
  readonly people: readonly Pick<Person, 'id' | 'name'>[];
  /** The plans whose settings are the reader's to choose. */
  readonly plans: readonly Pick<Plan, 'id' | 'title'>[];
  readonly refusal?: Refusal;
}

/** "Påminnelser" (CARDS.md 3.3): when, how often, while away, in which language. One short form. */
export function settingsForm(view: SettingsView, t: Messages): CardMessage {
  const { settings, today, people, refusal } = view;
  const s = t.settings;
  return cardOf(t, {
    says: s.says,
    summary: s.title,
    body: [
      heading(s.title),
      fieldError(refusal, t, refusal === 'badDate' ? s.badUntil : undefined),
      choice('day', s.day, String(settings.day ?? 'none'), [
        ...([1, 2, 3, 4, 5] as const).map((day) => [String(day), s.weekdays[day]] as const),
        ['none', s.none],
      ]),
      note(s.noneMeans),
      choice(
        'time',
        s.time,
        settings.time,
        TIMES.map((time) => [time, time.replace(':', t.lang === 'sv' ? '.' : ':')] as const),
      ),
      toggle('eve', s.eve, settings.eve, t),
      until(s.until, settings.pausedUntil, today),
      // A stand-in whose time has passed would make the form refuse whatever else is saved.
      personField('standIn', s.standIn, [{ id: 'none', name: s.nobody }, ...people], {
        chosen: ((refusal || isPaused(settings, today)) && settings.standIn) || 'none',
      }),
      choice('language', s.language, settings.language, [
        ['teams', s.asTeams],
        ['sv', 'Svenska'],
        ['en', 'English'],
      ]),
      note(s.quiet),
      buttonRow([submit('settings.save', t.buttons.save, {}, { style: 'positive' }), ...planButtons(view, t)]),
    ],
  });
}

/** What is chosen now, after it was saved. */
export function settingsSavedCard(view: SettingsView, t: Messages): CardMessage {
  const { settings, today, people } = view;
  const s = t.settings;
  const { day, time, eve, pausedUntil, standIn, language } = settings;
  const weekly = day === null ? s.none : s.weekdayAt(s.weekdays[day], time.replace(':', t.lang === 'sv' ? '.' : ':'));
  const standInName = people.find(({ id }) => id === standIn)?.name;
  return cardOf(t, {
    says: `${s.saved}. ${s.day}: ${weekly}.`,
    summary: s.saved,
    body: [
      heading(s.saved),
      facts([
        [s.day, weekly],
        [s.eve, eve ? s.yes : s.no],
        pausedUntil === null ? undefined : [s.until, t.dates.weekdayDay(pausedUntil, today)],
        pausedUntil === null || standInName === undefined ? undefined : [s.standIn, standInName],
        [s.language, { teams: s.asTeams, sv: 'Svenska', en: 'English' }[language]],
      ]),
      day === null ? text(s.noneMeans) : undefined,
      buttonRow([dialogButton('settings.open', s.change, {}), ...planButtons(view, t)]),
    ],
  });
}

const PLANS_MOST = 3;

const planButtons = ({ plans }: SettingsView, t: Messages): readonly Button[] =>
  plans.slice(0, PLANS_MOST).map(({ id, title }) =>
    dialogButton(
      'planSettings.open',
      plans.length === 1 ? t.settings.ofPlan : short(title, 30),
      { p: id },
      {
        tooltip: t.settings.ofThatPlan(short(title, 80)),
      },
    ),
  );

const until = (label: string, value: PersonId | null, today: LocalDate): IDateInput => ({
  type: 'Input.Date',
  id: 'until',
  label: clean(label),
  min: today,
  ...(value !== null && value >= today ? { value } : {}),
});
