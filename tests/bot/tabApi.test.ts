import { BODY_LIMIT } from '../../bot/tabHttp.ts';
import type { Change } from '../../domain/action.ts';
import { PLANBOTEN } from '../../domain/people.ts';
import { StoreUnavailable } from '../../domain/ports.ts';
import { actionAnswer } from '../../tab/api/schemas.ts';
import { aHolding, anAction, aPerson, aPlan, aRole, aUnit } from '../support/builders.ts';
import { ORIGIN, tabWorld, type TabWorld } from '../support/tabWorld.ts';

const world: TabWorld = {
  now: '2026-11-23T08:00:00.000Z',
  plans: [aPlan(), aPlan({ id: 'plan-b', letter: 'B', title: 'Nämndens plan' })],
  actions: [
    anAction({ id: 'a2', number: 'A2', title: 'Arbetslag', due: '2026-11-10', responsible: one('avdelningschef') }),
    anAction({ id: 'a8', number: 'A8', due: '2026-12-01' }),
    anAction({ id: 'a10', number: 'A10', title: 'Värdegrund', status: 'inProgress' }),
    anAction({ id: 'b1', plan: 'plan-b', number: 'B1', title: 'Rapportering', status: 'done' }),
  ],
  register: {
    people: [aPerson(), aPerson({ id: 'bo', name: 'Bo Berg' }), aPerson({ id: 'olle', name: 'Olle Ek' })],
    roles: [aRole(), aRole({ id: 'avdelningschef', name: 'avdelningschef', kind: 'single', reportsTo: null })],
    units: [aUnit(), aUnit({ id: 'eken', name: 'Eken' })],
    holdings: [
      aHolding(),
      aHolding({ id: 'bo-eken', person: 'bo', unit: 'eken' }),
      aHolding({ id: 'olle', role: 'avdelningschef', person: 'olle', unit: null }),
    ],
  },
};
const PATH = '/plans/plan-a/actions';
const numbers = (json: { actions: { number: string }[] }) => json.actions.map(({ number }) => number);

function one(role: string) {
  return [{ role, asWritten: role, lead: true }];
}

describe('What a person sees', () => {
  it('is who they are and what they may', async () => {
    const { ask } = await tabWorld(world);
    expect((await ask({ path: '/me' })).json).toEqual({
      person: { id: 'anna', name: 'Anna Åkesson' },
      member: true,
      mayImport: false,
      mayOversee: false,
      today: '2026-11-23',
    });
  });

  it('is every plan with its figures and how much of it is theirs', async () => {
    const { ask } = await tabWorld(world);
    const { plans } = (await ask({ path: '/plans' })).json;
    expect(plans).toHaveLength(2);
    expect(plans[0]).toMatchObject({
      title: 'Handlingsplan för äldreomsorgen',
      owner: { name: 'Olle Ek' },
      figures: { total: 3, inProgress: 1, notStarted: 2, done: 0, late: 1, undated: 1 },
      mine: 2,
    });
  });

  it('is the lines of a plan in the order of their numbers, each with who answers and how it stands', async () => {
    const { ask } = await tabWorld(world);
    const { json } = await ask({ path: PATH });
    expect(numbers(json)).toEqual(['A2', 'A8', 'A10']);
    expect(json.actions[0]).toMatchObject({ standing: 'late', mine: false, due: '2026-11-10' });
    expect(json.actions[1]).toMatchObject({ mine: true, units: { done: 0, of: 2 }, standing: null });
    expect(json.actions[1].responsible).toEqual([{ role: 'enhetschef', name: 'Enhetschef', lead: true, held: true }]);
  });

  it('is an action with the plan’s own words, its history and what this reader may do', async () => {
    const { ask } = await tabWorld(world);
    const { action } = (await ask({ path: `${PATH}/a8` })).json;
    expect(action.source.text).toBe('Ta fram en gemensam rutin för läkemedelshantering.');
    expect(action.may).toEqual({
      ...{ setStatus: ['inProgress', 'done'], speaksFor: 'unit', moveDate: true, comment: true, reject: true },
      undo: null,
    });
    expect(action.answerers).toContainEqual({
      ...{ person: { id: 'bo', name: 'Bo Berg' }, role: 'Enhetschef', unit: 'Eken', lead: true, done: null },
    });
  });

  it('tells in the history of everything that can have happened, with names, in the shape that is promised', async () => {
    const kinds: readonly Change['what'][] = [
      {
        kind: 'occurrence',
        next: '2026-12-31',
        was: { status: 'inProgress', due: '2026-11-30', firstDue: null, parts: [] },
      },
      { kind: 'escalated', about: 'bo', to: 'anna', reminded: ['2026-11-09', '2026-11-16', '2026-11-23'] },
      { kind: 'assigned', role: 'enhetschef', unit: 'eken', from: 'bo', to: 'anna' },
      { kind: 'reminded' },
      { kind: 'proposed', to: '2027-01-29', reason: 'Utbildning.', asked: 'anna' },
      { kind: 'comment', text: '', forReport: true, link: 'https://intranat.example/rutin.pdf' },
    ];
    const history = kinds.map((what, index) => ({
      id: `h${index}`,
      at: '2026-11-20T08:00:00.000Z',
      by: index === 1 ? PLANBOTEN : 'bo',
      role: null,
      unit: null,
      what,
    }));
    const { ask } = await tabWorld({ ...world, actions: [anAction({ id: 'a8', history })] });
    const { action } = actionAnswer.parse((await ask({ path: `${PATH}/a8` })).json);
    expect(action.history.map(({ what }) => what.kind)).toEqual(kinds.map(({ kind }) => kind));
    expect(action.history[0]?.what).toEqual({ kind: 'occurrence', next: '2026-12-31' });
    expect(action.history[1]).toMatchObject({ by: { name: 'Planboten' }, what: { to: { id: 'anna' } } });
  });

  it('lets the manager of those who answer move the date and pause, and say nothing in their place', async () => {
    const { ask, press } = await tabWorld(world);
    const { action } = (await ask({ path: `${PATH}/a8` }, 'olle')).json;
    expect(action.may).toEqual({
      ...{ setStatus: ['paused'], speaksFor: null, moveDate: true, comment: true, reject: false, undo: null },
    });
    const paused = await press('status.set', { p: 'plan-a', a: 'a8', to: 'paused', rev: 1, c: 'tab' }, '"1"', 'olle');
    expect(paused.json.action).toMatchObject({ status: 'paused', may: { undo: expect.any(String) } });
    const done = await press('status.set', { p: 'plan-a', a: 'a8', to: 'done', rev: 2, c: 'tab' }, '"2"', 'olle');
    expect(done.json).toMatchObject({ refusal: 'notYours' });
  });

  it('is nothing of anybody’s plan for somebody without a role: 404, as for a plan that does not exist', async () => {
    const { ask } = await tabWorld(world);
    const foreign = await ask({ path: '/plans/plan-a' }, 'stranger');
    const missing = await ask({ path: '/plans/plan-x' }, 'anna');
    expect([foreign.status, foreign.body]).toEqual([404, missing.body]);
    expect((await ask({ path: PATH }, 'stranger')).status).toBe(404);
    expect((await ask({ path: `${PATH}/a8` }, 'stranger')).status).toBe(404);
    expect((await ask({ path: '/plans' }, 'stranger')).json.plans).toEqual([]);
    expect((await ask({ path: '/me' }, 'stranger')).json.member).toBe(false);
  });

  it('does not show an action through another plan than its own', async () => {
    const { ask } = await tabWorld(world);
    expect((await ask({ path: '/plans/plan-b/actions/a8' })).status).toBe(404);
  });

  it('is late first on a working day: a Friday’s deadline is not late on Saturday', async () => {
    const friday = { ...world, actions: [anAction({ due: '2026-11-20' })], now: '2026-11-21T10:00:00.000Z' };
    const { ask, state } = await tabWorld(friday);
    expect((await ask({ path: PATH })).json.actions[0].standing).toBeNull();
    state.now = '2026-11-23T06:00:00.000Z';
    expect((await ask({ path: PATH })).json.actions[0].standing).toBe('late');
  });
});

describe('Asking for some of the lines', () => {
  it.each([
    ['mine=true', ['A8', 'A10']],
    ['late=true', ['A2']],
    ['undated=true', ['A10']],
    ['status=inProgress', ['A10']],
    ['status=open&role=avdelningschef', ['A2']],
    ['q=VÄRDEGRUND', ['A10']],
    ['q=lakemedel%20rutin', ['A8']],
    ['q=vardegrund', ['A10']],
    ['q=a10%20arbetslag', []],
    ['sort=due', ['A2', 'A8', 'A10']],
    ['sort=number&order=desc', ['A10', 'A8', 'A2']],
    ['q=%27%20OR%201%3D1', []],
    ['q=SELECT%20*%20FROM%20c', []],
  ])('%s gives %j', async (query, expected) => {
    const { ask } = await tabWorld(world);
    const { status, json } = await ask({ path: `${PATH}?${query}` });
    expect([status, numbers(json)]).toEqual([200, expected]);
  });

  it.each([
    'q=%00',
    `q=${'x'.repeat(10_000)}`,
    'limit=1e9',
    'limit=0',
    'limit=201',
    'limit=-1',
    'cursor=forged',
    'cursor=W10',
    'tenantId=x',
    'owner=anna',
    'status=klar',
    'q=a&q=b',
    'mine=false',
  ])('%s is answered 400', async (query) => {
    const { ask } = await tabWorld(world);
    const { status, json, body } = await ask({ path: `${PATH}?${query}` });
    expect([status, json.code]).toEqual([400, 'badRequest']);
    expect(body).not.toContain('xxxx');
  });

  it('page by page gives every line once, also when lines before the page have come and gone', async () => {
    const many = Array.from({ length: 25 }, (_, n) => anAction({ id: `id${n}`, number: `A${n + 1}` }));
    const { ask, press } = await tabWorld({ ...world, actions: many });
    const first = (await ask({ path: `${PATH}?limit=10&status=notStarted` })).json;
    expect(first).toMatchObject({ total: 25 });
    await press('status.set', { p: 'plan-a', a: 'id0', c: 'tab', to: 'done', rev: 1 }, '"1"', 'anna');
    const seen = [...numbers(first)];
    let next: string | null = first.next;
    while (next) {
      const page = (await ask({ path: `${PATH}?limit=10&status=notStarted&cursor=${next}` })).json;
      seen.push(...numbers(page));
      next = page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.sort()).toEqual(many.map(({ number }) => number).sort());
  });

  it('refuses a cursor that belongs to another question', async () => {
    const { ask } = await tabWorld(world);
    const { next } = (await ask({ path: `${PATH}?limit=1` })).json;
    expect((await ask({ path: `${PATH}?limit=1&cursor=${next}` })).status).toBe(200);
    expect((await ask({ path: `${PATH}?limit=1&sort=due&cursor=${next}` })).status).toBe(400);
    expect((await ask({ path: `/plans/plan-b/actions?limit=1&cursor=${next}` })).status).toBe(400);
  });

  it('costs nothing when nothing has changed: 304 for the tag one has, a new answer after a change', async () => {
    const { ask, press, state } = await tabWorld(world);
    const { etag = '' } = (await ask({ path: PATH })).headers;
    state.now = '2026-11-23T08:05:00.000Z';
    const again = await ask({ path: PATH, headers: { 'if-none-match': etag } });
    expect([again.status, again.body, again.headers['x-now']]).toEqual([304, '', state.now]);
    await press('comment.add', { p: 'plan-a', a: 'a10', c: 'tab', text: 'Ett möte är bokat' }, '"1"');
    expect((await ask({ path: PATH, headers: { 'if-none-match': etag } })).status).toBe(200);
  });
});

describe('Changing something', () => {
  const done = { p: 'plan-a', a: 'a2', c: 'tab', to: 'done', rev: 1 };

  it('does what the button does, and answers with the action as it became', async () => {
    const { press, ask } = await tabWorld(world);
    const { status, headers, json } = await press('status.set', done, '"1"', 'olle');
    expect([status, headers.etag]).toEqual([200, '"2"']);
    expect(json.action).toMatchObject({ status: 'done', revision: 2, may: { undo: 'change-1' } });
    expect((await ask({ path: `${PATH}/a2` })).json.action.history).toHaveLength(1);
  });

  it('can be undone', async () => {
    const { press } = await tabWorld(world);
    await press('status.set', done, '"1"', 'olle');
    const undo = { p: 'plan-a', a: 'a2', c: 'tab', change: 'change-1' };
    expect((await press('status.undo', undo, '"2"', 'olle')).json.action.status).toBe('notStarted');
  });

  it('is kept with the person of the token, whoever the data names', async () => {
    const { press } = await tabWorld(world);
    const { status, json } = await press('status.set', { ...done, owner: 'olle' }, '"1"', 'anna');
    expect([status, json.detail]).toEqual([400, 'request: unrecognized_keys']);
  });

  it('without saying what it is based on is answered 428', async () => {
    const { press } = await tabWorld(world);
    for (const tag of [undefined, '*', '1', 'W/"1"']) {
      expect((await press('status.set', done, tag, 'olle')).status).toBe(428);
    }
  });

  it('based on an older state is answered 412 with the new version, and nothing is written', async () => {
    const { press } = await tabWorld(world);
    await press(
      'date.set',
      { p: 'plan-a', a: 'a2', c: 'tab', rev: 1, date: '2026-12-18', reason: 'Ny chef' },
      '"1"',
      'olle',
    );
    const late = await press('status.set', done, '"1"', 'olle');
    expect([late.status, late.headers.etag]).toEqual([412, '"2"']);
    expect(late.json).toMatchObject({
      code: 'stale',
      action: { status: 'notStarted', due: '2026-12-18', moved: true },
    });
  });

  it('of an action one does not answer for is answered 403', async () => {
    const { press } = await tabWorld(world);
    const { status, json } = await press('status.set', done, '"1"', 'anna');
    expect([status, json.refusal]).toEqual([403, 'notYours']);
  });

  it('of an action in a plan one cannot see is answered 404', async () => {
    const { press } = await tabWorld(world);
    expect((await press('status.set', done, '"1"', 'stranger')).status).toBe(404);
  });

  it('that the domain refuses says why, and never repeats a personal number', async () => {
    const { press } = await tabWorld(world);
    const comment = { p: 'plan-a', a: 'a2', c: 'tab', text: 'Gäller 19121212-1212' };
    const { status, json, body } = await press('comment.add', comment, '"1"', 'olle');
    expect([status, json.refusal]).toEqual([409, 'personalNumber']);
    expect(body).not.toContain('1212-1212');
  });

  it.each([
    ['tenantId', { tenantId: 'x' }],
    ['owner', { owner: 'anna' }],
    ['_etag', { _etag: '"1"' }],
  ])('with the extra field %s is answered 400', async (_name, extra) => {
    const { press } = await tabWorld(world);
    expect((await press('status.set', { ...done, ...extra }, '"1"', 'olle')).status).toBe(400);
  });

  it.each([
    ['an unknown verb', 'plan.delete', done],
    ['a verb that belongs to cards', 'card.refresh', { c: 'x' }],
    ['a status that does not exist', 'status.set', { ...done, to: 'försenad' }],
    ['another revision than If-Match', 'status.set', { ...done, rev: 7 }],
  ])('with %s is answered 400', async (_what, verb, data) => {
    const { press } = await tabWorld(world);
    expect((await press(verb, data, '"1"', 'olle')).status).toBe(400);
  });
});

describe('Requests that are refused before anybody asks who sent them', () => {
  const post = { method: 'POST', path: '/verbs', body: '{}' };
  it.each([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['plain text', { 'content-type': 'text/plain' }, 415],
    ['JSON by another name', { 'content-type': 'application/jsonp' }, 415],
    ['no type', {}, 415],
    ['a foreign origin', { 'content-type': 'application/json', origin: 'https://evil.example' }, 403],
    ['an origin that begins like ours', { 'content-type': 'application/json', origin: `${ORIGIN}.evil.example` }, 403],
    ['no origin at all', { 'content-type': 'application/json', origin: 'null' }, 403],
    ['a foreign site', { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' }, 403],
  ])('%s', async (_what, headers, status) => {
    const { ask } = await tabWorld(world);
    expect((await ask({ ...post, headers })).status).toBe(status);
  });

  it('a body beyond the limit, counted in bytes', async () => {
    const { ask } = await tabWorld(world);
    const headers = { 'content-type': 'application/json' };
    expect((await ask({ ...post, headers, body: `"${'å'.repeat(BODY_LIMIT / 2)}"` })).status).toBe(413);
  });

  it('broken JSON, and broken addresses', async () => {
    const { ask } = await tabWorld(world);
    const headers = { 'content-type': 'application/json', 'if-match': '"1"' };
    expect((await ask({ ...post, headers, body: '{"verb":' })).status).toBe(400);
    expect((await ask({ path: '/plans/%E0%A4%A' })).status).toBe(400);
  });

  it('other methods, with the one that works', async () => {
    const { ask } = await tabWorld(world);
    const headers = { 'content-type': 'application/json' };
    expect(await ask({ method: 'DELETE', path: '/plans/plan-a', headers })).toMatchObject({
      status: 405,
      headers: { allow: 'GET' },
    });
    expect(await ask({ path: '/verbs' })).toMatchObject({ status: 405, headers: { allow: 'POST' } });
  });
});

describe('Every answer', () => {
  it('without a token is 401 and says which kind is wanted', async () => {
    const { ask } = await tabWorld(world);
    const { status, headers } = await ask({ path: '/me', headers: { authorization: undefined } });
    expect([status, headers['www-authenticate']]).toEqual([401, 'Bearer']);
  });

  it('is JSON that is not sniffed and not kept by others', async () => {
    const { ask } = await tabWorld(world);
    for (const path of ['/me', '/nowhere']) {
      const { headers } = await ask({ path });
      expect(headers['content-type']).toMatch(/^application\/(problem\+)?json/);
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-cache' });
    }
  });

  it('is 429 for whoever asks too often', async () => {
    const { ask } = await tabWorld(world, { mayAsk: ({ person }) => person !== 'anna' });
    expect((await ask({ path: '/me' })).status).toBe(429);
    expect((await ask({ path: '/me' }, 'bo')).status).toBe(200);
  });

  it('is 503 while the store is away, tells it once, and nothing of how', async () => {
    const told: unknown[] = [];
    const { ask, store } = await tabWorld(world, { onError: (error) => told.push(error) });
    await store.close();
    const { status, body } = await ask({ path: '/plans' });
    expect([status, told.length]).toEqual([503, 1]);
    expect(told[0]).toBeInstanceOf(StoreUnavailable);
    expect(body).not.toContain('closed');
  });

  it('is described by an OpenAPI document that anybody may read', async () => {
    const { ask } = await tabWorld(world);
    const { status, json } = await ask({ path: '/openapi.json', headers: { authorization: undefined } });
    expect(status).toBe(200);
    expect(json.openapi).toBe('3.1.0');
    expect(Object.keys(json.paths)).toContain('/plans/{plan}/actions');
    expect(JSON.stringify(json)).toContain('dueAsWritten');
  });
});

describe('The preview of a reminder', () => {
  it('is the card of the week with this action on it, in the language asked for', async () => {
    const { ask } = await tabWorld(world);
    const { card } = (await ask({ path: `${PATH}/a8/card/sv` })).json;
    expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5', lang: 'sv' });
    expect(JSON.stringify(card)).toContain('Rutin för läkemedelshantering');
    expect((await ask({ path: `${PATH}/a8/card/en` })).json.card.lang).toBe('en');
    expect((await ask({ path: `${PATH}/a8/card/de` })).status).toBe(404);
  });

  it('is nothing for an action nobody is reminded of', async () => {
    const { ask } = await tabWorld(world);
    expect((await ask({ path: '/plans/plan-b/actions/b1/card/sv' })).json.card).toBeNull();
  });
});
