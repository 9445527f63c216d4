import { refusalCard, type RefusalView } from '../cards/errors.ts';
import type { Action } from '../domain/action.ts';
import { localDate } from '../domain/calendar.ts';
import type { Refusal } from '../domain/change.ts';
import type { Message } from '../domain/ports.ts';
import { messagesFor } from '../locales/messages.ts';
import type { BotDeps, Turn } from './turn.ts';

/** What could not be done, how things stand and what to do next, in the caller's language. */
export function problem(
  { links }: BotDeps,
  { caller, at }: Turn,
  refusal: Refusal,
  action?: Action,
  more: Pick<RefusalView, 'retry' | 'code' | 'card'> = {},
): Message {
  const view = { refusal, today: localDate(at), ...(action ? { action } : {}), ...more };
  return refusalCard(view, messagesFor(caller.locale), links);
}
