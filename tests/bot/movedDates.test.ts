import type { PlanStore } from '../../domain/ports.ts';
import { PERSON_SETTINGS, type PersonSettings } from '../../domain/settings.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { anAction, aPerson } from '../support/builders.ts';
import { responsible } from '../support/people.ts';
import { openPlannedWorld, type PlannedWorld } from '../support/plannedWorld.ts';
import { all, created } from '../support/storing.ts';
import { wordsOf } from '../support/teamsWorld.ts';

/** Bo leads A9, which is not due for a long time; Anna is his manager, and has nothing to do with it otherwise. */
let store: PlanStore;
let world: PlannedWorld;
beforeEach(async () => {
  store = openMemoryStore();
  world = await openPlannedWorld(store);
  const a8 = (await store.read('action', 'plan|plan-a', 'a8'))!;
  await store.replace('action', a8, { ...a8.value, status: 'withdrawn' });
  await created(
    store,
    'action',
    anAction({
      ...{ id: 'a9', number: 'A9', title: 'Kontaktmannaskap', due: '2027-02-26', heard: '2026-11-30' },
      responsible: responsible('controller'),
    }),
  );
});
afterEach(() => world.stop());

const a9 = { p: 'plan-a', a: 'a9', c: 'action' };
const action = async () => (await store.read('action', 'plan|plan-a', 'a9'))!.value;
const move = async (person: string, date: string, reason = 'Utbildningen hålls i mars.') => {
  const { revision: rev } = await action();
  return world.invoke(person, 'task/submit', { data: { v: 'date.set', ...a9, rev, date, reason } });
};
const takeBack = async (person: string) =>
  world.invoke(person, 'adaptiveCard/action', {
    action: {
      type: 'Action.Execute',
      verb: 'status.undo',
      data: { ...a9, change: (await action()).history.at(-1)!.id },
    },
  });
const on = async (at: string) => {
  world.clock.set(at);
  await world.app.wake();
  await world.app.wake();
};
const NEXT_MONDAY = '2026-12-07T07:00:30.000Z';
const wordsTo = (person: string) => wordsOf(world.newest(person).card);

describe('a date that somebody moves', () => {
  it('stands in their manager’s next weekly reminder, with who and why, and is no message before that', async () => {
    await move('bo', '2027-03-31');
    const before = world.seenBy('anna').length;
    await on('2026-12-01T07:30:30.000Z');
    expect(world.seenBy('anna')).toHaveLength(before);
    await on(NEXT_MONDAY);
    expect(world.seenBy('anna')).toHaveLength(before + 1);
    expect(wordsTo('anna')).toContain('En åtgärd har fått nytt datum');
    expect(wordsTo('anna')).toContain(
      'bo (controller) satte nytt datum måndag 30 november kl. 08.00. 26 februari 2027 → 31 mars 2027. Skäl: Utbildningen hålls i mars.',
    );
  });

  it('stands after what the manager has to answer, on the same card', async () => {
    await created(
      store,
      'action',
      anAction({ id: 'a1', due: '2026-12-11', responsible: responsible('avdelningschef') }),
    );
    await move('bo', '2027-03-31');
    const before = world.seenBy('anna').length;
    await on(NEXT_MONDAY);
    expect(world.seenBy('anna')).toHaveLength(before + 1);
    expect(wordsTo('anna')).toMatch(
      /1 åtgärd behöver dig denna vecka.*Nytt datum sedan förra veckan.*Kontaktmannaskap/s,
    );
  });

  it('is told to whoever answers for the action when a manager moves it', async () => {
    await move('anna', '2027-03-31');
    await on(NEXT_MONDAY);
    expect(wordsTo('bo')).toContain('En åtgärd har fått nytt datum');
    expect(wordsTo('bo')).toContain('anna');
  });

  it('is told once, as what it came to, however often it is moved or sent', async () => {
    await move('bo', '2027-03-31');
    await move('bo', '2027-04-30', 'Lokalen är upptagen.');
    await move('bo', '2027-04-30', 'Lokalen är upptagen.');
    await on(NEXT_MONDAY);
    expect(wordsTo('anna')).toContain('31 mars 2027 → 30 april 2027');
    expect(wordsTo('anna')).not.toContain('26 februari');
    const [intent, ...others] = await all(store, 'intent', { partition: 'recipient|anna', dayFrom: '2026-12-07' });
    expect(intent?.moved).toHaveLength(2);
    expect(others).toEqual([]);
  });

  it('is told in a week of its own when this week’s card has gone', async () => {
    await move('bo', '2027-03-31');
    await on(NEXT_MONDAY);
    await move('bo', '2027-04-30');
    await on('2026-12-14T07:00:30.000Z');
    expect(wordsTo('anna')).toContain('31 mars 2027 → 30 april 2027');
  });

  it('is not told when it was taken back before the card went out', async () => {
    await move('bo', '2027-03-31');
    await takeBack('bo');
    const before = world.seenBy('anna').length;
    await on(NEXT_MONDAY);
    expect(world.seenBy('anna')).toHaveLength(before);
  });

  it('taken back afterwards is so on the manager’s card too', async () => {
    await move('bo', '2027-03-31');
    await on('2026-12-01T06:59:00.000Z');
    world.clock.set('2026-12-06T23:00:00.000Z');
    await move('bo', '2027-04-30');
    await on(NEXT_MONDAY);
    await takeBack('bo');
    await world.stop();
    expect(wordsTo('anna')).toContain('26 februari 2027 → 31 mars 2027');
    expect(wordsTo('anna')).not.toContain('30 april');
  });

  it('waits for a manager who is away, and is kept from one who wants no weekly reminder', async () => {
    const anna = (await store.read('person', 'register', 'anna'))!;
    const settings: PersonSettings = { ...PERSON_SETTINGS, day: 3, time: '09:00', pausedUntil: '2026-12-11' };
    await store.replace('person', anna, aPerson({ ...anna.value, settings }));
    await move('bo', '2027-03-31');
    const sent = () => all(store, 'intent', { partition: 'recipient|anna', dayFrom: '2026-12-01' });
    expect((await sent()).map(({ date, dueAt }) => [date, dueAt])).toEqual([
      ['2026-12-16', '2026-12-16T08:00:00.000Z'],
    ]);

    const known = (await store.read('person', 'register', 'anna'))!;
    await store.replace('person', known, aPerson({ ...known.value, settings: { ...settings, day: null } }));
    await move('bo', '2027-04-30');
    expect((await sent()).map(({ moved }) => moved?.length)).toEqual([1]);
  });
});
