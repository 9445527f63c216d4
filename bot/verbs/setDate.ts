import { dateForm } from '../../cards/forms.ts';
import type { Payload } from '../../cards/verbs.ts';
import { localDate } from '../../domain/calendar.ts';
import type { Refusal } from '../../domain/change.ts';
import { messagesFor } from '../../locales/messages.ts';
import { answerForm } from '../answerPress.ts';
import { changeAction } from '../changeAction.ts';
import { tellOfDate } from '../tellOfDate.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

const MENDABLE: ReadonlySet<Refusal> = new Set(['badDate', 'noReason', 'tooLong', 'personalNumber']);

/** A new deadline with its reason. The first one is kept, and so is who moved it. */
export async function setDate(deps: BotDeps, turn: Turn, data: Payload<'date.set'>): Promise<Answer> {
  const { p: plan, a: action, rev, date, reason, c } = data;
  const outcome = await changeAction(deps, turn, { plan, action }, { kind: 'moveDate', to: date.trim(), reason, rev });
  await tellOfDate(deps, turn.caller, outcome);
  const t = messagesFor(turn.caller.locale);
  return answerForm(deps, turn, c, outcome, MENDABLE, (unchanged, refusal) => {
    const view = { action: unchanged, card: c, today: localDate(turn.at), refusal, typed: { date, reason } };
    return { title: t.dateForm.title, message: dateForm(view, t) };
  });
}
