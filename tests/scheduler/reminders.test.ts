import { sweep } from '../../scheduler/sweep.ts';
import { anAction, aRun } from '../support/builders.ts';
import { responsible } from '../support/people.ts';
import { giveWork, openSchedulingWorld, type SchedulingWorld } from '../support/schedulingWorld.ts';

/** Monday 30 November 2026; Stockholm is an hour ahead of these times. */
const MONDAY_0729 = '2026-11-30T06:29:59.000Z';
const MONDAY_0730 = '2026-11-30T06:30:00.000Z';
const MONDAY_0800 = '2026-11-30T07:00:00.000Z';
const people = (day: string) => ['anna', 'bo', 'elin', 'eva'].map((person) => `${day} ${person}`);

let world: SchedulingWorld;
beforeEach(async () => {
  world = await openSchedulingWorld(MONDAY_0729);
  await giveWork(world);
});

/** Olle owns the plan and has nothing to be reminded of: what he gets is the month's report. */
const reminders = () => world.cards().filter((card) => !card.endsWith('channel') && !card.endsWith(' olle'));

describe('Monday’s digest', () => {
  it('is decided at half past seven and sent at eight, once to each', async () => {
    await world.wake(MONDAY_0729);
    expect(await world.intents()).toEqual([]);
    await world.wake(MONDAY_0730);
    expect((await world.intents()).map(({ state }) => state.name)).toEqual(Array(5).fill('planned'));
    expect(world.posts).toEqual([]);
    await world.wake(MONDAY_0800);
    await world.wake('2026-11-30T07:01:00.000Z');
    expect(reminders()).toEqual(people('2026-11-30 08:00'));
  });

  it('asks nobody about what was answered between the deciding and the sending', async () => {
    await world.wake(MONDAY_0730);
    const a1 = await world.store.read('action', 'plan|plan-a', 'a1');
    await world.store.replace('action', a1!, { ...a1!.value, status: 'done' });
    await world.wake(MONDAY_0800);
    expect(reminders()).toEqual(['2026-11-30 08:00 elin', '2026-11-30 08:00 eva']);
    const ended = (await world.intents()).filter(({ recipient }) => recipient === 'anna');
    expect(ended[0]?.state).toMatchObject({ name: 'superseded', reason: 'nothingLeft' });
  });

  it('waits for the day when Monday is red, and comes once that week', async () => {
    // Easter Monday is 6 April 2026.
    world = await openSchedulingWorld('2026-04-06T06:30:00.000Z');
    await world.store.create(
      'action',
      anAction({ due: '2026-04-10', heard: '2026-04-01', responsible: responsible('controller') }),
    );
    for (const at of ['2026-04-06T08:00:00.000Z', '2026-04-07T06:00:00.000Z', '2026-04-08T06:00:00.000Z'])
      await world.wake(at);
    expect(reminders()).toEqual(['2026-04-07 08:00 bo']);
  });

  it('says in the store that a person cannot be reached', async () => {
    const eva = await world.store.read('conversation', 'conversations', 'eva');
    await world.store.replace('conversation', eva!, { ...eva!.value, reachable: false });
    await world.wake(MONDAY_0800);
    expect(reminders()).not.toContain('2026-11-30 08:00 eva');
    const hers = (await world.intents()).find(({ recipient }) => recipient === 'eva');
    expect(hers?.state).toEqual({ name: 'undeliverable', at: MONDAY_0800, reason: 'uninstalled' });
  });

  it('reaches the others when one person’s cannot be made', async () => {
    const broken = {
      ...world.messenger,
      post: async (...[to, message]: Parameters<typeof world.messenger.post>) => {
        if (to.conversation === 'bo') throw new Error('no card for Bo');
        return world.messenger.post(to, message);
      },
    };
    world.set(MONDAY_0800);
    await sweep(world.process('one', { messenger: broken }));
    expect(reminders()).toEqual(people('2026-11-30 08:00').filter((card) => !card.endsWith('bo')));
    expect(world.logged).toContain('intent.failed');
  });
});

describe('the single reminder', () => {
  beforeEach(async () => {
    await world.wake(MONDAY_0800);
  });

  it('comes at half past eight on the last working day before, to those who have not answered', async () => {
    const a2 = await world.store.read('action', 'plan|plan-a', 'a2');
    const parts = [{ role: 'enhetschef', unit: 'eken', by: 'eva', at: '2026-11-30T08:00:00.000Z' }];
    await world.store.replace('action', a2!, { ...a2!.value, parts });
    for (const at of ['2026-12-01', '2026-12-02', '2026-12-03'].flatMap((day) => [
      `${day}T07:29:00.000Z`,
      `${day}T07:30:00.000Z`,
    ])) {
      await world.wake(at);
    }
    expect(reminders().slice(4)).toEqual(['2026-12-03 08:30 elin']);
  });

  it('comes a day late when the day was missed, and not when the deadline has passed', async () => {
    await world.wake('2026-12-02T08:00:00.000Z');
    await world.wake('2026-12-04T08:00:00.000Z');
    expect(reminders().slice(4)).toEqual(['2026-12-04 09:00 elin', '2026-12-04 09:00 eva']);
  });
});

describe('time that is not as it should be', () => {
  it('gives one late digest after a weekend, and not one card for each missed day', async () => {
    await world.store.create('run', aRun({ through: '2026-11-26' }));
    await world.wake('2026-11-27T15:00:00.000Z');
    await world.wake('2026-11-30T08:00:00.000Z');
    expect(reminders()).toEqual(people('2026-11-30 09:00'));
  });

  it('gives one digest on the day it is back, when all of Monday and Tuesday were missed', async () => {
    await world.store.create('run', aRun({ through: '2026-11-27' }));
    await world.wake('2026-12-02T09:00:00.000Z');
    await world.wake('2026-12-02T10:00:00.000Z');
    expect(reminders()).toEqual(people('2026-12-02 10:00'));
  });

  it('gives one digest, not a pile, after five weeks in which what was planned was never sent', async () => {
    await world.wake(MONDAY_0730);
    await world.wake('2027-01-07T09:00:00.000Z');
    await world.wake('2027-01-07T10:00:00.000Z');
    await world.wake('2027-01-08T09:00:00.000Z');
    expect(reminders()).toEqual(people('2027-01-07 10:00'));
  });

  it('sends nothing new when the clock goes back an hour', async () => {
    await world.wake(MONDAY_0800);
    const before = world.cards();
    await world.wake('2026-11-30T06:00:00.000Z');
    await world.wake('2026-11-30T06:45:00.000Z');
    await world.wake(MONDAY_0800);
    expect(world.cards()).toEqual(before);
  });

  it('sends one digest when the clock leaps 26 hours, and nothing when it leaps back', async () => {
    await world.store.create('run', { name: 'reminders', through: '2026-11-26', at: '2026-11-26T08:00:00.000Z' });
    await world.wake('2026-11-27T08:00:00.000Z');
    await world.wake('2026-12-01T08:00:00.000Z');
    await world.wake('2026-11-30T08:00:00.000Z');
    await world.wake('2026-12-01T08:00:00.000Z');
    expect(reminders()).toEqual(people('2026-12-01 09:00'));
  });

  it('catches up on the very first Monday when all was down, and not on one before the plan was published', async () => {
    await world.wake('2026-12-02T08:00:00.000Z');
    expect(world.cards()).toEqual([...people('2026-12-02 09:00'), '2026-12-02 09:00 channel'].sort());
    const young = await openSchedulingWorld(MONDAY_0730);
    await giveWork(young);
    const plan = await young.store.read('plan', 'plans', 'plan-a');
    await young.store.replace('plan', plan!, { ...plan!.value, published: '2026-12-01T12:00:00.000Z' });
    await young.wake('2026-12-02T08:00:00.000Z');
    expect(young.cards()).toEqual([]);
  });

  it('sends nothing before or after hours, on weekends, red days, eves or squeezed days', async () => {
    await world.wake(MONDAY_0730);
    for (const at of [
      ...[
        '2026-11-30T16:00:00.000Z',
        '2026-12-01T06:29:00.000Z',
        '2026-12-05T09:00:00.000Z',
        '2026-12-06T09:00:00.000Z',
      ],
      ...[
        '2026-12-24T09:00:00.000Z',
        '2026-12-25T09:00:00.000Z',
        '2026-12-31T09:00:00.000Z',
        '2027-05-07T09:00:00.000Z',
      ],
    ]) {
      await world.wake(at);
    }
    expect(world.posts).toEqual([]);
  });
});
