import type { Intent } from '../../domain/intent.ts';
import { anIntent } from '../support/builders.ts';
import { sweep } from '../../scheduler/sweep.ts';
import {
  delivered,
  giveWork,
  openSchedulingWorld,
  refused,
  saysAgain,
  undeliverable,
  unknown,
  type Answering,
  type SchedulingWorld,
} from '../support/schedulingWorld.ts';

const MONDAY_0800 = '2026-11-30T07:00:00.000Z';
const later = (minutes: number) => new Date(Date.parse(MONDAY_0800) + minutes * 60_000).toISOString();

let world: SchedulingWorld;
beforeEach(async () => {
  world = await openSchedulingWorld(MONDAY_0800);
  await giveWork(world);
});

/** What Teams does with Bo's cards, the first, the second and so on; everybody else's are delivered. */
function withBo(...answers: readonly Answering[]): void {
  let count = 0;
  world.answering = (posted, number) => {
    if (posted.to.conversation !== 'bo') return delivered(posted, number);
    count += 1;
    return (answers[count - 1] ?? delivered)(posted, number);
  };
}
const bos = () => world.posts.filter(({ to }) => to.conversation === 'bo');
const state = async () => (await world.intents()).find(({ recipient }) => recipient === 'bo')?.state;

describe('a card that Teams refuses for now (429)', () => {
  it('waits as long as Teams says, then comes once, as if nothing had been', async () => {
    withBo(refused(300));
    await world.wake();
    expect(await state()).toEqual({ name: 'planned', notBefore: later(5) });
    await world.wake(later(4));
    expect(bos()).toHaveLength(1);
    await world.wake(later(5));
    await world.wake(later(60));
    expect(bos().map(({ taken }) => taken)).toEqual([false, true]);
    expect(saysAgain(bos()[1]!)).toBe(false);
  });

  it('is not lost however long Teams refuses: the day after it is still the same card', async () => {
    withBo(...Array.from({ length: 9 }, () => refused(900)));
    for (let minute = 0; minute < 60 * 9; minute += 60) await world.wake(later(minute));
    await world.wake('2026-12-01T07:30:00.000Z');
    await world.wake('2026-12-01T08:30:00.000Z');
    expect(bos().filter(({ taken }) => taken)).toHaveLength(1);
    expect((await world.intents()).filter(({ recipient }) => recipient === 'bo')).toHaveLength(1);
  });
});

describe('a card that Teams refuses for good (403, 404)', () => {
  it('is not tried again, and the store says why it could not be delivered', async () => {
    withBo(undeliverable);
    await world.wake();
    await world.wake(later(300));
    expect(bos()).toHaveLength(1);
    expect(await state()).toEqual({ name: 'undeliverable', at: MONDAY_0800, reason: 'http403' });
  });
});

describe('a card whose outcome Teams does not tell (502, time-out)', () => {
  it.each([true, false])(
    'is followed by one more after 45 minutes, which says so (the first was taken: %s)',
    async (taken) => {
      withBo(unknown(taken));
      await world.wake();
      await world.wake(later(44));
      expect(bos()).toHaveLength(1);
      await world.wake(later(45));
      await world.wake(later(400));
      expect(bos()).toHaveLength(2);
      expect(bos().map(saysAgain)).toEqual([false, true]);
      expect(await state()).toMatchObject({ name: 'delivered' });
    },
  );

  it('is held for a person when the second is as unknown, and nothing more is sent', async () => {
    withBo(unknown(true), unknown(true));
    await world.wake();
    for (const minutes of [45, 90, 135, 400]) await world.wake(later(minutes));
    expect(bos()).toHaveLength(2);
    expect(await state()).toMatchObject({ name: 'held', reason: 'outcomeUnknown' });
  });

  it('carries along what has fallen due meanwhile, so that nobody gets two cards in a morning', async () => {
    await world.wake('2026-11-30T07:00:00.000Z');
    // Thursday's single reminder for Eva and Elin is answered by nobody, at the very end of the day.
    world.answering = unknown(true);
    await world.wake('2026-12-03T15:59:00.000Z');
    world.answering = delivered;
    await world.store.create(
      'intent',
      anIntent({
        recipient: 'eva',
        date: '2026-12-04',
        form: 'eve',
        dueAt: '2026-12-04T07:30:00.000Z',
        actions: [{ plan: 'plan-a', action: 'a2' }],
      }),
    );
    await world.wake('2026-12-04T08:00:00.000Z');
    await world.wake('2026-12-04T12:00:00.000Z');
    const friday = world.posts.filter(({ at, to }) => at.startsWith('2026-12-04') && to.conversation === 'eva');
    expect(friday.map(saysAgain)).toEqual([true]);
  });

  it('lets other reminders of the same person wait for it', async () => {
    await world.store.create(
      'intent',
      anIntent({
        recipient: 'bo',
        date: '2026-11-27',
        actions: [{ plan: 'plan-a', action: 'a1' }],
        state: { name: 'unknown', since: later(-20), decideAt: later(25) },
        attempts: [{ at: '2026-11-27T15:59:00.000Z', by: 'one', outcome: 'unknown' }],
      }),
    );
    await world.wake();
    expect(bos()).toEqual([]);
    await world.wake(later(25));
    await world.wake(later(60));
    expect(bos().map(saysAgain)).toEqual([true]);
  });
});

describe('a connector that never answers', () => {
  it('keeps nobody else waiting, and the card is unknown when the process is started anew', async () => {
    withBo(() => new Promise<never>(() => {}));
    void sweep(world.process('hanging'));
    await untilPosted(5);
    expect(await state()).toMatchObject({ name: 'sending', by: 'hanging' });
    world.answering = delivered;
    await world.wake(later(1));
    expect(bos()).toHaveLength(1);
    await world.wake(later(13));
    expect(await state()).toMatchObject({ name: 'unknown' });
    await world.wake(later(58));
    expect(bos().map(saysAgain)).toEqual([false, true]);
  });
});

describe('a process that sleeps between the claim and the post', () => {
  const sleeping = (minutes: number) => {
    const { store } = world;
    // The clock leaps just after a claim has been kept, as when a laptop lid is closed.
    const replace: typeof store.replace = async (kind, stored, value) => {
      const kept = await store.replace(kind, stored, value);
      const isClaim = kind === 'intent' && (value as Intent).state.name === 'sending';
      if (isClaim) world.set(new Date(Date.parse(world.now()) + minutes * 60_000).toISOString());
      return kept;
    };
    return world.process('sleeper', { store: { ...store, replace } });
  };

  it('posts nothing when it wakes past its lease, and the card comes a minute later', async () => {
    await sweep(sleeping(3));
    expect(world.posts).toEqual([]);
    await world.wake(later(60));
    expect(world.cards()).toHaveLength(5);
    expect(world.posts.filter(saysAgain)).toEqual([]);
  });

  it('posts when it wakes in time', async () => {
    await sweep(sleeping(0.3));
    expect(world.cards()).toHaveLength(5);
  });
});

describe('a stop in the middle of sending', () => {
  it('finishes what was begun and leaves the rest for the next start', async () => {
    const stopping = new AbortController();
    world.answering = (posted, count) => {
      stopping.abort();
      return delivered(posted, count);
    };
    for (let number = 0; number < 30; number += 1) {
      await world.store.create('intent', anIntent({ recipient: `p${number}`, actions: [] }));
    }
    await sweep(world.process(), stopping.signal);
    const left = (await world.intents()).filter(({ state: { name } }) => name === 'planned');
    expect(left.length).toBeGreaterThan(0);
    expect((await world.intents()).some(({ state: { name } }) => name === 'sending')).toBe(false);
    await world.wake(later(1));
    expect((await world.intents()).some(({ state: { name } }) => name === 'planned')).toBe(false);
    expect(world.cards()).toHaveLength(5);
  });
});

async function untilPosted(count: number): Promise<void> {
  for (let turns = 0; world.posts.length < count; turns += 1) {
    if (turns > 10_000) throw new Error(`only ${world.posts.length} posts`);
    await new Promise((resolve) => setImmediate(resolve));
  }
  for (let turns = 0; turns < 50; turns += 1) await new Promise((resolve) => setImmediate(resolve));
}
