import { follow, get, post } from './api.js';
import { openClock } from './clock.js';
import { byId } from './dom.js';
import { openList, showUnread } from './list.js';
import { openConversation, showWelcome } from './conversation.js';

const root = document.documentElement;
const clock = openClock();
const list = openList((chat) => open(chat));
let state = await get('/api/state');
let conversation = null;

const remember = (name, value) => localStorage.setItem(`sandbox.${name}`, value);
const recall = (name) => localStorage.getItem(`sandbox.${name}`);

function open(chat, tab) {
  conversation?.close();
  const person = state.people.find((one) => one.chat === chat);
  // In the channel one is whoever one was last, at first the director.
  const me = person ?? state.people.find(({ id }) => id === recall('me')) ?? state.people[0];
  if (person) remember('me', person.id);
  remember('chat', chat);
  root.dataset.view = 'chat';
  conversation = openConversation({
    place: byId('conversation'),
    chat,
    me,
    tab,
    state: () => state,
    back: close,
    become: async (id) => {
      remember('me', id);
      state = await get('/api/state');
      open(chat);
    },
  });
  conversation.chat = chat;
  list.show(state, chat);
  if (state.people.concat(state.channel).some((one) => one.chat === chat && one.unread > 0)) void read(chat);
}

/** Back to the list, where there is no room for both. */
function close() {
  root.dataset.view = 'list';
  byId('people').querySelector('[aria-current]')?.focus();
}

const read = (chat) => post('/api/read', { chat }).catch(() => {});

function show() {
  clock.show(state);
  list.show(state, conversation?.chat ?? null);
  showUnread(state);
}

/** One question at a time, and one more when something happened meanwhile: a year may pass in a few seconds. */
let asking = null;
let isStale = false;
async function changed(change) {
  if (change.kind !== 'clock' && (change.kind === 'all' || change.id === conversation?.chat))
    void conversation?.update();
  if (asking) {
    isStale = true;
    return;
  }
  do {
    isStale = false;
    asking = get('/api/state').catch(() => state);
    state = await asking;
    show();
  } while (isStale);
  asking = null;
  const current = [...state.people, state.channel].find(({ chat }) => chat === conversation?.chat);
  if (current?.unread > 0 && document.visibilityState === 'visible' && root.dataset.view === 'chat')
    void read(current.chat);
}

function setTheme(theme) {
  root.dataset.theme = theme;
  remember('theme', theme);
  byId('theme').setAttribute('aria-pressed', String(theme === 'dark'));
  byId('theme').textContent = theme === 'dark' ? 'Ljust' : 'Mörkt';
  conversation?.themeChanged();
}

byId('theme').onclick = () => setTheme(root.dataset.theme === 'dark' ? 'light' : 'dark');
setTheme(recall('theme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'));
show();
const asked = new URLSearchParams(location.search).get('tab');
const last = recall('chat');
// A link comes from this page, or from the client beside it: there it is always the same person's.
const reader = state.elsewhere ?? recall('me');
if (asked) open(state.people.find(({ id }) => id === reader)?.chat ?? state.people[0].chat, asked);
else if (last && [...state.people, state.channel].some(({ chat }) => chat === last)) {
  open(last);
  if (matchMedia('(max-width: 760px)').matches) close();
} else showWelcome(byId('conversation'));
follow((change) => void changed(change));
