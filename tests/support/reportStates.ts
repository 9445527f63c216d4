import { asEarlier, boardReport } from '../../domain/boardReport.ts';
import { defaultSettings, type StoredReport } from '../../domain/report.ts';
import { aConversation } from './builders.ts';
import { created } from './storing.ts';
import { SAMPLE, SAMPLE_ACTIONS } from './tabSample.ts';
import type { Opened } from './tabStates.ts';

/** The sample's plan as it was published in the autumn, with months behind it to report on. */
export const PUBLISHED = {
  ...SAMPLE,
  plans: SAMPLE.plans.map((plan) => ({ ...plan, published: '2026-09-01T07:00:00.000Z' })),
};
const [PLAN] = PUBLISHED.plans;

/** A report of the sample's plan for a month before its day, as the bot drafts it. */
export function sampleReport(month: string, at: string, given: Partial<StoredReport> = {}): StoredReport {
  if (!PLAN) throw new Error('The sample has no plan');
  const { register } = SAMPLE;
  const untouched = SAMPLE_ACTIONS.map((action) => ({ ...action, status: 'notStarted' as const }));
  const first = boardReport(PLAN, untouched, register, {
    month: '2026-08',
    at: '2026-09-01T07:00:00.000Z',
    before: null,
  });
  const before = asEarlier(first);
  return {
    ...{ plan: PLAN.id, month, state: 'draft', made: at, madeBy: null, meeting: null },
    ...{ settings: defaultSettings(PLAN.id, PLAN.unit), assessment: null, lines: {}, approved: null },
    report: boardReport(PLAN, SAMPLE_ACTIONS, register, { month, at, before }),
    ...given,
  };
}

const approved = { by: 'gunilla', role: 'stadsdelsdirektör', at: '2026-10-05T09:12:00.000Z' };

/** A draft for October and an approved report for September, from which it counts. */
export async function keepReports({ world }: Opened): Promise<void> {
  const september = sampleReport('2026-09', '2026-10-01T07:00:00.000Z', { state: 'approved', approved, meeting: '2026-10-15' }); // prettier-ignore
  const october = sampleReport('2026-10', '2026-11-02T07:00:00.000Z');
  await created(world.store, 'report', september);
  const before = asEarlier(september.report);
  await created(world.store, 'report', { ...october, report: { ...october.report, before } });
}

export async function keepChannels({ world }: Opened): Promise<void> {
  const place = { kind: 'channel' as const, member: null };
  for (const name of ['Äldreomsorg – Verksamhetsledningen', 'Äldreomsorg – Planarbetet']) {
    await created(world.store, 'conversation', aConversation({ ...place, of: `19:${name}`, id: `19:${name}`, name }));
  }
}

export async function turnToPage({ frame }: Opened, tab: RegExp, title: RegExp): Promise<void> {
  await frame.waitForSelector('[data-action]', { timeout: 60_000 });
  await frame.getByRole('tab', { name: tab }).click();
  await frame.getByRole('heading', { level: 1, name: title }).waitFor();
}

export async function seeReport(tab: Opened): Promise<void> {
  await keepReports(tab);
  await turnToPage(tab, /^(Rapport|Report)$/, /nämnden|board/);
  await tab.frame.getByRole('article').waitFor();
}

export async function seeSettings(tab: Opened): Promise<void> {
  await keepChannels(tab);
  await turnToPage(tab, /^(Inställningar|Settings)$/, /^(Inställningar|Settings)$/);
}

const press = ({ frame }: Opened, name: string | RegExp) => frame.getByRole('button', { name }).first().click();

/** Every state of the pages for the report and the settings, and how one gets there. */
export const REPORT_STATES = [
  { name: 'report-draft', opening: { of: PUBLISHED }, reach: seeReport },
  {
    name: 'report-template',
    opening: { of: PUBLISHED },
    reach: async (tab: Opened) => {
      await seeReport(tab);
      await press(tab, 'Ändra mallen');
      await tab.frame.getByLabel('Diarienummer').waitFor();
    },
  },
  {
    name: 'report-appendix',
    opening: { of: PUBLISHED },
    reach: async (tab: Opened) => {
      await seeReport(tab);
      await press(tab, /^Visa bilagan/);
      await tab.frame.getByRole('article').getByText('Pärmar i papper').waitFor();
    },
  },
  {
    name: 'report-refused',
    opening: { of: PUBLISHED },
    reach: async (tab: Opened) => {
      await seeReport(tab);
      await tab.frame.getByLabel('Förvaltningens bedömning').fill('Gäller 19121212-1212');
      await press(tab, /^Spara$/);
      await tab.frame.getByText('personnummer').waitFor();
    },
  },
  {
    name: 'report-approving',
    opening: { of: PUBLISHED },
    reach: async (tab: Opened) => {
      await seeReport(tab);
      await press(tab, 'Godkänn …');
      await tab.frame.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'report-approved',
    opening: { of: PUBLISHED, person: 'karin' },
    reach: async (tab: Opened) => {
      await seeReport(tab);
      await press(tab, 'Visa rapporten för september');
      await tab.frame.getByText('Godkänd av Gunilla Rosengren').first().waitFor();
    },
  },
  {
    name: 'report-none',
    opening: { of: PUBLISHED },
    reach: async (tab: Opened) => {
      await turnToPage(tab, /^Rapport$/, /nämnden/);
      await tab.frame.getByText('Det finns ingen rapport än').waitFor();
    },
  },
  { name: 'settings', reach: seeSettings },
  { name: 'settings-for-members', opening: { person: 'lena' }, reach: seeSettings },
  {
    name: 'settings-refused',
    reach: async (tab: Opened) => {
      await seeSettings(tab);
      await tab.frame.getByLabel('Pausa till och med').fill('2026-11-02');
      await press(tab, 'Spara inställningarna');
      await tab.frame.getByText('Välj en dag från i dag').waitFor();
    },
  },
];
