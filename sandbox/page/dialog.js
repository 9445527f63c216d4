import { drawCard } from './cards.js';
import { byId } from './dom.js';
import { UNREACHABLE } from './words.js';

/** Shows a card in a dialog, until the bot has nothing more to ask or the person closes it. */
export function openDialog(effect, { send, openUrl }) {
  const dialog = byId('dialog');
  const status = byId('dialogStatus');

  function fill({ title, card }) {
    byId('dialogTitle').textContent = title;
    status.textContent = '';
    byId('dialogCard').replaceChildren(drawCard(card, press));
    byId('dialogCard').querySelector('input, textarea, select')?.focus();
  }

  async function press({ kind, data, url }) {
    if (kind === 'open') return openUrl(url);
    status.textContent = 'Skickar …';
    try {
      const answer = await send(data);
      if (answer.kind === 'dialog') fill(answer);
      else if (answer.kind === 'unreachable') status.textContent = UNREACHABLE;
      else dialog.close();
    } catch {
      status.textContent = UNREACHABLE;
    }
  }

  byId('dialogClose').onclick = () => dialog.close();
  dialog.showModal();
  fill(effect);
}
