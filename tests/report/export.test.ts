import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import type { PlanStore } from '../../domain/ports.ts';
import { messagesFor } from '../../locales/messages.ts';
import { exportData, type PlanExport } from '../../report/exportData.ts';
import { EXPORT_FILES, exportName, exportPlan } from '../../report/exportPlan.ts';
import { brokenIn, chainOf } from '../../report/hashChain.ts';
import { masked } from '../../report/mask.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { aConversation, aDraft, anAction, anIntent, aPerson, aPlan, aSnapshot } from '../support/builders.ts';
import { aRegister } from '../support/people.ts';
import { aReport, someActions } from '../support/reports.ts';
import { settle } from '../support/teamsWorld.ts';

const t = messagesFor('sv');
const AT = '2026-12-03T09:00:00.000Z';
const ANNA = '0e1d2c3b-4a59-4687-9a0b-1c2d3e4f5a6b';

/** A plan with a little of everything that is kept about one, and another plan beside it. */
async function filled(): Promise<PlanStore> {
  const store = openMemoryStore();
  const register = aRegister();
  await settle(store, {
    ...register,
    people: [...register.people.filter(({ id }) => id !== 'anna'), aPerson({ id: ANNA, name: 'Anna Rosengren-Ek' })],
    holdings: register.holdings.map((one) => (one.person === 'anna' ? { ...one, person: ANNA } : one)),
  });
  await store.create('plan', aPlan({ channel: '19:ledning' }));
  await store.create('plan', aPlan({ id: 'plan-b', letter: 'B' }));
  for (const action of someActions()) {
    const history = action.history.map((change) => ({ ...change, by: ANNA }));
    await store.create('action', { ...action, history });
  }
  const said = {
    ...{ id: 'a12-2', at: AT, by: ANNA, role: 'avdelningschef', unit: null },
    what: { kind: 'comment', text: '=Rosengren-Eks besked: Anna Rosengren-Ek tar det på måndag.', forReport: false },
  } as const;
  const a12 = await store.read('action', 'plan|plan-a', 'a12');
  await store.replace('action', a12!, { ...a12!.value, history: [said] });
  await store.create('action', anAction({ id: 'b1', plan: 'plan-b' }));
  await store.create('conversation', aConversation({ of: ANNA, id: 'a:1anna' }));
  const delivered = { name: 'delivered', at: AT, activity: 'm1', conversation: 'a:1anna' } as const;
  const both = [
    { plan: 'plan-a', action: 'a2' },
    { plan: 'plan-b', action: 'b1' },
  ];
  await store.create('intent', anIntent({ recipient: ANNA, actions: both, state: delivered }));
  await store.create('intent', anIntent({ recipient: 'bo', actions: [both[1]!] }));
  await store.create('intent', anIntent({ kind: 'weeklySummary', form: 'summary', recipient: 'plan-a', actions: [] }));
  await store.create('snapshot', aSnapshot());
  await store.create('report', aReport());
  const row = { number: 1, title: 'Kost', text: 'Ur-\nsprunglig text', dateText: 'hösten', responsibleText: 'Chef' };
  const draft = {
    plan: { title: 'x', date: null, unit: null, owner: null },
    rows: [{ ...row, actions: [], place: {} }],
  };
  await store.create('draft', aDraft({ id: 'plan-a', by: ANNA, draft }));
  await store.create('draft', aDraft({ id: 'other' }));
  return store;
}

const dataOf = async (): Promise<PlanExport> => {
  const data = await exportData(await filled(), 'plan-a', AT);
  if (!data) throw new Error('there is no plan');
  return data;
};
const open = { masked: false };
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe('an export', () => {
  it('has everything about its plan and nothing about another', async () => {
    const data = await dataOf();
    expect(data.actions).toHaveLength(12);
    expect(data.drafts.map(({ id }) => id)).toEqual(['plan-a']);
    expect(data.intents.map(({ recipient, actions }) => [recipient, actions.length])).toEqual([
      [ANNA, 1],
      ['plan-a', 0],
    ]);
    expect([data.snapshots.length, data.reports.length]).toEqual([1, 1]);
    expect(JSON.stringify(data.actions)).not.toContain('plan-b');
    expect(await exportData(await filled(), 'plan-x', AT)).toBeUndefined();
  });

  it('is a workbook with a row for every action, change, message, summary and report', async () => {
    const data = await dataOf();
    const sheets = await readXlsxFile(Buffer.from((await exportPlan(data, 'xlsx', open, t)) ?? []));
    const rows = Object.fromEntries(sheets.map(({ sheet, data: read }) => [sheet, read.length - 1]));
    expect(rows).toEqual({
      Planen: 8,
      Åtgärder: 12,
      Historik: data.actions.flatMap(({ history }) => history).length,
      Meddelanden: 2,
      Veckosammanställningar: 1,
      Rapporter: 1,
      'Siffror i delar': aReport().report.breakdown.groups.length + 2,
      'Dokumentets egna ord': 1,
    });
  });

  it('has the figures of every role and unit, and none of units for a time before they were counted', async () => {
    const data = await dataOf();
    const unit = { unit: 'eken', total: 4, done: 1, inProgress: 2, notStarted: 1, paused: 0, withdrawn: 0, late: 1 };
    const role = { role: 'enhetschef', done: 1, inProgress: 2, notStarted: 1, late: 1 };
    const counted = aSnapshot({ date: '2026-12-07', at: '2026-12-07T07:00:00.000Z' });
    const figures = { ...counted.figures, perRole: [role], perUnit: [unit] };
    const both = { ...data, reports: [], snapshots: [...data.snapshots, { ...counted, figures }] };
    const sheets = await readXlsxFile(Buffer.from((await exportPlan(both, 'xlsx', open, t)) ?? []));
    const [head, ...rows] = sheets.find(({ sheet }) => sheet === 'Siffror i delar')?.data ?? [];
    expect(head?.slice(3)).toEqual([
      ...['Delas upp på', 'Del', 'Klara', 'Pågår', 'Ej påbörjade', 'Pausade', 'Utgår', 'Summa', 'Försenade'],
    ]);
    expect(rows.map((row) => [row[0], ...row.slice(3)])).toEqual([
      ['Veckosammanställning', 'Ansvarig', 'enhetschef', 1, 2, 1, null, null, null, 1],
      ['Veckosammanställning', 'Enhet', 'Eken', 1, 2, 1, 0, 0, 4, 1],
    ]);
  });

  it('keeps the document’s own words, damage and all', async () => {
    expect(textOf(await exportPlan(await dataOf(), 'json', open, t))).toContain('Ur-\\nsprunglig text');
  });

  it('is JSON that gives the records back, with the chain over their history', async () => {
    const data = await dataOf();
    const { chain, ...rest } = JSON.parse(textOf(await exportPlan(data, 'json', open, t)));
    expect(rest).toEqual(JSON.parse(JSON.stringify(data)));
    expect(chain).toEqual(chainOf(data.actions));
  });

  it('is a CSV file for each table, none of which runs anything', async () => {
    const files = unzipSync((await exportPlan(await dataOf(), 'csv', open, t)) ?? new Uint8Array());
    expect(Object.keys(files)).toContain('Historik.csv');
    expect(strFromU8(files['Historik.csv'] ?? new Uint8Array())).toContain(";'=Rosengren-Eks besked");
  });

  it('is a document that can be read', async () => {
    const bytes = await exportPlan(await dataOf(), 'docx', open, t);
    const body = strFromU8(unzipSync(bytes ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array());
    expect(body.match(/w:val="Heading2"/g)).toHaveLength(8);
    expect(body).toContain('Kommentar');
  });

  it.each(EXPORT_FILES.filter((as) => as !== 'pdf'))('is the same to the byte each time, as %s', async (as) => {
    const data = await dataOf();
    const [one, two] = [await exportPlan(data, as, open, t), await exportPlan(data, as, open, t)];
    expect(Buffer.compare(one ?? new Uint8Array(), two ?? new Uint8Array())).toBe(0);
  });

  it('is called by its day and its plan', async () => {
    const data = await dataOf();
    expect(exportName(data, 'xlsx', open, t)).toBe('2026-12-03 Utdrag Handlingsplan för äldreomsorgen.xlsx');
    expect(exportName(data, 'csv', { masked: true }, t)).toMatch(/\(maskerat\)\.zip$/);
  });
});

describe('a masked export', () => {
  it('has roles in the place of persons, in ids, in texts and in what leads to their chats', async () => {
    const data = await dataOf();
    expect(JSON.stringify(data)).toContain(ANNA);
    for (const as of ['json', 'csv', 'xlsx'] as const) {
      const bytes = (await exportPlan(data, as, { masked: true }, t)) ?? new Uint8Array();
      const all = as === 'json' ? textOf(bytes) : Object.values(unzipSync(bytes)).map((part) => strFromU8(part)).join('\n'); // prettier-ignore
      expect(all).not.toMatch(/Rosengren|0e1d2c3b|a:1anna|"bo"/);
      expect(all).toContain('[avdelningschef]');
    }
  });

  it('leaves everything else as it was', async () => {
    const data = await dataOf();
    const shown = masked(data);
    expect(shown.actions.map(({ id, title, due, status }) => [id, title, due, status])).toEqual(
      data.actions.map(({ id, title, due, status }) => [id, title, due, status]),
    );
    const texts = shown.actions.flatMap(({ history }) => history.map(({ what }) => ('text' in what ? what.text : '')));
    expect(texts).toContain('=[avdelningschef]s besked: [avdelningschef] tar det på måndag.');
  });

  it('says that a person must read it, and has no chain', async () => {
    const json = JSON.parse(textOf(await exportPlan(await dataOf(), 'json', { masked: true }, t)));
    expect(json.chain).toBeUndefined();
    const sheets = await readXlsxFile(Buffer.from((await exportPlan(await dataOf(), 'xlsx', { masked: true }, t)) ?? [])); // prettier-ignore
    expect(JSON.stringify(sheets[0])).toContain('Läs igenom fritexten');
  });
});

describe('the chain over the history', () => {
  const actions = someActions();
  const chain = chainOf(actions);

  it('is whole when nothing has been changed, and when more has been added', () => {
    expect(brokenIn(chain, actions)).toEqual([]);
    const added = actions.map((action) => ({ ...action, history: [...action.history, { ...actions[0]!.history[0]!, id: 'new' }] })); // prettier-ignore
    expect(brokenIn(chain, added)).toEqual([]);
    expect(chainOf(added).head).not.toBe(chain.head);
  });

  it.each([
    ['a word is changed', (h: (typeof actions)[0]['history']) => h.map((c, n) => (n === 1 ? { ...c, at: AT } : c)), 2],
    ['an entry is taken out', (h: (typeof actions)[0]['history']) => h.slice(1), 1],
    ['entries change places', (h: (typeof actions)[0]['history']) => [...h].reverse(), 1],
    ['everything is gone', () => [], 1],
  ] as const)('breaks where %s', (_, tamper, entry) => {
    const tampered = actions.map((action) =>
      action.id === 'a1' ? { ...action, history: tamper(action.history) } : action,
    );
    expect(brokenIn(chain, tampered)).toEqual([{ action: 'a1', entry }]);
  });

  it('notices an action that is no longer there', () =>
    expect(brokenIn(chain, actions.slice(1))).toEqual([{ action: 'a1', entry: 0 }]));

  it('does not care in which order a store gives the keys back', () => {
    const shuffled = actions.map((action) => ({
      ...action,
      history: action.history.map((change) => Object.fromEntries(Object.entries(change).reverse()) as typeof change),
    }));
    expect(chainOf(shuffled)).toEqual(chain);
  });
});
