import { findings, sideways } from '../support/axe.ts';
import { describeInBrowser } from '../support/browser.ts';
import { keepReports, PUBLISHED, seeReport } from '../support/reportStates.ts';
import { openTab, type Opened } from '../support/tabStates.ts';
import { focusedName, tabTo } from '../support/keyboard.ts';

const stored = async ({ world }: Opened) => (await world.store.read('report', 'plan|plan-a', '2026-10'))?.value;
const open = (browser: Parameters<typeof openTab>[0], given: Parameters<typeof openTab>[1] = {}) =>
  openTab(browser, { of: PUBLISHED, ...given });
const article = ({ frame }: Opened) => frame.getByRole('article');
const press = ({ frame }: Opened, name: string) => frame.getByRole('button', { name, exact: true }).click();

describeInBrowser('The report in the tab', (browser) => {
  jest.setTimeout(240_000);

  it('is written and approved by the keyboard alone', async () => {
    const tab = await open(browser());
    await seeReport(tab);
    await tabTo(tab, 'Förvaltningens bedömning');
    await tab.page.keyboard.insertText('Arbetet går framåt.');
    await tabTo(tab, 'Orsak och vad som görs: A4 Rutin för kvällar, nätter och helger');
    await tab.page.keyboard.insertText('Två tjänster har varit vakanta');
    // What is not saved cannot be approved.
    expect(await tab.frame.getByText('Spara först det du har skrivit.').count()).toBe(1);
    await tabTo(tab, 'Spara');
    await tab.page.keyboard.press('Enter');
    await tab.frame.getByText('Utkastet är sparat.').waitFor();
    await article(tab).getByText('Två tjänster har varit vakanta.').waitFor();
    await article(tab).getByText('Arbetet går framåt.').waitFor();
    await tabTo(tab, 'Godkänn …', 'Shift+Tab');
    await tab.page.keyboard.press('Enter');
    await tab.frame.getByRole('dialog').getByText('Sammanträdesdagen är inte ifylld.').waitFor();
    expect(await focusedName(tab.frame)).toBe('Godkänn');
    await tab.page.keyboard.press('Escape');
    expect((await stored(tab))?.state).toBe('draft');
    await tabTo(tab, 'Godkänn …');
    await tab.page.keyboard.press('Enter');
    await tab.frame.getByRole('dialog').waitFor();
    await tabTo(tab, 'Godkänn');
    await tab.page.keyboard.press('Enter');
    await tab.frame.getByText('Rapporten är godkänd.').waitFor();
    await tab.frame.getByText('Godkänd av Mats Hedlund, Avdelningschef, 23 november kl. 09.10.').waitFor();
    expect(await stored(tab)).toMatchObject({
      state: 'approved',
      approved: { by: 'mats' },
      assessment: { text: 'Arbetet går framåt.', by: 'mats' },
    });
    expect(await article(tab).getByText('Utkast').count()).toBe(0);
    expect(tab.complaints).toEqual([]);
    await tab.context.close();
  });

  it('passes WCAG 2.2 AA with everything unfolded, and never scrolls sideways on a phone', async () => {
    const tab = await open(browser());
    await seeReport(tab);
    await press(tab, 'Ändra mallen');
    await press(tab, 'Visa bilagan, 15 åtgärder');
    await article(tab).getByText('Pärmar i papper').waitFor();
    for (const width of [1100, 360]) {
      await tab.page.setViewportSize({ width, height: 740 });
      expect([width, await findings(tab), await sideways(tab)]).toEqual([width, [], 0]);
    }
    await tab.context.close();
  });

  it('tells whoever writes that somebody else has written, and writes on top of it when told to', async () => {
    const tab = await open(browser());
    await seeReport(tab);
    const assessment = tab.frame.getByLabel('Förvaltningens bedömning');
    await assessment.fill('Min bedömning.');
    const { revision } = (await tab.world.ask({ path: '/plans/plan-a/reports/2026-10' }, 'karin')).json;
    await tab.world.change('PATCH', '/plans/plan-a/reports/2026-10', { assessment: 'Karins.', meeting: '2026-12-17' }, revision, 'karin'); // prettier-ignore
    await press(tab, 'Spara');
    await tab.frame.getByText('Någon annan har ändrat här medan du skrev.').waitFor();
    expect((await stored(tab))?.assessment?.text).toBe('Karins.');
    await article(tab).getByText('Karins.').waitFor();
    expect(await assessment.inputValue()).toBe('Min bedömning.');
    await press(tab, 'Spara min ändå');
    await tab.frame.getByText('Utkastet är sparat.').waitFor();
    expect(await stored(tab)).toMatchObject({ assessment: { text: 'Min bedömning.' }, meeting: '2026-12-17' });
    await tab.context.close();
  });

  it('keeps what is being written while another page is looked at', async () => {
    const tab = await open(browser());
    await seeReport(tab);
    await tab.frame.getByLabel('Förvaltningens bedömning').fill('Halvfärdigt');
    await tab.frame.getByRole('tab', { name: 'Läget' }).click();
    await tab.frame.getByRole('heading', { level: 1, name: 'Läget' }).waitFor();
    await tab.frame.getByRole('tab', { name: 'Rapport', exact: true }).click();
    expect(await tab.frame.getByLabel('Förvaltningens bedömning').inputValue()).toBe('Halvfärdigt');
    await tab.context.close();
  });

  it('has a template that stands in the document at once', async () => {
    const tab = await open(browser());
    await seeReport(tab);
    await press(tab, 'Ändra mallen');
    await tab.frame.getByLabel('Diarienummer').fill('SDN 2026-00123');
    await tab.frame.getByLabel('Nämnd', { exact: true }).fill('Äldrenämnden');
    await press(tab, 'Spara mallen');
    await tab.frame.getByText('Mallen är sparad.').waitFor();
    await article(tab).getByText('Dnr: SDN 2026-00123').waitFor();
    await article(tab).getByText('Äldrenämnden lägger redovisningen till handlingarna.').waitFor();
    await tab.context.close();
  });

  it('can be read in English by those who may not write, with the report itself in Swedish', async () => {
    const tab = await open(browser(), { person: 'lena', locale: 'en-gb' });
    await keepReports(tab);
    await tab.frame.getByRole('tab', { name: 'Report' }).click({ timeout: 60_000 });
    await tab.frame.getByText('Approved by Gunilla Rosengren').waitFor();
    const names = await tab.frame.locator('main:visible').getByRole('button').allInnerTexts();
    expect(names).toEqual(['Word', 'Excel', 'PDF', 'Show the appendix, 15 actions', 'Show', 'Word', 'Excel', 'PDF']);
    expect(await article(tab).getAttribute('lang')).toBe('sv');
    await tab.context.close();
  });

  it('is made when there is none, by those who may', async () => {
    const tab = await open(browser());
    await tab.frame.getByRole('tab', { name: 'Rapport', exact: true }).click({ timeout: 60_000 });
    await press(tab, 'Gör utkast för oktober');
    await tab.frame.getByText('Utkastet är gjort.').waitFor();
    await article(tab).waitFor();
    expect(await stored(tab)).toMatchObject({ state: 'draft', madeBy: 'mats' });
    await tab.context.close();
  });
});
