import { post } from './api.js';
import { openMessages } from './chat.js';
import { acceptDrops, openComposer } from './composer.js';
import { byId, make } from './dom.js';
import { openTab } from './tabHost.js';

/** One chat or the channel, as one person: its header, its messages or the tab, and the line to write on. */
export function openConversation({ place, chat, me, tab, state, back, become }) {
  const isChannel = chat === state().channel.chat;
  const messages = make('div', { class: 'messages', id: 'messages', tabindex: '0', role: 'log', 'aria-label': 'Meddelanden' }); // prettier-ignore
  const body = make('div', { class: 'body' });
  let client = 'teamsDesktop';
  let frame = null;

  const composer = openComposer({ as: me.id, chat, isChannel, locale: me.locale, bot: state().bot });
  let log = openLog();
  function openLog() {
    return openMessages(messages, {
      chat,
      as: me.id,
      state,
      client: () => client,
      openTab: showTab,
      reply: isChannel ? composer.answer : null,
    });
  }
  /** Every card anew: for another theme or another kind of client. */
  function redraw() {
    log.close();
    messages.replaceChildren();
    log = openLog();
    void log.update();
  }

  const tabs = make('div', { class: 'tabs', role: 'group', 'aria-label': 'Visa' });
  const chatTab = make('button', { type: 'button', text: 'Chatt', onclick: showChat });
  const planTab = make('button', { type: 'button', text: 'Öppna fliken', onclick: () => showTab() });
  tabs.append(chatTab, planTab);
  const select = (isTab) => {
    chatTab.setAttribute('aria-pressed', String(!isTab));
    planTab.setAttribute('aria-pressed', String(isTab));
  };

  function showChat() {
    frame?.close();
    frame = null;
    select(false);
    body.replaceChildren(messages, composer.element);
    void log.update();
  }
  function showTab(subPage) {
    frame?.close();
    const theme = () => document.documentElement.dataset.theme;
    frame = openTab({ person: me, people: state().people, place: subPage, chat, tenant: state().tenant, theme });
    select(true);
    body.replaceChildren(frame.element);
  }

  const title = isChannel ? state().channel.name : me.name;
  place.replaceChildren(
    make(
      'header',
      { class: 'head' },
      make('button', { type: 'button', class: 'plain back', text: '‹ Chattar', onclick: back }),
      make('div', { class: 'heading' },
        make('h1', { text: title }),
        isChannel ? channelIdentity(state(), me, become) : make('p', { text: me.title })),
      tabs,
      settings({ me, isChannel, client, changeClient: (name) => { client = name; redraw(); }, become }),
    ),
    body,
  ); // prettier-ignore
  if (!isChannel) acceptDrops(body, { as: me.id, chat });
  if (tab) showTab(tab);
  else showChat();

  return {
    update: () => (frame ? undefined : log.update()),
    themeChanged: () => (frame ? frame.themeChanged() : redraw()),
    close() {
      frame?.close();
      log.close();
    },
  };
}

function channelIdentity({ people }, me, become) {
  const select = make(
    'select',
    { id: 'identity', onchange: () => become(select.value) },
    ...people.map(({ id, name }) => make('option', { value: id, text: name, selected: id === me.id })),
  );
  return make('p', {}, make('label', { for: 'identity', text: 'Du är ' }), select);
}

function settings({ me, isChannel, client, changeClient, become }) {
  const language = make(
    'select',
    {
      id: 'language',
      onchange: async () => {
        await post('/api/locale', { as: me.id, locale: language.value });
        await become(me.id);
      },
    },
    make('option', { value: 'sv', text: 'Svenska', selected: me.locale === 'sv' }),
    make('option', { value: 'en', text: 'English', selected: me.locale === 'en' }),
  );
  const kind = make(
    'select',
    { id: 'client', onchange: () => changeClient(kind.value) },
    ...[['teamsDesktop', 'Dator'], ['teamsMobile', 'Telefon'], ['legacy', 'Äldre Teams']].map(([value, text]) =>
      make('option', { value, text, selected: value === client })),
  ); // prettier-ignore
  const details = make(
    'details',
    {
      class: 'settings',
      onfocusout: ({ relatedTarget }) => {
        if (relatedTarget && !details.contains(relatedTarget)) details.open = false;
      },
      onkeydown: ({ key }) => {
        if (key !== 'Escape') return;
        details.open = false;
        details.querySelector('summary').focus();
      },
    },
    make('summary', { text: 'Inställningar', title: 'Hur den här personens Teams är inställt' }),
    make(
      'div',
      {},
      make('label', { for: 'language', text: `Språk för ${isChannel ? me.name : 'den här personen'}` }),
      language,
      make('label', { for: 'client', text: 'Visa kort som på' }),
      kind,
    ),
  );
  return details;
}

/** What a newcomer sees first. */
export function showWelcome(place) {
  place.replaceChildren(
    make(
      'div',
      { class: 'welcome' },
      make('img', { src: '/page/icon.svg', alt: '', width: 56, height: 56 }),
      make('h1', { text: 'Prova boten på två minuter' }),
      make('p', {}, 'Tryck på ', make('button', { type: 'button', class: 'primary', text: 'Nästa måndag', onclick: () => byId('moves').querySelector('.primary').click() }), ', öppna Lena Sjögren i listan och svara på hennes påminnelse med en knapp på kortet.'),
      make('p', { text: 'Tryck på Nästa måndag en gång till och läs i Verksamhetsledningen vad som har hänt sedan förra veckan.' }),
      make('p', { class: 'aside', text: 'Här finns en liten kopia av Teams med påhittade personer och en exempelplan. Boten är den riktiga. Klockan flyttar du själv, här ovanför.' }),
    ),
  ); // prettier-ignore
}
