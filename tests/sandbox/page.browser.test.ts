import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.ts';
import { openForReal, openWindow, type Window } from './openedForReal.ts';

jest.setTimeout(120_000);

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const axe = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).exclude('iframe').analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`);
};

describeInBrowser('the sandbox in the browser', (browser) => {
  let world: Awaited<ReturnType<typeof openForReal>>;
  let window: Window;
  beforeEach(async () => {
    world = await openForReal();
  });
  afterEach(async () => {
    expect(window.complaints).toEqual([]);
    await window.page.context().close();
    expect(world.failures).toEqual([]);
    await world.close();
  });

  it('lets a newcomer see a reminder, answer it, and read the weekly summary', async () => {
    window = await openWindow(browser(), world.url, { height: 560 });
    const { page } = window;
    await page.getByRole('heading', { name: 'Prova boten på två minuter' }).waitFor();
    await window.move('Nästa måndag');
    await window.open('Lena Sjögren');
    const digest = page.locator('.message').last();
    await expectText(digest.getByRole('heading').first(), '2 åtgärder behöver dig denna vecka');
    await digest.getByRole('button', { name: 'Min enhet är klar' }).first().click();
    await digest.getByText('Du markerade din del som klar').waitFor();
    await page.getByText('Svaret är skickat till boten.').waitFor();
    expect(await isInView(digest)).toBe(true);
    for (const name of ['Ahmed Karimi', 'Sofia Lindqvist']) {
      await window.open(name);
      await page.locator('.message').last().getByRole('button', { name: 'Min enhet är klar' }).first().click();
      await page.getByText('Du markerade din del som klar').waitFor();
    }
    await window.open('Emma Clarke');
    await page.locator('.message').last().getByRole('button', { name: 'My unit is done' }).first().click();
    await page.getByText('You marked your part as done').waitFor();
    await window.move('Nästa måndag');
    await window.open('Verksamhetsledningen');
    const summary = page.locator('.message').last();
    await summary.getByRole('heading', { name: 'Handlingsplanen vecka 49' }).waitFor();
    await summary.getByText(/2 av 15 åtgärder är klara/).waitFor();
  });

  it('opens a dialog, sends what was filled in and shows the new date', async () => {
    window = await openWindow(browser(), world.url, { theme: 'dark' });
    const { page } = window;
    await window.move('Nästa måndag');
    await window.open('Mats Hedlund');
    const digest = page.locator('.message').last();
    const newDate = digest.getByRole('button', { name: 'Nytt datum' }).first();
    await newDate.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/När blir åtgärden klar/).fill('2026-12-18');
    await dialog.getByLabel(/Varför behövs mer tid/).fill('Vi väntar på underlag.');
    expect(await axe(page)).toEqual([]);
    expect(await doubleIds(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await digest
      .getByText(/18 december/)
      .first()
      .waitFor();
  });

  it('takes a file, and the bot answers with what it read', async () => {
    window = await openWindow(browser(), world.url);
    const { page } = window;
    await window.open('Karin Blomgren');
    const text =
      '# En till\n\n| Åtgärd | Datum | Ansvarig |\n| --- | --- | --- |\n| Köpa in nya stolar | 1 mars 2027 | Avd.chef |\n';
    await page
      .locator('#file')
      .setInputFiles({ name: 'plan.md', mimeType: 'text/markdown', buffer: Buffer.from(text) });
    await page.getByText('plan.md (').waitFor();
    await page.getByRole('heading', { name: 'Stämmer det här?' }).waitFor();
  });

  it("opens the tab as the person one is, at the place a card's link names", async () => {
    window = await openWindow(browser(), world.url);
    const { page } = window;
    await window.open('Lena Sjögren');
    await page.getByRole('button', { name: 'Öppna fliken' }).click();
    const tab = page.frameLocator('iframe');
    await tab.getByRole('heading', { name: 'Handlingsplan för äldreomsorgen' }).waitFor();
    await page.getByRole('button', { name: 'Chatt', exact: true }).click();
    await page.locator('.message').first().waitFor();
  });

  it("speaks each person's language, and shows cards as other clients do", async () => {
    window = await openWindow(browser(), world.url);
    const { page } = window;
    await window.open('Karin Blomgren');
    await page.locator('.settings summary').click();
    await page.getByLabel('Språk för den här personen').selectOption('en');
    await page.getByRole('button', { name: 'coming up' }).waitFor();
    await page.getByLabel('Meddelande till Planboten').fill('help');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Here is what I can help with' }).waitFor();
    await page.locator('.settings summary').click();
    await page.getByLabel('Visa kort som på').selectOption('legacy');
    await page.locator('.message').last().getByRole('button', { name: 'My actions' }).first().click();
    await page.getByText('Svaret är skickat till boten.').waitFor();
  });

  it('can be used with the keyboard alone', async () => {
    window = await openWindow(browser(), world.url);
    const { page } = window;
    await tabTo(page, 'Nästa måndag');
    await page.keyboard.press('Enter');
    await page.locator('.unread:not([hidden])').first().waitFor();
    await page.locator('#moves').waitFor({ state: 'visible' });
    await tabTo(page, 'Lena Sjögren');
    await page.keyboard.press('Enter');
    await page.getByText('2 åtgärder behöver dig denna vecka').waitFor();
    await tabTo(page, 'Min enhet är klar');
    await page.keyboard.press('Enter');
    await page.getByText('Du markerade din del som klar').waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('.message') !== null)).toBe(true);
  });

  it.each([
    ['light', 1100],
    ['dark', 360],
  ] as const)('is accessible and never scrolls sideways: %s, %i px', async (theme, width) => {
    window = await openWindow(browser(), world.url, { theme, width });
    const { page } = window;
    const isFine = async (where: string) => {
      expect([where, await axe(page)]).toEqual([where, []]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    };
    await isFine('welcome');
    await window.move('Nästa måndag');
    await window.open('Lena Sjögren');
    await isFine('digest');
    const more = page.locator('.message').last().getByRole('button', { name: 'Fler val' }).first();
    await more.click();
    await page.getByRole('menuitem').first().waitFor();
    await isFine('menu');
    await page.keyboard.press('Escape');
    await page.locator('.settings summary').click();
    await isFine('settings');
    await page.keyboard.press('Escape');
    if (width === 360) await page.getByRole('button', { name: '‹ Chattar' }).click();
    await isFine('list');
    await window.open('Verksamhetsledningen');
    await page.getByRole('heading', { name: /vecka 48/ }).waitFor();
    await isFine('channel');
  });
});

/** Whether its top is where the eye was: an answer must not throw the reader back to the beginning. */
const isInView = async (place: Locator): Promise<boolean> => {
  const box = await place.boundingBox();
  return box !== null && box.y > 60 && box.y < 500;
};

/** Ids that occur twice: a label would then belong to another field. Inputs of cards have the ids of the cards. */
const doubleIds = (page: Page) =>
  page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return ids.filter((id, index) => ids.indexOf(id) !== index);
  });

const expectText = async (place: { textContent(): Promise<string | null> }, text: string) =>
  expect(await place.textContent()).toBe(text);

/** Presses Tab until the focus is on a button with this text; there are never more than a page's worth. */
async function tabTo(page: Page, text: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (focused.includes(text) && (await page.evaluate(() => document.activeElement?.tagName === 'BUTTON'))) return;
  }
  throw new Error(`Tab never reached ”${text}”`);
}
