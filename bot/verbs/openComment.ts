import { commentForm } from '../../cards/forms.ts';
import type { Payload } from '../../cards/verbs.ts';
import { localDate } from '../../domain/calendar.ts';
import { readAction } from '../../domain/reading.ts';
import { messagesFor } from '../../locales/messages.ts';
import { problem } from '../problem.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/** "Skriv en kommentar". */
export async function openComment(deps: BotDeps, turn: Turn, data: Payload<'comment.open'>): Promise<Answer> {
  const { p: plan, a: action, c } = data;
  const stored = await readAction(deps.store, { plan, action });
  if (!stored) return { kind: 'card', message: problem(deps, turn, 'gone') };
  const t = messagesFor(turn.caller.locale);
  const view = { action: stored.value, card: c, today: localDate(turn.at) };
  return { kind: 'dialog', title: t.commentForm.title, message: commentForm(view, t) };
}
