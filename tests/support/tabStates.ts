import type { Browser } from 'playwright-core';
import type { TabDeps } from '../../bot/tabApi.ts';
import { aRole, aRun } from './builders.ts';
import { IMPORT_STATES } from './importStates.ts';
import { REPORT_STATES } from './reportStates.ts';
import { created } from './storing.ts';
import { SAMPLE, SAMPLE_ACTIONS } from './tabSample.ts';
import { keepSendings } from './tabSendings.ts';
import { openInTeams, type HostOptions, type OpenTab } from './teamsHost.ts';
import { tabWorld, type TabWorld } from './tabWorld.ts';

type World = Awaited<ReturnType<typeof tabWorld>>;
export interface Opened extends OpenTab {
  readonly world: World;
}

interface Opening extends Partial<Omit<HostOptions, 'handle'>> {
  readonly of?: TabWorld;
  readonly deps?: Partial<TabDeps>;
}

/** The tab in Teams on the sample plan, as Mats, who leads most of it. */
export async function openTab(browser: Browser, { of = SAMPLE, deps = {}, ...options }: Opening = {}): Promise<Opened> {
  const world = await tabWorld(of, deps);
  const tab = await openInTeams(browser, { handle: world.handle, person: 'mats', ...options });
  return { ...tab, world };
}

export const seePlan = (tab: OpenTab) => tab.frame.waitForSelector('[data-action]', { timeout: 60_000 });

export async function seeAction(tab: OpenTab, id = 'plan-a-A2'): Promise<void> {
  await seePlan(tab);
  await tab.frame.click(`[data-action="${id}"]`);
  await tab.frame.getByRole('heading', { level: 3 }).first().waitFor();
}

const press = (tab: OpenTab, name: string) => tab.frame.getByRole('button', { name, exact: true }).click();

export interface TabState {
  readonly name: string;
  readonly opening?: Opening;
  readonly reach: (tab: Opened) => Promise<unknown>;
}

/** Goes to another page of the tab, once the plan is there. */
async function turnTo(tab: OpenTab, name: string): Promise<void> {
  await seePlan(tab);
  await tab.frame.getByRole('tab', { name, exact: true }).click();
}
const seePage = (tab: OpenTab, title: string) =>
  tab.frame.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
/** As when one comes back to the tab from another window: it asks at once. */
const comeBack = (tab: OpenTab) => tab.frame.evaluate('document.dispatchEvent(new Event("visibilitychange"))');
const seenNow = (tab: OpenTab, text: string) => tab.frame.locator('main:visible').getByText(text).waitFor();

/** The states of a page that is one answer, beside what it shows of the sample. */
const statesOf = (name: string, title: string, path: string, heading = title): readonly TabState[] => [
  {
    name: `${name}-waiting`,
    reach: async (tab) => {
      await tab.page.route(`**/api/tab${path}`, () => new Promise(() => undefined));
      await turnTo(tab, title);
      await tab.frame.getByText('Hämtar …').waitFor({ state: 'attached' });
    },
  },
  {
    name: `${name}-failed`,
    reach: async (tab) => {
      await tab.page.route(`**/api/tab${path}`, (route) =>
        route.fulfill({ status: 503, json: { code: 'unavailable', detail: '' } }),
      );
      await turnTo(tab, title);
      await seenNow(tab, 'Det gick inte att visa sidan.');
    },
  },
  {
    name: `${name}-offline`,
    reach: async (tab) => {
      await turnTo(tab, title);
      await seePage(tab, heading);
      tab.offline(true);
      await comeBack(tab);
      await seenNow(tab, 'Vi når inte servern. Du ser läget från');
    },
  },
];

/** Lena is away for a while, and one role has lost its holder; an elected member needs none. */
const STAND_IN: TabWorld = {
  ...SAMPLE,
  register: {
    ...SAMPLE.register,
    roles: [
      ...SAMPLE.register.roles,
      aRole({ id: 'ordförande', name: 'ordförande', kind: 'elected', reportsTo: null }),
    ],
    holdings: SAMPLE.register.holdings
      .filter(({ role }) => role !== 'administrativ sekreterare')
      .map((one) =>
        one.person === 'lena' ? { ...one, standIn: { person: 'karin', from: '2026-11-16', to: '2026-12-04' } } : one,
      ),
  },
};
const EMPTY: TabWorld = { ...SAMPLE, plans: [], actions: [] };
const waitForText = (text: string) => (tab: OpenTab) => tab.frame.getByText(text).first().waitFor({ timeout: 60_000 });

/**
 * Every state of the pages one reads (the plan, an action, how the sendings fare, who holds what), and how one gets there;
 * and what every page comes to when it waits, fails or is not for the reader.
 */
export const READING: readonly TabState[] = [
  { name: 'plan', reach: seePlan },
  {
    name: 'nothing-matches',
    reach: async (tab) => {
      await seePlan(tab);
      await tab.frame.getByRole('searchbox').fill('finns inte');
      await tab.frame.getByText('Inga åtgärder matchar.').waitFor();
    },
  },
  { name: 'action', reach: seeAction },
  { name: 'action-of-units', opening: { person: 'ahmed' }, reach: (tab) => seeAction(tab, 'plan-a-A8') },
  { name: 'action-read-only', opening: { person: 'karin' }, reach: (tab) => seeAction(tab, 'plan-a-A13') },
  {
    name: 'action-held-back',
    opening: {
      of: {
        ...SAMPLE,
        actions: SAMPLE_ACTIONS.map((one) => (one.number === 'A2' ? { ...one, leansOn: ['plan-a-A3'] } : one)),
      },
    },
    reach: async (tab) => {
      await seeAction(tab);
      await press(tab, 'Klar');
      await tab.frame.getByRole('button', { name: 'Klar ändå' }).waitFor();
    },
  },
  {
    name: 'date-form-with-errors',
    reach: async (tab) => {
      await seeAction(tab);
      await press(tab, 'Nytt datum');
      await press(tab, 'Spara');
      await tab.frame.getByText('Skriv kort varför.').waitFor();
    },
  },
  {
    name: 'reminder-preview',
    reach: async (tab) => {
      await seeAction(tab);
      await press(tab, 'Visa påminnelsen');
      await tab.frame.locator('.ac-adaptiveCard').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'saved',
    reach: async (tab) => {
      await seeAction(tab);
      await press(tab, 'Klar');
      await tab.frame.getByText('A2 är nu ”Klar”.').waitFor();
    },
  },
  {
    name: 'refused',
    reach: async (tab) => {
      await seeAction(tab);
      await tab.frame.getByRole('textbox', { name: 'Skriv en kommentar' }).fill('Gäller 19121212-1212');
      await press(tab, 'Spara kommentaren');
      await tab.frame.getByText('personnummer').waitFor();
    },
  },
  {
    name: 'conflict',
    reach: async (tab) => {
      await seeAction(tab);
      tab.freeze(true);
      await tab.world.press(
        'status.set',
        { p: 'plan-a', a: 'plan-a-A2', c: 'tab', to: 'paused', rev: 3 },
        '"3"',
        'mats',
      );
      await press(tab, 'Klar');
      await tab.frame.getByRole('alertdialog').waitFor();
    },
  },
  {
    name: 'timeline',
    reach: async (tab) => {
      await seePlan(tab);
      await tab.frame.getByRole('tab', { name: 'Tidslinje' }).click();
      await tab.frame.getByText('I dag', { exact: true }).waitFor();
    },
  },
  {
    name: 'timeline-of-a-quarter',
    reach: async (tab) => {
      await seePlan(tab);
      await tab.frame.getByRole('tab', { name: 'Tidslinje' }).click();
      await tab.frame.getByRole('combobox', { name: 'Visa', exact: true }).selectOption('quarter');
      await tab.frame.getByText('Röda dagar').waitFor();
    },
  },
  {
    name: 'health',
    reach: async (tab) => {
      await keepSendings(tab.world.store);
      await turnTo(tab, 'Läget');
      await seePage(tab, 'Läget');
    },
  },
  {
    name: 'health-empty',
    opening: { of: { ...SAMPLE, actions: SAMPLE_ACTIONS.filter(({ number }) => number === 'A14') } },
    reach: async (tab) => {
      await turnTo(tab, 'Läget');
      await seenNow(tab, 'Ingen påminns de närmaste 14 dagarna.');
    },
  },
  {
    name: 'health-stood-still',
    reach: async (tab) => {
      const at = '2026-11-20T15:00:00.000Z';
      await created(tab.world.store, 'run', aRun({ name: 'heartbeat', through: '2026-11-20', at }));
      await turnTo(tab, 'Läget');
      await seenNow(tab, 'Planboten har inte gått igenom planerna sedan 20 november');
    },
  },
  ...statesOf('health', 'Läget', '/health'),
  {
    name: 'people',
    opening: { of: STAND_IN },
    reach: async (tab) => {
      await keepSendings(tab.world.store);
      await turnTo(tab, 'Roller och personer');
      await seenNow(tab, 'Har tagit bort Planboten i Teams.');
    },
  },
  {
    name: 'people-changing',
    opening: { of: STAND_IN, picked: null },
    reach: async (tab) => {
      await turnTo(tab, 'Roller och personer');
      await tab.frame.getByRole('button', { name: 'Ändra Enhetschef' }).click();
      await tab.frame.getByLabel('Andra sätt att skriva rollen').fill('x');
      await tab.frame.getByRole('button', { name: /^Ändra Administrativ/ }).click();
      await tab.frame.getByRole('combobox', { name: /^Vem är/ }).waitFor();
    },
  },
  {
    name: 'people-for-members',
    opening: { person: 'karin' },
    reach: async (tab) => {
      await turnTo(tab, 'Roller och personer');
      await seePage(tab, 'Roller och personer');
    },
  },
  {
    name: 'people-empty',
    opening: { of: { ...SAMPLE, actions: [], register: { people: [], roles: [], holdings: [], units: [] } } },
    reach: async (tab) => {
      await tab.frame.getByRole('tab', { name: 'Roller och personer' }).click({ timeout: 60_000 });
      await seenNow(tab, 'Här finns inga roller än.');
    },
  },
  ...statesOf('people', 'Roller och personer', '/people'),
  ...statesOf('import', 'Importera', '/imports'),
  ...statesOf('report', 'Rapport', '/plans/plan-a/reports', 'Rapport till nämnden'),
  ...statesOf('settings', 'Inställningar', '/settings'),
  {
    name: 'offline',
    reach: async (tab) => {
      await seePlan(tab);
      tab.offline(true);
      await tab.frame.getByText('Vi når inte servern.').waitFor({ timeout: 60_000 });
    },
  },
  {
    name: 'loading',
    opening: { deps: { identify: () => new Promise(() => undefined) } },
    reach: (tab) => tab.frame.getByText('Hämtar planen …').waitFor({ state: 'attached', timeout: 60_000 }),
  },
  { name: 'no-plan', opening: { of: EMPTY }, reach: waitForText('Ingen plan är publicerad än.') },
  { name: 'not-a-member', opening: { person: 'stranger' }, reach: waitForText('Du har inte tillgång') },
  { name: 'consent', opening: { token: 'refused' }, reach: waitForText('Logga in') },
];

/** The pages one works in: the import, the report and the settings. */
export const WORKING: readonly TabState[] = [...IMPORT_STATES, ...REPORT_STATES];

export const STATES: readonly TabState[] = [...READING, ...WORKING];
