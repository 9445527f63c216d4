import type { Frame } from 'playwright-core';
import { anAction } from '../support/builders.ts';
import { describeInBrowser } from '../support/browser.ts';
import { SAMPLE, SAMPLE_ACTIONS } from '../support/tabSample.ts';
import { openTab, seeAction, seePlan, type Opened } from '../support/tabStates.ts';

const NUMBERS = '[...document.querySelectorAll("tbody tr td:first-child")].map((cell) => cell.textContent)';
const numbers = (frame: Frame): Promise<string[]> => frame.evaluate(NUMBERS);
/** Waits until the rows are these; the page asks the API for them. Fails with what there was instead. */
const shows = async (frame: Frame, wanted: readonly string[]): Promise<void> => {
  const isThere = `JSON.stringify(${NUMBERS}) === ${JSON.stringify(JSON.stringify(wanted))}`;
  await frame.waitForFunction(isThere).catch(() => undefined);
  expect(await numbers(frame)).toEqual(wanted);
};
const focused = (frame: Frame): Promise<string> =>
  frame.evaluate(
    '(document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "").trim()',
  );
const keys = async (tab: Opened, ...names: string[]) => {
  for (const name of names) await tab.page.keyboard.press(name);
};
const actionOf = async ({ world }: Opened, id: string) =>
  (await world.ask({ path: `/plans/plan-a/actions/${id}` }, 'mats')).json.action;

describeInBrowser('The tab in Teams', (browser) => {
  jest.setTimeout(240_000);

  it('tells Teams that it has loaded, once, and follows theme and language', async () => {
    const tab = await openTab(browser(), { theme: 'dark', locale: 'en-gb' });
    await tab.frame.getByText('15 actions').waitFor();
    const told = (await tab.asked()).filter((name) => name === 'appInitialization.success');
    expect(told).toHaveLength(1);
    expect(await tab.frame.evaluate('document.documentElement.lang')).toBe('en');
    await tab.frame.locator('[data-theme="dark"]').waitFor();
    await tab.changeTheme('contrast');
    await tab.frame.locator('[data-theme="contrast"]').waitFor();
    await tab.context.close();
  });

  it('opens the action that a deep link names, written as people write it', async () => {
    const tab = await openTab(browser(), { subPage: 'a/A-08' });
    await tab.frame.getByRole('dialog').getByRole('heading', { level: 2 }).waitFor();
    expect(await tab.frame.getByRole('dialog').getByRole('heading', { level: 2 }).textContent()).toBe(
      'Tydligare information om synpunkter och klagomål',
    );
    await tab.context.close();
  });

  it('says so when a deep link names an action that is not there', async () => {
    const tab = await openTab(browser(), { subPage: 'a/A99' });
    await tab.frame.getByText('Åtgärden A99 finns inte i planen.').waitFor();
    await tab.context.close();
  });

  it('finds, narrows and sorts', async () => {
    const tab = await openTab(browser());
    await seePlan(tab);
    await tab.frame.getByRole('button', { name: 'Försenade (3)' }).click();
    await shows(tab.frame, ['A4', 'A13', 'A15']);
    await tab.frame.getByRole('button', { name: 'Klar senast' }).click();
    await shows(tab.frame, ['A13', 'A4', 'A15']);
    await tab.frame.getByRole('button', { name: 'Klar senast' }).click();
    await shows(tab.frame, ['A15', 'A4', 'A13']);
    await tab.frame.getByRole('button', { name: 'Rensa filter' }).click();
    await tab.frame.getByRole('searchbox').fill('enhetschef synpunkter');
    await tab.frame.getByText('1 av 15 åtgärder').waitFor();
    await shows(tab.frame, ['A8']);
    await tab.context.close();
  });

  it('shows how the sendings fare to those who own a plan alone, and leaves the plan as it was meanwhile', async () => {
    const pages = ({ frame }: Opened) =>
      frame.getByRole('tablist', { name: 'Sidor i fliken' }).getByRole('tab').allInnerTexts();
    const tab = await openTab(browser());
    await seePlan(tab);
    // Whose pages they are is known a moment after the plan.
    await tab.frame.getByRole('tab', { name: 'Läget' }).waitFor();
    expect(await pages(tab)).toEqual([
      'Planen',
      'Rapport',
      'Importera',
      'Läget',
      'Roller och personer',
      'Inställningar',
    ]);
    await tab.frame.getByRole('searchbox').fill('pärmar');
    await tab.frame.getByText('1 av 15 åtgärder').waitFor();
    await tab.frame.getByRole('tab', { name: 'Planen' }).focus();
    await keys(tab, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter');
    await tab.frame.getByRole('heading', { level: 1, name: 'Läget' }).waitFor();
    await keys(tab, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Enter');
    await tab.frame.getByText('1 av 15 åtgärder').waitFor();
    await tab.context.close();

    const member = await openTab(browser(), { person: 'karin', locale: 'en-gb' });
    await seePlan(member);
    await member.frame.getByRole('tab', { name: 'Roles and people' }).click();
    await member.frame.getByRole('heading', { name: 'Roles and who holds them' }).waitFor();
    expect(await member.frame.getByRole('tab').allInnerTexts()).toEqual([
      'The plan',
      'Report',
      'Import',
      'Roles and people',
      'Settings',
    ]);
    expect(await member.frame.getByText('Get no messages').count()).toBe(0);
    await member.context.close();
  });

  it('sets a status and takes it back by the keyboard alone, and the focus comes home', async () => {
    const tab = await openTab(browser());
    await seePlan(tab);
    await tab.frame.getByRole('searchbox').focus();
    for (let n = 0; n < 20 && (await focused(tab.frame)) !== 'Gemensam introduktion för nyanställda'; n += 1)
      await keys(tab, 'Tab');
    await keys(tab, 'ArrowDown');
    expect(await focused(tab.frame)).toBe('Uppdragsbeskrivningar för alla chefstjänster');
    await keys(tab, 'Enter');
    await tab.frame.getByRole('dialog').getByRole('button', { name: 'Klar', exact: true }).waitFor();
    for (let n = 0; n < 10 && (await focused(tab.frame)) !== 'Klar'; n += 1) await keys(tab, 'Tab');
    await keys(tab, 'Enter');
    await tab.frame.getByText('A2 är nu ”Klar”.').waitFor();
    expect(await actionOf(tab, 'plan-a-A2')).toMatchObject({ status: 'done', revision: 4 });
    for (let n = 0; n < 20 && (await focused(tab.frame)) !== 'Ångra'; n += 1) await keys(tab, 'Tab');
    await keys(tab, 'Enter');
    await tab.frame.getByText('Ändringen av A2 är ångrad.').waitFor();
    expect(await actionOf(tab, 'plan-a-A2')).toMatchObject({ status: 'inProgress', revision: 5 });
    await keys(tab, 'Escape');
    await tab.frame.locator('[data-action="plan-a-A2"]:focus').waitFor();
    await tab.context.close();
  });

  it('moves a date with a reason, and keeps the first one to be seen', async () => {
    const tab = await openTab(browser());
    await seeAction(tab, 'plan-a-A3');
    await tab.frame.getByRole('button', { name: 'Nytt datum' }).click();
    await tab.frame.getByLabel('När blir åtgärden klar?').fill('2027-06-15');
    await tab.frame.getByLabel('Varför behövs mer tid?').fill('Lokalen byggs om.');
    await tab.frame.getByRole('button', { name: 'Spara', exact: true }).click();
    await tab.frame.getByText('A3 ska nu vara klar 15 juni 2027.').waitFor();
    await tab.frame.getByText('Första datum').waitFor();
    expect(await actionOf(tab, 'plan-a-A3')).toMatchObject({ due: '2027-06-15', firstDue: '2027-05-01' });
    await tab.context.close();
  });

  it('reports a unit’s part, and shows how the other units stand', async () => {
    const tab = await openTab(browser(), { person: 'ahmed' });
    await seeAction(tab, 'plan-a-A8');
    await tab.frame.getByText('1 av 3 enheter är klara').waitFor();
    await tab.frame.getByRole('button', { name: 'Min enhet är klar' }).click();
    await tab.frame.getByText('2 av 3 enheter är klara').waitFor();
    expect((await actionOf(tab, 'plan-a-A8')).units).toEqual({ done: 2, of: 3 });
    await tab.context.close();
  });

  it('asks before it finishes what leans on an open action, and leads to that one', async () => {
    const actions = SAMPLE_ACTIONS.map((one) => (one.number === 'A2' ? { ...one, leansOn: ['plan-a-A3'] } : one));
    const tab = await openTab(browser(), { of: { ...SAMPLE, actions } });
    await seeAction(tab);
    await tab.frame.getByRole('button', { name: 'Klar', exact: true }).click();
    await tab.frame.getByText('Åtgärden hänger ihop med en annan som inte är klar.').waitFor();
    expect(await actionOf(tab, 'plan-a-A2')).toMatchObject({ status: 'inProgress' });
    await tab.frame.getByRole('button', { name: 'Klar ändå' }).click();
    await tab.frame.getByText('A2 är nu ”Klar”.').waitFor();
    expect(await actionOf(tab, 'plan-a-A2')).toMatchObject({ status: 'done' });
    await tab.frame.getByRole('button', { name: 'A3 Arbetslag med fast planeringstid' }).click();
    await tab.frame.getByRole('heading', { level: 2, name: 'Arbetslag med fast planeringstid' }).waitFor();
    await tab.context.close();
  });

  it('takes a link as evidence, with a comment or alone, and none that leads nowhere', async () => {
    const tab = await openTab(browser());
    await seeAction(tab);
    const link = tab.frame.getByLabel('Länk till underlag (frivilligt)');
    const save = () => tab.frame.getByRole('button', { name: 'Spara kommentaren' }).click();
    await link.fill('javascript:alert(1)');
    await save();
    await tab.frame.getByText('Länken ska börja med https://').waitFor();
    await link.fill('https://intranet.example.se/rutin');
    await save();
    await tab.frame.getByText('Kommentaren är sparad.').waitFor();
    expect((await actionOf(tab, 'plan-a-A2')).history.at(-1).what).toMatchObject({
      text: '',
      link: 'https://intranet.example.se/rutin',
    });
    expect(await link.inputValue()).toBe('');
    await tab.context.close();
  });

  it('shows what somebody else has changed within a few seconds', async () => {
    const tab = await openTab(browser());
    await seePlan(tab);
    await tab.world.press(
      'status.set',
      { p: 'plan-a', a: 'plan-a-A10', c: 'tab', to: 'done', rev: 1 },
      '"1"',
      'farida',
    );
    await tab.frame.getByText('2/15').waitFor({ timeout: 8000 });
    await tab.context.close();
  });

  it('asks before it writes over what somebody else has done, and writes it when told to', async () => {
    const tab = await openTab(browser());
    await seeAction(tab);
    tab.freeze(true);
    await tab.world.press('status.set', { p: 'plan-a', a: 'plan-a-A2', c: 'tab', to: 'paused', rev: 3 }, '"3"', 'mats');
    await tab.frame.getByRole('button', { name: 'Klar', exact: true }).click();
    await tab.frame.getByRole('alertdialog').getByText('Status: Pågår → Pausad').waitFor();
    expect(await actionOf(tab, 'plan-a-A2')).toMatchObject({ status: 'paused' });
    tab.freeze(false);
    await tab.frame.getByRole('button', { name: 'Spara min ändå' }).click();
    await tab.frame.getByText('A2 är nu ”Klar”.').waitFor();
    expect(await actionOf(tab, 'plan-a-A2')).toMatchObject({ status: 'done' });
    await tab.context.close();
  });

  it('does not ask when all that has come in between is a comment', async () => {
    const tab = await openTab(browser());
    await seeAction(tab);
    tab.freeze(true);
    await tab.world.press('comment.add', { p: 'plan-a', a: 'plan-a-A2', c: 'tab', text: 'Bra' }, '"3"', 'farida');
    await tab.frame.getByRole('button', { name: 'Klar', exact: true }).click();
    await tab.frame.getByText('A2 är nu ”Klar”.').waitFor();
    await tab.context.close();
  });

  it('keeps what it last knew when the server is away, and catches up afterwards', async () => {
    const tab = await openTab(browser());
    await seePlan(tab);
    tab.offline(true);
    await tab.frame.getByText('Du ser läget från 23 november kl. 09.10.').waitFor({ timeout: 10_000 });
    expect(await numbers(tab.frame)).toHaveLength(15);
    tab.offline(false);
    await tab.frame.getByRole('button', { name: 'Försök igen' }).click();
    await tab.frame.getByText('Vi når inte servern').waitFor({ state: 'detached' });
    await tab.context.close();
  });

  it('on a phone shows cards with the one button that matters', async () => {
    const tab = await openTab(browser(), { width: 360, person: 'farida' });
    await seePlan(tab);
    await tab.frame.getByRole('button', { name: 'Ändra status för Samarbete mellan avdelningarna' }).click();
    await tab.frame.getByRole('dialog').getByRole('button', { name: 'Klar', exact: true }).click();
    await tab.frame.getByText('A10 är nu ”Klar”.').waitFor();
    await tab.context.close();
  });

  it('enlarged to 200 % still shows everything without moving sideways', async () => {
    // What a browser does at 200 %: half as many pixels of layout in the same window.
    const tab = await openTab(browser(), { width: 550, height: 400 });
    await seeAction(tab);
    expect(await tab.frame.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await tab.frame.getByRole('button', { name: 'Klar', exact: true }).click();
    await tab.frame.getByText('A2 är nu ”Klar”.').waitFor();
    await tab.context.close();
  });

  it('shows a plan of a thousand actions page by page, and searches all of it', async () => {
    const actions = Array.from({ length: 1000 }, (_, n) =>
      anAction({ id: `plan-a-A${n + 1}`, number: `A${n + 1}`, title: `Åtgärd nummer ${n + 1}` }),
    );
    const tab = await openTab(browser(), { of: { ...SAMPLE, actions } });
    await tab.frame.getByText('Sida 1 av 20').waitFor();
    expect(await numbers(tab.frame)).toHaveLength(50);
    await tab.frame.getByRole('button', { name: 'Nästa' }).click();
    await shows(
      tab.frame,
      Array.from({ length: 50 }, (_, n) => `A${n + 51}`),
    );
    await tab.frame.getByRole('searchbox').fill('nummer 777');
    await tab.frame.getByText('1 av 1000 åtgärder').waitFor();
    await tab.context.close();
  });

  it('is not shown in a frame of any other site', async () => {
    const tab = await openTab(browser(), { hostUrl: 'https://evil.example/' });
    await expect(tab.frame.waitForSelector('#root', { timeout: 1500 })).rejects.toThrow();
    await tab.context.close();
  });

  it('asks the person to sign in when Teams gives no token, and goes on when it does', async () => {
    const tab = await openTab(browser(), { token: 'refused' });
    await tab.frame.getByRole('button', { name: 'Logga in' }).waitFor();
    await tab.page.evaluate('answers["authentication.getAuthToken"] = [true, "mats"]');
    await tab.frame.getByRole('button', { name: 'Logga in' }).click();
    await seePlan(tab);
    expect(SAMPLE_ACTIONS).toHaveLength(await tab.frame.locator('[data-action]').count());
    await tab.context.close();
  });
});
