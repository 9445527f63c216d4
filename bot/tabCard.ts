import { digestCard } from '../cards/digest.ts';
import type { Links } from '../cards/links.ts';
import type { Action } from '../domain/action.ts';
import { isClosed } from '../domain/attention.ts';
import { answerers } from '../domain/organisation.ts';
import { capacityIn } from '../domain/permissions.ts';
import type { Plan } from '../domain/plan.ts';
import type { Locale } from '../locales/format.ts';
import { messagesFor } from '../locales/messages.ts';
import type { Seen } from '../tab/api/present.ts';

/**
 * The week's reminder with this action alone in it, as the reader would get it, or as the first who answers for it
 * would. Null for what nobody is reminded of.
 */
export function previewOf(action: Action, plan: Plan, seen: Seen, locale: Locale, links: Links): object | null {
  const { organisation, now, by } = seen;
  const among = answerers(organisation, action, seen.today);
  const as = capacityIn(by, among, action) ?? among[0];
  if (!as || isClosed(action) || action.dormant) return null;
  const view = {
    card: 'preview',
    now,
    register: organisation.register,
    items: [{ action, as, among }],
    since: now,
    plans: [plan],
    userIds: [],
  };
  return digestCard(view, messagesFor(locale), links).card;
}
