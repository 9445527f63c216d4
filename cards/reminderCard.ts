import type { Instant } from '../domain/calendar.ts';
import { intentId, type Intent } from '../domain/intent.ts';
import type { Move } from '../domain/movedDates.ts';
import type { Organisation } from '../domain/organisation.ts';
import { isRepeated } from '../domain/sending.ts';
import type { Messages } from '../locales/messages.ts';
import { escalationTo, openEscalations, settlingOf } from '../domain/escalation.ts';
import { digestCard, refreshOf, type DigestView } from './digest.ts';
import type { CardMessage } from './elements.ts';
import { escalationCard, managerAskedCard } from './escalation.ts';
import { eveCard } from './eve.ts';
import type { Links } from './links.ts';
import { answerSince, isOpen, type Item } from './viewing.ts';

export interface ReminderView {
  readonly intent: Intent;
  readonly items: readonly Item[];
  readonly moves: readonly Move[];
  readonly organisation: Organisation;
  /** Teams' own id of the recipient, whose client may fetch the card anew. */
  readonly member: string | null;
  readonly now: Instant;
}

/** A reminder as it looks now: the same card when it is sent, after a press and when it is opened again. */
export function reminderCard(
  { intent, items, moves, organisation, member, now }: ReminderView,
  t: Messages,
  links: Links,
): CardMessage {
  const view = {
    card: intentId(intent),
    now,
    register: organisation.register,
    items,
    since: intent.attempts[0]?.at ?? now,
    plans: organisation.plans,
    userIds: member === null ? [] : [member],
    again: isRepeated(intent),
    ...(intent.moved ? { moves } : {}),
    ...(intent.comingUp ? { comingUp: intent.comingUp } : {}),
  };
  const [only] = items;
  const alone =
    only && items.length === 1 && !intent.moved
      ? aloneCard(only, { ...view, card: intentId(intent) }, t, links)
      : undefined;
  if (alone) return { ...alone, card: { ...alone.card, refresh: refreshOf(view, t) } };
  return intent.form === 'digest' || intent.moved ? digestCard(view, t, links) : eveCard(view, t, links);
}

/** A question to a manager that comes alone has a card of its own, and so has the news that one was asked. */
function aloneCard(item: Item, view: DigestView, t: Messages, links: Links): CardMessage | undefined {
  const { action, as } = item;
  const asked = as.superior && escalationTo(as.person, action);
  // What the reader decided stands in a row, with its undo.
  if (asked && answerSince(item, asked.at) === undefined) {
    const settled = settlingOf(action, asked);
    const { about, reminded } = asked.what;
    return escalationCard({ ...view, item, about, reminded, ...(settled ? { settled } : {}) }, t, links);
  }
  const isAskedAbout = openEscalations(action).some(({ what }) => what.about === as.person);
  return isAskedAbout && isOpen(item, view.since) ? managerAskedCard({ ...view, item }, t, links) : undefined;
}
