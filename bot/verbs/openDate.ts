import { dateForm } from '../../cards/forms.ts';
import type { Payload } from '../../cards/verbs.ts';
import { localDate } from '../../domain/calendar.ts';
import { messagesFor } from '../../locales/messages.ts';
import { seenAction } from '../seenAction.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/** "Nytt datum": asks when instead, and why. */
export async function openDate(
  deps: BotDeps,
  turn: Turn,
  { p: plan, a: action, c }: Payload<'date.open'>,
): Promise<Answer> {
  const seen = await seenAction(deps, turn, { plan, action });
  if ('refused' in seen) return seen.refused;
  const t = messagesFor(turn.caller.locale);
  const view = { action: seen.action, card: c, today: localDate(turn.at) };
  return { kind: 'dialog', title: t.dateForm.title, message: dateForm(view, t) };
}
