import { PERSON_SETTINGS, PLAN_SETTINGS, type PersonSettings, type PlanSettings } from '../../domain/settings.ts';
import { anAction } from '../support/builders.ts';
import { responsible } from '../support/people.ts';
import { giveWork, openSchedulingWorld, type SchedulingWorld } from '../support/schedulingWorld.ts';

import { wordsOf } from '../support/teamsWorld.ts';

/** Monday 30 November 2026 at half past seven and at eight in Stockholm. */
const MONDAY_0730 = '2026-11-30T06:30:00.000Z';
const MONDAY_0800 = '2026-11-30T07:00:00.000Z';
let world: SchedulingWorld;
beforeEach(async () => {
  world = await openSchedulingWorld('2026-11-30T06:29:00.000Z');
});
const cardsOf = (person: string) => world.cards().filter((card) => card.endsWith(person));

async function choose(id: string, given: Partial<PersonSettings>): Promise<void> {
  const person = await world.store.read('person', 'register', id);
  await world.store.replace('person', person!, { ...person!.value, settings: { ...PERSON_SETTINGS, ...given } });
}
async function choosePlan(given: Partial<PlanSettings>): Promise<void> {
  const plan = await world.store.read('plan', 'plans', 'plan-a');
  await world.store.replace('plan', plan!, { ...plan!.value, settings: { ...PLAN_SETTINGS, ...given } });
}

describe('a person’s own settings', () => {
  beforeEach(() => giveWork(world));

  it('give way to a plan whose hours end before the chosen time: the card comes the same day', async () => {
    await choosePlan({ to: '15:00' });
    await choose('bo', { day: 1, time: '15:30' });
    for (const at of [MONDAY_0730, MONDAY_0800, '2026-11-30T13:59:00.000Z', '2026-12-01T07:30:00.000Z'])
      await world.wake(at);
    expect(cardsOf('bo')).toEqual(['2026-11-30 07:30 bo']);
  });

  it('move the digest to another day and time, for that person alone', async () => {
    await choose('bo', { day: 3, time: '13:30' });
    for (const at of [
      MONDAY_0730,
      MONDAY_0800,
      '2026-12-01T07:30:00.000Z',
      '2026-12-02T12:29:00.000Z',
      '2026-12-02T12:30:00.000Z',
      '2026-12-02T14:00:00.000Z',
    ])
      await world.wake(at);
    expect(cardsOf('bo')).toEqual(['2026-12-02 13:30 bo']);
    expect(cardsOf('anna')).toEqual(['2026-11-30 08:00 anna']);
  });

  it('make one card of the digest and the single reminder when they fall on one day', async () => {
    await choose('eva', { day: 4 });
    for (const at of [MONDAY_0800, '2026-12-03T06:30:00.000Z', '2026-12-03T07:00:00.000Z', '2026-12-03T07:30:00.000Z'])
      await world.wake(at);
    expect(cardsOf('eva')).toEqual(['2026-12-03 08:00 eva']);
    expect(cardsOf('elin')).toEqual(['2026-11-30 08:00 elin', '2026-12-03 08:30 elin']);
  });

  it('keep the digest away from whoever wants none, and leave the single reminder', async () => {
    await choose('eva', { day: null });
    for (const at of [MONDAY_0800, '2026-12-03T07:30:00.000Z']) await world.wake(at);
    expect(cardsOf('eva')).toEqual(['2026-12-03 08:30 eva']);
  });

  it('keep the single reminder away from whoever wants only the digest', async () => {
    await choose('eva', { eve: false });
    for (const at of [MONDAY_0800, '2026-12-03T07:30:00.000Z']) await world.wake(at);
    expect(cardsOf('eva')).toEqual(['2026-11-30 08:00 eva']);
  });

  it('are silent during a pause, what was planned before it included, and speak after it', async () => {
    await world.wake(MONDAY_0730);
    await choose('anna', { pausedUntil: '2026-12-07' });
    for (const at of [MONDAY_0800, '2026-12-07T07:00:00.000Z']) await world.wake(at);
    expect(cardsOf('anna')).toEqual([]);
    await world.wake('2026-12-14T07:00:00.000Z');
    expect(cardsOf('anna')).toEqual(['2026-12-14 08:00 anna']);
  });

  it('do not bring a second digest when they are changed in the middle of a week', async () => {
    await world.wake(MONDAY_0800);
    await choose('anna', { day: 3 });
    for (const at of ['2026-12-02T07:00:00.000Z', '2026-12-03T07:30:00.000Z']) await world.wake(at);
    expect(cardsOf('anna')).toEqual(['2026-11-30 08:00 anna']);
  });
});

describe('silence that somebody has chosen', () => {
  const late = anAction({ id: 'a1', number: 'A1', due: '2026-11-13', responsible: responsible('controller') });

  it('still becomes a question to the manager when the days have passed', async () => {
    await world.store.create('action', late);
    await choose('bo', { day: null });
    await world.wake(MONDAY_0800);
    expect(cardsOf('anna')).toEqual(['2026-11-30 08:00 anna']);
    // Nobody is asked about behind their back, and nothing else is said to one who wants no digest.
    expect(cardsOf('bo')).toEqual(['2026-11-30 08:00 bo']);
    const words = (person: string) => wordsOf(world.posts.find(({ to }) => to.conversation === person)?.message.card);
    expect(words('anna')).toContain('har valt bort veckans påminnelse');
    expect(words('bo')).toContain('Din chef har fått frågan');
    await world.wake('2026-12-07T07:00:00.000Z');
    expect(cardsOf('bo')).toHaveLength(1);
  });

  it('is none while the person is away', async () => {
    await world.store.create('action', late);
    await choose('bo', { day: null, pausedUntil: '2026-12-04' });
    await world.wake(MONDAY_0800);
    expect(cardsOf('anna')).toEqual([]);
  });

  it('is no question in a plan whose owner wants none', async () => {
    await world.store.create('action', late);
    await choose('bo', { day: null });
    await choosePlan({ escalation: false });
    await world.wake(MONDAY_0800);
    expect(cardsOf('anna')).toEqual([]);
  });

  it('does not keep a question from a manager who wants no digest', async () => {
    await world.store.create('action', late);
    for (const person of ['bo', 'anna']) await choose(person, { day: null });
    await world.wake(MONDAY_0800);
    expect(cardsOf('anna')).toEqual(['2026-11-30 08:00 anna']);
  });
});

describe('a plan’s settings', () => {
  beforeEach(() => giveWork(world));

  it('hold everything back until its hours begin, and from when they end', async () => {
    await choosePlan({ from: '10:00', to: '15:00' });
    for (const at of [MONDAY_0730, MONDAY_0800, '2026-11-30T08:59:00.000Z']) await world.wake(at);
    expect(world.cards()).toEqual([]);
    await world.wake('2026-11-30T09:00:00.000Z');
    expect(new Set(world.cards().map((card) => card.slice(0, 16)))).toEqual(new Set(['2026-11-30 10:00']));
    const count = world.cards().length;
    for (const at of ['2026-12-03T08:59:00.000Z', '2026-12-03T14:00:00.000Z']) await world.wake(at);
    expect(world.cards()).toHaveLength(count);
  });

  it('send on a squeezed day when the owner says so', async () => {
    world = await openSchedulingWorld('2027-05-05T06:00:00.000Z');
    await choosePlan({ squeezeDays: true });
    // Friday 7 May follows Ascension Day: the one day left before the deadline, which is that day.
    await world.store.create(
      'action',
      anAction({ due: '2027-05-07', heard: '2027-04-28', responsible: responsible('controller') }),
    );
    await world.wake('2027-05-07T07:30:00.000Z');
    expect(cardsOf('bo')).toEqual(['2027-05-07 09:30 bo']);
  });
});

describe('a plan that is published the day before a deadline', () => {
  it('gives the single reminder on the day itself, once', async () => {
    await world.wake('2026-12-01T06:30:00.000Z');
    const published = {
      id: 'p',
      at: '2026-12-01T10:00:00.000Z',
      by: 'olle',
      role: null,
      unit: null,
      what: { kind: 'published' },
    } as const;
    await world.store.create(
      'action',
      anAction({
        due: '2026-12-02',
        heard: '2026-12-01',
        history: [published],
        responsible: responsible('controller'),
      }),
    );
    for (const at of ['2026-12-01T14:00:00.000Z', '2026-12-02T07:30:00.000Z', '2026-12-03T07:30:00.000Z'])
      await world.wake(at);
    expect(cardsOf('bo')).toEqual(['2026-12-02 08:30 bo']);
  });

  it('is the exception: what was reminded of in time is not reminded of again', async () => {
    await world.store.create(
      'action',
      anAction({ due: '2026-12-02', heard: '2026-11-30', responsible: responsible('controller') }),
    );
    for (const at of ['2026-12-01T07:30:00.000Z', '2026-12-02T07:30:00.000Z']) await world.wake(at);
    expect(cardsOf('bo')).toEqual(['2026-12-01 08:30 bo']);
  });
});
