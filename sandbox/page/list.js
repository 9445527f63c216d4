import { byId, make } from './dom.js';
import { initials } from './words.js';

/** The people and the channel, with what they have not read. `open` is called with a chat's id. */
export function showList(state, current, open) {
  const { channel, people } = state;
  byId('channel').replaceChildren(
    entry({ ...channel, title: channel.last || 'Här kommer veckans läge', mark: '#', hue: 0 }, current, open),
  );
  byId('people').replaceChildren(
    ...people.map((person, index) => entry({ ...person, mark: initials(person.name), hue: index + 1 }, current, open)),
  );
  const unread = [channel, ...people].reduce((sum, { unread: own }) => sum + own, 0);
  document.title = `${unread > 0 ? `(${unread}) ` : ''}Sandlådan – Handlingsplan`;
}

function entry({ chat, name, title, mark, hue, unread }, current, open) {
  const isCurrent = chat === current;
  return make(
    'li',
    {},
    make(
      'button',
      { type: 'button', class: 'entry', 'aria-current': isCurrent ? 'true' : null, onclick: () => open(chat) },
      make('span', { class: `face face-${hue % 6}`, 'aria-hidden': 'true', text: mark }),
      make('span', { class: 'who' }, make('span', { class: 'name', text: name }), make('span', { class: 'title', text: title })),
      unread > 0
        ? make('span', { class: 'unread' }, make('span', { text: String(unread), 'aria-hidden': 'true' }), make('span', { class: 'hidden', text: `${unread} olästa` }))
        : null,
    ),
  ); // prettier-ignore
}
