import { openCosmosStore } from '../../storage/cosmosStore.ts';
import { aUnit } from '../support/builders.ts';
import { faultyCosmos } from '../support/faultyCosmos.ts';
import { startFaultyProxy, type Answer } from '../support/faultyProxy.ts';
import { all, created } from '../support/storing.ts';

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

const cosmos = faultyCosmos();

describe('a refusal of Cosmos DB', () => {
  it.each(REFUSALS)('%s stops a write at once, and nothing is written', async (_, answer, code) => {
    const { proxy, store, other } = cosmos();
    const stored = await created(store, 'unit', aUnit());
    proxy.set({ on: 'replace', carriedOut: false, answer, times: 99 });
    await expect(store.replace('unit', stored, aUnit({ name: 'Eken' }))).rejects.toMatchObject({ code });
    expect(proxy.asked).toEqual(['replace']);
    expect(await other.read('unit', 'register', 'bjorken')).toEqual(stored);
  });

  it('429 is waited out as the service asks', async () => {
    const { proxy, store } = cosmos();
    proxy.set({ on: 'create', carriedOut: false, answer: throttled(1), times: 3 });
    expect(await store.create('unit', aUnit())).toBeDefined();
    expect(proxy.asked).toEqual(['create', 'create', 'create', 'create']);
  });

  it('429 without end stops the write, and nothing is written', async () => {
    const { proxy, store, other } = cosmos();
    proxy.set({ on: 'create', carriedOut: false, answer: throttled(1), times: 99 });
    await expect(store.create('unit', aUnit())).rejects.toMatchObject({ code: 'cosmos.throttled' });
    expect(await all(other, 'unit')).toEqual([]);
  });

  it('429 for longer than somebody at a button waits is cut off', async () => {
    const { proxy, options } = cosmos();
    const hasty = await openCosmosStore({ ...options, deadline: 1_000 });
    proxy.set({ on: 'create', carriedOut: false, answer: throttled(1_500) });
    await expect(hasty.create('unit', aUnit())).rejects.toMatchObject({ code: 'cosmos.timeout' });
    await hasty.close();
  });

  it('never shows the key, or the words of a record, in its error', async () => {
    const { proxy, store, options } = cosmos();
    const answer = { status: 400, body: JSON.stringify({ code: 'BadRequest', message: 'Björken is not allowed' }) };
    proxy.set({ on: 'create', carriedOut: false, answer });
    const error = await store.create('unit', aUnit()).catch((thrown: Error) => thrown);
    const shown = JSON.stringify(error, ['name', 'message', 'stack', 'code', 'cause', 'headers', 'request']);
    expect(shown).toContain('cosmos.badRequest');
    expect(shown).not.toContain(options.key);
    expect(shown).not.toContain('Björken');
  });
});

describe('a reading of Cosmos DB that fails', () => {
  it('is never taken for a record that does not exist', async () => {
    const { proxy, store } = cosmos();
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
    const { proxy, store } = cosmos();
    const stored = await created(store, 'unit', aUnit());
    proxy.set({ on: 'read', carriedOut: false, answer: throttled(1), times: 2 });
    expect(await store.read('unit', 'register', 'bjorken')).toEqual(stored);
  });

  it('has an end when the service never answers, and lets go of the request', async () => {
    const { proxy, options } = cosmos();
    const hasty = await openCosmosStore({ ...options, deadline: 1_000, requestTimeout: 60_000 });
    proxy.set({ on: 'read', carriedOut: false, answer: 'silence', times: 99 });
    await expect(hasty.read('unit', 'register', 'bjorken')).rejects.toMatchObject({ code: 'cosmos.timeout' });
    await proxy.givenUp();
    proxy.set({ on: 'query', carriedOut: false, answer: 'silence', times: 99 });
    await expect(all(hasty, 'unit')).rejects.toMatchObject({ code: 'cosmos.timeout' });
    await proxy.givenUp();
    await hasty.close();
  });

  it('stops a search with an error rather than with an end', async () => {
    const { proxy, store, other } = cosmos();
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
    const { proxy, store, other } = cosmos();
    for (let n = 0; n < 300; n += 1) await other.create('unit', aUnit({ id: `u${n}` }));
    proxy.set(undefined);
    for await (const { value } of store.find('unit', {})) if (value.id) break;
    expect(proxy.asked.filter((asked) => asked === 'query')).toHaveLength(1);
  });
});

describe('what Cosmos DB charges', () => {
  it('is told for each operation, refused ones too', async () => {
    const { proxy, store, charges } = cosmos();
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
    const gone = await startFaultyProxy(cosmos().options.endpoint);
    const options = { ...cosmos().options, endpoint: gone.endpoint };
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
