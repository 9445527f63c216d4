import { describeInBrowser } from '../support/browser.ts';
import { keepReports, PUBLISHED, turnToPage } from '../support/reportStates.ts';
import { openTab, seeAction, type Opened } from '../support/tabStates.ts';
import { ORIGIN } from '../support/tabWorld.ts';

/** Browsers that refuse frames of others their storage do not refuse those of the page itself. */
const hostUrl = `${ORIGIN}/teams`;

const comment = ({ frame }: Opened) => frame.getByRole('textbox', { name: 'Skriv en kommentar' });
const press = ({ frame }: Opened, name: string) => frame.getByRole('button', { name, exact: true }).click();
/** As when one turns to another app in Teams and comes back: the frame is made anew. */
async function comeBack(tab: Opened): Promise<Opened> {
  await tab.page.reload();
  const frame = await (await tab.page.waitForSelector('iframe')).contentFrame();
  if (!frame) throw new Error('The tab has no frame');
  return { ...tab, frame };
}

describeInBrowser('What is written in the tab and not saved', (browser) => {
  jest.setTimeout(240_000);

  it('is there again when the action is opened again, here and after the tab was closed, until it is saved', async () => {
    const tab = await openTab(browser(), { hostUrl });
    await seeAction(tab);
    await comment(tab).fill('Halvskriven');
    await press(tab, 'Stäng');
    await seeAction(tab, 'plan-a-A3');
    expect(await comment(tab).inputValue()).toBe('');
    await press(tab, 'Stäng');
    await seeAction(tab);
    expect(await comment(tab).inputValue()).toBe('Halvskriven');
    const again = await comeBack(tab);
    await seeAction(again);
    expect(await comment(again).inputValue()).toBe('Halvskriven');
    await press(again, 'Spara kommentaren');
    await again.frame.getByText('Kommentaren är sparad').waitFor();
    expect(await comment(again).inputValue()).toBe('');
    const later = await comeBack(again);
    await seeAction(later);
    expect(await comment(later).inputValue()).toBe('');
    expect(tab.complaints).toEqual([]);
    await tab.context.close();
  });

  it('is kept while the tab is open where the browser gives it no storage', async () => {
    const tab = await openTab(browser());
    await seeAction(tab);
    await comment(tab).fill('Halvskriven');
    await press(tab, 'Stäng');
    await seeAction(tab);
    expect(await comment(tab).inputValue()).toBe('Halvskriven');
    await tab.context.close();
  });

  it('is there again in the report after another page and another visit, and is based on what was shown then', async () => {
    const tab = await openTab(browser(), { of: PUBLISHED, hostUrl });
    await keepReports(tab);
    const see = (one: Opened) => turnToPage(one, /^Rapport$/, /nämnden/);
    await see(tab);
    await tab.frame.getByLabel('Förvaltningens bedömning').fill('Mats påbörjade.');
    const again = await comeBack(tab);
    const { revision } = (await tab.world.ask({ path: '/plans/plan-a/reports/2026-10' }, 'karin')).json;
    const saved = await tab.world.change('PATCH', '/plans/plan-a/reports/2026-10', { assessment: 'Karins.' }, revision, 'karin'); // prettier-ignore
    expect(saved.status).toBe(200);
    await see(again);
    const field = again.frame.getByLabel('Förvaltningens bedömning');
    expect(await field.inputValue()).toBe('Mats påbörjade.');
    await press(again, 'Spara');
    await again.frame.getByRole('button', { name: 'Spara min ändå' }).waitFor();
    expect((await tab.world.store.read('report', 'plan|plan-a', '2026-10'))?.value.assessment?.text).toBe('Karins.');
    await tab.context.close();
  });
});
