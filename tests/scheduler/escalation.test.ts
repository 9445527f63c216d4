import { anAction, aPlan } from '../support/builders.ts';
import { responsible } from '../support/people.ts';
import { openSchedulingWorld, type SchedulingWorld } from '../support/schedulingWorld.ts';
import { wordsOf } from '../support/teamsWorld.ts';

/** Mondays at eight in Stockholm; the deadline was Friday 6 November 2026. */
const MONDAYS = ['2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14'];
const at = (day: string) => `${day}T07:00:00.000Z`;

let world: SchedulingWorld;
const late = (given = {}) =>
  anAction({
    id: 'a1',
    number: 'A1',
    due: '2026-11-06',
    heard: '2026-11-02',
    responsible: responsible('controller'),
    ...given,
  });
beforeEach(async () => {
  world = await openSchedulingWorld(at('2026-11-08'));
});
const action = async () => (await world.store.read('action', 'plan|plan-a', 'a1'))!;
const cardsOf = (person: string) => world.posts.filter(({ to, taken }) => taken && to.conversation === person);
const through = async (until: string) => {
  for (const day of MONDAYS.filter((one) => one <= until)) await world.wake(at(day));
};

describe('three reminders without an answer', () => {
  it('become one question to the line manager on the fourth Monday, and the responsible is told in the same moment', async () => {
    await world.store.create('action', late());
    await through('2026-11-23');
    expect(cardsOf('bo')).toHaveLength(3);
    expect(cardsOf('anna')).toHaveLength(0);
    await through('2026-11-30');
    const [card] = cardsOf('anna');
    expect(wordsOf(card?.message.card)).toContain('Behöver ditt beslut');
    expect(wordsOf(card?.message.card)).toContain('9 november, 16 november och 23 november');
    expect(wordsOf(cardsOf('bo').at(-1)?.message.card)).toContain('Din chef har fått frågan');
    expect((await action()).value.history.map(({ what }) => what)).toMatchObject([
      { kind: 'escalated', about: 'bo', to: 'anna' },
    ]);
  });

  it('are one question, however many weeks and sweeps follow', async () => {
    await world.store.create('action', late());
    await through('2026-12-14');
    expect(cardsOf('anna')).toHaveLength(1);
    expect((await action()).value.history).toHaveLength(1);
  });

  it('are counted on what was found: what is not asked about yet is not read once more', async () => {
    await world.store.create('action', late());
    await through('2026-11-16');
    const read = jest.spyOn(world.store, 'read');
    await world.wake('2026-11-23T06:30:00.000Z');
    expect((await world.intents()).map(({ date }) => date)).toContain('2026-11-23');
    expect(read.mock.calls.filter(([kind]) => kind === 'action')).toEqual([]);
  });

  it('are no question when somebody answered before the card went out', async () => {
    await world.store.create('action', late());
    await through('2026-11-23');
    await world.wake('2026-11-30T06:30:00.000Z');
    const stored = await action();
    const change = {
      id: 'c',
      at: '2026-11-30T06:45:00.000Z',
      by: 'bo',
      role: 'controller',
      unit: null,
      what: { kind: 'status', from: 'notStarted', to: 'inProgress' },
    } as const;
    await world.store.replace('action', stored, {
      ...stored.value,
      status: 'inProgress',
      history: [...stored.value.history, change],
    });
    await world.wake(at('2026-11-30'));
    expect(cardsOf('anna')).toHaveLength(0);
    expect(
      (await world.intents()).find(({ recipient, date }) => recipient === 'anna' && date === '2026-11-30')?.state,
    ).toMatchObject({ name: 'superseded', reason: 'nothingLeft' });
  });

  it('share the manager’s own digest, as the first row of one card', async () => {
    await world.store.create('action', late());
    await world.store.create(
      'action',
      anAction({
        id: 'a2',
        number: 'A2',
        title: 'Eget ärende',
        due: '2026-12-04',
        responsible: responsible('avdelningschef'),
      }),
    );
    await through('2026-11-30');
    const cards = cardsOf('anna').filter(({ at: when }) => when === at('2026-11-30'));
    expect(cards).toHaveLength(1);
    const words = wordsOf(cards[0]?.message.card);
    expect(words).toContain('2 åtgärder behöver dig denna vecka');
    expect(words.indexOf('Som närmaste chef')).toBeLessThan(words.indexOf('Eget ärende'));
  });

  it('stay on the manager’s next digest while they wait, since the card before is folded away', async () => {
    await world.store.create('action', late());
    await through('2026-11-30');
    await world.store.create(
      'action',
      anAction({ id: 'a2', number: 'A2', due: '2026-12-11', responsible: responsible('avdelningschef') }),
    );
    await world.wake(at('2026-12-07'));
    expect(wordsOf(cardsOf('anna').at(-1)?.message.card)).toContain('Som närmaste chef');
  });

  it('are asked about again next week when the question could not reach the manager, and then no more', async () => {
    await world.store.create('action', late());
    await through('2026-11-23');
    const anna = await world.store.read('conversation', 'conversations', 'anna');
    const gone = await world.store.replace('conversation', anna!, { ...anna!.value, reachable: false });
    await world.wake(at('2026-11-30'));
    expect(cardsOf('anna')).toHaveLength(0);
    await world.store.replace('conversation', gone!, { ...gone!.value, reachable: true });
    await world.wake(at('2026-12-07'));
    await world.wake(at('2026-12-14'));
    expect(cardsOf('anna').map(({ at: when }) => when)).toEqual([at('2026-12-07')]);
    expect((await action()).value.history).toHaveLength(1);
  });

  it('that never arrived are not counted', async () => {
    await world.store.create('action', late());
    const bo = await world.store.read('conversation', 'conversations', 'bo');
    const gone = await world.store.replace('conversation', bo!, { ...bo!.value, reachable: false });
    await through('2026-11-23');
    await world.store.replace('conversation', gone!, { ...gone!.value, reachable: true });
    await world.wake(at('2026-11-30'));
    expect(cardsOf('anna')).toHaveLength(0);
  });

  it('of one unit are a question about that unit alone', async () => {
    const part = { role: 'enhetschef', unit: 'linden', by: 'elin', at: '2026-11-03T08:00:00.000Z' };
    await world.store.create(
      'action',
      late({ responsible: responsible('enhetschef'), parts: [part], status: 'inProgress' }),
    );
    await through('2026-11-30');
    expect((await action()).value.history.map(({ what }) => what)).toMatchObject([
      { kind: 'escalated', about: 'eva', to: 'anna' },
    ]);
    expect(cardsOf('elin')).toHaveLength(0);
  });

  it('of an elected member’s action go to nobody but the plan’s owner, who got them', async () => {
    await world.store.create('action', late({ responsible: responsible('ordförande') }));
    await through('2026-11-30');
    expect(cardsOf('olle')).toHaveLength(4);
    expect((await action()).value.history).toEqual([]);
  });
});

describe('July', () => {
  it('asks no manager; August does', async () => {
    world = await openSchedulingWorld('2026-06-07T07:00:00.000Z');
    const plan = await world.store.read('plan', 'plans', 'plan-a');
    await world.store.replace('plan', plan!, aPlan());
    await world.store.create('action', late({ due: '2026-06-17', heard: '2026-06-01' }));
    for (const day of [
      '2026-06-15',
      '2026-06-22',
      '2026-06-29',
      '2026-07-06',
      '2026-07-13',
      '2026-07-20',
      '2026-07-27',
    ]) {
      await world.wake(`${day}T06:00:00.000Z`);
    }
    expect(cardsOf('anna')).toHaveLength(0);
    await world.wake('2026-08-03T06:00:00.000Z');
    expect(cardsOf('anna')).toHaveLength(1);
  });
});
