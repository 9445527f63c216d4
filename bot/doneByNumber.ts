import type { Organisation } from '../domain/organisation.ts';
import type { Message } from '../domain/ports.ts';
import { collect } from '../domain/reading.ts';
import { messagesFor } from '../locales/messages.ts';
import { SINGLE } from './answerCard.ts';
import { notice } from './onFile.ts';
import { setStatus } from './verbs/setStatus.ts';
import { mineMessage } from './mine.ts';
import type { BotDeps, Turn } from './turn.ts';

/** "klar A8": the same as the button. Without a number, one's own actions, each with its button. */
export async function doneByNumber(
  deps: BotDeps,
  turn: Turn,
  organisation: Organisation,
  number: string,
): Promise<Message> {
  const wanted = number.replace(/\s+/g, '').toLocaleUpperCase('sv');
  if (wanted === '') return mineMessage(deps, turn, organisation);
  const plan = organisation.plans.find(
    ({ letter }) => wanted.startsWith(letter) && /^\d/.test(wanted.slice(letter.length)),
  );
  const actions = plan ? await collect(deps.store.find('action', { partition: `plan|${plan.id}` })) : [];
  const action = actions.find((one) => one.number.toLocaleUpperCase('sv') === wanted);
  if (!action) return notice(deps, turn, organisation, messagesFor(turn.caller.locale).noSuchNumber);
  const data = { p: action.plan, a: action.id, to: 'done', rev: action.revision, c: SINGLE } as const;
  return (await setStatus(deps, turn, data)).message;
}
