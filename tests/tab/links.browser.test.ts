import { samplePlan } from '../../sandbox/samplePlan.ts';
import { describeInBrowser } from '../support/browser.ts';
import { keepReports, PUBLISHED } from '../support/reportStates.ts';
import { SAMPLE } from '../support/tabSample.ts';
import { openTab, type Opened } from '../support/tabStates.ts';
import { openInTeams } from '../support/teamsHost.ts';
import { tabWorld } from '../support/tabWorld.ts';

const PLAN_TEXT = samplePlan('2026-11-23').text;
const heading = ({ frame }: Opened, name: string) =>
  frame.getByRole('heading', { level: 1, name, exact: true }).waitFor({ timeout: 60_000 });

describeInBrowser('A link into the tab', (browser) => {
  jest.setTimeout(240_000);

  it.each([
    ['import', 'Importera'],
    ['report', 'Rapport till nämnden'],
    ['health', 'Läget'],
    ['people', 'Roller och personer'],
    ['settings', 'Inställningar'],
  ])('opens the page %s at once, and the plan is one press away', async (subPage, title) => {
    const tab = await openTab(browser(), { subPage });
    await heading(tab, title);
    await tab.frame.getByRole('tab', { name: 'Planen', exact: true }).click();
    await tab.frame.waitForSelector('[data-action]');
    expect(tab.complaints).toEqual([]);
    await tab.context.close();
  });

  it('opens the import that a card in the chat has told of, and the plan when it is published', async () => {
    const world = await tabWorld({ ...SAMPLE, plans: [], actions: [] });
    const { id } = (await world.layIn(PLAN_TEXT, 'plan.md', 'mats')).json.draft;
    const opened = await openInTeams(browser(), { handle: world.handle, person: 'mats', subPage: `import/${id}` });
    const tab = { ...opened, world };
    await tab.frame.getByText('7 av 7 frågor kvar').waitFor({ timeout: 60_000 });
    await tab.frame.getByRole('button', { name: 'Publicera planen' }).click();
    // As long as it takes a person to read a question: the page behind it is hidden from screen readers by then.
    await tab.frame.locator('#root[aria-hidden="true"]').waitFor({ state: 'attached' });
    await tab.frame.getByRole('button', { name: 'Publicera ändå' }).click();
    await tab.frame.getByRole('heading', { name: 'Planen är publicerad' }).waitFor();
    await tab.frame.getByRole('button', { name: 'Öppna planen' }).click();
    await tab.frame.waitForSelector('[data-action]');
    await heading(tab, 'Handlingsplan för äldreomsorgen');
    await tab.context.close();
  });

  it('says so when the import is somebody else’s or gone, and shows one’s own', async () => {
    const tab = await openTab(browser(), { subPage: 'import/nothing' });
    await heading(tab, 'Importera');
    await tab.frame.getByText('Det gick inte att öppna importen').waitFor();
    await tab.frame.getByText('Den finns inte bland dina importer.').waitFor();
    await tab.context.close();
  });

  it('opens the report of its month, also when there is a newer one', async () => {
    const world = await tabWorld(PUBLISHED);
    await keepReports({ world } as Opened);
    const subPage = 'p/plan-a/report/2026-09';
    const opened = await openInTeams(browser(), { handle: world.handle, person: 'mats', subPage });
    await opened.frame.getByRole('heading', { name: 'Rapport för september' }).waitFor({ timeout: 60_000 });
    await opened.frame.getByText('Godkänd av Gunilla Rosengren').first().waitFor();
    await opened.context.close();
  });

  it('leads whoever may not see a page to the plan', async () => {
    const tab = await openTab(browser(), { subPage: 'import/nothing', person: 'farida' });
    await tab.frame.waitForSelector('[data-action]', { timeout: 60_000 });
    await tab.context.close();
  });
});
