import { isAlarmed } from '../support/alarm.ts';
import { reply } from '../support/connectorStub.ts';
import { openPlannedWorld, type PlannedWorld } from '../support/plannedWorld.ts';
import { allObjects, wordsOf } from '../support/teamsWorld.ts';

/** Thursday, the last working day before A8 is due, and the week after: Monday's digest, and the day after it. */
const EVE = '2026-12-03T07:30:30.000Z';
const [DIGEST, AFTER] = ['2026-12-07T07:00:30.000Z', '2026-12-08T07:00:30.000Z'];
const CHANNEL = '19:ledningen@thread.tacv2';

let world: PlannedWorld;
beforeEach(async () => {
  world = await openPlannedWorld();
});
afterEach(() => world.stop());

/** Teams takes no message of more than so many characters. */
const takesNoMoreThan = (most: number) => {
  world.connector.misbehave = ({ method, body }, response) => {
    if (method !== 'POST' || !body.attachments || JSON.stringify(body.attachments).length <= most) return false;
    reply(response, 413, { error: { code: 'MessageSizeTooBig', message: '' } });
    return true;
  };
};
const wake = async (at: string) => {
  world.clock.set(at);
  await world.app.wake();
};
const reminder = async () =>
  (await world.store.read('intent', 'recipient|anna', 'reminder|2026-12-03|anna'))?.value.state;
const sentTo = (conversation: string) =>
  world.connector.calls.filter((call) => call.method === 'POST' && call.conversation.endsWith(conversation));
describe('61: a card that Teams finds too large', () => {
  it('goes out once more in short, with the way to the rest, and counts as delivered', async () => {
    takesNoMoreThan(1_500);
    const before = sentTo('anna').length;
    await wake(EVE);
    expect(sentTo('anna').slice(before)).toHaveLength(2);
    const { card, summary } = world.newest('anna');
    expect(wordsOf(card)).toContain('Rutin för läkemedelshantering');
    expect(wordsOf(card)).toContain('Kortet blev för stort för Teams');
    const link = allObjects(card).find(({ type }) => type === 'Action.OpenUrl');
    expect(link).toMatchObject({ title: 'Öppna i planen', url: expect.stringContaining('plan-a') });
    expect(summary).not.toBe('');
    expect(await reminder()).toMatchObject({ name: 'delivered' });
    expect(world.logged.filter(isAlarmed)).toEqual([]);
  });

  it('and that is refused in short as well is not tried again, and whoever runs the bot is told', async () => {
    takesNoMoreThan(0);
    const before = sentTo('anna').length;
    await wake(EVE);
    await wake('2026-12-03T09:00:30.000Z');
    expect(sentTo('anna').slice(before)).toHaveLength(2);
    expect(await reminder()).toMatchObject({ name: 'undeliverable', reason: 'tooLarge' });
    expect(world.logged.filter(isAlarmed).length).toBeGreaterThan(0);
  });

  it('and is refused in short is told to the owner of the plan, with what to do', async () => {
    await world.install('olle');
    takesNoMoreThan(0);
    await wake(EVE);
    world.connector.misbehave = () => false;
    for (const at of [DIGEST, AFTER, AFTER.replace('T07:00', 'T08:00')]) await wake(at);
    const told = world.seenBy('olle').map(({ card }) => wordsOf(card));
    expect(told.join()).toContain('för stort för Teams; säg det till den som driver Planboten');
  });

  it('in the channel of the leadership is shortened too', async () => {
    await world.installInChannel(CHANNEL);
    const plan = (await world.store.read('plan', 'plans', 'plan-a'))!;
    await world.store.replace('plan', plan, { ...plan.value, channel: CHANNEL });
    takesNoMoreThan(1_500);
    for (const at of [DIGEST, DIGEST.replace('T07:00', 'T08:00')]) await wake(at);
    const [, inShort] = sentTo(CHANNEL).slice(-2);
    expect(wordsOf(inShort?.body)).toMatch(/vecka 50.*Kortet blev för stort/i);
  });

  it('as an answer in the chat is shortened too', async () => {
    takesNoMoreThan(1_500);
    const answer = await world.say('anna', 'mina');
    expect(wordsOf(answer?.card)).toContain('Kortet blev för stort för Teams');
    takesNoMoreThan(0);
    expect(await world.say('anna', 'mina')).toBeUndefined();
    expect(world.logged.some((line) => line.includes('turn.failed'))).toBe(true);
  });
});
