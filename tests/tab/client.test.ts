import { teamsLinks, webLinks } from '../../bot/links.ts';
import type { ActionDetail, ActionRow } from '../../tab/api/actionSchema.ts';
import type { PlanHead } from '../../tab/api/schemas.ts';
import { makeApi, type Change } from '../../tab/client/api.ts';
import { changesSince, isInTheWay } from '../../tab/client/conflict.ts';
import { actionFor, planFor, readTarget } from '../../tab/client/deepLink.ts';
import { dueWords } from '../../tab/shared/words.ts';
import { en } from '../../tab/texts.en.ts';
import { sv } from '../../tab/texts.sv.ts';
import { SAMPLE } from '../support/tabSample.ts';
import { tabWorld } from '../support/tabWorld.ts';

describe('A deep link', () => {
  const plans = [
    { id: 'plan-a', letter: 'A' },
    { id: 'plan-b', letter: 'B' },
  ] as PlanHead[];
  const rows = ['A8', 'A9b', 'B8'].map((number) => ({ id: `plan-${number}`, number })) as ActionRow[];

  it('leads from every button of a card to its place, in Teams and in the sandbox', () => {
    const inTeams = (url: string) => JSON.parse(new URL(url).searchParams.get('context') ?? '').subPageId;
    const inSandbox = (url: string) => new URL(url).searchParams.get('tab');
    const nowhere = { page: 'plan', plan: null, action: null, draft: null, month: null };
    for (const [links, placeIn] of [
      [teamsLinks('app'), inTeams],
      [webLinks('http://127.0.0.1:3979'), inSandbox],
    ] as const) {
      const read = (url: string) => readTarget(placeIn(url));
      expect(read(links.plan('plan-b'))).toEqual({ ...nowhere, plan: 'plan-b' });
      expect(read(links.action('plan-b', 'plan-b-B1'))).toEqual({ ...nowhere, plan: 'plan-b', action: 'plan-b-B1' });
      expect(read(links.draft('å/1'))).toEqual({ ...nowhere, page: 'import', draft: 'å/1' });
      const report = { ...nowhere, page: 'report', plan: 'plan-b', month: '2026-10' };
      expect(read(links.report('plan-b', '2026-10'))).toEqual(report);
    }
  });

  it.each(['report', 'import', 'health', 'people', 'settings'])('opens the page %s by its name', (page) => {
    expect(readTarget(page)).toEqual({ page, plan: null, action: null, draft: null, month: null });
  });

  it.each([
    ['a/A-08', 'A8'],
    ['a/A8', 'A8'],
    ['a/a 08', 'A8'],
    ['a/A-09b', 'A9b'],
    ['a/plan-B8', 'B8'],
    ['p/plan-b/a/B-08', 'B8'],
  ])('%s names action %s', (subPage, number) => {
    expect(actionFor(readTarget(subPage), rows)?.number).toBe(number);
  });

  it.each([
    ['a/B-08', 'plan-b'],
    ['a/plan-b-B1', 'plan-b'],
    ['p/plan-b', 'plan-b'],
    ['a/Å1', undefined],
    ['nonsense', undefined],
    ['a/%E0%A4%A', undefined],
    [null, undefined],
  ])('%s leads to %s', (subPage, plan) => {
    expect(planFor(readTarget(subPage), plans)).toBe(plan);
  });
});

describe('What others have done meanwhile', () => {
  const entry = (id: string, kind: string) => ({ id, what: { kind } }) as ActionDetail['history'][number];
  const before = { history: [entry('1', 'published')] } as ActionDetail;
  const after = (kind: string) => ({ history: [...before.history, entry('2', kind)] }) as ActionDetail;
  const set: Change = { verb: 'status.set', data: { to: 'done' } };

  it.each([
    ['status', true],
    ['date', true],
    ['undo', true],
    ['comment', false],
    ['part', false],
  ])('a %s is in the way of a status: %s', (kind, expected) => {
    expect(isInTheWay(set, changesSince(before, after(kind)))).toBe(expected);
  });

  it('is never in the way of a comment', () => {
    expect(isInTheWay({ verb: 'comment.add', data: {} }, changesSince(before, after('status')))).toBe(false);
  });
});

describe('When an action is due, in words', () => {
  const row = (given: Partial<ActionRow>) => ({ due: null, dueAsWritten: null, moved: false, ...given }) as ActionRow;
  const today = '2007-09-10';
  it.each([
    [{ due: '2007-10-01' }, '1 oktober', null],
    [{ due: '2008-02-01', moved: true }, '1 februari 2008', 'flyttat'],
    [{ due: '2007-11-30', dueAsWritten: 'Hösten 2007' }, 'Hösten 2007', 'senast 30 november'],
    [{ dueAsWritten: 'Varje månad' }, 'Varje månad', null],
    [{}, 'Inget datum', null],
  ])('%j', (given, main, note) => {
    expect(dueWords(row(given), today, sv)).toEqual({ main, note });
  });
});

describe('The texts', () => {
  /** Every text there is, with what it says to a sample of values. */
  const said = (texts: object, path = ''): [string, string][] =>
    Object.entries(texts).flatMap(([key, value]: [string, unknown]): [string, string][] => {
      if (key === 'dates' || key === 'lang') return [];
      const at = `${path}/${key}`;
      if (typeof value === 'function') return [[at, String((value as (...all: unknown[]) => string)(2, 3, 4))]];
      if (typeof value === 'object' && value !== null) return said(value, at);
      return [[at, String(value)]];
    });

  it('say something everywhere, in both languages, and the English ones are English', () => {
    const swedish = new Map(said(sv));
    for (const [at, text] of said(en)) {
      expect([at, text.trim()]).not.toEqual([at, '']);
      // Names of the product's own are Swedish in both.
      expect([at, /[åäöÅÄÖ]/.test(text)]).toEqual([at, false]);
      expect(swedish.get(at)).toBeDefined();
    }
  });

  it('address nobody with an exclamation mark', () => {
    for (const [at, text] of [...said(sv), ...said(en)]) expect([at, text.includes('!')]).toEqual([at, false]);
  });
});

describe('The page’s way to the API', () => {
  const world = tabWorld(SAMPLE);
  /** `fetch` that reaches the real API without a network. */
  async function through(tokens: readonly string[]) {
    const { handle, press } = await world;
    const asked: string[] = [];
    let given = 0;
    globalThis.fetch = async (input, init) => {
      const url = new URL(String(input), 'https://planbot.example.se');
      const headers = Object.fromEntries(new Headers(init?.headers));
      asked.push(`${init?.method ?? 'GET'} ${url.pathname}`);
      if (headers['authorization'] === 'Bearer expired')
        return new Response('{}', { status: 401, headers: { 'content-type': 'application/json' } });
      const answer = await handle({
        ...{ method: init?.method ?? 'GET', path: url.pathname.slice('/api/tab'.length), query: url.search.slice(1) },
        ...{ headers, body: String(init?.body ?? '') },
      });
      const body = answer.status === 304 ? null : answer.body;
      return new Response(body, { status: answer.status, headers: answer.headers });
    };
    const api = makeApi(async () => tokens[Math.min(given++, tokens.length - 1)] ?? '');
    return { api, asked, press };
  }
  const original = globalThis.fetch;
  afterEach(() => {
    globalThis.fetch = original;
  });

  it('asks for a new token once when the old one has run out', async () => {
    const { api, asked } = await through(['expired', 'mats']);
    expect(await api.me()).toMatchObject({ ok: true, value: { person: { name: 'Mats Hedlund' } } });
    expect(asked).toEqual(['GET /api/tab/me', 'GET /api/tab/me']);
  });

  it('gives up when the new token is no better', async () => {
    const { api, asked } = await through(['expired']);
    expect(await api.me()).toMatchObject({ ok: false, failure: { kind: 'problem' } });
    expect(asked).toHaveLength(2);
  });

  it('keeps the very same lines when nothing has changed', async () => {
    const { api, press } = await through(['mats']);
    const first = await api.load('plan-a');
    if (!first.ok) throw new Error('not loaded');
    const again = await api.load('plan-a', first.value);
    expect(again.ok && again.value.rows).toBe(first.value.rows);
    await press('comment.add', { p: 'plan-a', a: 'plan-a-A3', c: 'tab', text: 'Ett möte' }, '"1"', 'mats');
    const changed = await api.load('plan-a', first.value);
    expect(changed.ok && changed.value.rows).not.toBe(first.value.rows);
  });

  it('tells a server out of reach from one that says no, and from a token that was not given', async () => {
    const { api } = await through(['stranger']);
    expect(await api.load('plan-a')).toMatchObject({ failure: { kind: 'problem', problem: { code: 'notFound' } } });
    globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await api.me()).toEqual({ ok: false, failure: { kind: 'unreachable' } });
    globalThis.fetch = async () =>
      new Response('<html>Gateway</html>', { status: 502, headers: { 'content-type': 'text/html' } });
    expect(await api.me()).toEqual({ ok: false, failure: { kind: 'unreachable' } });
    const refused = makeApi(() => Promise.reject(new Error('consent')));
    expect(await refused.me()).toEqual({ ok: false, failure: { kind: 'consent' } });
  });
});
