import { AxeBuilder } from '@axe-core/playwright';
import { describeInBrowser } from '../support/browser.ts';
import { openTab, STATES } from '../support/tabStates.ts';
import type { OpenTab } from '../support/teamsHost.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const THEMES = ['default', 'dark', 'contrast'];

/** What axe finds in the tab, in every theme. Fluent's focus sentinels (hidden and focusable on purpose) are left out. */
async function findings(tab: OpenTab): Promise<readonly string[]> {
  const found: string[] = [];
  for (const theme of THEMES) {
    await tab.changeTheme(theme);
    const { violations } = await new AxeBuilder({ page: tab.page })
      .withTags(RULES)
      .exclude(['iframe', '[data-tabster-dummy]'])
      .analyze();
    for (const { id, nodes } of violations) {
      found.push(...nodes.map(({ html, failureSummary }) => `${theme}: ${id}: ${html} ${failureSummary}`));
    }
  }
  return found;
}

/** How far the page could be moved sideways, in pixels. */
const sideways = (tab: OpenTab): Promise<number> =>
  tab.frame.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

describeInBrowser('Every state of the tab', (browser) => {
  describe.each([360, 1100])('%d pixels wide', (width) => {
    it.each(STATES)(
      '$name passes WCAG 2.2 AA in light, dark and contrast, scrolls in one direction only and breaks no policy',
      async ({ opening, reach }) => {
        const tab = await openTab(browser(), { ...opening, width, height: 740 });
        await reach(tab);
        expect(await findings(tab)).toEqual([]);
        expect(await sideways(tab)).toBe(0);
        expect(tab.complaints).toEqual([]);
        await tab.context.close();
      },
      60_000,
    );
  });

  it('outside Teams says where it belongs, and is as accessible', async () => {
    const tab = await openTab(browser());
    const page = await tab.context.newPage();
    await tab.serve(page);
    await page.goto('https://planbot.example.se/tab/');
    await page.getByRole('heading', { name: 'Öppna planen i Teams' }).waitFor();
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    expect(violations).toEqual([]);
    await tab.context.close();
  }, 60_000);
});
