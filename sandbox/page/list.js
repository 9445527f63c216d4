import { byId, make } from './dom.js';
import { initials } from './words.js';

/**
 * The people and the channel, with what they have not read. An entry is made once and then changed in place: it may
 * have the focus, or be about to be pressed, while a year of cards goes by.
 */
export function openList(open) {
  const entries = new Map();

  function entryFor(chat, name, mark, hue) {
    const known = entries.get(chat);
    if (known) return known;
    const title = make('span', { class: 'title' });
    const unread = make('span', { class: 'unread' });
    const who = make('span', { class: 'who' }, make('span', { class: 'name', text: name }), title);
    const face = make('span', { class: `face face-${hue}`, 'aria-hidden': 'true', text: mark });
    const button = make('button', { type: 'button', class: 'entry', onclick: () => open(chat) }, face, who, unread);
    const entry = { title, unread, button, item: make('li', {}, button) };
    entries.set(chat, entry);
    return entry;
  }

  function show({ chat, name, title, mark, hue, unread }, current) {
    const entry = entryFor(chat, name, mark, hue);
    entry.title.textContent = title;
    entry.unread.hidden = unread === 0;
    entry.unread.replaceChildren(
      make('span', { text: String(unread), 'aria-hidden': 'true' }),
      make('span', { class: 'hidden', text: `${unread} olästa` }),
    );
    if (chat === current) entry.button.setAttribute('aria-current', 'true');
    else entry.button.removeAttribute('aria-current');
    return entry.item;
  }

  return {
    show({ channel, people }, current) {
      const title = channel.last || 'Här kommer veckans läge';
      const items = [show({ ...channel, title, mark: '#', hue: 0 }, current)];
      for (const [index, person] of people.entries()) {
        items.push(show({ ...person, mark: initials(person.name), hue: (index % 5) + 1 }, current));
      }
      if (byId('people').childElementCount > 0) return;
      byId('channel').append(items[0]);
      byId('people').append(...items.slice(1));
    },
  };
}

/** How much is unread in all, where one sees it from another window. */
export function showUnread({ channel, people }) {
  const unread = [channel, ...people].reduce((sum, { unread: own }) => sum + own, 0);
  document.title = `${unread > 0 ? `(${unread}) ` : ''}Sandlådan – Handlingsplan`;
}
