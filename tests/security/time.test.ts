import { isoWeek } from '../../domain/calendar.ts';
import { collect } from '../../domain/reading.ts';
import { isAlarmed } from '../support/alarm.ts';
import { reply } from '../support/connectorStub.ts';
import { openPlannedWorld, type PlannedWorld } from '../support/plannedWorld.ts';
import { wordsOf } from '../support/teamsWorld.ts';

/** The numbers are those of DELIVERY.md 7 C and G: the whole product, and a clock that somebody has moved. */
describe('the clock', () => {
  let world: PlannedWorld;
  beforeEach(async () => {
    world = await openPlannedWorld();
  });
  afterEach(() => world.stop());
  const wakeAt = async (...instants: readonly string[]) => {
    for (const instant of instants) {
      world.clock.set(instant);
      await world.app.wake();
    }
  };
  const countFor = (person: string) => world.seenBy(person).length;

  it('118: set back an hour after a sending sends nothing again', async () => {
    const before = countFor('anna');
    await wakeAt('2026-11-30T06:00:30.000Z', '2026-11-30T06:30:00.000Z', '2026-11-30T07:00:30.000Z');
    expect(countFor('anna')).toBe(before);
  });

  it('119: set forward 26 hours sends at most one card to each', async () => {
    const before = countFor('anna');
    await wakeAt('2026-12-03T09:00:30.000Z', '2026-12-03T09:01:30.000Z');
    expect(countFor('anna') - before).toBe(1);
  });

  it('120: after a weekend without the bot brings each one late card, not one for each day', async () => {
    const before = [countFor('anna'), countFor('bo')];
    await wakeAt('2026-12-07T08:00:30.000Z', '2026-12-07T08:01:30.000Z', '2026-12-07T08:30:00.000Z');
    expect([countFor('anna') - (before[0] ?? 0), countFor('bo') - (before[1] ?? 0)]).toEqual([1, 1]);
  });

  it('116, 117: in the night that loses or repeats an hour sends nothing, and once in the morning', async () => {
    const before = countFor('anna');
    const night = (date: string) => ['00:30', '01:00', '01:30', '02:30'].map((time) => `${date}T${time}:00.000Z`);
    await wakeAt(...night('2027-03-28'));
    expect(countFor('anna')).toBe(before);
    // The Monday is Easter’s.
    await wakeAt('2027-03-30T06:30:00.000Z', '2027-03-30T06:31:00.000Z');
    expect(countFor('anna') - before).toBe(1);
  });
});

describe('a week at the turn of the year', () => {
  it.each([
    ['2026-12-31', 53],
    ['2027-01-03', 53],
    ['2027-01-04', 1],
  ])('121: %s is in week %i', (date, week) => expect(isoWeek(date).week).toBe(week));

  it('121: has one summary for each Monday in the channel', async () => {
    const world = await openPlannedWorld();
    await world.installInChannel('19:c@thread.tacv2');
    const inChannel = () => world.connector.seen.filter(({ conversation }) => conversation.startsWith('19:c')).length;
    const counts: number[] = [];
    for (const monday of ['2026-12-28', '2027-01-04']) {
      const before = inChannel();
      for (const time of ['07:00', '08:00', '09:00', '12:00']) {
        world.clock.set(`${monday}T${time}:30.000Z`);
        await world.app.wake();
      }
      counts.push(inChannel() - before);
    }
    expect(counts).toEqual([1, 1]);
    await world.stop();
  });
});

describe('a channel', () => {
  it('63: that is gone is not written to again, the summary’s fate is kept, and whoever runs the bot is told', async () => {
    const world = await openPlannedWorld();
    await world.installInChannel('19:c@thread.tacv2');
    world.connector.misbehave = (call, response) => {
      if (call.method !== 'POST' || !call.conversation.startsWith('19:c')) return false;
      reply(response, 404, { error: { code: 'ConversationNotFound', message: '' } });
      return true;
    };
    const before = world.connector.calls.length;
    for (const time of ['07:00', '08:00', '09:00']) {
      world.clock.set(`2026-12-07T${time}:30.000Z`);
      await world.app.wake();
    }
    const tried = world.connector.calls.slice(before).filter(({ conversation }) => conversation.startsWith('19:c'));
    expect(tried).toHaveLength(1);
    const [kept] = await collect(world.store.find('intent', { partition: 'recipient|plan-a', order: 'latestDay' }));
    expect(kept?.state).toMatchObject({ name: 'undeliverable' });
    expect(world.logged.filter(isAlarmed)).toHaveLength(1);
    // The plan's owner has it instead: told the day after, with the way to it and to another channel.
    await world.install('olle');
    for (const time of ['06:45', '08:00', '08:30']) {
      world.clock.set(`2026-12-08T${time}:30.000Z`);
      await world.app.wake();
    }
    const notice = world.newest('olle');
    expect(wordsOf(notice.card)).toContain('Veckosammanställningen kom inte fram');
    const form = await world.invoke('olle', 'task/fetch', { data: { v: 'planSettings.open', p: 'plan-a' } }, notice.id);
    expect(JSON.stringify(form.body)).toContain('channel');
    await world.press('olle', notice, 'Visa veckan');
    expect(wordsOf(world.newest('olle').card)).toContain('Handlingsplanen vecka 50');
    await world.stop();
  });
});
