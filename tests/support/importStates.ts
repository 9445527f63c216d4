import { samplePlan } from '../../sandbox/samplePlan.ts';
import type { OpenTab } from './teamsHost.ts';

/** Opens the page for importing, once the plan is there. */
export async function turnToImport({ frame }: OpenTab): Promise<void> {
  await frame.waitForSelector('[data-action]', { timeout: 60_000 });
  await frame.getByRole('tab', { name: /^Import/ }).click();
  await frame.getByRole('heading', { level: 1, name: /^Import/ }).waitFor();
}

/** The sample plan as somebody might paste it on the sample's day. */
export const PASTED = samplePlan('2026-11-23').text;

export async function paste(tab: OpenTab, text = PASTED): Promise<void> {
  await turnToImport(tab);
  await tab.frame.getByLabel('Klistra in text').fill(text);
  await tab.frame.getByRole('button', { name: 'Läs texten' }).click();
}

async function seeReview(tab: OpenTab): Promise<void> {
  await paste(tab);
  await tab.frame.getByText('7 av 7 frågor kvar').waitFor();
}

const press = ({ frame }: OpenTab, name: string | RegExp) => frame.getByRole('button', { name }).first().click();

/** Every state of the page for importing, and how one gets there. */
export const IMPORT_STATES = [
  { name: 'import', reach: turnToImport },
  {
    name: 'import-refused',
    reach: async (tab: OpenTab) => {
      await paste(tab, 'Hej, här kommer inget.');
      await tab.frame.getByText('Jag hittade ingen tabell').waitFor();
    },
  },
  {
    name: 'import-reading',
    reach: async (tab: OpenTab) => {
      await tab.page.route('**/api/tab/imports?name=*', () => new Promise(() => undefined));
      await paste(tab);
      await tab.frame.getByText('Skickar dokumentet …').waitFor();
    },
  },
  { name: 'import-review', reach: seeReview },
  {
    name: 'import-changing',
    reach: async (tab: OpenTab) => {
      await seeReview(tab);
      await press(tab, /^Visa alla/);
      await press(tab, 'Välj datum');
      await press(tab, 'Spara');
      await press(tab, /^Ändra Lämna/);
      await press(tab, 'Visa vilka');
      await tab.frame.getByRole('combobox', { name: 'Vem är HR-chef?' }).fill('far');
      await tab.frame.getByRole('option', { name: /Farida/ }).waitFor();
    },
  },
  {
    name: 'import-begun',
    reach: async (tab: OpenTab) => {
      await seeReview(tab);
      await press(tab, 'Till mina importer');
      await tab.frame.getByText('Påbörjade importer').waitFor();
    },
  },
  {
    name: 'import-publish-anyway',
    reach: async (tab: OpenTab) => {
      await seeReview(tab);
      await press(tab, 'Publicera planen');
      await tab.frame.getByRole('alertdialog').waitFor();
    },
  },
  {
    name: 'import-published',
    reach: async (tab: OpenTab) => {
      await seeReview(tab);
      await press(tab, 'Publicera planen');
      await press(tab, 'Publicera ändå');
      await tab.frame.getByRole('heading', { name: 'Planen är publicerad' }).waitFor();
    },
  },
  {
    name: 'import-again',
    reach: async (tab: OpenTab) => {
      await seeReview(tab);
      await press(tab, 'Publicera planen');
      await press(tab, 'Publicera ändå');
      await press(tab, 'Läs in en till');
      await tab.frame
        .getByLabel('Klistra in text')
        .fill(
          PASTED.replace('Sommaren 2027', 'Hösten 2027').replace(
            '| Information om planen | Berätta om',
            '| Något helt annat | Köp',
          ),
        );
      await press(tab, 'Läs texten');
      await tab.frame.getByText('Ändringar i').waitFor();
    },
  },
] as const;
