import type { Messages } from '../locales/messages.ts';
import { buttonRow, execute } from './buttons.ts';
import type { CardMessage } from './elements.ts';

/**
 * A form that stands where a card was: with a button back to it, since the card may still have something to ask. A dialog
 * has its own way out in the corner. `c` is the card; only what was sent by itself can be fetched anew.
 */
export function inPlaceOf(c: string | undefined, form: CardMessage, t: Messages): CardMessage {
  if (!c?.includes('|')) return form;
  const back = buttonRow([execute('card.refresh', t.buttons.backToCard, { c })]);
  return { ...form, card: { ...form.card, body: [...(form.card.body ?? []), back] } };
}
