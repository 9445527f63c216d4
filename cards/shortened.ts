import { localeOf, messagesFor } from '../locales/messages.ts';
import { buttonRow, openUrl } from './buttons.ts';
import { cardOf, heading, note, type CardMessage } from './elements.ts';
import { short } from './text.ts';

/** What nobody can make too large: a long sentence. */
const SAYS_MOST = 500;

/** What goes out in place of a card that Teams found too large: what it says in short, and the way to the rest of it. */
export function shortenedCard({ card, summary }: CardMessage): CardMessage {
  const t = messagesFor(localeOf(card.lang));
  const says = short(card.speak ?? summary, SAYS_MOST);
  const rest = linksOf(card).at(-1);
  return cardOf(t, {
    says: `${says} ${t.tooLarge}`,
    summary: short(summary, SAYS_MOST),
    body: [
      heading(says, { size: 'Default' }),
      note(t.tooLarge),
      rest ? buttonRow([openUrl(rest.title, rest.url)]) : undefined,
    ],
  });
}

interface Link {
  readonly title: string;
  readonly url: string;
}

/** Where a card leads, in the order it is read: the last one is to all that it is about. */
function linksOf(part: unknown): readonly Link[] {
  if (Array.isArray(part)) return part.flatMap(linksOf);
  if (typeof part !== 'object' || part === null) return [];
  const { type, title, url } = part as { readonly type?: unknown } & Partial<Link>;
  if (type === 'Action.OpenUrl' && title && url) return [{ title, url }];
  return Object.values(part).flatMap(linksOf);
}
