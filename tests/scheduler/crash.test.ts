import { StoreUnavailable, type PlanStore } from '../../domain/ports.ts';
import { sweep } from '../../scheduler/sweep.ts';
import { seeded, type Random } from '../simulation/random.ts';
import { dyingAt, type Moment } from '../support/crashing.ts';
import { CHANNEL, giveWork, openSchedulingWorld, saysAgain, type SchedulingWorld } from '../support/schedulingWorld.ts';

const MONDAY_0800 = '2026-11-30T07:00:00.000Z';
const PEOPLE = ['anna', 'bo', 'elin', 'eva'];

async function openWorld(): Promise<SchedulingWorld> {
  const world = await openSchedulingWorld(MONDAY_0800);
  await giveWork(world);
  return world;
}

/** What the rest of the day brings: the lease runs out, and then the time in which evidence is waited for. */
async function restOfTheDay(world: SchedulingWorld): Promise<void> {
  for (const at of ['07:01', '07:03', '07:49', '08:35', '12:00']) await world.wake(`2026-11-30T${at}:00.000Z`);
}

/** The promise (DELIVERY.md 3.4): nobody without, nobody with more than one but for an unknown outcome, which says so. */
async function judge(world: SchedulingWorld): Promise<{ readonly doubled: number }> {
  let doubled = 0;
  for (const person of PEOPLE) {
    const seen = world.posts.filter(({ to, taken }) => taken && to.conversation === person);
    expect([person, seen.length === 1 || seen.length === 2]).toEqual([person, true]);
    const intent = (await world.intents()).find(({ recipient }) => recipient === person);
    expect(intent?.state.name).toBe('delivered');
    if (seen.length === 1) continue;
    doubled += 1;
    expect(intent?.attempts.map(({ outcome }) => outcome)).toEqual(['unknown', 'delivered']);
    expect(seen.map(saysAgain)).toEqual([false, true]);
  }
  const summaries = world.posts.filter(({ to, taken }) => taken && to.conversation === CHANNEL);
  const summary = (await world.intents()).find(({ kind }) => kind === 'weeklySummary');
  expect(summaries.length).toBeLessThanOrEqual(1);
  expect(summary?.state.name).toBe(
    summaries.length === 1 && summary?.attempts[0]?.outcome === 'delivered' ? 'delivered' : 'held',
  );
  return { doubled };
}

describe('a process that dies in a sweep and is started again', () => {
  it.each(['before', 'after'] as const)(
    'loses no reminder and repeats none but those whose outcome it did not get to know: dying %s each call',
    async (when) => {
      let moments = 0;
      let doubled = 0;
      for (let call = 1; ; call += 1) {
        const world = await openWorld();
        const isDead = await sweepUntil({ call, when }, world);
        await restOfTheDay(world);
        const judged = await judge(world);
        doubled += judged.doubled;
        if (!isDead) {
          expect(judged.doubled).toBe(0);
          break;
        }
        moments += 1;
      }
      // A sweep that makes ten intents and posts five cards has no fewer moments; and some of them leave a doubt.
      expect(moments).toBeGreaterThan(40);
      expect(doubled).toBeGreaterThan(when === 'after' ? 0 : -1);
    },
    120_000,
  );

  it('that dies twice, at its second start as well, keeps the same promise', async () => {
    for (let call = 3; call < 60; call += 7) {
      const world = await openWorld();
      await sweepUntil({ call: 60 - call, when: 'after' }, world);
      world.set('2026-11-30T07:03:00.000Z');
      await sweepUntil({ call, when: 'after' }, world, 'second');
      await restOfTheDay(world);
      await judge(world);
    }
  }, 60_000);
});

/** One sweep of a process that dies at a moment. False when it was over before that. */
async function sweepUntil(moment: Moment, world: SchedulingWorld, instance = 'mortal'): Promise<boolean> {
  const { store, messenger, death } = dyingAt(moment, world.store, world.messenger);
  const ended = sweep(world.process(instance, { store, messenger })).then(() => 'over' as const);
  return (await Promise.race([ended, death])) === 'died';
}

describe('a store that fails one call', () => {
  it('delays, at each call, and loses and repeats nothing that was told', async () => {
    for (let failing = 1; ; failing += 1) {
      const world = await openWorld();
      const { store, wasReached } = failingAt(failing, world.store);
      await sweep(world.process('one', { store })).catch((error: unknown) => {
        if (!(error instanceof StoreUnavailable)) throw error;
      });
      await restOfTheDay(world);
      const { doubled } = await judge(world);
      expect(doubled).toBeLessThanOrEqual(1);
      if (!wasReached()) break;
    }
  }, 120_000);
});

function failingAt(call: number, store: PlanStore) {
  let calls = 0;
  const attempt = async <T>(act: () => Promise<T>): Promise<T> => {
    calls += 1;
    if (calls === call) throw new StoreUnavailable('test.down', 'The store does not answer.');
    return act();
  };
  const failing: PlanStore = {
    ...store,
    create: (kind, value) => attempt(() => store.create(kind, value)),
    read: (kind, partition, id) => attempt(() => store.read(kind, partition, id)),
    replace: (kind, stored, value) => attempt(() => store.replace(kind, stored, value)),
    find: async function* (kind, find) {
      await attempt(async () => {});
      yield* store.find(kind, find);
    },
  };
  return { store: failing, wasReached: () => calls >= call };
}

describe('several processes on one store', () => {
  it('send each card once, however their steps fall between each other', async () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const world = await openWorld();
      const random = seeded(seed);
      const processes = ['one', 'two', 'three'].map((instance) =>
        world.process(instance, { store: dawdling(world.store, random) }),
      );
      await Promise.all(processes.map((deps) => sweep(deps)));
      await Promise.all(processes.map((deps) => sweep(deps)));
      await restOfTheDay(world);
      expect(world.cards().filter((card) => !card.endsWith('channel'))).toHaveLength(PEOPLE.length);
      expect((await judge(world)).doubled).toBe(0);
      expect((await world.intents()).every(({ attempts }) => attempts.length === 1)).toBe(true);
    }
  }, 120_000);
});

/** A store whose answers come after a number of turns that only the seed knows. */
function dawdling(store: PlanStore, random: Random): PlanStore {
  const wait = async () => {
    for (let turns = random.between(0, 5); turns > 0; turns -= 1) await new Promise((resolve) => setImmediate(resolve));
  };
  const slowly = async <T>(act: () => Promise<T>): Promise<T> => {
    await wait();
    const done = await act();
    await wait();
    return done;
  };
  return {
    ...store,
    create: (kind, value) => slowly(() => store.create(kind, value)),
    read: (kind, partition, id) => slowly(() => store.read(kind, partition, id)),
    replace: (kind, stored, value) => slowly(() => store.replace(kind, stored, value)),
    find: async function* (kind, find) {
      await wait();
      yield* store.find(kind, find);
    },
  };
}
