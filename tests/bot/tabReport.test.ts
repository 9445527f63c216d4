import { reportAnswer } from '../../tab/api/reportSchema.ts';
import { aHolding, anAction, aPlan, aTiming } from '../support/builders.ts';
import { aRegister, responsible } from '../support/people.ts';
import { aReport, someActions } from '../support/reports.ts';
import { all, created } from '../support/storing.ts';
import { tabWorld } from '../support/tabWorld.ts';

/** Olle owns the plan, Anna heads the department, Dir leads the plan's own action of reporting, Eva heads a unit. */
const PLAN = '/plans/plan-a/reports';
const MONTH = `${PLAN}/2026-11`;
const monthly = anAction({
  id: 'report',
  number: 'A20',
  title: 'Rapportera till nämnden',
  source: { row: 20, need: 'Uppföljning', text: 'Kort rapport till stadsdelsnämnden', dateText: 'Varje månad', responsibleText: '' }, // prettier-ignore
  timings: [aTiming({ kind: 'recurring', asWritten: 'Varje månad', earliest: null, latest: null, recurrence: 'monthly' })], // prettier-ignore
  due: '2026-12-31',
  firstDue: '2026-12-31',
  responsible: responsible('mas'),
});
const register = aRegister();

async function withDraft(given: Parameters<typeof aReport>[0] = {}) {
  const dir = aHolding({ id: 'h-dir', role: 'mas', person: 'dir', unit: null });
  const world = await tabWorld({
    plans: [aPlan()],
    actions: [...someActions(), monthly],
    register: { ...register, holdings: [...register.holdings, dir] },
    now: '2026-12-03T09:00:00.000Z',
  });
  await created(world.store, 'report', aReport(given));
  const report = async (person = 'olle') => reportAnswer.parse((await world.ask({ path: MONTH }, person)).json);
  const stored = async () => (await world.store.read('report', 'plan|plan-a', '2026-11'))?.value;
  return { ...world, report, stored };
}

/** The text of the document, as it reads. */
const textOf = ({ document }: ReturnType<typeof reportAnswer.parse>) => JSON.stringify(document.blocks);

describe('A report in the tab', () => {
  it('reads as it will stand in the document, with gaps where nobody has written', async () => {
    const { report, ask } = await withDraft();
    const { document, may, template, lines, state } = await report();
    expect(document.title).toBe('Uppföljning av handlingsplan för äldreomsorgen, november 2026');
    expect(document.head[0]).toEqual(['[förvaltning] · Äldreomsorg', 'Tjänsteutlåtande']);
    const headings = document.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings).toContain('Förvaltningens bedömning');
    expect(document.blocks).toContainEqual({ kind: 'paragraph', look: 'gap', text: '[Skrivs av ansvarig chef. Lämnas tomt i utkastet.]' }); // prettier-ignore
    expect({ may, state }).toEqual({ may: { edit: true, approve: true }, state: 'draft' });
    expect(template).toMatchObject({
      reporting: 'report',
      order: 'proposalFirst',
      usual: { board: 'Stadsdelsnämnden' },
    });
    expect(lines).toHaveLength(6);
    expect(lines.filter(({ isOwners, text }) => isOwners && text !== '')).toHaveLength(5);
    const { table } = (await ask({ path: `${MONTH}/appendix` }, 'olle')).json;
    expect(table.rows).toHaveLength(document.appendix);
  });

  it('is there for those who work with it or approve it, and for everybody once it is approved', async () => {
    const { ask, change, report } = await withDraft();
    const status = async (person: string) => (await ask({ path: MONTH }, person)).status;
    expect([await status('anna'), await status('dir'), await status('eva')]).toEqual([200, 200, 403]);
    expect((await report('anna')).may).toEqual({ edit: true, approve: false });
    expect((await report('dir')).may).toEqual({ edit: false, approve: true });
    await change('POST', `${MONTH}/approve`, {}, (await report('dir')).revision, 'dir');
    expect(await status('eva')).toBe(200);
    expect(await report('eva')).toMatchObject({ template: null, may: { edit: false, approve: false } });
    expect(await status('stranger')).toBe(404);
  });

  it('is not sent again while nothing has changed', async () => {
    const { ask, change, report } = await withDraft();
    const { headers } = await ask({ path: MONTH }, 'olle');
    const again = { path: MONTH, headers: { 'if-none-match': headers.etag } };
    expect((await ask(again, 'olle')).status).toBe(304);
    await change('PATCH', MONTH, { assessment: 'Arbetet går framåt.' }, (await report()).revision, 'olle');
    expect((await ask(again, 'olle')).status).toBe(200);
  });

  it.each(['/2026-13', '/2026-11/other', '/2026-11/appendix/more', '/2026-11.docx/appendix', '/2026-10'])(
    'does not exist at %s',
    async (path) => expect((await (await withDraft()).ask({ path: `${PLAN}${path}` }, 'olle')).status).toBe(404),
  );
});

describe('Writing in a draft', () => {
  it('keeps what was written and nothing else, and shows it where it will stand', async () => {
    const { change, report, stored } = await withDraft();
    const before = await report();
    const lines = { [before.lines[1]?.action ?? '']: 'Vi byter leverantör i januari' };
    const { status, json, headers } = await change('PATCH', MONTH, { assessment: ' Arbetet går framåt. ', lines }, before.revision, 'anna'); // prettier-ignore
    expect(status).toBe(200);
    const after = reportAnswer.parse(json);
    expect(headers.etag).toBe(`"${after.revision}"`);
    expect(after.assessment).toMatchObject({ text: 'Arbetet går framåt.', by: { id: 'anna' } });
    expect(textOf(after)).toContain('Vi byter leverantör i januari.');
    expect(after.meeting).toBe(before.meeting);
    expect(Object.keys((await stored())?.lines ?? {})).toEqual(Object.keys(lines));
  });

  it('gives the owners their own line back when what was written is taken away, or is what they had said', async () => {
    const { change, report } = await withDraft();
    const { lines, revision } = await report();
    const { action = '', text = '' } = lines[1] ?? {};
    const { json: own } = await change('PATCH', MONTH, { lines: { [action]: 'Vårt' } }, revision, 'olle');
    expect(own.lines[1]).toMatchObject({ text: 'Vårt', isOwners: false });
    const { json: emptied } = await change('PATCH', MONTH, { lines: { [action]: '' } }, own.revision, 'olle');
    expect(emptied.lines[1]).toMatchObject({ text, isOwners: true });
    const { json: same } = await change('PATCH', MONTH, { lines: { [action]: text } }, emptied.revision, 'olle');
    expect(same.lines[1]).toMatchObject({ text, isOwners: true });
  });

  it('needs the revision it is based on: none is 428, an old one 412, and nothing is written', async () => {
    const { change, report, stored } = await withDraft();
    const { revision } = await report();
    await change('PATCH', MONTH, { assessment: 'Först.' }, revision, 'olle');
    const edit = { assessment: 'Sedan.' };
    expect((await change('PATCH', MONTH, edit, undefined, 'anna')).json).toMatchObject({ code: 'noIfMatch' });
    const late = await change('PATCH', MONTH, edit, revision, 'anna');
    expect([late.status, late.json]).toMatchObject([412, { code: 'stale', refusal: 'stale' }]);
    expect((await stored())?.assessment?.text).toBe('Först.');
  });

  it.each(['*', 'W/"x"', 'x', '"x", "y"', `"${'x'.repeat(65)}"`])('takes no condition like %s', async (condition) => {
    const { ask, stored } = await withDraft();
    const headers = { 'content-type': 'application/json', 'if-match': condition };
    const body = JSON.stringify({ assessment: 'Vårt.' });
    expect((await ask({ method: 'PATCH', path: MONTH, headers, body }, 'olle')).status).toBe(428);
    expect((await stored())?.assessment).toBeNull();
  });

  it('at once by two keeps one of them, and tells the other', async () => {
    const { change, report } = await withDraft();
    const { revision } = await report();
    const answers = await Promise.all(
      ['olle', 'anna'].map((person) => change('PATCH', MONTH, { assessment: person }, revision, person)),
    );
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 412]);
  });

  it.each([
    ['a personal number', { assessment: 'Gäller 19121212-1212.' }, 'personalNumber'],
    ['a personal number in a line', { lines: { a3: '121212-1212' } }, 'personalNumber'],
    ['more than anybody reads', { assessment: 'x'.repeat(2001) }, 'tooLong'],
    ['a day that does not exist', { meeting: '2026-02-30' }, 'badDate'],
  ])('refuses %s', async (_, edit, refusal) => {
    const { change, report, stored } = await withDraft();
    const { status, json } = await change('PATCH', MONTH, edit, (await report()).revision, 'olle');
    expect([status, json.refusal]).toEqual([409, refusal]);
    expect(JSON.stringify(json)).not.toContain('1212-1212');
    expect(await stored()).toMatchObject({ assessment: null, lines: {}, meeting: '2026-12-17' });
  });

  it.each([
    ['a field that is none', { state: 'approved' }],
    ['a number for a text', { assessment: 1 }],
    ['a list for the lines', { lines: ['a'] }],
    ['more than a text of any kind', { assessment: 'x'.repeat(20_001) }],
  ])('does not understand %s', async (_, edit) => {
    const { change, report } = await withDraft();
    expect((await change('PATCH', MONTH, edit, (await report()).revision, 'olle')).status).toBe(400);
  });

  it('takes hostile text as text, and lines about nothing in the report for nothing', async () => {
    const { change, report, stored } = await withDraft();
    const hostile = '<img src=x onerror=alert(1)>\u202e{{7*7}} =HYPERLINK("x")';
    const lines = { __proto__x: 'a', constructor: 'b', 'no-such': 'c' };
    const { json } = await change('PATCH', MONTH, { assessment: hostile, lines }, (await report()).revision, 'olle');
    expect((await stored())?.lines).toEqual({});
    expect(textOf(reportAnswer.parse(json))).not.toContain('\u202e');
    expect(json.assessment.text).toContain('<img');
  });

  it.each([
    ['eva', 403],
    ['dir', 403],
    ['stranger', 404],
  ])('is not for %s', async (person, status) => {
    const { change, report, stored } = await withDraft();
    const { revision } = await report();
    for (const [method, path] of [
      ['PATCH', MONTH],
      ['PATCH', `${MONTH}/template`],
      ['POST', `${MONTH}/renew`],
    ] as const) {
      // prettier-ignore
      expect((await change(method, path, {}, revision, person)).status).toBe(status);
    }
    expect(await stored()).toEqual(aReport());
  });
});

describe('The template', () => {
  it('is kept for the reports to come and for the draft, and shows what is usual where it is empty', async () => {
    const { change, report, store } = await withDraft();
    const { template } = await report();
    const edit = { department: ' Äldreomsorg ', board: 'Äldrenämnden', order: 'summaryFirst', reporting: null };
    const { json } = await change('PATCH', `${MONTH}/template`, edit, template?.revision, 'olle');
    expect(json.template).toMatchObject({ department: 'Äldreomsorg', order: 'summaryFirst', reporting: null });
    expect(json.template.usual.proposal).toBe('Äldrenämnden lägger redovisningen till handlingarna.');
    expect(json.document.head[2][0]).toBe('Till: Äldrenämnden 2026-12-17');
    expect(json.closes).toBeNull();
    expect(await all(store, 'reportSettings')).toMatchObject([{ department: 'Äldreomsorg' }]);
  });

  it('has a revision of its own', async () => {
    const { change, report } = await withDraft();
    const { template, revision } = await report();
    await change('PATCH', `${MONTH}/template`, { handler: 'Karin' }, template?.revision, 'olle');
    for (const old of [template?.revision, revision]) {
      expect((await change('PATCH', `${MONTH}/template`, { handler: 'Bo' }, old, 'anna')).status).toBe(412);
    }
    expect((await report()).template?.handler).toBe('Karin');
  });

  it('takes no personal number, and no action that a report cannot fulfil', async () => {
    const { change, report } = await withDraft();
    const { template } = await report();
    const refused = await change(
      'PATCH',
      `${MONTH}/template`,
      { handler: '19121212-1212' },
      template?.revision,
      'olle',
    );
    expect([refused.status, refused.json.refusal]).toEqual([409, 'personalNumber']);
    const { json } = await change('PATCH', `${MONTH}/template`, { reporting: 'a9' }, template?.revision, 'olle');
    expect(json.template.reporting).toBe('report');
  });
});

describe('Approving', () => {
  it('keeps who, in which role and when, and closes this time of the plan’s own action', async () => {
    const { change, report, store } = await withDraft();
    const before = await report('dir');
    expect(before.closes).toBe('Rapportera till nämnden');
    const { json } = await change('POST', `${MONTH}/approve`, {}, before.revision, 'dir');
    expect(json).toMatchObject({
      state: 'approved',
      approved: { by: { id: 'dir' }, at: '2026-12-03T09:00:00.000Z' },
      closes: 'Rapportera till nämnden',
      may: { edit: false, approve: false },
    });
    expect(json.approved.role).toMatch(/^mas$/i);
    expect((await store.read('action', 'plan|plan-a', 'report'))?.value.due).toBe('2027-01-31');
  });

  it('twice is one approval, and the second is told', async () => {
    const { change, report, state, stored, store } = await withDraft();
    const { revision } = await report();
    const people = ['olle', 'dir', 'olle'];
    const answers = await Promise.all(people.map((one) => change('POST', `${MONTH}/approve`, {}, revision, one)));
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 412, 412]);
    const first = (await stored())?.approved;
    state.now = '2026-12-04T09:00:00.000Z';
    const again = await change('POST', `${MONTH}/approve`, {}, (await report()).revision, 'olle');
    expect(again.status).toBe(200);
    expect((await stored())?.approved).toEqual(first);
    const { value: action } = (await store.read('action', 'plan|plan-a', 'report'))!;
    expect(action.history.map(({ what }) => what.kind)).toEqual(['occurrence']);
  });

  it('is of what one has seen: not of a draft that somebody has changed meanwhile', async () => {
    const { change, report, stored } = await withDraft();
    const { revision } = await report();
    await change('PATCH', MONTH, { assessment: 'Ny bedömning.' }, revision, 'anna');
    expect((await change('POST', `${MONTH}/approve`, {}, revision, 'olle')).status).toBe(412);
    expect((await change('POST', `${MONTH}/approve`, {}, undefined, 'olle')).status).toBe(428);
    expect((await stored())?.state).toBe('draft');
  });

  it('is for those who may, and changes nothing after that', async () => {
    const { change, report, ask } = await withDraft();
    expect((await change('POST', `${MONTH}/approve`, {}, (await report()).revision, 'anna')).status).toBe(403);
    await change('POST', `${MONTH}/approve`, {}, (await report()).revision, 'olle');
    const { revision } = await report();
    expect((await change('PATCH', MONTH, { assessment: 'Mer' }, revision, 'olle')).json.refusal).toBe('closed');
    expect((await change('POST', `${MONTH}/renew`, {}, revision, 'olle')).json.refusal).toBe('closed');
    expect((await ask({ path: MONTH }, 'eva')).status).toBe(200);
  });
});

describe('The figures', () => {
  it('are taken anew, and what was written stays', async () => {
    const { change, report, store, state } = await withDraft();
    const { json: written } = await change('PATCH', MONTH, { assessment: 'Vårt.' }, (await report()).revision, 'olle');
    const a12 = await store.read('action', 'plan|plan-a', 'a12');
    await store.replace('action', a12!, { ...a12!.value, status: 'done' });
    state.now = '2026-12-04T09:00:00.000Z';
    const { json } = await change('POST', `${MONTH}/renew`, {}, written.revision, 'olle');
    expect(json).toMatchObject({ at: state.now, assessment: { text: 'Vårt.' } });
    expect(textOf(reportAnswer.parse(json))).toContain('2 av 13 åtgärder är klara');
    expect((await change('POST', `${MONTH}/renew`, {}, written.revision, 'olle')).status).toBe(412);
  });
});

describe('A month without a report', () => {
  it('is drafted once, by those who may', async () => {
    const world = await tabWorld({
      plans: [aPlan()],
      actions: someActions(),
      register,
      now: '2026-12-03T09:00:00.000Z',
    });
    expect((await world.ask({ path: PLAN }, 'olle')).json).toMatchObject({ reports: [], next: '2026-11' });
    expect((await world.ask({ path: PLAN }, 'eva')).json.next).toBeNull();
    expect((await world.change('POST', PLAN, {}, undefined, 'eva')).status).toBe(403);
    const made = await Promise.all(['olle', 'anna'].map((one) => world.change('POST', PLAN, {}, undefined, one)));
    expect(made.map(({ status, json }) => [status, json.month])).toEqual([[200, '2026-11'], [200, '2026-11']]); // prettier-ignore
    expect(await all(world.store, 'report')).toHaveLength(1);
    expect((await world.ask({ path: PLAN }, 'olle')).json.next).toBeNull();
  });

  it.each([
    ['PUT', MONTH],
    ['DELETE', MONTH],
    ['PATCH', PLAN],
    ['POST', MONTH],
    ['POST', `${MONTH}/other`],
    ['POST', `${MONTH}/approve/more`],
  ])(
    // prettier-ignore
    'takes no %s of %s',
    async (method, path) => {
      const { change } = await withDraft();
      expect((await change(method, path, {}, 'x', 'olle')).status).toBe(405);
    },
  );
});
