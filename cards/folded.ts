import type { LocalDate } from '../domain/calendar.ts';
import type { Messages } from '../locales/messages.ts';
import { cardOf, heading, type CardMessage } from './elements.ts';

/** What last week's reminder is folded to when a new one goes out: one line, and no button that could mislead. */
export function foldedCard(view: { readonly by: LocalDate; readonly today: LocalDate }, t: Messages): CardMessage {
  const words = t.digest.folded(t.dates.day(view.by, view.today));
  return cardOf(t, { says: words, body: [heading(words, { size: 'Default', weight: 'Default', isSubtle: true })] });
}
