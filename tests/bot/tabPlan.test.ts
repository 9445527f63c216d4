import { planReader } from '../../bot/tabPlan.ts';
import type { PlanStore } from '../../domain/ports.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { anAction } from '../support/builders.ts';
import { aRegister } from '../support/people.ts';
import { tabWorld } from '../support/tabWorld.ts';
import { aPlan } from '../support/builders.ts';

/** A store that is as slow as one lets it be, and counts what it is asked. */
async function slowStore() {
  const inner = openMemoryStore();
  await inner.create('action', anAction({ id: 'plan-a-A1' }));
  const state = { asked: 0, isDown: false, waiting: [] as (() => void)[] };
  const store: PlanStore = {
    ...inner,
    async *find(...given) {
      state.asked += 1;
      await new Promise<void>((resolve) => state.waiting.push(resolve));
      if (state.isDown) throw new Error('down');
      yield* inner.find(...given);
    },
  };
  const goOn = async () => {
    for (const resolve of state.waiting.splice(0)) resolve();
    await new Promise(setImmediate);
  };
  return { inner, store, state, goOn };
}

describe('A plan that many look at', () => {
  it('is read once more for all who asked while it was being read, and not once for each', async () => {
    const { store, state, goOn } = await slowStore();
    const read = planReader(store);
    const crowd = [read('plan-a'), read('plan-a'), read('plan-a'), read('plan-a')];
    await goOn();
    await goOn();
    expect((await Promise.all(crowd)).map(({ actions }) => actions.length)).toEqual([1, 1, 1, 1]);
    expect(state.asked).toBe(2);
  });

  it('is never older than the question: what was changed before one asked is in the answer', async () => {
    const { inner, store, goOn } = await slowStore();
    const read = planReader(store);
    const first = read('plan-a');
    await inner.create('action', anAction({ id: 'plan-a-A2' }));
    const second = read('plan-a');
    await goOn();
    await goOn();
    await first;
    expect((await second).actions.map(({ id }) => id)).toEqual(['plan-a-A1', 'plan-a-A2']);
  });

  it('is asked for anew after a reading that failed, and other plans do not wait for it', async () => {
    const { store, state, goOn } = await slowStore();
    const read = planReader(store);
    state.isDown = true;
    const failing = read('plan-a');
    const other = read('plan-b').catch(() => 'failed too');
    expect(state.asked).toBe(2);
    await goOn();
    await expect(failing).rejects.toThrow('down');
    expect(await other).toBe('failed too');
    state.isDown = false;
    const again = read('plan-a');
    await goOn();
    expect((await again).actions).toHaveLength(1);
  });
});

describe('The tag of a page of actions', () => {
  const world = async () => {
    const actions = [anAction({ id: 'plan-a-A1' }), anAction({ id: 'plan-a-A2', number: 'A2' })];
    const of = await tabWorld({ plans: [aPlan()], actions, register: aRegister(), now: '2026-11-23T08:10:00.000Z' });
    const ask = async (tag?: string, person = 'anna', path = '/plans/plan-a/actions?limit=1') => {
      const { status, headers } = await of.ask({ path, headers: { 'if-none-match': tag } }, person);
      return { status, tag: headers['etag'] };
    };
    return { ...of, get: ask };
  };

  it('stays while nothing changes, and is another for another reader, another question and another day', async () => {
    const { get, state } = await world();
    const { tag } = await get();
    expect(await get(tag)).toEqual({ status: 304, tag });
    expect((await get(tag, 'bo')).status).toBe(200);
    expect((await get(tag, 'anna', '/plans/plan-a/actions?limit=2')).status).toBe(200);
    state.now = '2026-11-24T08:10:00.000Z';
    expect((await get(tag)).status).toBe(200);
  });

  it.each([
    ['an action on a later page', 'action', 'plan|plan-a', 'plan-a-A2', { title: 'Något annat' }],
    ['what a plan is called', 'plan', 'plans', 'plan-a', { title: 'Något annat' }],
    ['who holds a role', 'holding', 'register', 'h-bo', { person: 'eva' }],
  ] as const)('changes with %s', async (_, kind, partition, id, change) => {
    const { get, store } = await world();
    const { tag } = await get();
    const stored = await store.read(kind, partition, id);
    if (!stored) throw new Error(`no ${id}`);
    await store.replace(kind, stored as never, { ...stored.value, ...change } as never);
    expect((await get(tag)).status).toBe(200);
  });
});
