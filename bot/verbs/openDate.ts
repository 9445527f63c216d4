import { dateForm } from '../../cards/forms.ts';
import type { Payload } from '../../cards/verbs.ts';
import { localDate } from '../../domain/calendar.ts';
import { readAction } from '../../domain/reading.ts';
import { messagesFor } from '../../locales/messages.ts';
import { problem } from '../problem.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/** "Nytt datum": asks when instead, and why. */
export async function openDate(
  deps: BotDeps,
  turn: Turn,
  { p: plan, a: action, c }: Payload<'date.open'>,
): Promise<Answer> {
  const stored = await readAction(deps.store, { plan, action });
  if (!stored) return { kind: 'card', message: problem(deps, turn, 'gone') };
  const t = messagesFor(turn.caller.locale);
  const view = { action: stored.value, card: c, today: localDate(turn.at) };
  return { kind: 'dialog', title: t.dateForm.title, message: dateForm(view, t) };
}
