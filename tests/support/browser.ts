import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const BUILT_TAB = join(process.cwd(), 'dist', 'tab');

const executable = [process.env.CHROMIUM_PATH, ...PLACES].find((path) => path !== undefined && existsSync(path));

/** Why the tests in a browser cannot run here, or null. */
export const noBrowser: string | null =
  executable === undefined
    ? 'no Chromium was found. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH to one'
    : existsSync(join(BUILT_TAB, 'index.html'))
      ? null
      : 'the tab is not built. Run: npm run build:tab';

export const startBrowser = (): Promise<Browser> => chromium.launch({ executablePath: executable ?? '', args: FLAGS });

/** Runs the tests in a browser where there is one, and says loudly how to run them where there is none. */
export function describeInBrowser(name: string, tests: (browser: () => Browser) => void): void {
  if (noBrowser !== null) {
    // One skipped test that names the reason; a silent file would look like a passed one.
    describe(name, () => it.skip(`SKIPPED: ${noBrowser}.`, () => undefined));
    console.warn(`"${name}" was skipped: ${noBrowser}.`);
    return;
  }
  describe(name, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await startBrowser();
    }, 60_000);
    afterAll(async () => browser?.close());
    tests(() => {
      if (!browser) throw new Error('The browser has not started');
      return browser;
    });
  });
}
