import type { PlanStore } from '../../domain/ports.ts';
import { provision } from '../../storage/cosmosProvision.ts';
import { openCosmosStore, type Charge } from '../../storage/cosmosStore.ts';
import { anAction, aUnit } from '../support/builders.ts';
import { aTenant, startCosmosServer } from '../support/cosmosServer.ts';
import { startFaultyProxy, type Answer, type FaultyProxy } from '../support/faultyProxy.ts';
import { all, created } from '../support/storing.ts';

/** Answers after which nobody knows whether a write was carried out. */
const LOST: Record<string, Answer> = {
  'the connection is torn': 'reset',
  'nothing is answered': 'silence',
  'the answer is cut off': 'cut',
  'the answer is 408': { status: 408 },
  'the answer is 449, try again': { status: 449 },
  'the answer is 500': { status: 500 },
  'a gateway answers 502 with a page of HTML': { status: 502, body: '<html>Bad gateway</html>' },
  'the answer is 503': { status: 503, headers: { 'x-ms-substatus': '21008' } },
  'the answer is 504 and empty': { status: 504, body: '' },
};

/** Answers of the service that say it was not written, as it words them. */
const REFUSALS: [string, Answer, string][] = [
  ['400', { status: 400 }, 'cosmos.badRequest'],
  ['401', { status: 401 }, 'cosmos.forbidden'],
  ['403', { status: 403, headers: { 'x-ms-substatus': '5301' } }, 'cosmos.forbidden'],
  ['404 of the container', { status: 404, headers: { 'x-ms-substatus': '1003' } }, 'cosmos.notProvisioned'],
  ['413', { status: 413 }, 'cosmos.tooLarge'],
];
const throttled = (milliseconds: number): Answer => ({
  status: 429,
  headers: { 'x-ms-retry-after-ms': String(milliseconds), 'x-ms-substatus': '3200', 'x-ms-request-charge': '0.38' },
  body: '{"code":"429","message":"Message: {\\"Errors\\":[\\"Request rate is large.\\"]}"}',
});

let server: Awaited<ReturnType<typeof startCosmosServer>>;
let proxy: FaultyProxy;
let store: PlanStore;
/** Another replica, whose connection is sound. */
let other: PlanStore;
let charges: Charge[];
const place = { database: 'handlingsplan', container: 'records' };

beforeAll(async () => {
  server = await startCosmosServer();
  for await (const step of provision({ ...server, ...place })) void step;
  proxy = await startFaultyProxy(server.endpoint);
});
afterAll(async () => {
  await proxy.close();
  await server.close();
});
beforeEach(async () => {
  proxy.set(undefined);
  charges = [];
  const ours = { ...place, key: server.key, tenant: aTenant(), onCharge: (charge: Charge) => charges.push(charge) };
  store = await openCosmosStore({ ...ours, endpoint: proxy.endpoint, requestTimeout: 300 });
  other = await openCosmosStore({ ...ours, endpoint: server.endpoint });
});
afterEach(async () => {
  await store.close();
  await other.close();
});

describe('a write to Cosmos DB whose answer is lost', () => {
  const cases = Object.keys(LOST).flatMap((name) => [
    { name, carriedOut: true },
    { name, carriedOut: false },
  ]);
  const lost = (name: string): Answer => LOST[name] ?? 'reset';

  it.each(cases)('creates once when $name (carried out: $carriedOut)', async ({ name, carriedOut }) => {
    proxy.set({ on: 'create', carriedOut, answer: lost(name) });
    const first = await created(store, 'unit', aUnit());
    expect(await other.read('unit', 'register', 'bjorken')).toEqual(first);
    expect((await store.replace('unit', first, aUnit({ name: 'Eken' })))?.value.name).toBe('Eken');
    expect(await all(other, 'unit')).toEqual([aUnit({ name: 'Eken' })]);
  });

  it.each(cases)('replaces once when $name (carried out: $carriedOut)', async ({ name, carriedOut }) => {
    const first = await created(store, 'action', anAction());
    proxy.set({ on: 'replace', carriedOut, answer: lost(name) });
    const second = await store.replace('action', first, anAction({ revision: 2 }));
    expect(second?.value.revision).toBe(2);
    expect(await other.read('action', 'plan|plan-a', 'a8')).toEqual(second);
    expect(await store.replace('action', first, anAction({ revision: 3 }))).toBeUndefined();
    expect(second && (await store.replace('action', second, anAction({ revision: 3 })))?.value.revision).toBe(3);
  });

  it('knows its own write even when somebody has written upon it before the answer was missed', async () => {
    const meanwhile = async () => {
      const read = await other.read('unit', 'register', 'bjorken');
      if (read) await other.replace('unit', read, aUnit({ name: 'Skriven ovanpå' }));
    };
    proxy.set({ on: 'create', carriedOut: true, answer: 'reset', meanwhile });
    const ours = await created(store, 'unit', aUnit());
    expect(ours.value).toEqual(aUnit());
    expect(await store.replace('unit', ours, aUnit({ name: 'För sent' }))).toBeUndefined();
    expect((await other.read('unit', 'register', 'bjorken'))?.value.name).toBe('Skriven ovanpå');
  });

  it('does not take the write of another for its own', async () => {
    const meanwhile = () => other.create('unit', aUnit({ name: 'Den andres' }));
    proxy.set({ on: 'create', carriedOut: false, answer: 'reset', meanwhile });
    expect(await store.create('unit', aUnit())).toBeUndefined();
    const theirs = await store.read('unit', 'register', 'bjorken');
    expect(theirs?.value.name).toBe('Den andres');

    const again = () =>
      other.replace('unit', theirs ?? { value: aUnit(), version: '' }, aUnit({ name: 'Den andres igen' }));
    proxy.set({ on: 'replace', carriedOut: false, answer: 'reset', meanwhile: again });
    expect(theirs && (await store.replace('unit', theirs, aUnit({ name: 'Vår' })))).toBeUndefined();
    expect((await store.read('unit', 'register', 'bjorken'))?.value.name).toBe('Den andres igen');
  });

  it('is given up after three tries, and says only that it does not know', async () => {
    proxy.set({ on: 'create', carriedOut: false, answer: { status: 503 }, times: 99 });
    await expect(store.create('unit', aUnit())).rejects.toMatchObject({ name: 'StoreUnavailable', code: 'cosmos.503' });
    expect(proxy.asked).toEqual(['create', 'create', 'create']);
    expect(await all(other, 'unit')).toEqual([]);
  });

  it('is not reported as refused when the reading back fails as well', async () => {
    proxy.set({ on: 'read', carriedOut: false, answer: { status: 503 }, times: 99 });
    await other.create('unit', aUnit());
    await expect(store.create('unit', aUnit())).rejects.toMatchObject({ code: 'cosmos.503' });
  });
});

describe('a refusal of Cosmos DB', () => {
  it.each(REFUSALS)('%s stops a write at once, and nothing is written', async (_, answer, code) => {
    const stored = await created(store, 'unit', aUnit());
    proxy.set({ on: 'replace', carriedOut: false, answer, times: 99 });
    await expect(store.replace('unit', stored, aUnit({ name: 'Eken' }))).rejects.toMatchObject({ code });
    expect(proxy.asked).toEqual(['replace']);
    expect(await other.read('unit', 'register', 'bjorken')).toEqual(stored);
  });

  it('429 is waited out as the service asks', async () => {
    proxy.set({ on: 'create', carriedOut: false, answer: throttled(1), times: 3 });
    expect(await store.create('unit', aUnit())).toBeDefined();
    expect(proxy.asked).toEqual(['create', 'create', 'create', 'create']);
  });

  it('429 without end stops the write, and nothing is written', async () => {
    proxy.set({ on: 'create', carriedOut: false, answer: throttled(1), times: 99 });
    await expect(store.create('unit', aUnit())).rejects.toMatchObject({ code: 'cosmos.throttled' });
    expect(await all(other, 'unit')).toEqual([]);
  });

  it('429 for longer than somebody at a button waits is cut off', async () => {
    const options = { ...place, key: server.key, endpoint: proxy.endpoint, tenant: aTenant() };
    const hasty = await openCosmosStore({ ...options, deadline: 100 });
    proxy.set({ on: 'create', carriedOut: false, answer: throttled(400) });
    await expect(hasty.create('unit', aUnit())).rejects.toMatchObject({ code: 'cosmos.timeout' });
    await hasty.close();
  });

  it('never shows the key, or the words of a record, in its error', async () => {
    const answer = { status: 400, body: JSON.stringify({ code: 'BadRequest', message: 'Björken is not allowed' }) };
    proxy.set({ on: 'create', carriedOut: false, answer });
    const error = await store.create('unit', aUnit()).catch((thrown: Error) => thrown);
    const shown = `${String(error)} ${JSON.stringify(error, Object.getOwnPropertyNames(error))}`;
    expect(shown).toContain('cosmos.badRequest');
    expect(shown).not.toContain(server.key);
    expect(shown).not.toContain('Björken');
  });
});

describe('a reading of Cosmos DB that fails', () => {
  it('is never taken for a record that does not exist', async () => {
    await created(store, 'unit', aUnit());
    for (const [substatus, code] of [
      ['1003', 'cosmos.notProvisioned'],
      ['1002', 'cosmos.behind'],
    ] as const) {
      proxy.set({
        on: 'read',
        carriedOut: false,
        answer: { status: 404, headers: { 'x-ms-substatus': substatus } },
        times: 99,
      });
      await expect(store.read('unit', 'register', 'bjorken')).rejects.toMatchObject({ code });
    }
    proxy.set({ on: 'read', carriedOut: false, answer: { status: 503 }, times: 99 });
    await expect(store.read('unit', 'register', 'bjorken')).rejects.toMatchObject({ code: 'cosmos.503' });
    proxy.set({ on: 'read', carriedOut: false, answer: { status: 401 }, times: 99 });
    await expect(store.read('unit', 'register', 'bjorken')).rejects.toMatchObject({ code: 'cosmos.forbidden' });
  });

  it('is tried again when the service was busy', async () => {
    const stored = await created(store, 'unit', aUnit());
    proxy.set({ on: 'read', carriedOut: false, answer: throttled(1), times: 2 });
    expect(await store.read('unit', 'register', 'bjorken')).toEqual(stored);
  });

  it('has an end when the service never answers', async () => {
    const options = { ...place, key: server.key, endpoint: proxy.endpoint, tenant: aTenant() };
    const hasty = await openCosmosStore({ ...options, deadline: 150, requestTimeout: 50 });
    proxy.set({ on: 'read', carriedOut: false, answer: 'silence', times: 99 });
    await expect(hasty.read('unit', 'register', 'bjorken')).rejects.toMatchObject({ code: 'cosmos.timeout' });
    proxy.set({ on: 'query', carriedOut: false, answer: 'silence', times: 99 });
    await expect(all(hasty, 'unit')).rejects.toMatchObject({ code: 'cosmos.timeout' });
    await hasty.close();
  });

  it('stops a search with an error rather than with an end', async () => {
    for (let n = 0; n < 300; n += 1) await other.create('unit', aUnit({ id: `u${n}` }));
    proxy.set({ on: 'query', carriedOut: false, answer: { status: 503 }, after: 1, times: 99 });
    const seen: string[] = [];
    const search = async () => {
      for await (const { value } of store.find('unit', {})) seen.push(value.id);
    };
    await expect(search()).rejects.toMatchObject({ code: 'cosmos.503' });
    expect(seen).toHaveLength(250);
  });

  it('asks for no page that nobody reads', async () => {
    for (let n = 0; n < 300; n += 1) await other.create('unit', aUnit({ id: `u${n}` }));
    proxy.set(undefined);
    for await (const { value } of store.find('unit', {})) if (value.id) break;
    expect(proxy.asked.filter((asked) => asked === 'query')).toHaveLength(1);
  });
});

describe('what Cosmos DB charges', () => {
  it('is told for each operation, refused ones too', async () => {
    const stored = await created(store, 'unit', aUnit());
    await store.read('unit', 'register', 'bjorken');
    await store.replace('unit', stored, aUnit({ name: 'Eken' }));
    await all(store, 'unit');
    expect(charges.map(({ operation, kind }) => `${operation} ${kind}`)).toEqual([
      'create unit',
      'read unit',
      'replace unit',
      'find unit',
    ]);
    expect(charges.every(({ requestUnits }) => requestUnits === 1)).toBe(true);

    charges.length = 0;
    proxy.set({ on: 'create', carriedOut: false, answer: throttled(0), times: 99 });
    await expect(store.create('unit', aUnit())).rejects.toMatchObject({ code: 'cosmos.throttled' });
    expect(charges).toEqual([{ operation: 'create', kind: 'unit', requestUnits: 0.38 }]);
  });
});

describe('a Cosmos DB that is not there', () => {
  it('is said to be unreachable, when opened and later', async () => {
    const gone = await startFaultyProxy(server.endpoint);
    const options = { ...place, key: server.key, endpoint: gone.endpoint, tenant: aTenant(), deadline: 500 };
    const open = await openCosmosStore(options);
    await gone.close();
    const unreachable = { name: 'StoreUnavailable', code: 'cosmos.unreachable' };
    await expect(open.create('unit', aUnit())).rejects.toMatchObject(unreachable);
    await expect(open.read('unit', 'register', 'bjorken')).rejects.toMatchObject(unreachable);
    await expect(all(open, 'unit')).rejects.toMatchObject(unreachable);
    await expect(openCosmosStore(options)).rejects.toMatchObject(unreachable);
    await open.close();
  });
});
