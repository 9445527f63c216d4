import { get } from './api.js';
import { make } from './dom.js';
import { pickPeople } from './peoplePicker.js';

/** What the sandbox can do as a host; the tab asks before it uses anything else. */
const RUNTIME = {
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  supports: { pages: {}, logs: {}, people: {} },
};
const SDK_VERSION = '2.0.1';

/**
 * The tab in a frame, with the host's side of the teams-js protocol: the frame posts `{ id, uuidAsString, func, args }`
 * and is answered with `{ id, uuidAsString, args }`; an event is `{ func, args }`. Only the frame itself is listened to.
 */
export function openTab({ person, people, place, chat, tenant, theme }) {
  const frame = make('iframe', { src: '/tab/', title: `Planen, så som ${person.name} ser den`, class: 'tab' });
  const teamsTheme = (name) => (name === 'dark' ? 'dark' : 'default');

  const context = () => ({
    locale: person.locale === 'en' ? 'en-gb' : 'sv-se',
    theme: teamsTheme(theme()),
    entityId: 'plan',
    subEntityId: place ?? '',
    userObjectId: person.id,
    loginHint: person.name,
    tid: tenant,
    hostClientType: 'web',
    hostName: 'Teams',
    frameContext: 'content',
    sessionId: crypto.randomUUID(),
    appSessionId: crypto.randomUUID(),
    appLaunchId: crypto.randomUUID(),
    chatId: chat,
    isFullScreen: false,
    ringId: 'general',
  });

  const answers = {
    initialize: async () => ['content', 'web', JSON.stringify(RUNTIME), SDK_VERSION],
    getContext: async () => [context()],
    'authentication.getAuthToken': async () => {
      try {
        return [true, (await get('/api/token', { as: person.id })).token];
      } catch {
        return [false, 'CancelledByUser'];
      }
    },
    'people.selectPeople': ([given]) => pickPeople(given, people),
    executeDeepLink: async ([url]) => {
      window.open(url, '_blank', 'noopener,noreferrer');
      return [true];
    },
  };
  const SILENT = /^(registerHandler|appInitialization\.|readyToUnload|log\.)/;

  async function hear({ source, origin, data }) {
    if (source !== frame.contentWindow || origin !== location.origin || typeof data?.func !== 'string') return;
    const { id, uuidAsString, func, args } = data;
    const answer = answers[func];
    if (answer) frame.contentWindow.postMessage({ id, uuidAsString, args: await answer(args ?? []) }, location.origin);
    else if (!SILENT.test(func)) console.info(`Fliken bad om ${func}, som sandlådan inte har.`);
  }
  const listen = (event) => void hear(event);
  window.addEventListener('message', listen);

  return {
    element: frame,
    themeChanged: () =>
      frame.contentWindow?.postMessage({ func: 'themeChange', args: [teamsTheme(theme())] }, location.origin),
    close: () => window.removeEventListener('message', listen),
  };
}
