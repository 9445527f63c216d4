import { commentForm } from '../../cards/forms.ts';
import type { Payload } from '../../cards/verbs.ts';
import { localDate } from '../../domain/calendar.ts';
import { messagesFor } from '../../locales/messages.ts';
import { seenAction } from '../seenAction.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/** "Skriv en kommentar". */
export async function openComment(deps: BotDeps, turn: Turn, data: Payload<'comment.open'>): Promise<Answer> {
  const { p: plan, a: action, c } = data;
  const seen = await seenAction(deps, turn, { plan, action });
  if ('refused' in seen) return seen.refused;
  const t = messagesFor(turn.caller.locale);
  const view = { action: seen.action, card: c, today: localDate(turn.at) };
  return { kind: 'dialog', title: t.commentForm.title, message: commentForm(view, t) };
}
