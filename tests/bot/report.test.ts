import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { unzipSync } from 'fflate';
import type { PlanStore } from '../../domain/ports.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { readTarget } from '../../tab/client/deepLink.ts';
import { aHolding, anAction, aPlan, aTiming } from '../support/builders.ts';
import { aRegister, responsible } from '../support/people.ts';
import { someActions } from '../support/reports.ts';
import { all } from '../support/storing.ts';
import { allObjects, openTeamsWorld, settle, wordsOf, type Json, type TeamsWorld } from '../support/teamsWorld.ts';

/** Olle owns the plan, Anna heads the department, Dir directs and leads the plan's own action of reporting. */
const NOW = '2026-12-02T09:00:00.000Z';
const MONTHLY = anAction({
  id: 'report',
  number: 'A20',
  title: 'Rapportera till nämnden',
  source: { row: 20, need: 'Uppföljning', text: 'Kort rapport till stadsdelsnämnden', dateText: 'Varje månad', responsibleText: '' }, // prettier-ignore
  timings: [
    aTiming({ kind: 'recurring', asWritten: 'Varje månad', earliest: null, latest: null, recurrence: 'monthly' }),
  ],
  due: '2026-12-31',
  firstDue: '2026-12-31',
  responsible: responsible('stadsdelsdirektör'),
});
const AT = { p: 'plan-a', month: '2026-11' };

let world: TeamsWorld;
let store: PlanStore;
let files: Server;
let put: { readonly headers: Readonly<Record<string, unknown>>; readonly bytes: Uint8Array }[];
let answer: number;

beforeEach(async () => {
  store = openMemoryStore();
  const register = aRegister();
  const dir = aHolding({ id: 'h-dir', role: 'stadsdelsdirektör', person: 'dir', unit: null });
  await settle(store, { ...register, holdings: [...register.holdings, dir] });
  await store.create('plan', aPlan());
  for (const action of [...someActions(), MONTHLY]) await store.create('action', action);
  world = await openTeamsWorld(store, NOW);
  for (const person of ['olle', 'dir', 'eva', 'anna']) await world.install(person);
  put = [];
  answer = 201;
  files = createServer((request, response) => {
    void buffer(request).then((bytes) => {
      put.push({ headers: { method: request.method, ...request.headers }, bytes });
      // Not chained: restify, in the same process, makes writeHead return nothing.
      response.writeHead(answer);
      response.end();
    });
  });
  await new Promise<void>((resolve) => void files.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  await world.stop();
  files.close();
  files.closeAllConnections();
});

const execute = async (person: string, verb: string, data: object, at?: string) => {
  const action = { type: 'Action.Execute', verb, data };
  const { body } = await world.invoke(person, 'adaptiveCard/action', { action, trigger: 'manual' }, at);
  return body.type === 'application/vnd.microsoft.activity.message' ? String(body.value) : wordsOf(body.value);
};
const dialog = async (person: string, verb: string, data: object) => {
  const { body } = await world.invoke(person, 'task/fetch', { data: { ...data, v: verb } });
  return (body.task as { value?: { card?: { content?: Json } } })?.value?.card?.content ?? {};
};
const uploadUrl = () => `http://127.0.0.1:${(files.address() as AddressInfo).port}/up`;
const consent = (person: string, given: object) =>
  world.invoke(person, 'fileConsent/invoke', {
    type: 'fileUpload',
    action: 'accept',
    context: { ...AT, as: 'docx' },
    uploadInfo: { contentUrl: 'https://city.sharepoint.com/r.docx', name: 'r.docx', uploadUrl: uploadUrl(), uniqueId: 'u1', fileType: 'docx' }, // prettier-ignore
    ...given,
  });
/** The attachments of what the bot has said last, whatever kind they are. */
const lastSaid = () => (world.connector.calls.at(-1)?.body.attachments as Json[])?.[0] ?? {};

describe('"rapport"', () => {
  it('makes the draft once, for those whose work it is, and shows it again', async () => {
    expect(wordsOf((await world.say('olle', 'rapport'))?.card)).toContain('Rapporten för november är klar att granska');
    expect(wordsOf((await world.say('anna', 'månadens rapport'))?.card)).toContain('Utkast');
    expect(await all(store, 'report')).toMatchObject([{ month: '2026-11', madeBy: 'olle', made: NOW }]);
  });

  it('leads to the month’s report in the tab', async () => {
    const { card } = (await world.say('olle', 'rapport'))!;
    const [link] = allObjects(card).filter(({ type }) => type === 'Action.OpenUrl');
    expect(link).toMatchObject({ title: 'Öppna i fliken' });
    const place = new URL(String(link?.url)).searchParams.get('tab');
    expect(readTarget(place)).toMatchObject({ page: 'report', plan: AT.p, month: AT.month });
  });

  it('shows the reports of all the plans somebody keeps, each with its own buttons', async () => {
    await store.create('plan', aPlan({ id: 'plan-b', title: 'Handlingsplan för hemtjänsten', published: '2026-11-10T08:00:00.000Z' })); // prettier-ignore
    const { card } = (await world.say('olle', 'rapport'))!;
    expect(wordsOf(card)).toContain('Rapporterna för november är klara att granska');
    const approve = allObjects(card).filter(({ verb }) => verb === 'report.approve');
    expect(approve.map(({ data }) => (data as Json).p)).toEqual(['plan-b', 'plan-a']);
    expect(card.refresh).toBeUndefined();
  });

  it('is refused for others, and says who can', async () => {
    expect(wordsOf((await world.say('eva', 'rapport'))?.card)).toContain('Bara den som äger planen');
    expect(await all(store, 'report')).toEqual([]);
  });

  it('is offered in the help to those who can use it', async () => {
    expect(wordsOf((await world.say('olle', 'hjälp'))?.card)).toContain('rapport');
    expect(wordsOf((await world.say('eva', 'hjälp'))?.card)).not.toContain('rapport');
  });
});

describe('the draft', () => {
  beforeEach(() => world.say('olle', 'rapport'));

  it('report.open: proposes the action that reports to the board, and lets one choose another or none', async () => {
    const form = await dialog('olle', 'report.open', { ...AT, part: 'template' });
    const choice = allObjects(form).find(({ id }) => id === 'reporting');
    expect(choice).toMatchObject({ value: 'report' });
    const data = { ...AT, v: 'report.save', part: 'template', reporting: '-', department: ' Äldreomsorg ', order: 'summaryFirst' }; // prettier-ignore
    await world.invoke('olle', 'task/submit', { data });
    expect(await all(store, 'reportSettings')).toMatchObject([{ reporting: null, department: 'Äldreomsorg' }]);
    expect((await all(store, 'report'))[0]?.settings.order[0]).toBe('summary');
    expect(await execute('olle', 'report.approve', AT)).toContain('godkänd');
    expect((await store.read('action', 'plan|plan-a', 'report'))?.value.history).toEqual([]);
  });

  it('report.open: shows the template as it was kept last, which drafts follow and approved reports do not', async () => {
    await execute('olle', 'report.approve', AT);
    const [approved] = await all(store, 'report');
    await store.create('report', { ...approved!, month: '2026-12', state: 'draft', approved: null });
    await world.invoke('olle', 'task/submit', {
      data: { ...AT, v: 'report.save', part: 'template', handler: 'Karin' },
    });
    for (const month of ['2026-11', '2026-12']) {
      const form = await dialog('olle', 'report.open', { ...AT, month, part: 'template' });
      expect(allObjects(form).find(({ id }) => id === 'handler')).toMatchObject({ value: 'Karin' });
    }
    expect((await all(store, 'report')).map(({ settings }) => settings.handler)).toEqual(['', 'Karin']);
  });

  it('report.save: leaves the owners’ own lines theirs when they are not changed', async () => {
    const form = await dialog('olle', 'report.open', { ...AT, part: 'month' });
    const inputs = allObjects(form).filter(({ type }) => type === 'Input.Text');
    const submit = allObjects(form).find(({ type }) => type === 'Action.Submit')?.data as Json;
    const typed = Object.fromEntries(inputs.map(({ id, value }) => [id, value ?? '']));
    await world.invoke('olle', 'task/submit', { data: { ...submit, ...typed, line1: 'Vi byter leverantör' } });
    const lines = Object.values((await all(store, 'report'))[0]?.lines ?? {}).map(({ text }) => text);
    expect(lines).toEqual(['Vi byter leverantör']);
  });

  it('report.renew: takes the figures anew and keeps what people have written', async () => {
    await world.invoke('olle', 'task/submit', {
      data: { ...AT, v: 'report.save', part: 'month', assessment: 'Vårt.' },
    });
    const a12 = await store.read('action', 'plan|plan-a', 'a12');
    await store.replace('action', a12!, { ...a12!.value, status: 'done' });
    world.clock.set('2026-12-03T09:00:00.000Z');
    await execute('olle', 'report.renew', AT);
    const [stored] = await all(store, 'report');
    expect(stored).toMatchObject({ assessment: { text: 'Vårt.' }, report: { at: '2026-12-03T09:00:00.000Z' } });
    expect(stored?.report.figures.done).toBe(2);
  });

  it('says that an earlier month was approved after it was made, until its figures are taken anew', async () => {
    const [november] = await all(store, 'report');
    await store.create('report', { ...november!, month: '2026-10', report: { ...november!.report, month: '2026-10' } });
    expect(wordsOf((await world.say('olle', 'rapport'))?.card)).not.toContain('efter att utkastet gjordes');
    await execute('olle', 'report.approve', { ...AT, month: '2026-10' });
    const said = 'Rapporten för oktober godkändes efter att utkastet gjordes.';
    expect(wordsOf((await world.say('olle', 'rapport'))?.card)).toContain(said);
    expect(await execute('olle', 'report.renew', AT)).not.toContain(said);
    expect((await all(store, 'report')).find(({ month }) => month === '2026-11')?.report.before?.month).toBe('2026-10');
  });

  it('report.approve: is for the owner and the one who leads the reporting, and is kept once', async () => {
    expect(await execute('anna', 'report.approve', AT)).toContain('kan godkänna rapporten');
    expect(await execute('eva', 'report.approve', AT)).toContain('kan godkänna rapporten');
    await Promise.all([execute('dir', 'report.approve', AT), execute('olle', 'report.approve', AT)]);
    const [stored] = await all(store, 'report');
    expect(stored?.state).toBe('approved');
    const { value: action } = (await store.read('action', 'plan|plan-a', 'report'))!;
    expect(action.history.map(({ what }) => what.kind)).toEqual(['occurrence']);
    expect(action.due).toBe('2027-01-31');
    expect((await all(store, 'reportSettings'))[0]?.reporting).toBe('report');
  });

  it.each(['report.renew', 'report.file', 'report.approve'])(
    '%s: finds no report of a month without one',
    async (verb) =>
      expect(await execute('olle', verb, { ...AT, month: '2026-05', as: 'docx' })).toContain('ingen rapport'),
  );

  it.each(['report.renew', 'report.file'])('%s: is refused for those it is no business of', async (verb) =>
    expect(await execute('eva', verb, { ...AT, as: 'docx' })).toContain('Bara den som äger planen'),
  );
});

describe('the file', () => {
  beforeEach(() => world.say('olle', 'rapport'));

  it('report.file: is offered, and put where Teams says once the person has said yes', async () => {
    expect(await execute('olle', 'report.file', { ...AT, as: 'docx' })).toBe('Filen ligger här nedanför.');
    const offered = lastSaid();
    expect(offered).toMatchObject({
      contentType: 'application/vnd.microsoft.teams.card.file.consent',
      content: { acceptContext: { ...AT, as: 'docx' } },
    });
    expect((await consent('olle', {})).status).toBe(200);
    const [sent] = put;
    expect(Object.keys(unzipSync(sent?.bytes ?? new Uint8Array()))).toContain('word/document.xml');
    const size = sent?.bytes.length ?? 0;
    expect(sent?.headers).toMatchObject({ method: 'PUT', 'content-range': `bytes 0-${size - 1}/${size}` });
    expect(sent?.headers).not.toHaveProperty('authorization');
    expect((offered.content as Json).sizeInBytes).toBe(size);
    expect(lastSaid()).toMatchObject({
      contentType: 'application/vnd.microsoft.teams.card.file.info',
      contentUrl: 'https://city.sharepoint.com/r.docx',
      content: { uniqueId: 'u1', fileType: 'docx' },
    });
  });

  it.each([
    ['to a host that is none of Teams’', { uploadInfo: { contentUrl: 'x', name: 'x', uploadUrl: 'https://evil.example/up', uniqueId: 'u', fileType: 'docx' } }], // prettier-ignore
    ['to this network', { uploadInfo: { contentUrl: 'x', name: 'x', uploadUrl: 'http://10.0.0.1/up', uniqueId: 'u', fileType: 'docx' } }], // prettier-ignore
    ['in a form nobody offered', { context: { p: 'plan-a', month: '2026-11', as: 'exe' } }],
    ['that is nothing', { context: null }],
  ])('is never put %s', async (_, given) => {
    await consent('olle', given);
    expect(put).toEqual([]);
    expect(wordsOf(lastSaid().content)).toContain('gick inte att spara');
  });

  it('is refused again when the person no longer may have it', async () => {
    await consent('eva', {});
    expect(put).toEqual([]);
    expect(wordsOf(lastSaid().content)).toContain('Bara den som äger planen');
  });

  it('says so when it could not be saved', async () => {
    answer = 507;
    await consent('olle', {});
    expect(wordsOf(lastSaid().content)).toContain('gick inte att spara');
  });
});

describe('"dagordning"', () => {
  it('shows what the next meeting has to take a stand on, to those who see the plan', async () => {
    const words = wordsOf((await world.say('eva', 'dagordning'))?.card);
    expect(words).toContain('Försenade: vad gör vi? (7)');
    expect(wordsOf((await world.say('stranger', 'dagordning'))?.card)).toContain('Bara den som');
  });

  it('agenda.file: is offered and saved as the reports are', async () => {
    expect(await execute('eva', 'agenda.file', { p: 'plan-a' })).toBe('Filen ligger här nedanför.');
    const { acceptContext: context } = lastSaid().content as Json;
    await consent('eva', { context });
    expect(Object.keys(unzipSync(put[0]?.bytes ?? new Uint8Array()))).toContain('word/document.xml');
    await consent('stranger', { context });
    expect(put).toHaveLength(1);
  });
});
