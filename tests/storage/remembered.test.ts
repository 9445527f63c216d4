import type { PlanStore } from '../../domain/ports.ts';
import { collect } from '../../domain/reading.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { remembered } from '../../storage/remembered.ts';
import { anAction, aPerson, aPlan } from '../support/builders.ts';
import { planStoreContract } from './planStoreContract.ts';

planStoreContract('memory, remembered', async () => remembered(openMemoryStore()));

describe('a store that remembers who there is', () => {
  const REGISTER = { partition: 'register' } as const;
  let asked: string[];
  let below: PlanStore;
  let store: PlanStore;
  const names = async () => (await collect(store.find('person', REGISTER))).map(({ name }) => name);

  beforeEach(async () => {
    asked = [];
    const memory = openMemoryStore();
    below = {
      ...memory,
      find: (kind, find) => {
        asked.push(kind);
        return memory.find(kind, find);
      },
    };
    store = remembered(below);
    await store.create('person', aPerson({ id: 'anna', name: 'Anna' }));
  });

  it('asks once, however often it is asked', async () => {
    expect([await names(), await names(), await names()]).toEqual([['Anna'], ['Anna'], ['Anna']]);
    expect(asked).toEqual(['person']);
  });

  it('asks again after a person has come, or has changed', async () => {
    await names();
    await store.create('person', aPerson({ id: 'bo', name: 'Bo' }));
    expect(await names()).toEqual(['Anna', 'Bo']);
    const anna = await store.read('person', 'register', 'anna');
    await store.replace('person', anna!, { ...anna!.value, name: 'Anna Å' });
    expect(await names()).toEqual(['Anna Å', 'Bo']);
  });

  it('does not ask again because something else was written', async () => {
    await names();
    await store.create('plan', aPlan());
    await store.create('action', anAction());
    expect(await names()).toEqual(['Anna']);
    expect(asked).toEqual(['person']);
  });

  it('asks again after a write that failed: nobody knows what it did', async () => {
    await names();
    below.create = () => Promise.reject(new Error('torn'));
    await expect(store.create('person', aPerson({ id: 'bo' }))).rejects.toThrow('torn');
    await names();
    expect(asked).toHaveLength(2);
  });

  it('keeps nothing that it read while somebody wrote', async () => {
    const reading = store.find('person', REGISTER)[Symbol.asyncIterator]();
    await reading.next();
    await store.create('person', aPerson({ id: 'bo', name: 'Bo' }));
    while (!(await reading.next()).done);
    expect(await names()).toEqual(['Anna', 'Bo']);
  });

  it('keeps nothing that it read while a write was under way, either', async () => {
    const { create } = below;
    let finish = () => {};
    below.create = async (kind, value) => {
      await new Promise<void>((resolve) => (finish = resolve));
      return create(kind, value);
    };
    const writing = store.create('person', aPerson({ id: 'bo', name: 'Bo' }));
    expect(await names()).toEqual(['Anna']);
    finish();
    await writing;
    expect(await names()).toEqual(['Anna', 'Bo']);
  });

  it('keeps nothing of a reading that was broken off', async () => {
    await store.create('person', aPerson({ id: 'bo', name: 'Bo' }));
    for await (const one of store.find('person', REGISTER)) if (one) break;
    expect(await names()).toEqual(['Anna', 'Bo']);
  });

  it('asks each time for what is not whole, and for other kinds', async () => {
    for (let n = 0; n < 2; n += 1) {
      await collect(store.find('person', { ...REGISTER, limit: 1 }));
      await collect(store.find('action', { partition: 'plan|plan-a' }));
    }
    expect(asked).toEqual(['person', 'action', 'person', 'action']);
  });
});
