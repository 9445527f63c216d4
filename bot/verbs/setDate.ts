import { dateForm } from '../../cards/forms.ts';
import type { Payload } from '../../cards/verbs.ts';
import { localDate } from '../../domain/calendar.ts';
import type { Refusal } from '../../domain/change.ts';
import { messagesFor } from '../../locales/messages.ts';
import { answerCard } from '../answerCard.ts';
import { changeAction } from '../changeAction.ts';
import { updateCopies } from '../updateCopies.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/** What can be mended in the form itself; what was typed stays there. */
const IN_FORM: ReadonlySet<Refusal> = new Set(['badDate', 'noReason', 'tooLong', 'personalNumber']);

/** A new deadline with its reason. The first one is kept, and so is who moved it. */
export async function setDate(deps: BotDeps, turn: Turn, data: Payload<'date.set'>): Promise<Answer> {
  const { p: plan, a: action, rev, date, reason, c } = data;
  const outcome = await changeAction(deps, turn, { plan, action }, { kind: 'moveDate', to: date.trim(), reason, rev });
  if (!outcome.ok && outcome.action && IN_FORM.has(outcome.refusal)) {
    const { action: unchanged, refusal } = outcome;
    const t = messagesFor(turn.caller.locale);
    const view = { action: unchanged, card: c, today: localDate(turn.at), refusal, typed: { date, reason } };
    return { kind: 'dialog', title: t.dateForm.title, message: dateForm(view, t) };
  }
  if (outcome.ok) updateCopies(deps, turn, outcome);
  return { kind: outcome.ok ? 'done' : 'card', message: await answerCard(deps, turn, c, outcome) };
}
