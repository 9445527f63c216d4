import type { Messages } from '../locales/messages.ts';
import { buttonRow } from './buttons.ts';
import { cardOf, heading, text, type CardMessage } from './elements.ts';
import { commandButton } from './help.ts';
import { literal } from './text.ts';

/** The answer to somebody who asks about the plan without a role in it: who may see it, and whom to turn to. */
export function outsideCard({ owner }: { readonly owner: string | null }, t: Messages): CardMessage {
  const { title, explain, ask } = t.outside;
  return cardOf(t, {
    says: `${title}. ${explain}`,
    summary: title,
    body: [
      heading(title),
      text(explain),
      owner === null ? undefined : text(ask(literal(owner))),
      buttonRow([commandButton('help', t)]),
    ],
  });
}
