import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import { describeInBrowser } from '../support/browser.ts';
import { openTab, STATES } from '../support/tabStates.ts';
import { THEME_NAMES, type OpenTab } from '../support/teamsHost.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const THEMES = ['default', 'dark', 'contrast'] as const;

/** Put into the frame once and run there: as a whole page, host included, it would take three times as long. */
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds in a document, once colours have stopped changing. Fluent's focus sentinels (hidden and focusable on purpose) are left out. */
const axe = (frame: Frame): Promise<readonly string[]> =>
  frame.evaluate(`Promise.all(document.getAnimations().map((one) => one.finished.catch(() => one))).then(() => axe.run({ exclude: ['[data-tabster-dummy]'] }, {
    runOnly: ${JSON.stringify(RULES)},
    resultTypes: ['violations'],
  })).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => [id, html, failureSummary].join(' '))),
  )`);

/** What axe finds in the tab, in every theme. */
async function findings(tab: OpenTab): Promise<readonly string[]> {
  const found: string[] = [];
  await tab.frame.evaluate(AXE);
  for (const theme of THEMES) {
    await tab.changeTheme(theme);
    await tab.frame.locator(`[data-theme="${THEME_NAMES[theme]}"]`).waitFor();
    found.push(...(await axe(tab.frame)).map((finding) => `${theme}: ${finding}`));
  }
  return found;
}

/** How far the page could be moved sideways, in pixels. */
const sideways = (tab: OpenTab): Promise<number> =>
  tab.frame.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** One opening serves both widths: what is open stays open when a window is made narrower. */
const WIDTHS = [1100, 360];

describeInBrowser('Every state of the tab', (browser) => {
  jest.setTimeout(240_000);

  it.each(STATES)(
    '$name passes WCAG 2.2 AA in light, dark and contrast at both widths, never scrolls sideways and breaks no policy',
    async ({ opening, reach }) => {
      const tab = await openTab(browser(), { ...opening, height: 740 });
      await reach(tab);
      for (const width of WIDTHS) {
        await tab.page.setViewportSize({ width, height: 740 });
        expect([width, await findings(tab)]).toEqual([width, []]);
        expect([width, await sideways(tab)]).toEqual([width, 0]);
      }
      expect(tab.complaints).toEqual([]);
      await tab.context.close();
    },
  );

  it('outside Teams says where it belongs, and is as accessible', async () => {
    const tab = await openTab(browser());
    const page = await tab.context.newPage();
    await tab.serve(page);
    await page.goto('https://planbot.example.se/tab/');
    await page.getByRole('heading', { name: 'Öppna planen i Teams' }).waitFor();
    await page.evaluate(AXE);
    expect(await axe(page.mainFrame())).toEqual([]);
    await tab.context.close();
  });
});
