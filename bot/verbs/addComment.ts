import { commentForm } from '../../cards/forms.ts';
import type { Payload } from '../../cards/verbs.ts';
import { localDate } from '../../domain/calendar.ts';
import type { Refusal } from '../../domain/change.ts';
import { messagesFor } from '../../locales/messages.ts';
import { answerCard } from '../answerCard.ts';
import { changeAction } from '../changeAction.ts';
import { updateCopies } from '../updateCopies.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

const IN_FORM: ReadonlySet<Refusal> = new Set(['noText', 'tooLong', 'personalNumber']);

/** A comment, or the line to the report under an answer. */
export async function addComment(deps: BotDeps, turn: Turn, data: Payload<'comment.add'>): Promise<Answer> {
  const { p: plan, a: action, text, c } = data;
  const outcome = await changeAction(deps, turn, { plan, action }, { kind: 'comment', text });
  if (!outcome.ok && outcome.action && IN_FORM.has(outcome.refusal)) {
    const { action: unchanged, refusal } = outcome;
    const t = messagesFor(turn.caller.locale);
    const view = { action: unchanged, card: c, today: localDate(turn.at), refusal, typed: text };
    return { kind: 'dialog', title: t.commentForm.title, message: commentForm(view, t) };
  }
  if (outcome.ok) updateCopies(deps, turn, outcome);
  return { kind: outcome.ok ? 'done' : 'card', message: await answerCard(deps, turn, c, outcome) };
}
