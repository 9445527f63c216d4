import type { Outcome } from '../../domain/ports.ts';
import { anAction } from '../support/builders.ts';
import { responsible } from '../support/people.ts';
import { delivered, giveWork, openSchedulingWorld, unknown, type SchedulingWorld } from '../support/schedulingWorld.ts';
import { wordsOf } from '../support/teamsWorld.ts';

/** Monday 30 November 2026: digests; Thursday: the single reminder for Eva and Elin; then the next two Mondays. */
const MONDAY = '2026-11-30T07:00:00.000Z';
const THURSDAY = '2026-12-03T07:30:00.000Z';
const SECOND_MONDAY = '2026-12-07T07:00:00.000Z';
const THIRD_MONDAY = '2026-12-14T07:00:00.000Z';

let world: SchedulingWorld;
beforeEach(async () => {
  world = await openSchedulingWorld(MONDAY);
  await giveWork(world);
  // Every card is its person's and its day's, so that what is folded can be told by name.
  world.answering = (posted) => {
    const activity = `${posted.at.slice(0, 10)} ${posted.to.conversation}`;
    return { outcome: { kind: 'delivered', activity, conversation: posted.to.conversation }, taken: true };
  };
});
const foldedOf = (person: string) =>
  world.updates.filter(({ to }) => to.conversation === person).map(({ activity }) => activity);

describe('when a new digest has come', () => {
  it('the one before and the reminders since become one line each, without buttons', async () => {
    for (const at of [MONDAY, THURSDAY]) await world.wake(at);
    expect(world.updates).toEqual([]);
    await world.wake(SECOND_MONDAY);
    expect(foldedOf('eva')).toEqual(['2026-12-03 eva', '2026-11-30 eva']);
    const [folded] = world.updates.filter(({ to }) => to.conversation === 'eva');
    expect(folded?.to).toEqual({
      kind: 'personal',
      conversation: 'eva',
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
    });
    expect(wordsOf(folded?.message.card)).toContain('7 december');
    expect(JSON.stringify(folded?.message.card)).not.toContain('Action.');
  });

  it('what the one before has folded is left alone', async () => {
    for (const at of [MONDAY, THURSDAY, SECOND_MONDAY, THIRD_MONDAY]) await world.wake(at);
    expect(foldedOf('eva').slice(2)).toEqual(['2026-12-07 eva']);
  });

  it('the one before is found however long ago it was', async () => {
    await world.wake(MONDAY);
    const stored = await world.store.read('action', 'plan|plan-a', 'a2');
    const paused = await world.store.replace('action', stored!, { ...stored!.value, status: 'paused' });
    for (const at of [SECOND_MONDAY, THIRD_MONDAY]) await world.wake(at);
    await world.store.replace('action', paused!, { ...paused!.value, status: 'inProgress' });
    await world.wake('2027-01-18T07:00:00.000Z');
    expect(foldedOf('eva')).toEqual(['2026-11-30 eva']);
  });

  it('what is no reminder keeps its card', async () => {
    await world.wake(MONDAY);
    for (const at of ['2026-12-01T06:30:00.000Z', '2026-12-01T08:00:00.000Z']) await world.wake(at);
    expect(world.cards().filter((card) => card.endsWith('olle'))).toHaveLength(1);
    await world.store.create('action', anAction({ due: '2026-12-11', responsible: responsible('ordförande') }));
    for (const at of [SECOND_MONDAY, THIRD_MONDAY]) await world.wake(at);
    expect(foldedOf('olle')).toEqual(['2026-12-07 olle']);
  });

  it.each<[string, Outcome]>([
    ['that Teams gave no name', { kind: 'delivered', activity: null, conversation: 'eva' }],
    ['that Teams did not take', { kind: 'undeliverable', reason: 'http403' }],
  ])('a card %s cannot be folded, and is in no way of the others', async (_which, outcome) => {
    await world.wake(MONDAY);
    world.answering = () => ({ outcome, taken: outcome.kind === 'delivered' });
    await world.wake(THURSDAY);
    world.answering = delivered;
    await world.wake(SECOND_MONDAY);
    expect(world.updates.map(({ to, activity }) => `${activity} to ${to.conversation}`).sort()).toEqual(
      ['anna', 'bo', 'elin', 'eva'].map((person) => `2026-11-30 ${person} to ${person}`),
    );
  });
});

it('a digest of which nobody knows whether it came folds nothing', async () => {
  await world.wake(MONDAY);
  world.answering = unknown(true);
  await world.wake(SECOND_MONDAY);
  expect(world.updates).toEqual([]);
});
