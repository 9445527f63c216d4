import type { Frame } from 'playwright-core';
import { findings, sideways } from '../support/axe.ts';
import { describeInBrowser } from '../support/browser.ts';
import { paste, PASTED, turnToImport } from '../support/importStates.ts';
import { aConversation } from '../support/builders.ts';
import { created } from '../support/storing.ts';
import { SAMPLE } from '../support/tabSample.ts';
import { openTab, type Opened } from '../support/tabStates.ts';

const keys = async (tab: Opened, ...names: string[]) => {
  for (const name of names) await tab.page.keyboard.press(name);
};
const focused = (frame: Frame): Promise<string> =>
  frame.evaluate(
    '(document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "").trim()',
  );
/** What the question says that the focus is in. */
const asked = (frame: Frame): Promise<string> =>
  frame.evaluate('document.activeElement?.closest("li")?.querySelector("h3")?.textContent ?? ""');
/** Goes on by Tab until something is reached. */
async function tabTo(tab: Opened, name: string): Promise<void> {
  for (let n = 0; n < 80 && (await focused(tab.frame)) !== name; n += 1) await keys(tab, 'Tab');
  expect(await focused(tab.frame)).toBe(name);
}
/** A browser asks for the parts of a date in the order of its own language, whatever that is. */
async function typeThirdOfJanuary(tab: Opened): Promise<void> {
  const orders = [
    ['1', '3', '2027'],
    ['2027', '1', '3'],
    ['3', '1', '2027'],
  ];
  for (const order of orders) {
    await keys(tab, 'ArrowLeft', 'ArrowLeft');
    for (const part of order) await keys(tab, ...part, 'ArrowRight');
    if ((await tab.frame.getByLabel('Klar senast').inputValue()) === '2027-01-03') return;
  }
  throw new Error('The date could not be typed');
}
const counts = (tab: Opened, left: number) => tab.frame.getByText(`${left} av 7 frågor kvar`).waitFor();

describeInBrowser('Importing a plan in the tab', (browser) => {
  jest.setTimeout(240_000);

  it('goes from pasted text to a published plan by the keyboard alone, with every question answered', async () => {
    const tab = await openTab(browser(), { of: { ...SAMPLE, plans: [], actions: [] } });
    await tab.frame.getByText('Här finns ingen handlingsplan än.').waitFor();
    await tabTo(tab, 'Läs in en plan');
    await keys(tab, 'Enter');
    await tab.frame.getByLabel('Klistra in text').waitFor();
    await tabTo(tab, 'Välj en fil');
    await keys(tab, 'Tab');
    await tab.page.keyboard.insertText(PASTED);
    await tabTo(tab, 'Läs texten');
    await keys(tab, 'Enter');
    await counts(tab, 7);

    await tabTo(tab, 'Inget datum');
    const first = await asked(tab.frame);
    await keys(tab, 'ArrowDown');
    expect(await asked(tab.frame)).not.toBe(first);
    await keys(tab, 'ArrowUp');
    expect(await asked(tab.frame)).toBe(first);
    await keys(tab, 'Tab', 'Enter');
    await tab.frame.getByLabel('Klar senast').waitFor();
    await typeThirdOfJanuary(tab);
    await keys(tab, 'Enter');
    await counts(tab, 6);
    for (let left = 5; left > 0; left -= 1) {
      await keys(tab, 'Enter');
      await counts(tab, left);
      expect(await asked(tab.frame)).not.toBe('');
    }
    await keys(tab, 'Enter');
    await tab.frame.getByText('Alla frågor är besvarade.').waitFor();

    await tab.frame.getByText(/Måndag 30 november får \d+ personer en påminnelse\./).waitFor();
    await tabTo(tab, 'Publicera planen');
    await keys(tab, 'Enter');
    await tab.frame
      .getByRole('alertdialog')
      .getByText(/roller saknar person/)
      .waitFor();
    await tabTo(tab, 'Publicera ändå');
    await keys(tab, 'Enter');
    await tab.frame.getByRole('heading', { name: 'Planen är publicerad' }).waitFor();
    await tabTo(tab, 'Öppna planen');
    await keys(tab, 'Enter');
    await tab.frame.locator('[data-action]').first().waitFor();
    await tab.frame.getByRole('heading', { level: 1, name: 'Handlingsplan för äldreomsorgen' }).waitFor();
    expect(await tab.frame.locator('[data-action]').count()).toBe(15);
    expect(await tab.frame.locator('tr', { hasText: 'Gå igenom rutinerna' }).textContent()).toContain('3 januari 2027');
    expect(tab.complaints).toEqual([]);
    await tab.context.close();
  });

  it('passes WCAG 2.2 AA in every theme and never scrolls sideways on a phone, with everything unfolded', async () => {
    const tab = await openTab(browser());
    await paste(tab);
    await counts(tab, 7);
    await tab.frame.getByRole('button', { name: /^Visa alla/ }).click();
    await tab.frame.getByRole('button', { name: 'Välj datum' }).first().click();
    for (const width of [1100, 360]) {
      await tab.page.setViewportSize({ width, height: 740 });
      expect([width, await findings(tab)]).toEqual([width, []]);
      expect([width, await sideways(tab)]).toEqual([width, 0]);
    }
    expect(await tab.frame.getByRole('heading', { level: 3, name: /^Rad \d+/ }).count()).toBe(7 + 15);
    await tab.context.close();
  });

  it('takes a file that is dropped or chosen, and says in words why one cannot be read', async () => {
    const tab = await openTab(browser());
    await turnToImport(tab);
    const chooser = tab.frame.locator('input[type="file"]');
    await chooser.setInputFiles({
      name: 'bild.png',
      mimeType: 'image/png',
      buffer: Buffer.from('89504e470d0a1a0a', 'hex'),
    });
    await tab.frame.getByRole('alert').or(tab.frame.getByText('Jag kan läsa Word')).first().waitFor();
    await tab.frame.evaluate(`(() => {
      const data = new DataTransfer();
      data.items.add(new File([${JSON.stringify(PASTED)}], 'Handlingsplan å.md'));
      const target = document.querySelector('input[type="file"]').parentElement;
      target.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    })()`);
    await counts(tab, 7);
    await tab.frame.getByText('Handlingsplan å.md').waitFor();
    await tab.context.close();
  });

  it('has a person found by typing hold a role, and throws the import away only when asked twice', async () => {
    const tab = await openTab(browser());
    await paste(tab);
    await counts(tab, 7);
    await tab.frame.getByRole('combobox', { name: 'Vem är HR-chef?' }).fill('naz');
    await tab.frame.getByRole('option', { name: /Farida Nazari/ }).click();
    await tab.frame.getByRole('button', { name: 'Ta bort Farida Nazari' }).waitFor();
    await tab.frame.getByText('2 roller saknar person.').waitFor();
    await tab.frame.getByRole('button', { name: 'Släng importen' }).click();
    await keys(tab, 'Escape');
    await tab.frame.getByRole('alertdialog').waitFor({ state: 'detached' });
    await tab.frame.getByRole('button', { name: 'Släng importen' }).click();
    await tab.frame.getByRole('alertdialog').getByRole('button', { name: 'Släng importen' }).click();
    await tab.frame.getByRole('heading', { name: 'Importen är slängd' }).waitFor();
    await tab.frame.getByRole('button', { name: 'Läs in en till' }).click();
    await tab.frame.getByRole('heading', { level: 1, name: 'Importera' }).waitFor();
    expect(await tab.frame.getByText('Påbörjade importer').count()).toBe(0);
    await tab.context.close();
  });

  it('has Teams’ own picker find somebody beyond the team, and leaves all as it was when that is closed', async () => {
    const picked = {
      objectId: '4f6a0031-8b1c-4d2e-9f3a-6c7d8e9f0a31',
      displayName: 'Per Ek',
      email: 'per@city.example',
    };
    const tab = await openTab(browser(), { picked });
    await created(tab.world.store, 'conversation', aConversation({ of: 'mats', id: 'chat-mats' }));
    tab.world.state.chats = [{ id: picked.objectId, name: 'Per Ek' }];
    await paste(tab);
    await counts(tab, 7);
    const search = tab.frame.getByRole('button', { name: 'Sök i organisationen efter vem som är HR-chef' });
    await search.click();
    await tab.frame.getByRole('button', { name: 'Ta bort Per Ek' }).waitFor();
    expect(await tab.asked()).toContain('people.selectPeople');
    // A role that each unit has is not held before the unit is named.
    await tab.frame.getByRole('button', { name: 'Sök i organisationen efter vem som är Enhetschef' }).click();
    await tab.frame.getByText('Vald: Per Ek').waitFor();
    await tab.frame.getByRole('combobox', { name: 'Enhet', exact: true }).fill('Eklidens vårdboende');
    await tab.frame.getByRole('button', { name: 'Lägg till', exact: true }).click();
    await tab.frame.getByRole('button', { name: 'Ta bort Per Ek (Eklidens vårdboende)' }).waitFor();
    expect(await findings(tab)).toEqual([]);
    await tab.context.close();

    const closing = await openTab(browser(), { picked: null });
    await paste(closing);
    await counts(closing, 7);
    await closing.frame.getByRole('button', { name: 'Sök i organisationen efter vem som är HR-chef' }).click();
    await closing.frame.getByText('7 av 7 frågor kvar').waitFor();
    expect(await closing.frame.getByRole('button', { name: /^Ta bort/ }).count()).toBe(0);
    await closing.context.close();
  });

  it('is named, divided, put together and answered anew by its importer, and the focus stays where the work is', async () => {
    const tab = await openTab(browser());
    await paste(tab);
    await counts(tab, 7);
    const { frame } = tab;
    const press = (name: string | RegExp) => frame.getByRole('button', { name }).first().click();
    await press('Ändra titel och datum');
    await frame.getByLabel('Planens titel').fill('Plan för hösten');
    await frame.getByLabel('Planens datum').fill('2026-10-01');
    await keys(tab, 'Enter');
    await frame.getByRole('heading', { level: 1, name: 'Plan för hösten' }).waitFor();
    await frame.getByText('Planen är daterad 1 oktober').waitFor();
    expect(await focused(frame)).toBe('Ändra titel och datum');

    await press('Inget datum');
    await counts(tab, 6);
    await press(/^Ångra svaret om rad/);
    await counts(tab, 7);
    expect(await asked(frame)).not.toBe('');

    await press(/^Visa alla/);
    await press(/^Lägg till en åtgärd ur samma rad som Lämna/);
    await press('Lägg till åtgärden');
    await frame.getByText('Skriv något först.').waitFor();
    await frame.getByLabel('Den nya åtgärdens titel').fill('Köp in fler');
    expect(await findings(tab)).toEqual([]);
    await tab.page.setViewportSize({ width: 360, height: 740 });
    expect(await sideways(tab)).toBe(0);
    await keys(tab, 'Enter');
    await frame.getByText('16 åtgärder i 15 rader').waitFor();
    await press('Slå ihop Köp in fler med åtgärden före');
    await frame.getByText('15 åtgärder i 15 rader').waitFor();
    await press('Ångra svaret om rad');
    await frame.getByText('16 åtgärder i 15 rader').waitFor();
    await tab.context.close();
  });

  it('is there in English too, and for nobody who may not import', async () => {
    const tab = await openTab(browser(), { locale: 'en-gb' });
    await turnToImport(tab);
    await tab.frame.getByLabel('Paste text').fill(PASTED);
    await tab.frame.getByRole('button', { name: 'Read the text' }).click();
    await tab.frame.getByText('7 of 7 questions left').waitFor();
    await tab.context.close();
    const member = await openTab(browser(), { person: 'farida' });
    await member.frame.waitForSelector('[data-action]');
    await member.frame.getByRole('tab', { name: 'Roller och personer' }).waitFor();
    expect(await member.frame.getByRole('tab', { name: 'Importera' }).count()).toBe(0);
    await member.context.close();
  });
});
