import { openPlannedWorld, type PlannedWorld } from '../support/plannedWorld.ts';
import { wordsOf } from '../support/teamsWorld.ts';

const CHANNEL = '19:ledning@thread.tacv2';
const OTHER = '19:annan@thread.tacv2';
let world: PlannedWorld;
beforeEach(async () => {
  world = await openPlannedWorld();
  await world.installInChannel(CHANNEL);
});
afterEach(() => world.stop());

const tell = (eventType: string, channel = CHANNEL, more: object = {}) => {
  const { tenantId } = world.from('anna').conversation as { tenantId: string };
  return world.post({
    ...world.from('anna'),
    type: 'conversationUpdate',
    conversation: { id: channel, conversationType: 'channel', isGroup: true, tenantId },
    channelData: {
      tenant: { id: tenantId },
      team: { id: channel },
      channel: { id: channel, name: 'Nytt namn' },
      eventType,
    },
    ...more,
  });
};
const isReachable = async (of = CHANNEL) =>
  (await world.store.read('conversation', 'conversations', of))?.value.reachable;
const planChannel = async () => (await world.store.read('plan', 'plans', 'plan-a'))?.value.channel;
const posted = (channel = CHANNEL) =>
  world.connector.seen.filter(({ conversation }) => conversation.startsWith(channel));
const nextMonday = async () => {
  world.clock.set('2026-12-07T07:00:30.000Z');
  await world.app.wake();
};

describe('a channel', () => {
  it('is told who added the bot by the name that the register knows, since Teams tells none', async () => {
    const { tenantId } = world.from('anna').conversation as { tenantId: string };
    const { id } = world.from('anna').from as { id: string };
    await world.post({
      ...world.from('anna'),
      from: { id, aadObjectId: 'anna' },
      type: 'installationUpdate',
      action: 'add',
      conversation: { id: OTHER, conversationType: 'channel', isGroup: true, tenantId },
      channelData: { tenant: { id: tenantId }, team: { id: OTHER, name: 'Ledningen' }, channel: { id: OTHER } },
    });
    expect(wordsOf(posted(OTHER).at(-1)?.card)).toContain('anna lade till Planboten i Ledningen.');
  });

  it.each([
    'channelRenamed',
    'teamRenamed',
    'channelCreated',
    'teamMemberAdded',
    'teamMemberRemoved',
    'channelShared',
    'somethingNew',
  ])('that meets %s stays the plan’s, and nobody is told', async (event) => {
    const calls = world.connector.calls.length;
    for (let time = 0; time < 2; time += 1) expect((await tell(event)).status).toBe(200);
    expect(world.connector.calls).toHaveLength(calls);
    expect([await isReachable(), await planChannel()]).toEqual([true, CHANNEL]);
  });

  it('whose members come and go is greeted no more than once', async () => {
    await tell('teamMemberAdded', CHANNEL, { membersAdded: [{ id: '29:ny' }] });
    await tell('teamMemberRemoved', CHANNEL, { membersRemoved: [{ id: '29:ny' }] });
    expect(posted()).toHaveLength(1);
    expect(await isReachable()).toBe(true);
  });

  it.each(['channelDeleted', 'teamDeleted', 'teamArchived'])(
    'that meets %s gets no summary, and the record says why',
    async (event) => {
      await tell(event);
      await tell(event);
      expect(await isReachable()).toBe(false);
      const before = posted().length;
      await nextMonday();
      expect(posted()).toHaveLength(before);
      const intent = await world.store.read('intent', 'recipient|plan-a', 'weeklySummary|2026-12-07|plan-a');
      expect(intent?.value.state).toMatchObject({ name: 'undeliverable', reason: 'noConversation' });
    },
  );

  it.each([
    ['channelDeleted', 'channelRestored'],
    ['teamArchived', 'teamUnarchived'],
  ])('that meets %s and then %s goes on, without a greeting', async (gone, back) => {
    await tell(gone);
    await tell(back);
    const before = posted().length;
    await nextMonday();
    expect(
      posted()
        .slice(before)
        .map(({ card }) => wordsOf(card)),
    ).toMatchObject([expect.stringContaining('Handlingsplanen vecka 50')]);
  });

  it('that is gone gives the plan to the next one the bot is added to, and a living one does not', async () => {
    await world.installInChannel(OTHER);
    expect(await planChannel()).toBe(CHANNEL);
    await tell('channelDeleted');
    await world.installInChannel('19:tredje@thread.tacv2');
    expect(await planChannel()).toBe('19:tredje@thread.tacv2');
  });

  it('the bot is taken out of and put back into goes on', async () => {
    await tell('teamMemberRemoved', CHANNEL, { membersRemoved: [{ id: '28:bot' }] });
    expect(await isReachable()).toBe(false);
    await world.installInChannel(CHANNEL);
    expect([await isReachable(), await planChannel()]).toEqual([true, CHANNEL]);
  });

  it('nobody knew of may be deleted', async () => expect((await tell('channelDeleted', OTHER)).status).toBe(200));
});
