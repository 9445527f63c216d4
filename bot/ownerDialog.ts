import { ownerForm } from '../cards/forms.ts';
import type { Action } from '../domain/action.ts';
import { localDate } from '../domain/calendar.ts';
import type { Refusal } from '../domain/change.ts';
import { toReplace } from '../domain/escalation.ts';
import { personOf, type Organisation } from '../domain/organisation.ts';
import type { Message } from '../domain/ports.ts';
import { messagesFor } from '../locales/messages.ts';
import type { BotDeps, Turn } from './turn.ts';

/** The form of "Byt ansvarig", with everybody of the register but the one who answers now. */
export function ownerDialog(
  { links }: Pick<BotDeps, 'links'>,
  { caller, at }: Turn,
  action: Action,
  card: string,
  organisation: Organisation,
  refusal?: Refusal,
): { readonly title: string; readonly message: Message } {
  const t = messagesFor(caller.locale);
  const today = localDate(at);
  const now = toReplace(action, caller.id, organisation, today);
  const people = organisation.register.people
    .filter(({ id, name }) => id !== now?.person && name !== '')
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  const name = (now && personOf(organisation, now.person)?.name) || t.someoneElse;
  const view = { action, card, today, now: name, people, ...(refusal ? { refusal } : {}) };
  return { title: t.ownerForm.title, message: ownerForm(view, t, links) };
}
