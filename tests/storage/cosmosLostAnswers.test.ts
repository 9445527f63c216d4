import { anAction, aUnit } from '../support/builders.ts';
import { faultyCosmos } from '../support/faultyCosmos.ts';
import type { Answer } from '../support/faultyProxy.ts';
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

const cosmos = faultyCosmos();

describe('a write to Cosmos DB whose answer is lost', () => {
  const cases = Object.keys(LOST).flatMap((name) => [
    { name, carriedOut: true },
    { name, carriedOut: false },
  ]);
  const lost = (name: string): Answer => LOST[name] ?? 'reset';

  it.each(cases)('creates once when $name (carried out: $carriedOut)', async ({ name, carriedOut }) => {
    const { proxy, store, other } = cosmos();
    proxy.set({ on: 'create', carriedOut, answer: lost(name) });
    const first = await created(store, 'unit', aUnit());
    expect(await other.read('unit', 'register', 'bjorken')).toEqual(first);
    expect((await store.replace('unit', first, aUnit({ name: 'Eken' })))?.value.name).toBe('Eken');
    expect(await all(other, 'unit')).toEqual([aUnit({ name: 'Eken' })]);
  });

  it.each(cases)('replaces once when $name (carried out: $carriedOut)', async ({ name, carriedOut }) => {
    const { proxy, store, other } = cosmos();
    const first = await created(store, 'action', anAction());
    proxy.set({ on: 'replace', carriedOut, answer: lost(name) });
    const second = await store.replace('action', first, anAction({ revision: 2 }));
    expect(second?.value.revision).toBe(2);
    expect(await other.read('action', 'plan|plan-a', 'a8')).toEqual(second);
    expect(await store.replace('action', first, anAction({ revision: 3 }))).toBeUndefined();
    expect(second && (await store.replace('action', second, anAction({ revision: 3 })))?.value.revision).toBe(3);
  });

  it('knows its own write even when somebody has written upon it before the answer was missed', async () => {
    const { proxy, store, other } = cosmos();
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
    const { proxy, store, other } = cosmos();
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
    const { proxy, store, other } = cosmos();
    proxy.set({ on: 'create', carriedOut: false, answer: { status: 503 }, times: 99 });
    await expect(store.create('unit', aUnit())).rejects.toMatchObject({ name: 'StoreUnavailable', code: 'cosmos.503' });
    expect(proxy.asked).toEqual(['create', 'create', 'create']);
    expect(await all(other, 'unit')).toEqual([]);
  });

  it('is not reported as refused when the reading back fails as well', async () => {
    const { proxy, store, other } = cosmos();
    proxy.set({ on: 'read', carriedOut: false, answer: { status: 503 }, times: 99 });
    await other.create('unit', aUnit());
    await expect(store.create('unit', aUnit())).rejects.toMatchObject({ code: 'cosmos.503' });
  });
});
