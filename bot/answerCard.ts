import { actionCard, changedCard } from '../cards/actionCard.ts';
import { afterPressCard } from '../cards/afterPress.ts';
import { linkedCard } from '../cards/linked.ts';
import { reminderCard } from '../cards/reminderCard.ts';
import { latestAnswer } from '../cards/viewing.ts';
import type { Action } from '../domain/action.ts';
import { localDate } from '../domain/calendar.ts';
import { decisionsOf, questionsFirst } from '../domain/escalation.ts';
import { refsOf, type Intent } from '../domain/intent.ts';
import { answerers, type Organisation } from '../domain/organisation.ts';
import { capacityIn, maySee } from '../domain/permissions.ts';
import type { Message } from '../domain/ports.ts';
import { readActions, readMoves } from '../domain/reading.ts';
import { itemsOf } from '../domain/reminders.ts';
import { proven } from '../domain/sending.ts';
import { messagesFor } from '../locales/messages.ts';
import { AGENDA, agendaMessage } from './agenda.ts';
import { MINE, mineMessage } from './mine.ts';
import { problem } from './problem.ts';
import { openLinks, type Changed } from './changeAction.ts';
import type { BotDeps, Turn } from './turn.ts';

/** A card about one action, which is no reminder. */
export const SINGLE = 'action';

/**
 * The card that answers a press: the one that was pressed, as it looks now. In a list the row has changed in place; a
 * single action tells what was done, with undo and room for a line to the report.
 */
export async function answerCard(deps: BotDeps, turn: Turn, card: string, outcome: Changed): Promise<Message> {
  const { organisation, action } = outcome;
  const refusal = outcome.ok ? undefined : outcome.refusal;
  // A repeated press is answered as the first one was; and what has changed meanwhile is shown, not explained.
  const isShown = refusal === undefined || refusal === 'alreadySo' || refusal === 'stale';
  if (refusal === 'leansOnOpen' && action) return linkedMessage(deps, turn, action, card);
  if (!isShown || !action) {
    // Who has nothing to do with any plan is told no more of an action than that it is not theirs.
    const seen = maySee(turn.caller.id, organisation) ? action : undefined;
    return problem(deps, turn, refusal ?? 'gone', seen, { card });
  }
  if (card === MINE) return mineMessage(deps, turn, organisation);
  if (card === AGENDA) return agendaMessage(deps, turn, organisation, action.plan);
  const intent = await ownReminder(deps, turn, card);
  const isList = intent !== undefined && refsOf(intent).length > 1;
  if (intent && refusal !== 'stale' && (isList || isOnlyComment(outcome, turn, intent))) {
    return remadeReminder(deps, turn, intent, organisation);
  }
  const t = messagesFor(turn.caller.locale);
  const among = answerers(organisation, action, localDate(turn.at));
  const as = outcome.ok ? outcome.as : capacityIn(turn.caller.id, among, action);
  const view = { card, now: turn.at, register: organisation.register };
  if (refusal === 'stale') {
    const last = action.history.at(-1);
    const item = { action, among, ...(as ? { as } : {}) };
    return changedCard({ ...view, item, ...(last ? { change: last } : {}) }, t, deps.links);
  }
  const own = outcome.ok ? outcome.change : action.history.findLast(({ by }) => by === turn.caller.id);
  if (as && own) return afterPressCard({ ...view, item: { action, as, among }, change: own }, t, deps.links);
  return actionCard({ ...view, item: { action, among, ...(as ? { as } : {}) } }, t, deps.links);
}

/** Whether a comment is all there is: the card still asks what it asked, and must keep its buttons. */
const isOnlyComment = (outcome: Changed, { caller }: Turn, { attempts }: Intent): boolean =>
  outcome.ok &&
  outcome.change.what.kind === 'comment' &&
  latestAnswer(outcome.action, caller.id, attempts[0]?.at ?? '') === undefined;

/** "Se ovan": says what the action leans on, and lets it be done all the same. */
async function linkedMessage({ store, links }: BotDeps, turn: Turn, action: Action, card: string): Promise<Message> {
  const view = { action, card, open: await openLinks(store, action), today: localDate(turn.at) };
  return linkedCard(view, messagesFor(turn.caller.locale), links);
}

/**
 * The reminder a button sits on, when it is the caller's own. Other people's cards are nobody else's business. That it is
 * pressed or opened is evidence: a card whose outcome was unknown has arrived, and is not sent again.
 */
export async function ownReminder(deps: BotDeps, turn: Turn, card: string): Promise<Intent | undefined> {
  const intent = await ownCard(deps, turn, card);
  return intent?.kind === 'reminder' ? intent : undefined;
}

/** The same for any card that was sent to the caller: a reminder, or a report to review. */
export async function ownCard(deps: BotDeps, turn: Turn, card: string): Promise<Intent | undefined> {
  if (card === SINGLE) return undefined;
  const { caller, place, message, at } = turn;
  const stored = await deps.store.read('intent', `recipient|${caller.id}`, card);
  if (!stored) return undefined;
  const known = message === null ? undefined : proven(stored.value, message, place.conversation, at);
  if (known && (await deps.store.replace('intent', stored, known))) deps.log('intent.proven', { date: known.date });
  return stored.value;
}

/** A person's reminder as it looks now, answered rows and all. */
export async function remadeReminder(
  { store, links }: BotDeps,
  { caller, at }: Pick<Turn, 'caller' | 'at'>,
  intent: Intent,
  organisation: Organisation,
): Promise<Message> {
  const today = localDate(at);
  const [actions, asked, moves] = await Promise.all([
    readActions(store, intent.actions),
    readActions(store, intent.decisions ?? []),
    readMoves(store, intent),
  ]);
  const items = questionsFirst(
    decisionsOf(caller.id, asked, organisation, today),
    itemsOf(caller.id, actions, organisation, today, intent.attempts[0]?.at ?? at),
  );
  return reminderCard(
    { intent, items, moves, organisation, member: caller.member, now: at },
    messagesFor(caller.locale),
    links,
  );
}
