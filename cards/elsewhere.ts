import type { Messages } from '../locales/messages.ts';
import { buttonRow, execute } from './buttons.ts';
import { cardOf, heading, text, type CardMessage } from './elements.ts';
import { commandButton } from './help.ts';
import { capital } from './viewing.ts';

/** The answer in a channel or a group to what concerns one person alone: where to ask, and how to see it here unseen. */
export function elsewhereCard(
  what: keyof Messages['elsewhere'],
  { plan }: { readonly plan: string | null },
  t: Messages,
): CardMessage {
  const title = what === 'mine' ? t.buttons.mine : capital(t.commands[what].show);
  return cardOf(t, {
    says: `${title}. ${t.elsewhere[what]}`,
    summary: title,
    body: [
      heading(title),
      text(t.elsewhere[what]),
      buttonRow([
        what === 'mine' && plan !== null ? execute('card.mine', t.buttons.showMine, { p: plan }) : undefined,
        commandButton('help', t),
      ]),
    ],
  });
}
