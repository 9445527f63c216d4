import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { NO_CHROMIUM } from '../../sandbox/gallery/chromium.ts';

export const BUILT_TAB = join(process.cwd(), 'dist', 'tab');

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

/** Sought before the tests are named, so that a machine without a browser shows them as skipped and not as passed. */
const executablePath = [process.env['CHROMIUM'], ...PLACES].find((path) => path !== undefined && existsSync(path));

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: executablePath ?? '', args: FLAGS });

/** Why the tab is not there to be opened, or null. */
const notBuilt = existsSync(join(BUILT_TAB, 'index.html')) ? null : 'The tab is not built. Run: npm run build:tab';

/** Runs the tests in a browser where there is one, and says loudly how to run them where there is none. */
export function describeInBrowser(name: string, tests: (browser: () => Browser) => void): void {
  const reason = executablePath === undefined ? NO_CHROMIUM : notBuilt;
  if (reason !== null) {
    console.warn(`"${name}" was skipped. ${reason}`);
    describe(name, () => it.skip(`SKIPPED: ${reason}`, () => undefined));
    return;
  }
  describe(name, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await startBrowser();
    }, 60_000);
    afterAll(async () => browser?.close(), 60_000);
    tests(() => {
      if (!browser) throw new Error('The browser has not started');
      return browser;
    });
  });
}
