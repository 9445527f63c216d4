import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Browser, BrowserContext, Frame, Page, Route } from 'playwright-core';
import { pageHeaders } from '../../bot/tabPage.ts';
import type { TabRequest, TabResponse } from '../../bot/tabHttp.ts';
import { BUILT_TAB } from './browser.ts';
import { ORIGIN } from './tabWorld.ts';

export interface HostOptions {
  readonly handle: (request: TabRequest) => Promise<TabResponse>;
  readonly person?: string;
  readonly theme?: 'default' | 'dark' | 'contrast';
  readonly locale?: string;
  readonly subPage?: string;
  readonly width?: number;
  readonly height?: number;
  /** What the host answers when asked for a token. */
  readonly token?: 'given' | 'refused';
  readonly hostUrl?: string;
  /** Whom the host's picker of people gives; null when it is closed without a choice. Without it the host has none. */
  readonly picked?: { readonly objectId: string; readonly displayName?: string; readonly email?: string } | null;
}

export interface OpenTab {
  readonly page: Page;
  readonly frame: Frame;
  readonly context: BrowserContext;
  /** Names of what the tab has asked of the host, in order. */
  readonly asked: () => Promise<readonly string[]>;
  /** Everything the browser complained of: scripts' errors, and what the page's own policy stopped. */
  readonly complaints: readonly string[];
  /** From now on every request for the API fails as it does without a network; or works again. */
  readonly offline: (isOff: boolean) => void;
  /** From now on the page is told that nothing has changed, so that it lags behind; or is told the truth again. */
  readonly freeze: (isFrozen: boolean) => void;
  /** Lets another page of the same browser reach the tab and its API. */
  readonly serve: (page: Page) => Promise<void>;
  readonly changeTheme: (theme: string) => Promise<void>;
}

/** What the page calls the themes that Teams names so. */
export const THEME_NAMES = { default: 'light', dark: 'dark', contrast: 'contrast' };

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/**
 * Opens the built tab in a frame of a page that stands where Teams does and speaks the library's protocol. The real
 * origins are used, answered locally, so that the library's check of them and the tab's frame-ancestors are at work.
 */
export async function openInTeams(browser: Browser, options: HostOptions): Promise<OpenTab> {
  const { width = 1100, height = 800, hostUrl = 'https://teams.microsoft.com/' } = options;
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce', locale: 'sv-SE' });
  const page = await context.newPage();
  // Other work on the same machine must not fail a test that is merely waiting.
  page.setDefaultTimeout(90_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security|Refused/.test(message.text())) complaints.push(message.text());
  });
  const network = { isOff: false, isFrozen: false };
  await page.route('**/*', (route) => answerRoute(route, options, hostUrl, network));
  await page.goto(hostUrl);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (!frame) throw new Error('The tab has no frame');
  return {
    page,
    frame,
    context,
    complaints,
    asked: () => page.evaluate('window.asked'),
    offline: (isOff) => {
      network.isOff = isOff;
    },
    freeze: (isFrozen) => {
      network.isFrozen = isFrozen;
    },
    serve: async (other) => {
      await other.route('**/*', (route) => answerRoute(route, options, hostUrl, network));
    },
    changeTheme: (theme) => page.evaluate(`window.tell("themeChange", [${JSON.stringify(theme)}])`),
  };
}

async function answerRoute(
  route: Route,
  options: HostOptions,
  hostUrl: string,
  network: { isOff: boolean; isFrozen: boolean },
) {
  const url = new URL(route.request().url());
  if (url.href === hostUrl) return route.fulfill({ contentType: 'text/html', body: hostPage(options) });
  if (url.origin !== ORIGIN) return route.abort();
  if (network.isFrozen && route.request().method() === 'GET') return route.fulfill({ status: 304, body: '' });
  if (url.pathname.startsWith('/api/tab')) return network.isOff ? route.abort() : answerApi(route, url, options);
  const file = url.pathname.replace(/^\/tab\//, '') || 'index.html';
  const path = join(BUILT_TAB, file);
  if (!existsSync(path)) return route.fulfill({ status: 404, body: '' });
  const contentType = TYPES[extname(path)] ?? 'application/octet-stream';
  return route.fulfill({ contentType, headers: { ...pageHeaders(file) }, body: readFileSync(path) });
}

async function answerApi(route: Route, url: URL, { handle }: HostOptions) {
  const request = route.request();
  const response = await handle({
    method: request.method(),
    path: url.pathname.slice('/api/tab'.length),
    query: url.search.slice(1),
    headers: await request.allHeaders(),
    body: request.postData() ?? '',
    upload: async () => ({ ok: true, bytes: new Uint8Array(request.postDataBuffer() ?? []) }),
  });
  return route.fulfill({ status: response.status, headers: { ...response.headers }, body: response.body });
}

const runtime = (hasPicker: boolean) => ({
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  supports: { pages: {}, logs: {}, ...(hasPicker ? { people: {} } : {}) },
});

/** The host's side of the protocol (CLIENTS.md 3): each call is answered under its id; registrations are not. */
function hostPage({
  person = 'anna',
  theme = 'default',
  locale = 'sv-se',
  subPage = '',
  token = 'given',
  picked,
}: HostOptions) {
  const context = {
    ...{ locale, theme, entityId: 'plan', subEntityId: subPage, userObjectId: person, tid: 'city' },
    ...{ hostClientType: 'web', hostName: 'Teams', frameContext: 'content', sessionId: 's', appSessionId: 'a' },
  };
  const answers = {
    initialize: ['content', 'web', JSON.stringify(runtime(picked !== undefined)), '2.0.1'],
    getContext: [context],
    'authentication.getAuthToken': token === 'given' ? [true, person] : [false, 'resourceRequiresConsent'],
    executeDeepLink: [true],
    'people.selectPeople': picked ? [null, [picked]] : [{ errorCode: 8000, message: 'Closed' }, null],
  };
  return `<!doctype html><html lang="sv"><head><title>Teams</title><style>html,body,iframe{margin:0;border:0;width:100%;height:100%;display:block}</style></head>
<body><iframe title="Planen" src="${ORIGIN}/tab/"></iframe><script>
const answers = ${JSON.stringify(answers)};
const frame = document.querySelector('iframe');
window.asked = [];
window.tell = (func, args) => frame.contentWindow.postMessage({ func, args }, ${JSON.stringify(ORIGIN)});
addEventListener('message', ({ source, data }) => {
  if (source !== frame.contentWindow || typeof data?.func !== 'string') return;
  window.asked.push(data.func);
  const args = answers[data.func];
  if (args) source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, ${JSON.stringify(ORIGIN)});
});
</script></body></html>`;
}
