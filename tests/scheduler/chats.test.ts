import type { Messenger, PlanStore } from '../../domain/ports.ts';
import type { Conversation } from '../../domain/records.ts';
import { forgetChat, reach } from '../../scheduler/reach.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { aConversation } from '../support/builders.ts';

const NOW = '2026-11-30T07:00:00.000Z';
const SWEDEN = 'https://smba.trafficmanager.net/emea/';
const ELSEWHERE = 'https://smba.trafficmanager.net/amer/';

let store: PlanStore;
let opened: string[];
beforeEach(() => {
  store = openMemoryStore();
  opened = [];
});
const messenger: Messenger = {
  post: async () => ({ kind: 'unknown', reason: 'nobody posts here' }),
  update: async () => 'failed',
  open: async (person, serviceUrl) => {
    opened.push(`${person} at ${serviceUrl}`);
    return { kind: 'opened', conversation: `new-${person}` };
  },
};
const reaching = (given: Messenger = messenger) => reach({ store, messenger: given, clock: { now: () => NOW } }, 'bo');
const knows = (given: Partial<Conversation>) => store.create('conversation', aConversation(given));
const kept = async () => (await store.read('conversation', 'conversations', 'bo'))?.value;

describe('the chat of somebody the bot has never heard from', () => {
  const chat = {
    of: 'bo',
    kind: 'personal',
    id: 'new-bo',
    serviceUrl: SWEDEN,
    member: null,
    reachable: true,
    seen: NOW,
  };

  it('is opened where another person is reached, and kept', async () => {
    await knows({ of: 'anna', serviceUrl: ELSEWHERE, reachable: false });
    await knows({ of: 'eva', serviceUrl: SWEDEN });
    expect(await reaching()).toEqual({ kind: 'reached', conversation: chat });
    expect(opened).toEqual([`bo at ${SWEDEN}`]);
    expect(await kept()).toEqual(chat);
  });

  it('cannot be where nobody is reached', async () => {
    await knows({ of: 'anna', reachable: false });
    expect(await reaching()).toEqual({ kind: 'undeliverable', reason: 'noConversation' });
    expect([opened, await kept()]).toEqual([[], undefined]);
  });

  it('cannot be where the messenger opens none', async () => {
    await knows({ of: 'eva' });
    const { post, update } = messenger;
    expect(await reaching({ post, update })).toEqual({ kind: 'undeliverable', reason: 'noConversation' });
  });

  it('is not kept when Teams does not open it', async () => {
    await knows({ of: 'eva' });
    const refused = { kind: 'notSent', reason: 'http503', retryAfterSeconds: 60 } as const;
    expect(await reaching({ ...messenger, open: async () => refused })).toEqual(refused);
    expect(await kept()).toBeUndefined();
  });
});

describe('a chat that Teams has forgotten', () => {
  const bo = { of: 'bo', member: '29:bo', serviceUrl: ELSEWHERE };

  it('is opened anew where it was, with the same person', async () => {
    await knows({ of: 'anna', serviceUrl: SWEDEN });
    await knows({ ...bo, reachable: false, gone: true });
    expect(await reaching()).toMatchObject({ kind: 'reached', conversation: { id: 'new-bo', member: '29:bo' } });
    expect(opened).toEqual([`bo at ${ELSEWHERE}`]);
  });

  it('is marked as forgotten once it was in use', async () => {
    await knows(bo);
    await forgetChat({ store }, 'bo');
    expect(await kept()).toMatchObject({ reachable: false, gone: true });
  });

  it('is not when its person has taken the bot away meanwhile, or was never there', async () => {
    await knows({ ...bo, reachable: false });
    for (const person of ['bo', 'eva']) await forgetChat({ store }, person);
    expect(await kept()).not.toHaveProperty('gone');
    expect(await store.read('conversation', 'conversations', 'eva')).toBeUndefined();
  });
});

it('a chat in use is used, and none is opened', async () => {
  await knows({ of: 'bo', id: 'a:1bo' });
  expect(await reaching()).toEqual({ kind: 'reached', conversation: aConversation({ of: 'bo', id: 'a:1bo' }) });
  expect(opened).toEqual([]);
});
