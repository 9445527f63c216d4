import type { Action } from '../../domain/action.ts';
import type { Snapshot } from '../../domain/records.ts';
import { sweep } from '../../scheduler/sweep.ts';
import { anAction, aPlan, aSnapshot } from '../support/builders.ts';
import { responsible } from '../support/people.ts';
import { CHANNEL, giveWork, openSchedulingWorld, refused, delivered, type SchedulingWorld } from '../support/schedulingWorld.ts'; // prettier-ignore
import { all } from '../support/storing.ts';
import { wordsOf } from '../support/teamsWorld.ts';

/** Monday 30 November 2026: the summary is planned at half past seven in Stockholm and posted at eight. */
const PLANNED = '2026-11-30T06:30:00.000Z';
const EIGHT = '2026-11-30T07:00:00.000Z';
const LAST_WEEK = { date: '2026-11-23', at: '2026-11-23T07:00:00.000Z' };

let world: SchedulingWorld;
beforeEach(async () => {
  world = await openSchedulingWorld(PLANNED);
});
const posted = () => world.posts.filter(({ to }) => to.conversation === CHANNEL);
const words = (index = 0) => wordsOf(posted()[index]?.message.card);
const state = async () => (await world.intents()).find(({ kind }) => kind === 'weeklySummary')?.state;
const figures = (given: Partial<Snapshot['figures']>) => ({ ...aSnapshot().figures, ...given });
const change = async (id: string, given: Partial<Action>) => {
  const stored = await world.store.read('action', 'plan|plan-a', id);
  await world.store.replace('action', stored!, { ...stored!.value, ...given });
};

describe('a summary whose channel is not there when its time comes', () => {
  it.each([
    ['the plan has none any more', 'superseded', 'noChannel'],
    ['the bot was taken away from it', 'undeliverable', 'noConversation'],
    ['the bot has never been in it', 'undeliverable', 'noConversation'],
  ])('is not posted, and no figures are frozen: %s', async (what, name, reason) => {
    await world.wake(PLANNED);
    const plan = await world.store.read('plan', 'plans', 'plan-a');
    const chat = await world.store.read('conversation', 'conversations', CHANNEL);
    if (reason === 'noChannel') await world.store.replace('plan', plan!, { ...plan!.value, channel: null });
    else if (what.includes('never')) await world.store.replace('plan', plan!, { ...plan!.value, channel: '19:other' });
    else await world.store.replace('conversation', chat!, { ...chat!.value, reachable: false });
    await world.wake(EIGHT);
    expect(posted()).toEqual([]);
    expect(await state()).toEqual({ name, at: EIGHT, reason });
    expect(await all(world.store, 'snapshot')).toEqual([]);
  });

  it('is not posted of a plan that is gone', async () => {
    const intent = {
      kind: 'weeklySummary',
      form: 'summary',
      recipient: 'plan-gone',
      date: '2026-11-30',
      dueAt: EIGHT,
    } as const;
    const planned = { name: 'planned', notBefore: EIGHT } as const;
    await world.store.create('intent', { ...intent, actions: [], state: planned, attempts: [] });
    await world.wake(EIGHT);
    const gone = (await world.intents()).find(({ recipient }) => recipient === 'plan-gone');
    expect(gone?.state).toMatchObject({ name: 'superseded', reason: 'noChannel' });
  });
});

describe('the figures of a week', () => {
  it('are compared with those of the week before, of the same plan', async () => {
    await giveWork(world);
    await world.store.create('plan', aPlan({ id: 'plan-b', channel: null }));
    await world.store.create('snapshot', aSnapshot({ ...LAST_WEEK, plan: 'plan-b', figures: figures({ done: 7 }) }));
    await world.store.create('action', anAction({ id: 'b1', plan: 'plan-b' }));
    await world.wake(EIGHT);
    expect(words()).toContain('0 av 2 åtgärder är klara. 1 är försenad.');
  });

  it('stay those of the first try when Teams refuses it, whatever is done meanwhile', async () => {
    await giveWork(world);
    await world.store.create('snapshot', aSnapshot({ ...LAST_WEEK, figures: figures({ total: 2, late: 0 }) }));
    world.answering = (post, count) => (post.to.conversation === CHANNEL ? refused(300)() : delivered(post, count));
    await world.wake(EIGHT);
    world.answering = delivered;
    await change('a1', { status: 'done' });
    const find = jest.spyOn(world.store, 'find');
    await world.wake('2026-11-30T07:05:00.000Z');
    expect(posted()).toHaveLength(2);
    expect(find.mock.calls.filter(([kind]) => kind === 'action')).toEqual([]);
    for (const index of [0, 1]) {
      expect(words(index)).toContain('0 av 2 åtgärder är klara – lika många som förra veckan.');
      expect(words(index)).toContain('1 är försenad – 1 fler än förra veckan');
    }
    expect((await all(world.store, 'snapshot')).map(({ date, at }) => [date, at])).toEqual([
      ['2026-11-23', LAST_WEEK.at],
      ['2026-11-30', EIGHT],
    ]);
  });

  it('are those of the process that froze them first, on every card', async () => {
    await giveWork(world);
    const create: typeof world.store.create = async (kind, value) => {
      // Another process was a moment before.
      if (kind === 'snapshot')
        await world.store.create('snapshot', aSnapshot({ figures: figures({ total: 99, done: 7 }) }));
      return world.store.create(kind, value);
    };
    world.set(EIGHT);
    await sweep(world.process('one', { store: { ...world.store, create } }));
    expect(words()).toContain('7 av 99');
  });
});

it('of a plan in which hundreds are late no more is read than the card has room for', async () => {
  const status = {
    by: 'bo',
    role: null,
    unit: null,
    what: { kind: 'status', from: 'notStarted', to: 'done' },
  } as const;
  for (let number = 0; number < 20; number += 1) {
    const own = { heard: '2026-11-27', responsible: responsible('controller') };
    await world.store.create('action', anAction({ ...own, id: `late${number}`, due: '2026-11-20' }));
    await world.store.create('action', anAction({ ...own, id: `soon${number}`, due: '2026-12-08' }));
    const history = [{ ...status, id: 'c', at: '2026-11-26T09:00:00.000Z' }];
    await world.store.create('action', anAction({ ...own, id: `done${number}`, status: 'done', history }));
  }
  await world.store.create('snapshot', aSnapshot(LAST_WEEK));
  await world.wake(PLANNED);
  const bos = (await world.intents()).find(({ recipient }) => recipient === 'bo');
  const stored = await world.store.read('intent', 'recipient|bo', `reminder|2026-11-30|${bos?.recipient}`);
  await world.store.replace('intent', stored!, {
    ...stored!.value,
    state: { name: 'superseded', at: PLANNED, reason: 'x' },
  });
  const read = jest.spyOn(world.store, 'read');
  await world.wake(EIGHT);
  const ids = read.mock.calls.filter(([kind]) => kind === 'action').map(([, , id]) => id.slice(0, 4));
  expect(ids.filter((id) => id === 'late')).toHaveLength(5);
  expect(ids.filter((id) => id === 'done')).toHaveLength(8);
  expect(ids.filter((id) => id === 'soon')).toHaveLength(5);
});
