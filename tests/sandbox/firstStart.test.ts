import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { movableClock } from '../../sandbox/clock.ts';
import { openSandboxPage } from '../../sandbox/open.ts';
import { collect } from '../../domain/reading.ts';
import { localDate } from '../../domain/calendar.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { SANDBOX_OWNER, SANDBOX_PEOPLE, SANDBOX_TEAM } from '../../sandbox/people.ts';
import { openForReal } from './openedForReal.ts';

const SUNDAY = '2026-11-22T09:00:00.000Z';
const stateOf = async (url: string) => {
  const answer = await fetch(`${url}/api/state`, { headers: { 'x-sandbox': '1' } });
  return (await answer.json()) as { now: string; people: { unread: number }[]; channel: { unread: number } };
};

describe('the first start', () => {
  test('publishes the sample plan three weeks ago, by the hand of its owner, and is back in the present', async () => {
    const store = openMemoryStore();
    const world = await openForReal(SUNDAY, store);
    const [plan] = await collect(store.find('plan', {}));
    expect(plan).toMatchObject({ owner: SANDBOX_OWNER, channel: SANDBOX_TEAM.id, letter: 'A' });
    expect(localDate(plan?.published ?? '')).toBe('2026-11-02');
    const actions = await collect(store.find('action', {}));
    expect(actions).toHaveLength(15);
    expect(actions.filter(({ dormant }) => dormant)).toEqual([]);
    expect(actions.filter(({ due }) => due !== null && due < '2026-11-22')).toHaveLength(2);
    const state = await stateOf(world.url);
    expect(localDate(state.now)).toBe('2026-11-22');
    expect([...state.people, state.channel].map(({ unread }) => unread)).toEqual(
      Array(SANDBOX_PEOPLE.length + 1).fill(0),
    );
    expect(await collect(store.find('intent', {}))).toEqual([]);
    expect(world.failures).toEqual([]);
    await world.close();
  });

  test('teaches the bot how to reach everybody and the channel', async () => {
    const store = openMemoryStore();
    const world = await openForReal(SUNDAY, store);
    const known = await collect(store.find('conversation', {}));
    expect(known.map(({ of }) => of).sort()).toEqual([...SANDBOX_PEOPLE.map(({ id }) => id), SANDBOX_TEAM.id].sort());
    await world.close();
  });

  test('happens once: the second start leaves plan, people and roles as they are', async () => {
    // The product closes its store when it stops; this one is opened again.
    const store = { ...openMemoryStore(), close: async () => {} };
    await (await openForReal(SUNDAY, store)).close();
    const before = await Promise.all([
      collect(store.find('plan', {})),
      collect(store.find('action', {})),
      collect(store.find('holding', {})),
    ]);
    const world = await openForReal('2026-11-24T09:00:00.000Z', store);
    const after = await Promise.all([
      collect(store.find('plan', {})),
      collect(store.find('action', {})),
      collect(store.find('holding', {})),
    ]);
    expect(after).toEqual(before);
    expect(localDate((await stateOf(world.url)).now)).toBe('2026-11-24');
    await world.close();
  });

  test('says what to do when the bot does not answer, instead of opening without a plan', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sandbox-silent-'));
    const silent = await openForReal(SUNDAY, openMemoryStore());
    const [{ port }, store, clock] = [
      { port: Number(new URL(silent.url).port) },
      openMemoryStore(),
      movableClock(SUNDAY),
    ];
    await silent.close();
    const opening = openSandboxPage({
      config: { dataFolder: folder, tenant: 'any', botId: 'bot' },
      // Where nobody listens any more.
      app: { port, wake: async () => {} },
      ...{ store, clock, log: () => {}, port: 0 },
    });
    await expect(opening).rejects.toThrow(/Boten svarade inte i tid .* starta igen/);
    expect(localDate(clock.now())).toBe('2026-11-22');
    await rm(folder, { recursive: true });
  });
});
