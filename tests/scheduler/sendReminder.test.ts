import type { Action } from '../../domain/action.ts';
import type { Intent } from '../../domain/intent.ts';
import type { Outcome } from '../../domain/ports.ts';
import { PERSON_SETTINGS } from '../../domain/settings.ts';
import { sweep } from '../../scheduler/sweep.ts';
import { aConversation, aHolding, anAction, anIntent, aPlan, aRun } from '../support/builders.ts';
import { responsible } from '../support/people.ts';
import { openSchedulingWorld, saysAgain, type SchedulingWorld } from '../support/schedulingWorld.ts';
import { wordsOf } from '../support/teamsWorld.ts';

/** Tuesday 1 December 2026 at nine in Stockholm: the day is planned, and what is due is what a test has put there. */
const NINE = '2026-12-01T08:00:00.000Z';
const TOMORROW = '2026-12-02T07:00:00.000Z';
const A1 = { plan: 'plan-a', action: 'a1' };
const A2 = { plan: 'plan-a', action: 'a2' };
const tried = (at: string, outcome: Outcome['kind']) => [{ at, by: 'one', outcome }];

let world: SchedulingWorld;
beforeEach(async () => {
  world = await openSchedulingWorld(NINE);
  await world.store.create('run', aRun({ through: '2026-12-01' }));
});

const action = (given: Partial<Action>) =>
  world.store.create('action', anAction({ id: 'a1', number: 'A1', title: 'Rutin ett', due: '2026-11-20', responsible: responsible('controller'), ...given })); // prettier-ignore
const due = async (given: Partial<Intent> = {}) => {
  const intent = anIntent({ recipient: 'bo', date: '2026-12-01', dueAt: NINE, actions: [A1], ...given });
  await world.store.create('intent', intent);
};
const bos = () => world.posts.filter(({ to }) => to.conversation === 'bo');
const words = (index = 0) => wordsOf(bos()[index]?.message.card);
const states = async () => (await world.intents()).map(({ state }) => state);

describe('a reminder that has waited', () => {
  it.each([
    ['twelve days is sent', '2026-11-19', 1, { name: 'delivered' }],
    ['longer than that is left to the digest since', '2026-11-18', 0, { name: 'superseded', reason: 'overtaken' }],
  ])('%s', async (_what, date, count, state) => {
    await action({});
    await due({ date });
    await world.wake();
    expect(bos()).toHaveLength(count);
    expect(await states()).toMatchObject([state]);
  });
});

describe('of several reminders of one person', () => {
  beforeEach(async () => {
    await action({});
    await action({ id: 'a2', number: 'A2', title: 'Rutin två', due: '2026-11-27' });
  });

  it('the oldest carries what the others would have said, and they say with whom they went', async () => {
    const lastWeek = { name: 'delivered', at: '2026-11-23T07:00:00.000Z', activity: 'm', conversation: 'bo' } as const;
    await due({ date: '2026-11-23', state: lastWeek });
    await due({ date: '2026-11-30' });
    await due({ form: 'eve', actions: [A2], dueAt: '2026-12-01T14:00:00.000Z' });
    await world.wake();
    expect(bos().map(({ to }) => to.kind)).toEqual(['personal']);
    expect(words()).toContain('Rutin ett');
    expect(words()).toContain('Rutin två');
    expect(await states()).toMatchObject([
      lastWeek,
      { name: 'delivered' },
      { name: 'superseded', at: NINE, reason: 'with 2026-11-30' },
    ]);
    expect((await world.intents())[1]?.actions).toEqual([A1, A2]);
  });

  it('one waits for the next morning when a card has come today', async () => {
    const delivered = { name: 'delivered', at: NINE, activity: 'm', conversation: 'bo' } as const;
    await due({ date: '2026-11-30', state: delivered, attempts: tried('2026-12-01T07:00:00.000Z', 'delivered') });
    await due({ actions: [A2] });
    await world.wake();
    expect(bos()).toEqual([]);
    expect(await states()).toMatchObject([delivered, { name: 'planned', notBefore: TOMORROW }]);
  });

  it('one whose outcome nobody knows comes again all the same, though its person is away since', async () => {
    const bo = await world.store.read('person', 'register', 'bo');
    const settings = { ...PERSON_SETTINGS, pausedUntil: '2026-12-01' };
    await world.store.replace('person', bo!, { ...bo!.value, settings });
    const unknown = { name: 'unknown', since: '2026-12-01T07:15:00.000Z', decideAt: NINE } as const;
    await due({ state: unknown, attempts: tried('2026-12-01T07:15:00.000Z', 'unknown') });
    await due({ date: '2026-11-30', actions: [A2] });
    await world.wake();
    expect(bos().map(saysAgain)).toEqual([true]);
    expect(words()).toContain('Rutin två');
  });
});

it('nothing is sent to one who has gone away since it was planned', async () => {
  const bo = await world.store.read('person', 'register', 'bo');
  await world.store.replace('person', bo!, {
    ...bo!.value,
    settings: { ...PERSON_SETTINGS, pausedUntil: '2026-12-01' },
  });
  await action({});
  await due();
  await world.wake();
  expect(bos()).toEqual([]);
  expect(await states()).toEqual([{ name: 'superseded', at: NINE, reason: 'paused' }]);
});

describe('what somebody is told of on purpose', () => {
  const FAR = { due: '2027-03-01', heard: '2026-11-30' };

  it('is told though no reminder would be due', async () => {
    await action(FAR);
    await due({ form: 'told' });
    await world.wake();
    expect(words()).toContain('Rutin ett');
  });

  it.each(['done', 'paused', 'withdrawn'] as const)('is told no more when it is %s', async (status) => {
    await action({ ...FAR, status });
    await due({ form: 'told' });
    await world.wake();
    expect(await states()).toMatchObject([{ name: 'superseded', reason: 'nothingLeft' }]);
  });

  it('stands beside the others on a digest, and nothing else that is not due does', async () => {
    await action(FAR);
    await action({ ...FAR, id: 'a2', number: 'A2', title: 'Rutin två' });
    await action({ id: 'a3', number: 'A3', title: 'Rutin tre' });
    // Of another plan, under the same id.
    await world.store.create('plan', aPlan({ id: 'plan-b', letter: 'B' }));
    await action({ ...FAR, plan: 'plan-b', title: 'Rutin fyra' });
    await due({ actions: [A2, { ...A1, action: 'a3' }, A1, { ...A1, plan: 'plan-b' }], told: [A1] });
    await world.wake();
    expect(words()).toContain('Rutin ett');
    expect(words()).toContain('Rutin tre');
    expect(words()).not.toMatch(/Rutin (två|fyra)/);
  });
});

describe('a single reminder', () => {
  it.each([
    ['of tomorrow’s deadline is sent', '2026-12-02', true],
    ['of today’s is sent', '2026-12-01', true],
    ['that could not go out before its day had passed is a late one', '2026-11-27', true],
    ['whose deadline was moved is not', '2026-12-11', false],
  ])('%s', async (_what, deadline, isSent) => {
    await action({ due: deadline, heard: '2026-11-20' });
    await due({ form: 'eve' });
    await world.wake();
    expect(bos()).toHaveLength(isSent ? 1 : 0);
  });
});

describe('a reminder that Teams refuses for good', () => {
  it.each([
    ['chatGone', true],
    ['notInstalled', true],
    ['blocked', false],
    ['http403', false],
  ])('because of %s: a new chat is looked for next time: %s', async (reason, isGone) => {
    world.answering = () => ({ outcome: { kind: 'undeliverable', reason }, taken: false });
    await action({});
    await due();
    await world.wake();
    const bo = (await world.store.read('conversation', 'conversations', 'bo'))?.value;
    expect([bo?.reachable, bo?.gone]).toEqual(isGone ? [false, true] : [true, undefined]);
  });
});

describe('its words', () => {
  it('are in the language of its person', async () => {
    const bo = await world.store.read('person', 'register', 'bo');
    await world.store.replace('person', bo!, { ...bo!.value, locale: 'en' });
    await action({});
    await due();
    await world.wake();
    expect(words()).toContain('action');
    expect(words()).not.toContain('åtgärd');
  });

  it('are in Swedish for one who is not in the register', async () => {
    await world.store.create('holding', aHolding({ id: 'new', person: 'new', role: 'controller', unit: null }));
    await world.store.create('conversation', aConversation({ of: 'new', id: 'new' }));
    await action({});
    await due({ recipient: 'new' });
    await world.wake();
    expect(wordsOf(world.posts[0]?.message.card)).toContain('åtgärd');
  });
});

it('a reminder that another process sends is no failure of this one', async () => {
  await action({});
  await due();
  const replace: typeof world.store.replace = async (kind, stored, value) =>
    kind === 'intent' ? undefined : world.store.replace(kind, stored, value);
  await sweep(world.process('late', { store: { ...world.store, replace } }));
  expect([world.posts, world.logged]).toEqual([[], []]);
});
