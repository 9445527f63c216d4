import type { Messages } from '../locales/messages.ts';
import { buttonRow, execute } from './buttons.ts';
import type { CardMessage } from './elements.ts';

/**
 * A form that stands where the card `c` was: with a button back to it, since the card may still have something to ask. A
 * dialog has its own way out in the corner.
 */
export function inPlaceOf(c: string, form: CardMessage, t: Messages): CardMessage {
  const back = buttonRow([execute('card.refresh', t.buttons.backToCard, { c })]);
  return { ...form, card: { ...form.card, body: [...(form.card.body ?? []), back] } };
}
