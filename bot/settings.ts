import { elsewhereCard } from '../cards/elsewhere.ts';
import { settingsForm, settingsSavedCard, type SettingsView } from '../cards/settings.ts';
import { localDate } from '../domain/calendar.ts';
import type { Refusal } from '../domain/change.ts';
import { personOf, type Organisation } from '../domain/organisation.ts';
import type { Message } from '../domain/ports.ts';
import { settingsOf, type PersonSettings } from '../domain/settings.ts';
import { messagesFor } from '../locales/messages.ts';
import { fitting } from './candidates.ts';
import type { Form, Turn } from './turn.ts';

/** The form of one's own settings: in a dialog, or as a message for whoever wrote "inställningar". */
export function settingsDialog(
  turn: Turn,
  organisation: Organisation,
  given: { readonly settings?: PersonSettings; readonly refusal?: Refusal } = {},
): Form {
  const t = messagesFor(turn.caller.locale);
  return { title: t.settings.title, message: settingsForm({ ...viewOf(turn, organisation), ...given }, t) };
}

/** The same for whoever wrote for it. In a channel nobody chooses before everybody's eyes. */
export const settingsMessage = (turn: Turn, organisation: Organisation): Message =>
  turn.place.scope === 'personal'
    ? settingsDialog(turn, organisation).message
    : elsewhereCard('settings', { plan: null }, messagesFor(turn.caller.locale));

/** What is chosen now. In the language that was chosen with it, when one was. */
export function settingsSaved(turn: Turn, organisation: Organisation, settings: PersonSettings): Message {
  const { teams, locale: now } = turn.caller;
  const locale = settings.language === 'teams' ? (teams ?? now) : settings.language;
  return settingsSavedCard({ ...viewOf(turn, organisation), settings }, messagesFor(locale));
}

const viewOf = ({ caller, at }: Turn, organisation: Organisation): SettingsView => ({
  settings: settingsOf(personOf(organisation, caller.id)),
  today: localDate(at),
  people: fitting(
    organisation.register.people.filter(({ id }) => id !== caller.id),
    organisation.register,
  ),
  plans: organisation.plans.filter(({ owner }) => owner === caller.id),
});
