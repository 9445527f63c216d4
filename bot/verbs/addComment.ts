import { commentForm } from '../../cards/forms.ts';
import type { Payload } from '../../cards/verbs.ts';
import { localDate } from '../../domain/calendar.ts';
import type { Refusal } from '../../domain/change.ts';
import { messagesFor } from '../../locales/messages.ts';
import { answerForm } from '../answerPress.ts';
import { changeAction } from '../changeAction.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

const MENDABLE: ReadonlySet<Refusal> = new Set(['noText', 'tooLong', 'personalNumber', 'badLink']);

/** A comment, or the line to the report under an answer. */
export async function addComment(deps: BotDeps, turn: Turn, data: Payload<'comment.add'>): Promise<Answer> {
  const { p: plan, a: action, text, link, c } = data;
  const outcome = await changeAction(deps, turn, { plan, action }, { kind: 'comment', text, link });
  const t = messagesFor(turn.caller.locale);
  return answerForm(deps, turn, c, outcome, MENDABLE, (unchanged, refusal) => {
    const view = { action: unchanged, card: c, today: localDate(turn.at), refusal, typed: text, link };
    return { title: t.commentForm.title, message: commentForm(view, t) };
  });
}
