import { post, sendFile } from './api.js';
import { say } from './chat.js';
import { make } from './dom.js';
import { HINTS } from './words.js';

/** Where one writes to the bot, picks one of its commands, or gives it a file. */
export function openComposer({ as, chat, isChannel, locale, bot }) {
  let thread = null;
  const field = make('input', { type: 'text', id: 'text', autocomplete: 'off', placeholder: isChannel ? `Skriv till @${bot} i kanalen` : `Skriv till ${bot}` }); // prettier-ignore
  const where = make('p', { class: 'where', hidden: true });
  const send = (text) => {
    const answering = thread === null ? {} : { thread };
    answer(null);
    return say(post('/api/say', { as, chat, text, ...answering }));
  };

  function answer(id, name = '') {
    thread = id;
    where.hidden = id === null;
    const cancel = make('button', { type: 'button', class: 'plain', text: 'Avbryt', onclick: () => answer(null) });
    where.replaceChildren(`Svar i tråden ”${name}” `, cancel);
    if (id !== null) field.focus();
  }

  const form = make(
    'form',
    {
      class: 'write',
      onsubmit: (event) => {
        event.preventDefault();
        const text = field.value.trim();
        field.value = '';
        if (text) void send(text);
      },
    },
    make('label', { class: 'hidden', for: 'text', text: isChannel ? `Meddelande som nämner ${bot}` : `Meddelande till ${bot}` }),
    isChannel ? null : filePicker(as, chat),
    field,
    make('button', { type: 'submit', class: 'primary', text: 'Skicka' }),
  ); // prettier-ignore
  const hints = make(
    'ul',
    { class: 'hints', 'aria-label': 'Kommandon' },
    ...HINTS[locale].map((words) =>
      make('li', {}, make('button', { type: 'button', text: words, onclick: () => void send(words) })),
    ),
  );
  return { element: make('div', { class: 'composer' }, where, hints, form), answer };
}

function filePicker(as, chat) {
  const input = make('input', {
    type: 'file',
    id: 'file',
    class: 'hidden',
    onchange: () => {
      for (const file of input.files ?? []) void say(sendFile({ as, chat, name: file.name }, file));
      input.value = '';
    },
  });
  return make('span', { class: 'picker' }, input, make('label', { for: 'file', class: 'attach', title: 'Skicka en fil' }, make('span', { 'aria-hidden': 'true', class: 'clip' }), make('span', { class: 'hidden', text: 'Skicka en fil' }))); // prettier-ignore
}

/** Files dropped anywhere on the chat are sent; while one hovers, the chat says so. */
export function acceptDrops(element, { as, chat }) {
  const hasFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes('Files');
  element.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    element.classList.add('dropping');
  });
  element.addEventListener('dragleave', (event) => {
    if (!element.contains(event.relatedTarget)) element.classList.remove('dropping');
  });
  element.addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    element.classList.remove('dropping');
    for (const file of event.dataTransfer.files) void say(sendFile({ as, chat, name: file.name }, file));
  });
}
