import { ownerForm } from '../cards/forms.ts';
import type { Action } from '../domain/action.ts';
import { localDate } from '../domain/calendar.ts';
import type { Refusal } from '../domain/change.ts';
import { toReplace } from '../domain/escalation.ts';
import { personOf, planOf, type Organisation } from '../domain/organisation.ts';
import { messagesFor } from '../locales/messages.ts';
import { candidates } from './candidates.ts';
import type { BotDeps, Form, Turn } from './turn.ts';

/** The form of "Byt ansvarig", with everybody who may answer for the action but the one who does now. */
export async function ownerDialog(
  deps: Pick<BotDeps, 'store' | 'roster' | 'links'>,
  { caller, at }: Turn,
  action: Action,
  card: string,
  organisation: Organisation,
  { refusal, own }: { readonly refusal?: Refusal; readonly own?: true | undefined } = {},
): Promise<Form> {
  const t = messagesFor(caller.locale);
  const today = localDate(at);
  const now = toReplace(action, caller.id, organisation, today, own);
  const all = await candidates(deps, planOf(organisation, action.plan), organisation);
  const people = all.filter(({ id }) => id !== now?.person);
  const name = (now && personOf(organisation, now.person)?.name) || t.someoneElse;
  const view = { action, card, today, now: name, people, ...(refusal ? { refusal } : {}), ...(own ? { own } : {}) };
  return { title: t.ownerForm.title, message: ownerForm(view, t, deps.links) };
}
