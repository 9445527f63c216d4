import { findings, sideways } from './axe.ts';
import { describeInBrowser } from './browser.ts';
import { openTab, type TabState } from './tabStates.ts';

/** One opening serves both widths: what is open stays open when a window is made narrower. */
const WIDTHS = [1100, 360];

/** Holds states of the tab to what all of them must be. In files of their own, so that they are tested beside each other. */
export function describeStates(name: string, states: readonly TabState[]): void {
  describeInBrowser(name, (browser) => {
    jest.setTimeout(240_000);

    it.each(states)(
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
  });
}
