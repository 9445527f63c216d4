import { openMemoryStore } from '../../storage/memoryStore.ts';
import { aPlan } from '../support/builders.ts';
import { describeShared, sharedFiles, sharedJson } from '../support/shared.ts';
import { openTeamsWorld, type Json, type TeamsWorld } from '../support/teamsWorld.ts';

/** Invokes that the bot knows; every other kind it says it does not have. */
const KNOWN = ['fileConsent/invoke', 'adaptiveCard/action', 'task/fetch', 'task/submit'];

describeShared('activities', 'what Microsoft’s own client has sent', () => {
  let world: TeamsWorld;
  beforeAll(async () => {
    const store = openMemoryStore();
    await store.create('plan', aPlan());
    world = await openTeamsWorld(store, '2026-11-30T07:00:00.000Z');
  });
  afterAll(() => world.stop());

  const files = sharedFiles('activities').filter((file) => file.endsWith('.json') && file !== 'index.json');

  /** As recorded, but from our own tenant, with our connector to answer to. */
  const ours = (recorded: Json): Json => {
    const { tenantId: tenant } = world.from('anna').conversation as { tenantId: string };
    const channelData = { ...(recorded.channelData as Json | undefined), tenant: { id: tenant } };
    const conversation = { ...(recorded.conversation as Json), tenantId: tenant };
    return { ...recorded, conversation, channelData, serviceUrl: world.connector.url };
  };

  it('is there', () => expect(files.length).toBeGreaterThan(30));

  it.each(files)('%s is answered, twice the same', async (file) => {
    const activity = ours(sharedJson('activities', file) as Json);
    const isUnknown = activity.type === 'invoke' && !KNOWN.includes(String(activity.name));
    const expectsReplies = activity.deliveryMode === 'expectReplies';
    for (let time = 0; time < 2; time += 1) {
      const response = await world.post(activity);
      const text = await response.text();
      expect([response.status, text.length < 2]).toEqual([isUnknown && !expectsReplies ? 501 : 200, text.length < 2]);
      if (text !== '') expect(() => JSON.parse(text)).not.toThrow();
    }
    expect(world.logged.filter((line) => line.includes('turn.failed'))).toEqual([]);
  });

  it('as it was recorded, from another tenant, is refused', async () => {
    const recorded = sharedJson('activities', 'message-text-personal.json') as Json;
    expect((await world.post({ ...recorded, serviceUrl: world.connector.url })).status).toBe(403);
  });
});
