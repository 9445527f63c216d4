import { findings, sideways } from '../support/axe.ts';
import { describeInBrowser } from '../support/browser.ts';
import { tabTo } from '../support/keyboard.ts';
import { seeSettings } from '../support/reportStates.ts';
import { openTab, type Opened } from '../support/tabStates.ts';

const person = async ({ world }: Opened, id = 'mats') => (await world.store.read('person', 'register', id))?.value;
const plan = async ({ world }: Opened) => (await world.store.read('plan', 'plans', 'plan-a'))?.value;
const press = ({ frame }: Opened, name: string) => frame.getByRole('button', { name, exact: true }).click();

describeInBrowser('The settings in the tab', (browser) => {
  jest.setTimeout(240_000);

  it('are changed by the keyboard alone, one’s own and the plan’s', async () => {
    const tab = await openTab(browser());
    await seeSettings(tab);
    await tabTo(tab, 'Veckans påminnelse');
    await tab.page.keyboard.type('Ons');
    await tabTo(tab, 'Påminn mig dagen innan');
    await tab.page.keyboard.press('Space');
    await tabTo(tab, 'Spara inställningarna');
    await tab.page.keyboard.press('Enter');
    await tab.frame.getByText('Inställningarna är sparade.').waitFor();
    expect((await person(tab))?.settings).toMatchObject({ day: 3, eve: false, time: '08:00' });

    await tabTo(tab, 'Skicka tidigast');
    await tab.page.keyboard.type('09.00');
    await tabTo(tab, 'Veckans sammanställning läggs i');
    await tab.page.keyboard.press('ArrowUp');
    await tabTo(tab, 'Spara planens inställningar');
    await tab.page.keyboard.press('Enter');
    await tab.frame.getByText('Planens inställningar är sparade.').waitFor();
    expect(await plan(tab)).toMatchObject({
      channel: '19:Äldreomsorg – Verksamhetsledningen',
      settings: { from: '09:00', to: '17:00', escalation: true },
    });
    expect(tab.complaints).toEqual([]);
    await tab.context.close();
  });

  it('pass WCAG 2.2 AA with an error shown, and never scroll sideways on a phone', async () => {
    const tab = await openTab(browser());
    await seeSettings(tab);
    await tab.frame.getByLabel('Pausa till och med').fill('2026-11-02');
    await press(tab, 'Spara inställningarna');
    await tab.frame.getByText('Välj en dag från i dag').waitFor();
    for (const width of [1100, 360]) {
      await tab.page.setViewportSize({ width, height: 740 });
      expect([width, await findings(tab), await sideways(tab)]).toEqual([width, [], 0]);
    }
    expect((await person(tab))?.settings).toBeUndefined();
    await tab.context.close();
  });

  it('say so when they were changed in the chat meanwhile, and show what was chosen there', async () => {
    const tab = await openTab(browser());
    await seeSettings(tab);
    await tab.frame.getByLabel('Klockslag').selectOption('10:00');
    const { own } = (await tab.world.ask({ path: '/settings' }, 'mats')).json;
    const { revision, ...now } = own;
    await tab.world.change('PUT', '/settings', { ...now, language: 'sv' }, revision, 'mats');
    await press(tab, 'Spara inställningarna');
    await tab.frame.getByText('Någon annan har ändrat här medan du skrev.').waitFor();
    await press(tab, 'Visa ändringen');
    expect(await tab.frame.getByLabel('Klockslag').inputValue()).toBe('08:00');
    expect(await tab.frame.getByLabel('Språk').inputValue()).toBe('sv');
    await tab.context.close();
  });

  it('are in English for those who read it, and of no plan for those who own none', async () => {
    const tab = await openTab(browser(), { person: 'lena', locale: 'en-gb' });
    await seeSettings(tab);
    await tab.frame.getByLabel('Pause until and including').fill('2026-12-18');
    await tab.frame.getByLabel('Stand-in during the pause').selectOption('karin');
    await press(tab, 'Save the settings');
    await tab.frame.getByText('The settings are saved.').waitFor();
    expect((await tab.world.store.read('holding', 'register', 'lena'))?.value.standIn?.person).toBe('karin');
    expect(await tab.frame.getByText('The weekly summary goes to').count()).toBe(0);
    await tab.context.close();
  });
});
