import { openPlannedWorld, type PlannedWorld } from '../support/plannedWorld.ts';
import { conversationOf, wordsOf } from '../support/teamsWorld.ts';

const GROUP = '19:grupp@unq.gbl.spaces';
let world: PlannedWorld;
beforeEach(async () => {
  world = await openPlannedWorld();
});
afterEach(() => world.stop());

/** Anna does something in the group's chat. */
const inGroup = (activity: object) =>
  world.post({
    ...world.from('anna'),
    ...activity,
    conversation: { ...(world.from('anna').conversation as object), id: GROUP, conversationType: 'groupChat' },
  });
const nextMonday = async () => {
  world.clock.set('2026-12-07T07:00:30.000Z');
  await world.app.wake();
};
const reminder = expect.stringContaining('Rutin för läkemedelshantering');
const readIn = (conversation: string) =>
  world.connector.seen.filter((message) => message.conversation === conversation).map(({ card }) => wordsOf(card));

describe('a group’s chat', () => {
  it.each([
    ['speaks to the bot', { type: 'message', text: '<at>Planboten</at> hjälp' }],
    ['adds the bot', { type: 'installationUpdate', action: 'add' }],
    ['takes the bot away', { type: 'installationUpdate', action: 'remove' }],
    ['sees the bot leave', { type: 'conversationUpdate', membersRemoved: [{ id: '28:bot' }] }],
  ])('gets nobody’s reminders when somebody %s there, and they still come to that person', async (_, activity) => {
    expect((await inGroup(activity)).status).toBe(200);
    await nextMonday();
    expect(readIn(GROUP)).not.toContainEqual(reminder);
    expect(readIn(conversationOf('anna')).at(-1)).toEqual(reminder);
    expect(readIn(conversationOf('anna')).at(-1)).toContain('Vecka 50');
  });

  it('does not make a stranger somebody who can be written to', async () => {
    const person = { id: '29:ny', name: 'Ny', aadObjectId: 'ny' };
    await inGroup({ type: 'message', text: '<at>Planboten</at> hjälp', from: person });
    expect(await world.store.read('conversation', 'conversations', 'ny')).toBeUndefined();
  });
});
