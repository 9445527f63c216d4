import { collect } from '../../domain/reading.ts';
import { importAnswer, importsAnswer, type WireQuestion } from '../../tab/api/importSchema.ts';
import { LIMITS } from '../../import/limits.ts';
import { samplePlan } from '../../sandbox/samplePlan.ts';
import { aPerson, aPlan } from '../support/builders.ts';
import { aRegister } from '../support/people.ts';
import { tabWorld } from '../support/tabWorld.ts';

const NOW = '2026-11-23T08:10:00.000Z';
const TODAY = '2026-11-23';

const TEXT = `Handlingsplan för äldreomsorgen

| Nr | Utvecklingsområde | Åtgärd | Klart senast | Ansvarig |
| --- | --- | --- | --- | --- |
| 1 | Måltidsmiljö | Se över måltiderna tillsammans med de boende. | 2026-12-04 | Avd.chef |
| 2 | Bemanning | Ta fram ett gemensamt schema för natten. | Våren 2027 | KSF |
| 3 | Dokumentation | Utbilda samtlig personal i dokumentation. |  | Enhetschef |
| 4 | Larm | Prova nya trygghetslarm på två enheter. | 2026-12-11 | KSF |
`;

/** Olle owns a plan and may import; Anna heads the department and may too; Bo and Eva may not. */
async function world() {
  const of = await tabWorld({ plans: [aPlan()], actions: [], register: aRegister(), now: NOW });
  const laidIn = async (text = TEXT, person = 'olle') => {
    const { status, json } = await of.layIn(text, 'plan.md', person);
    expect(status).toBe(201);
    return importAnswer.parse(json).draft;
  };
  const write = (id: string, body: object, revision: number | undefined, person = 'olle') =>
    of.change('POST', `/imports/${id}`, body, revision === undefined ? undefined : `${revision}`, person);
  /** Does one thing after another, each on what the one before it came to. */
  const decide = async (id: string, ...bodies: readonly object[]) => {
    let draft = importAnswer.parse((await of.ask({ path: `/imports/${id}` }, 'olle')).json).draft;
    for (const body of bodies) {
      const { status, json } = await write(id, body, draft.revision);
      expect([status, json.refusal]).toEqual([200, undefined]);
      draft = importAnswer.parse(json).draft;
    }
    return draft;
  };
  return { ...of, laidIn, write, decide };
}

const accept = ({ row, part, index }: WireQuestion) => ({ kind: 'accept', row, part, question: index });
const change = ({ row, part, index, cell }: WireQuestion, value: string | null) => ({
  ...{ kind: 'change', row, part, question: index, cell, value },
});
const asked = ({ questions }: { readonly questions: readonly WireQuestion[] }, kind: string): WireQuestion => {
  const found = questions.find((one) => one.kind === kind);
  if (!found) throw new Error(`nothing is asked about ${kind}`);
  return found;
};

describe('A document that is laid in the tab', () => {
  it('is read into a draft beside its own words, with what is doubtful first', async () => {
    const draft = await (await world()).laidIn();
    expect(draft.rows.map(({ number, dateText }) => [number, dateText])).toEqual([
      [1, '2026-12-04'],
      [2, 'Våren 2027'],
      [3, ''],
      [4, '2026-12-11'],
    ]);
    expect(draft.questions.map(({ row, kind, alike }) => [row, kind, alike])).toEqual([
      [3, 'noDate', 0],
      [2, 'unknownRole', 1],
      [4, 'unknownRole', 1],
      [2, 'impliedPeriod', 0],
    ]);
    expect(asked(draft, 'impliedPeriod').proposal).toEqual({ kind: 'date', date: '2027-05-31' });
    expect(draft).toMatchObject({ left: 4, of: 4, revision: 1, state: 'open', changes: null });
  });

  it('keeps every row of a plan that has everything which makes real ones hard', async () => {
    const draft = await (await world()).laidIn(samplePlan(TODAY).text);
    expect(draft.rows.map(({ number }) => number)).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
  });

  it('is for those who keep plans alone', async () => {
    const { layIn, ask, store } = await world();
    for (const person of ['bo', 'eva', 'stranger']) {
      const upload = jest.fn();
      expect((await layIn(TEXT, 'plan.md', person, { upload })).json.code).toBe('forbidden');
      expect(upload).not.toHaveBeenCalled();
      expect((await ask({ path: '/imports' }, person)).status).toBe(403);
      expect((await ask({ path: '/imports/people?q=a' }, person)).status).toBe(403);
    }
    expect(await collect(store.find('draft', {}))).toEqual([]);
  });

  it('is seen by nobody else, and looks to them as if it did not exist', async () => {
    const { laidIn, ask, write } = await world();
    const { id } = await laidIn();
    const [foreign, missing] = [await ask({ path: `/imports/${id}` }), await ask({ path: '/imports/nothing' })];
    expect([foreign.status, foreign.body]).toEqual([404, missing.body]);
    expect((await write(id, { kind: 'publish' }, 1, 'anna')).status).toBe(404);
    expect((await ask({ path: '/imports' })).json.drafts).toEqual([]);
    expect(importsAnswer.parse((await ask({ path: '/imports' }, 'olle')).json).drafts).toMatchObject([{ id, left: 4 }]);
    expect((await ask({ path: `/imports/${encodeURIComponent(`../${id}|x`)}` }, 'olle')).status).toBe(404);
  });

  it('is not fetched from a foreign page, as a form, as JSON, without a token or too often', async () => {
    const { layIn, handle } = await world();
    const upload = jest.fn();
    const status = async (headers: Record<string, string | undefined>) =>
      (await layIn(TEXT, 'plan.md', 'olle', { upload, headers })).status;
    const type = { 'content-type': 'application/octet-stream' };
    expect(await status({ ...type, origin: 'https://evil.example' })).toBe(403);
    expect(await status({ ...type, 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await status({ 'content-type': 'text/plain' })).toBe(415);
    expect(await status({ 'content-type': 'application/json' })).toBe(415);
    expect(await status({ 'content-type': 'multipart/form-data' })).toBe(415);
    const bare = { method: 'POST', path: 'imports', query: '', body: '', headers: type, upload };
    expect((await handle(bare)).status).toBe(401);
    expect(upload).not.toHaveBeenCalled();
  });

  it('is refused with the reader’s own words when it cannot be read, in the language asked for', async () => {
    const { layIn, store } = await world();
    const reason = async (bytes: string | Uint8Array, language = 'sv') => {
      const headers = { 'content-type': 'application/octet-stream', 'accept-language': language };
      const { status, json } = await layIn(bytes, 'x.docx', 'olle', { headers });
      return [status, json.code, json.reason];
    };
    expect(await reason('')).toEqual([422, 'notRead', 'Filen är tom.']);
    expect(await reason('Hej, här kommer inget.')).toEqual([422, 'notRead', expect.stringContaining('ingen tabell')]);
    expect((await reason('Hello', 'en-GB'))[2]).toContain('no table');
    expect((await reason(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9])))[0]).toBe(422);
    expect(await collect(store.find('draft', {}))).toEqual([]);
  });

  it('is refused with the limit when it is too large, and one person sends one at a time', async () => {
    const { layIn } = await world();
    const large = await layIn('', 'x', 'olle', { upload: async () => ({ ok: false, status: 413 }) });
    expect([large.status, large.json.reason]).toEqual([
      413,
      expect.stringContaining(`${LIMITS.fileBytes / 1024 ** 2} MB`),
    ]);
    let finish: (bytes: Uint8Array) => void = () => undefined;
    const upload = () =>
      new Promise<{ ok: true; bytes: Uint8Array }>((resolve) => (finish = (bytes) => resolve({ ok: true, bytes })));
    const first = layIn('', 'x', 'olle', { upload });
    await new Promise(setImmediate);
    expect((await layIn(TEXT, 'plan.md', 'olle')).status).toBe(429);
    expect((await layIn(TEXT, 'plan.md', 'anna')).status).toBe(201);
    finish(new TextEncoder().encode(TEXT));
    expect((await first).status).toBe(201);
    expect((await layIn(TEXT, 'plan.md', 'olle')).status).toBe(201);
  });

  it('is stopped for a personal number, which is never said back nor kept', async () => {
    const { layIn, store } = await world();
    const { status, body, json } = await layIn(TEXT.replace('de boende', 'Ada 19701063-2391'), 'plan.md', 'olle');
    expect([status, json.reason]).toEqual([422, expect.stringContaining('personnummer')]);
    expect(body).not.toContain('2391');
    expect(await collect(store.find('draft', {}))).toEqual([]);
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\plan\\plan.docx', 'plan.docx'],
    ['x\u202Egpj.exe\r\n\u0000', 'xgpj.exe'],
    ['<script>alert(1)</script>', 'script>'],
    ['', ''],
  ])('is kept under a name that can only be read: %j', async (name, expected) => {
    const { layIn } = await world();
    expect((await layIn(TEXT, name, 'olle')).json.draft.fileName).toBe(expected);
  });

  it('takes no other parameters, and no name without end', async () => {
    const { ask, layIn } = await world();
    expect((await ask({ path: '/imports?all=true' }, 'olle')).status).toBe(400);
    expect((await layIn(TEXT, 'x'.repeat(1001), 'olle')).status).toBe(400);
    const long = await layIn(TEXT, `${'å'.repeat(600)}.docx`, 'olle');
    expect(long.json.draft.fileName).toHaveLength(120);
  });
});

describe('The review of a draft', () => {
  it('asks for the revision that a decision is based on, and refuses an old one', async () => {
    const { laidIn, write, decide } = await world();
    const draft = await laidIn();
    const answer = accept(asked(draft, 'impliedPeriod'));
    expect((await write(draft.id, answer, undefined)).status).toBe(428);
    await decide(draft.id, answer);
    const old = await write(draft.id, accept(asked(draft, 'noDate')), 1);
    expect([old.status, old.headers.etag]).toEqual([412, '"2"']);
    expect((await decide(draft.id)).left).toBe(3);
  });

  it('takes what was guessed for certain when its reader says so', async () => {
    const { laidIn, decide } = await world();
    const draft = await laidIn();
    const after = await decide(draft.id, accept(asked(draft, 'impliedPeriod')));
    expect(after.rows[1]?.actions[0]).toMatchObject({ due: '2027-05-31', timings: [{ implied: false }] });
    expect([after.left, after.of, after.revision]).toEqual([3, 4, 2]);
  });

  it('asks about a spelling once, wherever it stands', async () => {
    const { laidIn, decide } = await world();
    const draft = await laidIn();
    const after = await decide(draft.id, change(asked(draft, 'unknownRole'), 'controller och MAS'));
    expect(after.questions.map(({ kind }) => kind)).toEqual(['noDate', 'impliedPeriod']);
    const roles = ({ actions }: (typeof after.rows)[number]) => actions[0]?.responsible.map(({ role }) => role);
    expect([after.rows[1], after.rows[3]].map((row) => row && roles(row))).toEqual([
      ['controller', 'medicinskt ansvarig sjuksköterska'],
      ['controller', 'medicinskt ansvarig sjuksköterska'],
    ]);
  });

  it('puts any cell right: title, date, status and responsible', async () => {
    const { laidIn, decide } = await world();
    const draft = await laidIn();
    const cell = (name: string, value: string | null) => ({
      ...{ kind: 'change', row: 1, part: 0, question: null, cell: name, value },
    });
    const after = await decide(
      draft.id,
      change(asked(draft, 'noDate'), '2027-01-15'),
      cell('title', '  Trevligare   måltider '),
      cell('date', null),
      cell('status', 'inProgress'),
      cell('responsible', 'Bitr. avd.chef'),
    );
    expect(after.rows[0]?.actions[0]).toMatchObject({
      ...{ title: 'Trevligare måltider', due: null, status: 'inProgress' },
      responsible: [{ role: 'biträdande avdelningschef' }],
    });
    expect(after.rows[2]?.actions[0]?.due).toBe('2027-01-15');
    expect(after.of - after.left).toBe(1);
  });

  it.each([
    ['title', '', 'noText'],
    ['title', 'x'.repeat(61), 'tooLong'],
    ['title', 'Ada 19701063-2391', 'personalNumber'],
    ['date', '2027-02-30', 'badDate'],
    ['date', '0001-01-01', 'badDate'],
    ['responsible', '   ', 'noText'],
    ['responsible', 'chef 19701063-2391', 'personalNumber'],
    ['status', 'klar', 'badPayload'],
    ['reference', '99', 'gone'],
  ])('refuses as %s: %j', async (cell, value, refusal) => {
    const { laidIn, write, decide } = await world();
    const { id } = await laidIn();
    const body = { kind: 'change', row: 1, part: 0, question: null, cell, value };
    const { status, json, body: text } = await write(id, body, 1);
    expect([status, json.refusal]).toEqual([409, refusal]);
    expect(text).not.toContain('2391');
    expect((await decide(id)).revision).toBe(1);
  });

  it('refuses what is not there, and fields that are nobody’s', async () => {
    const { laidIn, write } = await world();
    const { id } = await laidIn();
    for (const place of [
      { row: 99, part: 0 },
      { row: 1, part: 7 },
      { row: 1, part: 0 },
    ]) {
      expect((await write(id, { kind: 'accept', ...place, question: 5 }, 1)).json.refusal).toBe('gone');
    }
    expect((await write(id, { kind: 'publish', by: 'eva' }, 1)).status).toBe(400);
    expect((await write(id, { kind: 'steal' }, 1)).status).toBe(400);
  });

  it('finds people of the register by the beginnings of their names', async () => {
    const { ask, store } = await world();
    await store.create('person', aPerson({ id: 'p1', name: 'Åsa Berg-Olsson' }));
    const found = async (q: string) =>
      (await ask({ path: `/imports/people?q=${encodeURIComponent(q)}` }, 'olle')).json.people.map(
        (one: { person: { id: string } }) => one.person.id,
      );
    expect(await found('ols ås')).toEqual(['p1']);
    expect(await found('lsson')).toEqual([]);
    expect(await found('e')).toEqual(['elin', 'eva']);
    expect((await found('')).length).toBeGreaterThan(4);
  });

  it('lets people of the register alone hold a role, and only a role that the plan names', async () => {
    const { laidIn, write } = await world();
    const { id } = await laidIn();
    const hold = (role: string, person: string) => ({ kind: 'holders', role, people: [{ person, unit: null }] });
    expect((await write(id, hold('KSF', 'made-up'), 1)).json.refusal).toBe('notAPerson');
    expect((await write(id, hold('ordförande', 'bo'), 1)).json.refusal).toBe('gone');
    expect((await write(id, hold('KSF', 'bo'), 1)).status).toBe(200);
  });
});

describe('Publishing a draft', () => {
  it('says beforehand whom it will remind and when, and that is what comes of it', async () => {
    const { laidIn, decide } = await world();
    const draft = await laidIn();
    expect(draft.consequences).toEqual({
      digest: '2026-11-30',
      people: [{ person: { id: 'anna', name: 'anna' }, actions: 1 }],
      ...{ unheld: 1, passed: 0 },
    });
    const after = await decide(draft.id, { kind: 'holders', role: 'KSF', people: [{ person: 'bo', unit: null }] });
    expect(after.consequences).toMatchObject({ unheld: 0, people: [{ actions: 1 }, { person: { id: 'bo' } }] });
  });

  it('makes one plan however often it is pressed, with the holders that were chosen', async () => {
    const { laidIn, decide, write, store, ask } = await world();
    const draft = await laidIn();
    const held = await decide(
      draft.id,
      { kind: 'holders', role: 'KSF', people: [{ person: 'bo', unit: null }] },
      { kind: 'holders', role: 'enhetschef', people: [{ person: 'olle', unit: 'Nya Tallen' }] },
    );
    const both = await Promise.all([1, 2].map(() => write(draft.id, { kind: 'publish' }, held.revision)));
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(both[0]?.json.draft).toMatchObject({ state: 'published', plan: draft.id });
    const plans = await collect(store.find('plan', {}));
    expect(plans.map(({ id }) => id).sort()).toEqual([draft.id, 'plan-a'].sort());
    expect(await collect(store.find('action', { partition: `plan|${draft.id}` }))).toHaveLength(4);
    const holdings = await collect(store.find('holding', {}));
    expect(holdings.filter(({ role }) => role === 'KSF')).toMatchObject([{ person: 'bo', from: TODAY, unit: null }]);
    const units = await collect(store.find('unit', {}));
    const tallen = units.filter(({ name }) => name === 'Nya Tallen');
    expect(tallen).toHaveLength(1);
    expect(holdings.find(({ unit }) => unit === tallen[0]?.id)).toMatchObject({ role: 'enhetschef', person: 'olle' });
    expect((await ask({ path: '/imports' }, 'olle')).json.drafts).toEqual([]);
    const late = await write(draft.id, { kind: 'discard' }, both[0]?.json.draft.revision);
    expect([late.status, late.json.refusal]).toEqual([409, 'closed']);
  });

  it('publishes nothing of a draft that was thrown away', async () => {
    const { laidIn, decide, write, store, ask } = await world();
    const { id } = await laidIn();
    const gone = await decide(id, { kind: 'discard' });
    expect(gone.state).toBe('discarded');
    expect((await write(id, { kind: 'publish' }, gone.revision)).json.refusal).toBe('gone');
    expect((await ask({ path: '/imports' }, 'olle')).json.drafts).toEqual([]);
    expect(await collect(store.find('plan', {}))).toHaveLength(1);
  });

  it('shows what a newer version changes, and keeps what people have answered', async () => {
    const { laidIn, decide, store, press } = await world();
    const { id } = await laidIn();
    await decide(id, { kind: 'publish' });
    const actions = () => collect(store.find('action', { partition: `plan|${id}` }));
    const first = (await actions()).find(({ number }) => number.endsWith('1'));
    await press('status.set', { p: id, a: first?.id, c: 'tab', to: 'inProgress', rev: 1 }, '"1"', 'anna');
    const newer = TEXT.replace('2026-12-11', '2026-12-18').replace(/\| 3 .*\n/, '');
    const draft = await laidIn(newer);
    expect(draft).toMatchObject({ plan: id, changes: { unchanged: 2, added: [] } });
    expect(draft.changes?.gone.map(({ title }) => title)).toEqual(['Utbilda samtlig personal i dokumentation']);
    expect(draft.changes?.changed.map(({ cells }) => cells)).toEqual([
      [{ cell: 'dateText', from: '2026-12-11', to: '2026-12-18' }],
    ]);
    await decide(draft.id, { kind: 'publish' });
    expect((await actions()).map(({ source, status }) => [source.need, status])).toEqual([
      ['Måltidsmiljö', 'inProgress'],
      ['Bemanning', 'notStarted'],
      ['Dokumentation', 'withdrawn'],
      ['Larm', 'notStarted'],
    ]);
    expect(await collect(store.find('plan', {}))).toHaveLength(2);
  });

  it('asks nothing a second time about a row that says the same, and keeps what was decided about it', async () => {
    const { laidIn, decide, store } = await world();
    const first = await laidIn();
    await decide(
      first.id,
      change(asked(first, 'noDate'), '2027-01-15'),
      { kind: 'change', row: 1, part: 0, question: null, cell: 'title', value: 'Trevligare måltider' },
      { kind: 'publish' },
    );
    const again = await laidIn(TEXT.replace('2026-12-11', '2026-12-18'));
    expect(again.questions.map(({ row }) => row)).toEqual([4]);
    expect(again.rows.map(({ actions }) => [actions[0]?.title, actions[0]?.due])).toMatchObject([
      ['Trevligare måltider', '2026-12-04'],
      [expect.anything(), '2027-05-31'],
      [expect.anything(), '2027-01-15'],
      [expect.anything(), '2026-12-18'],
    ]);
    const rename = { kind: 'change', row: 2, part: 0, question: null, cell: 'title', value: 'Natten' };
    await decide(again.id, rename, { kind: 'publish' });
    const actions = await collect(store.find('action', { partition: `plan|${first.id}` }));
    expect(actions.map(({ title, due, revision }) => [title, due, revision])).toEqual([
      ['Trevligare måltider', '2026-12-04', 1],
      ['Natten', '2027-05-31', 2],
      [expect.anything(), '2027-01-15', 1],
      [expect.anything(), '2026-12-18', 2],
    ]);
  });

  it('shows what was left out of it', async () => {
    const { laidIn } = await world();
    const { leftOut } = await laidIn(TEXT.replace('2026-12-04', '~~2026-11-27~~ 2026-12-04'));
    expect(leftOut).toEqual([{ kind: 'struckText', text: '2026-11-27' }]);
  });
});
