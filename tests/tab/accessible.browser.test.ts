import { AXE, axe, findings, sideways } from '../support/axe.ts';
import { describeInBrowser } from '../support/browser.ts';
import { openTab, STATES } from '../support/tabStates.ts';

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
