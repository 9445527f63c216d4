import { describeInBrowser } from '../support/browser.ts';
import { openTab, type Opened } from '../support/tabStates.ts';
import { turnToPage } from '../support/reportStates.ts';

const press = ({ frame }: Opened, name: string | RegExp) => frame.getByRole('button', { name }).click();

describeInBrowser('Roles and people in the tab', (browser) => {
  jest.setTimeout(240_000);

  it('lets those who keep plans say who holds a role, until when, and what else it is called', async () => {
    const tab = await openTab(browser());
    await turnToPage(tab, /^Roller och personer$/, /^Roller och personer$/);
    await press(tab, 'Ändra Avdelningschef');
    await tab.frame.getByRole('combobox', { name: /Avdelningschef$/ }).fill('far');
    await tab.frame.getByRole('option', { name: /Farida Nazari/ }).click();
    await tab.frame.getByText('Ändringen av rollen Avdelningschef är sparad.').first().waitFor();
    await tab.frame.getByLabel('Sista dagen för Mats Hedlund', { exact: true }).fill('2026-12-31');
    await press(tab, 'Spara sista dagen för Mats Hedlund');
    await tab.frame.getByText(/till 31 december/).waitFor();
    await tab.frame.getByLabel('Andra sätt att skriva rollen').fill('Enhetschef');
    await press(tab, 'Lägg till');
    await tab.frame.getByText('Så kallas en annan roll redan.').waitFor();
    await tab.frame.getByLabel('Andra sätt att skriva rollen').fill('ÄO-chef');
    await press(tab, 'Lägg till');
    await tab.frame.getByText('Kallas också ÄO-chef.').waitFor();
    await press(tab, 'Ta bort ”ÄO-chef”');
    await tab.frame.getByText('Kallas också ÄO-chef.').waitFor({ state: 'detached' });
    const holdings = [];
    for await (const { value } of tab.world.store.find('holding', {})) holdings.push(value);
    expect(holdings.filter(({ role }) => role === 'avdelningschef')).toMatchObject([
      { person: 'mats', to: '2026-12-31' },
      { person: 'farida', from: '2026-11-23', to: null },
    ]);
    expect(tab.complaints).toEqual([]);
    await tab.context.close();
  });

  it('shows the same to others, who change nothing', async () => {
    const tab = await openTab(browser(), { person: 'farida' });
    await turnToPage(tab, /^Roller och personer$/, /^Roller och personer$/);
    await tab.frame.getByText('Mats Hedlund', { exact: true }).first().waitFor();
    expect(await tab.frame.getByRole('button', { name: /^Ändra/ }).count()).toBe(0);
    await tab.context.close();
  });
});
