import type { Instant } from '../domain/calendar.ts';
import { intentId, type Intent } from '../domain/intent.ts';
import type { Organisation } from '../domain/organisation.ts';
import { isRepeated } from '../domain/sending.ts';
import type { Messages } from '../locales/messages.ts';
import { digestCard } from './digest.ts';
import type { CardMessage } from './elements.ts';
import { eveCard } from './eve.ts';
import type { Links } from './links.ts';
import type { Item } from './viewing.ts';

export interface ReminderView {
  readonly intent: Intent;
  readonly items: readonly Item[];
  readonly organisation: Organisation;
  /** Teams' own id of the recipient, whose client may fetch the card anew. */
  readonly member: string | null;
  readonly now: Instant;
}

/** A reminder as it looks now: the same card when it is sent, after a press and when it is opened again. */
export function reminderCard(
  { intent, items, organisation, member, now }: ReminderView,
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
    ...(intent.comingUp ? { comingUp: intent.comingUp } : {}),
  };
  return intent.form === 'eve' ? eveCard(view, t, links) : digestCard(view, t, links);
}
