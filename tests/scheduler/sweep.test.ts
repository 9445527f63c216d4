import type { PlanStore } from '../../domain/ports.ts';
import { PLAN_SETTINGS, type PlanSettings } from '../../domain/settings.ts';
import { sweep } from '../../scheduler/sweep.ts';
import { giveWork, openSchedulingWorld, type SchedulingWorld } from '../support/schedulingWorld.ts';

/** Monday 30 November 2026 at nine in Stockholm. */
const NINE = '2026-11-30T08:00:00.000Z';

let world: SchedulingWorld;
beforeEach(async () => {
  world = await openSchedulingWorld(NINE);
  await giveWork(world);
});

async function choose(given: Partial<PlanSettings>): Promise<void> {
  const plan = await world.store.read('plan', 'plans', 'plan-a');
  await world.store.replace('plan', plan!, { ...plan!.value, settings: { ...PLAN_SETTINGS, ...given } });
}

/** What one sweep asks of the store, in which it may be paid for. */
async function asked(at: string): Promise<readonly string[]> {
  const questions: string[] = [];
  const store: PlanStore = {
    ...world.store,
    read: async (kind, partition, id) => {
      questions.push(`read ${kind} ${id}`);
      return world.store.read(kind, partition, id);
    },
    find: (kind, find) => {
      questions.push(`find ${kind}`);
      return world.store.find(kind, find);
    },
  };
  world.set(at);
  await sweep(world.process('one', { store }));
  return questions;
}

describe('a sweep', () => {
  it.each([
    ['before hours', '2026-11-30T06:29:59.000Z'],
    ['after hours', '2026-11-30T16:00:00.000Z'],
    ['on a Sunday', '2026-11-29T09:00:00.000Z'],
    ['on Christmas Day', '2026-12-25T09:00:00.000Z'],
  ])('%s asks nothing', async (_when, at) => expect(await asked(at)).toEqual([]));

  it('of a day that is planned asks whether it is, and what is due', async () => {
    await world.wake(NINE);
    expect(await asked('2026-11-30T08:01:00.000Z')).toEqual(['read run reminders', 'find intent']);
    expect((await asked('2026-12-01T08:00:00.000Z')).length).toBeGreaterThan(2);
  });

  it('before the hours of the plans asks once what is due, and sends none of it', async () => {
    await world.wake('2026-11-30T06:30:00.000Z');
    await choose({ from: '10:00' });
    expect((await asked(NINE)).filter((question) => question === 'find intent')).toHaveLength(1);
    expect(world.posts).toEqual([]);
  });

  it('plans the day when the hours of the plans begin, not before', async () => {
    await choose({ from: '10:00' });
    await world.wake(NINE);
    expect(await world.intents()).toEqual([]);
    await world.wake('2026-11-30T09:00:00.000Z');
    expect(await world.intents()).not.toEqual([]);
  });

  it('plans a squeezed day where the owner has chosen so, and no other', async () => {
    // Friday 7 May 2027 follows Ascension Day.
    await world.wake('2027-05-07T07:30:00.000Z');
    expect(await world.intents()).toEqual([]);
    await choose({ squeezeDays: true });
    await world.wake('2027-05-07T07:30:00.000Z');
    expect(await world.intents()).not.toEqual([]);
  });
});
