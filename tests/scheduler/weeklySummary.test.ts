import { sweep } from '../../scheduler/sweep.ts';
import { anAction, aPlan, aRun, aSnapshot } from '../support/builders.ts';
import {
  CHANNEL,
  giveWork,
  openSchedulingWorld,
  undeliverable,
  unknown,
  type SchedulingWorld,
} from '../support/schedulingWorld.ts';
import { all } from '../support/storing.ts';
import { wordsOf } from '../support/teamsWorld.ts';

const MONDAY_0800 = '2026-11-30T07:00:00.000Z';

let world: SchedulingWorld;
beforeEach(async () => {
  world = await openSchedulingWorld(MONDAY_0800);
  await giveWork(world);
});

const summaries = () => world.cards().filter((card) => card.endsWith('channel'));
const state = async () => (await world.intents()).find(({ kind }) => kind === 'weeklySummary')?.state;

describe('the weekly summary', () => {
  it('comes once a week to the channel of the plan, from figures that are frozen', async () => {
    for (const at of ['2026-11-30T07:00:00.000Z', '2026-12-01T07:00:00.000Z', '2026-12-07T07:00:00.000Z'])
      await world.wake(at);
    expect(summaries()).toEqual(['2026-11-30 08:00 channel', '2026-12-07 08:00 channel']);
    expect(
      (await all(world.store, 'snapshot')).map(({ date, figures }) => [date, figures.total, figures.late]),
    ).toEqual([
      ['2026-11-30', 2, 1],
      ['2026-12-07', 2, 2],
    ]);
  });

  it('freezes the parts of each unit with the rest', async () => {
    await world.store.create('action', anAction({ id: 'shared' }));
    await world.wake();
    const [snapshot] = await all(world.store, 'snapshot');
    const parts = snapshot?.figures.perUnit?.map(({ unit, total, notStarted }) => `${unit} ${notStarted} of ${total}`);
    expect([...(parts ?? [])].sort()).toEqual(['eken 2 of 2', 'linden 2 of 2']);
  });

  it('has the right number in the last week of the year and the first', async () => {
    world = await openSchedulingWorld('2026-12-28T07:00:00.000Z');
    await giveWork(world);
    await world.wake();
    await world.wake('2027-01-04T07:00:00.000Z');
    const words = world.posts
      .filter(({ to }) => to.conversation === CHANNEL)
      .map(({ message }) => wordsOf(message.card));
    expect(words[0]).toContain('53');
    expect(words[1]).toMatch(/[Vv]ecka 1\b/);
    expect(summaries()).toEqual(['2026-12-28 08:00 channel', '2027-01-04 08:00 channel']);
  });

  it('comes late in the week after a stop, and not for weeks that have passed', async () => {
    await world.store.create('run', aRun({ name: 'weeklySummary', through: '2026-11-09' }));
    await world.wake('2026-12-02T09:00:00.000Z');
    await world.wake('2026-12-03T09:00:00.000Z');
    expect(summaries()).toEqual(['2026-12-02 10:00 channel']);
  });

  it('of last week is not posted beside this week’s', async () => {
    await world.wake('2026-11-30T06:30:00.000Z');
    await world.wake('2026-12-07T07:00:00.000Z');
    expect(summaries()).toEqual(['2026-12-07 08:00 channel']);
    expect(await state()).toMatchObject({ name: 'superseded', reason: 'weekPassed' });
  });

  it('is held for a person when Teams does not tell whether it was posted, and never posted again', async () => {
    world.answering = unknown(true);
    await world.wake();
    for (const at of ['2026-11-30T07:45:00.000Z', '2026-11-30T08:30:00.000Z', '2026-12-01T08:30:00.000Z'])
      await world.wake(at);
    expect(summaries()).toHaveLength(1);
    expect(await state()).toMatchObject({ name: 'held', reason: 'outcomeUnknown' });
  });

  it('says in the store when the channel is gone, and keeps the figures all the same', async () => {
    world.answering = undeliverable;
    await world.wake();
    expect(await state()).toMatchObject({ name: 'undeliverable', reason: 'http403' });
    expect(await all(world.store, 'snapshot')).toHaveLength(1);
  });

  it('comes for each plan that has a channel', async () => {
    await world.store.create('plan', aPlan({ id: 'plan-b', letter: 'B', channel: CHANNEL }));
    await world.store.create('plan', aPlan({ id: 'plan-c', letter: 'C', channel: null }));
    await world.wake();
    expect(summaries()).toHaveLength(2);
  });

  it('comes the next day where a plan got its channel after Monday was planned, and not again that week', async () => {
    await world.store.create('plan', aPlan({ id: 'plan-b', letter: 'B', channel: null }));
    await world.wake();
    const stored = await world.store.read('plan', 'plans', 'plan-b');
    await world.store.replace('plan', stored!, { ...stored!.value, channel: CHANNEL });
    await world.wake('2026-11-30T09:00:00.000Z');
    expect(summaries()).toEqual(['2026-11-30 08:00 channel']);
    for (const day of ['01', '02', '03', '04', '07']) await world.wake(`2026-12-${day}T07:00:00.000Z`);
    expect(summaries().slice(1)).toEqual([
      '2026-12-01 08:00 channel',
      '2026-12-07 08:00 channel',
      '2026-12-07 08:00 channel',
    ]);
  });

  it('does not come in the week in which its plan was published, after that week was planned', async () => {
    await world.wake();
    await world.store.create('plan', aPlan({ id: 'plan-b', letter: 'B', channel: CHANNEL, published: '2026-11-30T09:00:00.000Z' })); // prettier-ignore
    await world.wake('2026-12-01T07:00:00.000Z');
    expect(summaries()).toHaveLength(1);
  });

  it('tells what was done since the summary before', async () => {
    await world.store.create('snapshot', aSnapshot({ date: '2026-11-23', at: '2026-11-23T07:00:00.000Z' }));
    const what = { kind: 'status', from: 'notStarted', to: 'done' } as const;
    const done = (id: string, at: string) =>
      world.store.create(
        'action',
        anAction({
          id,
          title: `Klart ${id}`,
          status: 'done',
          history: [{ id: 'c', at, by: 'anna', role: null, unit: null, what }],
        }),
      );
    await done('new', '2026-11-25T09:00:00.000Z');
    await done('old', '2026-11-20T09:00:00.000Z');
    await world.wake();
    const post = world.posts.find(({ to }) => to.conversation === CHANNEL);
    expect(wordsOf(post?.message.card)).toContain('Klart new');
    expect(wordsOf(post?.message.card)).not.toContain('Klart old');
  });

  it('is one, with one set of figures, when two processes make it at once', async () => {
    await Promise.all([sweep(world.process('one')), sweep(world.process('two')), sweep(world.process('three'))]);
    expect(summaries()).toHaveLength(1);
    expect(await all(world.store, 'snapshot')).toHaveLength(1);
  });
});
