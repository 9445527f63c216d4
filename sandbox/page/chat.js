import { get, post } from './api.js';
import { drawCard } from './cards.js';
import { openDialog } from './dialog.js';
import { byId, make, toast } from './dom.js';
import { dayText, initials, timeText, UNREACHABLE } from './words.js';

/**
 * The messages of one chat as one person sees them. A message that has not changed keeps its element, so that what
 * somebody is writing on a card stays when another card arrives.
 */
export function openMessages(place, { chat, as, state, client, openTab, reply }) {
  const drawn = new Map();
  const days = new Map();
  /** What is said under a message, by its id: an answer may replace the message's element at the same moment. */
  const notes = new Map();
  const note = (id, text, tone = '') => {
    notes.set(id, { text, tone });
    const element = drawn.get(id)?.element.querySelector('.note');
    if (element) writeNote(element, notes.get(id));
  };
  const theme = () => (document.documentElement.dataset.theme === 'dark' ? 'dark' : 'default');
  const width = () => (place.clientWidth < 560 ? 'narrow' : 'standard');
  const seen = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      seen.unobserve(target);
      void post('/api/refresh', { as, chat, message: target.dataset.id }).catch(() => {});
    }
  });

  async function act(message, press, element) {
    if (press.kind === 'open') return openUrl(press.url);
    element.setAttribute('aria-busy', 'true');
    note(message, 'Skickar …');
    try {
      const effect =
        press.kind === 'execute'
          ? await post('/api/execute', { as, chat, message, action: { title: press.title, verb: press.verb, data: press.data } })
          : await post('/api/submit', { as, chat, message, data: press.data, theme: theme() }); // prettier-ignore
      show(message, effect);
    } catch {
      note(message, UNREACHABLE, 'bad');
    } finally {
      element.removeAttribute('aria-busy');
    }
  }

  function show(message, effect) {
    switch (effect.kind) {
      case 'dialog':
        note(message, '');
        openDialog(effect, {
          send: (data) => post('/api/dialog', { as, chat, message, data, theme: theme() }),
          openUrl,
        });
        return;
      case 'unreachable':
        note(message, UNREACHABLE, 'bad');
        return;
      case 'error':
        note(message, effect.text, 'bad');
        return;
      default:
        note(message, effect.kind === 'toast' ? effect.text : 'Svaret är skickat till boten.');
    }
  }

  function openUrl(url) {
    const address = new URL(url, location.href);
    if (address.origin === location.origin && address.searchParams.has('tab')) openTab(address.searchParams.get('tab'));
    else window.open(address, '_blank', 'noopener,noreferrer');
  }

  function draw(message) {
    const isOwn = message.from === as;
    const sender = message.from === 'bot' ? state().bot : nameOf(state(), message.from);
    const body = make('div', { class: 'bubble' });
    const article = make(
      'article',
      { class: `message ${isOwn ? 'own' : ''} ${message.thread ? 'inThread' : ''}`, 'data-id': message.id, tabindex: '-1' },
      isOwn ? null : make('span', { class: message.from === 'bot' ? 'face bot' : 'face face-1', 'aria-hidden': 'true', text: message.from === 'bot' ? '✓' : initials(sender) }),
      make('div', { class: 'column' },
        make('p', { class: 'meta' }, make('strong', { text: isOwn ? 'Du' : sender }), ` ${timeText(message.time)}${message.edited ? ' · ändrat' : ''}`),
        body,
        make('p', { class: 'note', role: 'status' })),
    ); // prettier-ignore
    if (notes.has(message.id)) writeNote(article.querySelector('.note'), notes.get(message.id));
    if (message.text) body.append(make('p', { class: 'text', text: plainText(message.text) }));
    if (message.file) body.append(make('p', { class: 'file' }, make('span', { 'aria-hidden': 'true', class: 'sheet' }), `${message.file.name} (${sizeText(message.file.size)})`)); // prettier-ignore
    if (message.offer) body.append(offerOf(message));
    if (message.saved) body.append(make('p', { class: 'file' }, make('span', { 'aria-hidden': 'true', class: 'sheet' }), make('a', { href: new URL(message.saved.url).pathname, download: message.saved.name, text: message.saved.name }))); // prettier-ignore
    for (const card of message.cards) {
      body.append(
        make(
          'div',
          { class: 'card' },
          drawCard(card, (press) => void act(message.id, press, article)),
        ),
      );
    }
    if (message.cards.length > 0) body.classList.add('withCard');
    if (reply && message.thread === null) {
      const { id } = message;
      const name = message.summary || message.text;
      body.after(make('button', { type: 'button', class: 'plain answer', text: 'Svara i tråden', 'aria-label': `Svara i tråden ”${plainText(name)}”`, onclick: () => reply(id, plainText(name)) })); // prettier-ignore
    }
    if (message.cards.some((card) => card.refresh)) seen.observe(article);
    return article;
  }

  /** A file the bot asks to be allowed to save, as Teams shows it: with its size, and the two answers. */
  function offerOf({ id, offer }) {
    const answer = (accept) => async () => {
      note(id, 'Skickar …');
      try {
        const { kind } = await post('/api/consent', { as, chat, message: id, accept });
        note(id, kind === 'unreachable' ? UNREACHABLE : '', kind === 'unreachable' ? 'bad' : '');
      } catch {
        note(id, UNREACHABLE, 'bad');
      }
    };
    const said = { accept: 'Du har sagt ja.', decline: 'Du har sagt nej.' };
    return make('div', { class: 'card offer' },
      make('p', { class: 'file' }, make('span', { 'aria-hidden': 'true', class: 'sheet' }), `${offer.name} (${sizeText(offer.size)})`),
      make('p', { text: offer.description }),
      offer.answer === null
        ? make('p', {}, make('button', { type: 'button', text: 'Tillåt', 'aria-label': `Tillåt att ${offer.name} sparas`, onclick: answer(true) }), ' ', make('button', { type: 'button', class: 'plain', text: 'Avböj', 'aria-label': `Avböj ${offer.name}`, onclick: answer(false) }))
        : make('p', { text: said[offer.answer] })); // prettier-ignore
  }

  return {
    async update() {
      const { messages } = await get('/api/chat', { chat, as, client: client(), width: width() });
      const isAtEnd = place.scrollHeight - place.scrollTop - place.clientHeight < 80;
      const isFirst = drawn.size === 0;
      const focused = document.activeElement?.closest('.message')?.dataset.id;
      const parts = [];
      let day = '';
      let isNew = false;
      for (const message of inThreads(messages)) {
        if (message.date !== day && message.thread === null) {
          day = message.date;
          if (!days.has(day)) days.set(day, make('h3', { class: 'day', text: dayText(day) }));
          parts.push(days.get(day));
        }
        const look = JSON.stringify(message);
        const known = drawn.get(message.id);
        if (known?.look !== look) {
          isNew ||= known === undefined;
          drawn.set(message.id, { look, element: draw(message) });
        }
        parts.push(drawn.get(message.id).element);
      }
      place.querySelector('.empty')?.remove();
      if (parts.length === 0) parts.push(make('p', { class: 'empty', text: 'Här har ingen skrivit än.' }));
      putInOrder(place, parts);
      if (focused && !document.activeElement?.closest('.message')) {
        place.querySelector(`[data-id="${focused}"]`)?.focus({ preventScroll: true });
      }
      if (isFirst || (isAtEnd && isNew)) scrollToLast(place);
    },
    close: () => seen.disconnect(),
  };
}

/** Answers stand under what they answer, in the order they came. */
function inThreads(messages) {
  const roots = messages.filter(({ thread }) => thread === null);
  return roots.flatMap((root) => [root, ...messages.filter(({ thread }) => thread === root.id)]);
}

function writeNote(element, { text, tone }) {
  element.textContent = text;
  element.className = `note ${tone}`;
}

/** Moves as little as possible: what stays where it is keeps its scroll position, its focus and what is written in it. */
function putInOrder(place, parts) {
  parts.forEach((part, index) => {
    const there = place.children[index];
    if (there === part) return;
    if (there && !parts.includes(there)) there.replaceWith(part);
    else place.insertBefore(part, there ?? null);
  });
  while (place.children.length > parts.length) place.lastElementChild.remove();
}

/** To the end, but never past the beginning of what came last. */
function scrollToLast(place) {
  const last = place.lastElementChild;
  const day = last.previousElementSibling;
  const first = day?.classList.contains('day') ? day : last;
  place.scrollTop = Math.min(place.scrollHeight, first.offsetTop - place.offsetTop - 8);
}

const nameOf = (state, id) => state.people.find((person) => person.id === id)?.name ?? '';
const plainText = (text) => text.replace(/<at[^>]*>(.*?)<\/at>/gi, '@$1');
const sizeText = (bytes) => (bytes < 1024 ? `${bytes} byte` : `${Math.round(bytes / 1024)} kB`);

export const say = async (call) => {
  try {
    if ((await call).kind === 'unreachable') toast(UNREACHABLE);
  } catch {
    toast(UNREACHABLE);
  }
};
export const focusMessages = () => byId('messages')?.focus();
