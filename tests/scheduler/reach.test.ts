import type { Conversation } from '../../domain/records.ts';
import { sweep } from '../../scheduler/sweep.ts';
import { giveWork, openSchedulingWorld, undeliverable, type SchedulingWorld } from '../support/schedulingWorld.ts';

const MONDAY_0800 = '2026-11-30T07:00:00.000Z';
const NEXT_MONDAY_0800 = '2026-12-07T07:00:00.000Z';

let world: SchedulingWorld;
beforeEach(async () => {
  world = await openSchedulingWorld(MONDAY_0800);
  await giveWork(world);
});

const address = async (person: string) => (await world.store.read('conversation', 'conversations', person))?.value;
const change = async (person: string, given: Partial<Conversation>) => {
  const stored = await world.store.read('conversation', 'conversations', person);
  if (stored) await world.store.replace('conversation', stored, { ...stored.value, ...given });
};
const stateOf = async (person: string) => (await world.intents()).find(({ recipient }) => recipient === person)?.state;

describe('somebody whose chat Teams has forgotten', () => {
  const gone = () => ({ outcome: { kind: 'undeliverable', reason: 'chatGone' } as const, taken: false });

  it('gets the next card in a new chat, when the app is installed for them', async () => {
    world.installed.add('bo');
    world.answering = (posted, count) =>
      posted.to.conversation === 'bo'
        ? gone()
        : { outcome: { kind: 'delivered', activity: `m${count}`, conversation: 'c' }, taken: true };
    await world.wake();
    expect(await stateOf('bo')).toMatchObject({ name: 'undeliverable', reason: 'chatGone' });
    expect(await address('bo')).toMatchObject({ reachable: false, gone: true });
    await world.wake(NEXT_MONDAY_0800);
    expect(world.cards().filter((card) => card.endsWith('bo'))).toEqual(['2026-12-07 08:00 new-bo']);
    expect(await address('bo')).toMatchObject({ id: 'new-bo', reachable: true });
    expect(await address('bo')).not.toHaveProperty('gone');
  });
});

describe('somebody the bot has never heard from', () => {
  const forget = async (person: string) => change(person, { reachable: false, gone: true });

  it('is written to by their Entra id', async () => {
    world.installed.add('bo');
    await forget('bo');
    await world.wake();
    expect(world.cards()).toContain('2026-11-30 08:00 new-bo');
  });

  it('cannot be, while the app is not installed for them, and that is seen with its reason', async () => {
    await forget('bo');
    await world.wake();
    expect(await stateOf('bo')).toMatchObject({ name: 'undeliverable', reason: 'notInstalled' });
    expect(world.posts.some(({ to }) => to.conversation.includes('bo'))).toBe(false);
  });

  it('waits when Teams does not tell', async () => {
    await forget('bo');
    const open = async () => ({ kind: 'notSent', reason: 'http503', retryAfterSeconds: 60 }) as const;
    await sweep(world.process('one', { messenger: { ...world.messenger, open } }));
    expect(await stateOf('bo')).toEqual({ name: 'planned', notBefore: '2026-11-30T07:01:00.000Z' });
  });
});

describe('somebody who has taken the bot away', () => {
  it('is left in peace, though a chat could be opened', async () => {
    world.installed.add('bo');
    await change('bo', { reachable: false });
    await world.wake();
    expect(await stateOf('bo')).toMatchObject({ name: 'undeliverable', reason: 'uninstalled' });
    expect(world.cards().some((card) => card.endsWith('bo'))).toBe(false);
  });

  it('and keeps that state when a card was refused', async () => {
    world.answering = undeliverable;
    await world.wake();
    expect(await stateOf('bo')).toMatchObject({ name: 'undeliverable', reason: 'http403' });
    expect(await address('bo')).toMatchObject({ reachable: true });
  });
});
