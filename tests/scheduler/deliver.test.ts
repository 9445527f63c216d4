import type { Intent } from '../../domain/intent.ts';
import { StoreUnavailable, type Outcome } from '../../domain/ports.ts';
import type { Log } from '../../scheduler/deps.ts';
import { sendDue } from '../../scheduler/deliver.ts';
import { anAction, aConversation, aHolding, anIntent } from '../support/builders.ts';
import { responsible } from '../support/people.ts';
import { openSchedulingWorld, type SchedulingWorld } from '../support/schedulingWorld.ts';

/** Tuesday 1 December 2026 at nine in Stockholm. */
const NINE = '2026-12-01T08:00:00.000Z';

let world: SchedulingWorld;
beforeEach(async () => {
  world = await openSchedulingWorld(NINE);
  await world.store.create('action', anAction({ id: 'a1', due: '2026-11-20', responsible: responsible('controller') }));
});

/** So many people who answer for one late action, each with a reminder that is due. */
async function crowd(count: number, given: Partial<Intent> = {}): Promise<void> {
  for (let number = 1; number <= count; number += 1) {
    const person = `p${String(number).padStart(3, '0')}`;
    await world.store.create('holding', aHolding({ id: person, person, role: 'controller', unit: null }));
    await world.store.create('conversation', aConversation({ of: person, id: person }));
    const actions = [{ plan: 'plan-a', action: 'a1' }];
    await world.store.create(
      'intent',
      anIntent({ recipient: person, date: '2026-12-01', dueAt: NINE, actions, ...given }),
    );
  }
}
const isGone = ({ state }: Intent) => state.name === 'delivered';

/** A messenger that takes its time, and remembers how many it was asked to post at once. */
function slow() {
  const seen = { now: 0, most: 0 };
  const post = async (): Promise<Outcome> => {
    seen.now += 1;
    seen.most = Math.max(seen.most, seen.now);
    for (let turns = 0; turns < 30; turns += 1) await new Promise((resolve) => setImmediate(resolve));
    seen.now -= 1;
    return { kind: 'delivered', activity: 'm', conversation: 'c' };
  };
  return { seen, messenger: { ...world.messenger, post } };
}

describe('what is due', () => {
  it.each([
    [10, 2],
    [49, 3],
    [50, 4],
    [205, 10],
  ])(
    '%d cards all go out, no more than %d side by side',
    async (count, most) => {
      await crowd(count);
      const { seen, messenger } = slow();
      await sendDue(world.process('one', { messenger }));
      expect((await world.intents()).filter(isGone)).toHaveLength(count);
      expect(seen.most).toBe(most);
    },
    60_000,
  );

  it('waits for the morning when sending hours end in the middle of it', async () => {
    world.set('2026-12-01T15:59:59.000Z');
    await crowd(4);
    const post: typeof world.messenger.post = async (to, message) => {
      world.set('2026-12-01T16:00:00.000Z');
      return world.messenger.post(to, message);
    };
    await sendDue(world.process('one', { messenger: { ...world.messenger, post } }));
    // What was under way is finished.
    expect(world.posts).toHaveLength(2);
    world.set('2026-12-02T07:00:00.000Z');
    await sendDue(world.process());
    expect((await world.intents()).filter(isGone)).toHaveLength(4);
  });
});

describe('when something goes wrong with one', () => {
  const failingAt = (person: string, error: unknown) => {
    const post: typeof world.messenger.post = async (to, message) => {
      if (to.conversation === person) throw error;
      return world.messenger.post(to, message);
    };
    return { ...world.messenger, post };
  };

  it.each([
    ['no card', new Error('no card')],
    ['not even an error', 'not even an error'],
  ])('the others go out, and it is written down without a name: %s', async (reason, error) => {
    await crowd(3);
    const lines: unknown[] = [];
    const log: Log = (event, fields) => void (event === 'intent.failed' && lines.push(fields));
    await sendDue(world.process('one', { messenger: failingAt('p001', error), log }));
    expect(world.posts.map(({ to }) => to.conversation)).toEqual(['p002', 'p003']);
    expect(lines).toEqual([{ kind: 'reminder', date: '2026-12-01', reason }]);
  });

  it('and it is the store, the sweep ends, after what was under way', async () => {
    await crowd(30);
    const down = new StoreUnavailable('test.down', 'The store does not answer.');
    await expect(sendDue(world.process('one', { messenger: failingAt('p002', down) }))).rejects.toBe(down);
    const names = (await world.intents()).map(({ state }) => state.name);
    expect(names.filter((name) => name === 'sending')).toHaveLength(1);
    expect(names).toContain('delivered');
  });
});

describe('an outcome that nobody knows', () => {
  const since = '2026-12-01T07:00:00.000Z';
  const unknown = { name: 'unknown', since, decideAt: '2026-12-01T07:45:00.000Z' } as const;
  const attempts = [{ at: since, by: 'one', outcome: 'unknown' }] as const;

  it('is followed by one more card, and after a second by a person’s look', async () => {
    await crowd(1, { state: unknown, attempts });
    await sendDue(world.process());
    expect(world.posts).toHaveLength(1);
    await crowd(1, { date: '2026-11-30', state: unknown, attempts: [...attempts, ...attempts] });
    await sendDue(world.process());
    expect(world.posts).toHaveLength(1);
    expect((await world.intents())[0]?.state).toEqual({ name: 'held', since: NINE, reason: 'outcomeUnknown' });
  });

  it('keeps hundreds waiting for evidence of an earlier card, and nobody behind them', async () => {
    await crowd(202);
    const waiting = { name: 'unknown', since: NINE, decideAt: '2026-12-01T08:45:00.000Z' } as const;
    await crowd(200, { date: '2026-11-30', state: waiting, attempts });
    await sendDue(world.process());
    expect(world.posts.map(({ to }) => to.conversation)).toEqual(['p201', 'p202']);
  });

  it('is what a claim becomes when its lease has run out', async () => {
    const state = { name: 'sending', by: 'gone', leaseEnds: '2026-12-01T07:59:59.000Z' } as const;
    await crowd(1, { state, attempts: [{ at: since, by: 'one', outcome: null }] });
    await sendDue(world.process());
    expect((await world.intents())[0]).toMatchObject({ state: { name: 'unknown', since: NINE }, attempts });
  });
});
