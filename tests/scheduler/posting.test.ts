import type { Intent } from '../../domain/intent.ts';
import { StoreUnavailable, type Message, type Messenger, type PlanStore, type Stored } from '../../domain/ports.ts';
import { proven } from '../../domain/sending.ts';
import type { Log } from '../../scheduler/deps.ts';
import { keep, post } from '../../scheduler/posting.ts';
import { anIntent } from '../support/builders.ts';
import { openSchedulingWorld, refused, undeliverable, type SchedulingWorld } from '../support/schedulingWorld.ts';
import { created } from '../support/storing.ts';

const DUE = '2026-11-30T07:00:00.000Z';
const AT = '2026-11-30T07:01:15.000Z';
const TO = { kind: 'personal', conversation: 'bo', serviceUrl: 'https://smba.trafficmanager.net/emea/' } as const;
const CARD: Message = { card: {}, summary: 'Veckans påminnelse' };

let world: SchedulingWorld;
let stored: Stored<Intent>;
let lines: (readonly [string, object?])[];
const log: Log = (event, fields) => void lines.push([event, fields]);
beforeEach(async () => {
  lines = [];
  world = await openSchedulingWorld(AT);
  stored = await created(world.store, 'intent', anIntent({ recipient: 'bo-4711-and-more', dueAt: DUE }));
});
const newest = async () =>
  (await world.store.read('intent', 'recipient|bo-4711-and-more', 'reminder|2026-11-30|bo-4711-and-more'))!;

/** Posts with a messenger or a store that is not as it should be. */
const posting = (given: { messenger?: Messenger; store?: PlanStore }, onClaimed?: () => Promise<void>) =>
  post(world.process('one', { log, ...given }), stored, stored.value, TO, CARD, onClaimed);

/** The store, once the card has been posted: each answer in turn is what it does when the outcome is to be kept. */
function failing(...failures: readonly Error[]): PlanStore {
  const left = [...failures];
  return {
    ...world.store,
    replace: async (kind, before, value) => {
      const failure = world.posts.length > 0 ? left.shift() : undefined;
      if (failure) throw failure;
      return world.store.replace(kind, before, value);
    },
  };
}
const down = () => new StoreUnavailable('test.down', 'The store does not answer.');

describe('a post', () => {
  const of = { kind: 'reminder', date: '2026-11-30', to: 'bo-4711-' };
  const intended = { ...of, intended: '2026-11-30' };

  it('is written down with how it ended and how late it was, and names nobody whole', async () => {
    expect(await posting({})).toMatchObject({ kind: 'delivered' });
    expect(lines).toEqual([
      ['post', { ...of, outcome: 'delivered', reason: null }],
      ['intent', { ...intended, state: 'delivered', kept: true, late: 75 }],
    ]);
  });

  it('that is refused for good is written down with why', async () => {
    world.answering = undeliverable;
    await posting({});
    expect(lines).toEqual([
      ['post', { ...of, outcome: 'undeliverable', reason: 'http403' }],
      ['intent', { ...intended, state: 'undeliverable', kept: true, reason: 'http403' }],
    ]);
  });

  it('that is refused for now will be tried again, for no reason that lasts', async () => {
    world.answering = refused(300);
    await posting({});
    expect(lines.at(-1)).toEqual(['intent', { ...intended, state: 'planned', kept: true }]);
  });

  it('is not made when another process was first', async () => {
    await keep(world.process(), stored, stored.value);
    expect(await posting({})).toBeUndefined();
    expect([world.posts, lines]).toEqual([[], []]);
  });

  it('that waits for its turn may go out for two minutes from its claim, and no longer', async () => {
    const still: boolean[] = [];
    const waiting: Messenger = {
      ...world.messenger,
      post: async (to, message, isStillOurs = () => true) => {
        for (const at of ['2026-11-30T07:03:15.000Z', '2026-11-30T07:03:15.001Z']) {
          world.set(at);
          still.push(isStillOurs());
        }
        return world.messenger.post(to, message);
      },
    };
    await posting({ messenger: waiting });
    expect(still).toEqual([true, false]);
  });

  it('of a process that slept through those is not made, and is due at once', async () => {
    const outcome = await posting({}, async () => world.set('2026-11-30T07:03:16.000Z'));
    expect(outcome).toEqual({ kind: 'notSent', reason: 'slept through the lease', retryAfterSeconds: 0 });
    expect(world.posts).toEqual([]);
    expect((await newest()).value.state).toEqual({ name: 'planned', notBefore: '2026-11-30T07:03:16.000Z' });
  });

  it('is put off by a minute when what it carries along cannot be kept', async () => {
    await expect(posting({}, () => Promise.reject(down()))).rejects.toThrow('does not answer');
    expect(world.posts).toEqual([]);
    expect((await newest()).value).toMatchObject({
      state: { name: 'planned', notBefore: '2026-11-30T07:02:15.000Z' },
      attempts: [{ outcome: 'notSent' }],
    });
  });
});

describe('how a post ended', () => {
  it('is kept though the store fails four times', async () => {
    await posting({ store: failing(down(), down(), down(), down()) });
    expect((await newest()).value.state.name).toBe('delivered');
  });

  it('is left to be found out when it fails a fifth time, and the sweep hears of it', async () => {
    await expect(posting({ store: failing(down(), down(), down(), down(), down()) })).rejects.toThrow(StoreUnavailable);
    expect((await newest()).value.state.name).toBe('sending');
  });

  it('is not tried for again when something else is wrong', async () => {
    await expect(posting({ store: failing(new Error('broken')) })).rejects.toThrow('broken');
    expect((await newest()).value.state.name).toBe('sending');
  });

  /** What another process makes of it while the card is on its way. */
  const meanwhile = (change: (now: Intent) => Intent): Messenger => ({
    ...world.messenger,
    post: async (to, message) => {
      const claimed = await newest();
      await world.store.replace('intent', claimed, change(claimed.value));
      return world.messenger.post(to, message);
    },
  });

  it('gives way to a press that has proved by then that the card arrived', async () => {
    world.answering = undeliverable;
    await posting({ messenger: meanwhile((now) => proven(now, 'pressed', 'bo', AT)!) });
    expect((await newest()).value.state).toMatchObject({ name: 'delivered', activity: 'pressed' });
    expect(lines.at(-1)).toMatchObject(['intent', { state: 'undeliverable', kept: false }]);
  });

  it('goes before what another process has concluded from a long silence', async () => {
    const held = { name: 'held', since: AT, reason: 'outcomeUnknown' } as const;
    await posting({ messenger: meanwhile((now) => ({ ...now, state: held })) });
    expect((await newest()).value.state).toMatchObject({ name: 'delivered', activity: 'm1' });
  });
});
