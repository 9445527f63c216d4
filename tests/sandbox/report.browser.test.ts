import { AxeBuilder } from '@axe-core/playwright';
import { existsSync, mkdirSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.ts';
import { openForReal, openWindow, type Window } from './openedForReal.ts';

jest.setTimeout(180_000);

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

describeInBrowser('the board’s report in the browser', (browser) => {
  let world: Awaited<ReturnType<typeof openForReal>>;
  let window: Window;
  beforeEach(async () => {
    // The Monday before the month is over; the next one's first is a Tuesday.
    world = await openForReal('2026-11-30T09:00:00.000Z');
    window = await openWindow(browser(), world.url);
  });
  afterEach(async () => {
    expect(window.complaints).toEqual([]);
    await window.page.context().close();
    expect(world.failures).toEqual([]);
    await world.close();
  });

  it('is reviewed, approved and fetched by the director, in the chat and in the tab', async () => {
    const { page } = window;
    await window.move('Nästa dag');
    await window.move('Nästa dag');
    await window.open('Gunilla Rosengren');
    await page.getByRole('textbox').last().fill('rapport');
    await page.keyboard.press('Enter');
    const card = page.locator('.message').last();
    await card.getByRole('heading', { name: 'Rapporten för november är klar att granska' }).waitFor();
    await picture(page, 'report-card');

    await card.getByRole('button', { name: 'Granska' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Förvaltningens bedömning').fill('Arbetet följer planen.');
    await picture(page, 'report-dialog');
    expect(await axe(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await card.getByRole('button', { name: 'Godkänn' }).click();
    await card.getByRole('heading', { name: 'Rapporten för november är godkänd' }).waitFor();

    await card.getByRole('button', { name: 'Hämta Word' }).click();
    const offer = page.locator('.message').last();
    await offer.getByRole('button', { name: /^Tillåt/ }).click();
    const link = page
      .locator('.message')
      .last()
      .getByRole('link', { name: /\.docx$/ });
    await link.waitFor();
    await picture(page, 'report-file');
    expect(await axe(page)).toEqual([]);
    expect(await nameOf(page, () => link.click())).toMatch(/^2026-12-01 Uppföljning .*\.docx$/);

    await page.getByRole('button', { name: 'Öppna fliken' }).click();
    const tab = page.frameLocator('iframe');
    await tab.getByRole('tab', { name: 'Rapport', exact: true }).click();
    const reports = tab.getByRole('region', { name: 'Rapporter till nämnden' });
    await reports.getByText(/Rapport för november/).waitFor();
    await reports.scrollIntoViewIfNeeded();
    await picture(page, 'report-tab');
    const excel = reports.getByRole('button', { name: /som Excel$/ });
    expect(await nameOf(page, () => excel.click())).toMatch(/Uppföljning .*\.xlsx$/);
  });
});

async function nameOf(page: Page, act: () => Promise<void>): Promise<string> {
  const [download]: [Download, void] = await Promise.all([page.waitForEvent('download'), act()]);
  return download.suggestedFilename();
}

async function axe(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).exclude('iframe').analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`);
}

/** For whoever wants to look: PICTURES names a folder. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (folder === undefined) return;
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png` });
}
