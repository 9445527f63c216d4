import { AXE, axe } from '../support/axe.ts';
import { describeInBrowser } from '../support/browser.ts';
import { describeStates } from '../support/everyState.ts';
import { openTab, READING } from '../support/tabStates.ts';

describeStates('Every state of the pages one reads', READING);

describeInBrowser('The tab by itself', (browser) => {
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
