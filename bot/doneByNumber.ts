import { actionCard } from '../cards/actionCard.ts';
import { elsewhereCard } from '../cards/elsewhere.ts';
import type { Action, Change } from '../domain/action.ts';
import { localDate } from '../domain/calendar.ts';
import { answerers, type Organisation } from '../domain/organisation.ts';
import type { Message } from '../domain/ports.ts';
import { collect, readAction, readOrganisation } from '../domain/reading.ts';
import { messagesFor } from '../locales/messages.ts';
import { SINGLE } from './answerCard.ts';
import { notice } from './onFile.ts';
import { setStatus } from './verbs/setStatus.ts';
import { mineMessage } from './mine.ts';
import type { BotDeps, Turn } from './turn.ts';

/**
 * "klar A8": the same as the button. Without a number, one's own actions, each with its button. In a channel everybody
 * reads the answer, so there it tells who did what, and has no buttons of somebody's own.
 */
export async function doneByNumber(
  deps: BotDeps,
  turn: Turn,
  organisation: Organisation,
  number: string,
): Promise<Message> {
  const wanted = number.replace(/\s+/g, '').toLocaleUpperCase('sv');
  const isAlone = turn.place.scope === 'personal';
  const t = messagesFor(turn.caller.locale);
  if (wanted === '') {
    const plan = organisation.plans[0]?.id ?? null;
    return isAlone ? mineMessage(deps, turn, organisation) : elsewhereCard('mine', { plan }, t);
  }
  const plan = organisation.plans.find(
    ({ letter }) => wanted.startsWith(letter) && /^\d/.test(wanted.slice(letter.length)),
  );
  const actions = plan ? await collect(deps.store.find('action', { partition: `plan|${plan.id}` })) : [];
  const action = actions.find((one) => one.number.toLocaleUpperCase('sv') === wanted);
  if (!action) return notice(deps, turn, organisation, t.noSuchNumber);
  const data = { p: action.plan, a: action.id, to: 'done', rev: action.revision, c: SINGLE } as const;
  const { message } = await setStatus(deps, turn, data);
  return isAlone ? message : ((await toldToAll(deps, turn, action)) ?? message);
}

const DONE: ReadonlySet<Change['what']['kind']> = new Set(['status', 'part', 'occurrence']);

/** What the caller has made of an action, as everybody may read it; undefined when they have made nothing of it. */
async function toldToAll({ store, links }: BotDeps, { caller, at }: Turn, ref: Action): Promise<Message | undefined> {
  const organisation = await readOrganisation(store);
  const action = (await readAction(store, { plan: ref.plan, action: ref.id }))?.value;
  const change = action?.history.at(-1);
  if (!action || change?.by !== caller.id || !DONE.has(change.what.kind)) return undefined;
  const item = { action, among: answerers(organisation, action, localDate(at)) };
  const view = { item, change, card: SINGLE, now: at, register: organisation.register };
  return actionCard(view, messagesFor(caller.locale), links);
}
