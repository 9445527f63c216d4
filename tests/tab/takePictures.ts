import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startBrowser } from '../support/browser.ts';
import { openTab, STATES } from '../support/tabStates.ts';
import { THEME_NAMES } from '../support/teamsHost.ts';

/** `node tests/tab/takePictures.ts [part of a name]`: every state of the tab in the looks that differ, to be looked at. */
const VIEWS = [
  { name: 'light', theme: 'default', width: 1100, height: 900 },
  { name: 'dark', theme: 'dark', width: 1100, height: 900 },
  { name: 'contrast', theme: 'contrast', width: 1100, height: 900 },
  { name: 'phone', theme: 'default', width: 360, height: 740 },
  { name: 'phone-dark', theme: 'dark', width: 360, height: 740 },
] as const;
const FOLDER = join('pictures', 'tab');

const wanted = STATES.filter(({ name }) => name.includes(process.argv[2] ?? ''));
mkdirSync(FOLDER, { recursive: true });
const browser = await startBrowser();
for (const { name, opening, reach } of wanted) {
  const tab = await openTab(browser, opening);
  await reach(tab);
  for (const view of VIEWS) {
    await tab.page.setViewportSize({ width: view.width, height: view.height });
    await tab.changeTheme(view.theme);
    await tab.frame.locator(`[data-theme="${THEME_NAMES[view.theme]}"]`).waitFor();
    // Twice drawn, so that whatever depends on the new size is measured.
    await tab.frame.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    await tab.page.screenshot({ path: join(FOLDER, `${name}-${view.name}.png`), animations: 'disabled' });
  }
  await tab.context.close();
}
await browser.close();
console.log(`${wanted.length * VIEWS.length} pictures in ${FOLDER}`);
