import type { Intent } from '../../domain/intent.ts';
import { PERSON_SETTINGS } from '../../domain/settings.ts';
import { sweep } from '../../scheduler/sweep.ts';
import { anAction } from '../support/builders.ts';
import { responsible } from '../support/people.ts';
import { openSchedulingWorld, type SchedulingWorld } from '../support/schedulingWorld.ts';
import { wordsOf } from '../support/teamsWorld.ts';

/** Three Mondays on which Bo has not answered, and a fourth on which Anna, his manager, is to be asked. */
const at = (day: string) => `${day}T07:00:00.000Z`;

let world: SchedulingWorld;
beforeEach(async () => {
  world = await openSchedulingWorld(at('2026-11-08'));
  const late = { due: '2026-11-06', heard: '2026-11-02', responsible: responsible('controller') };
  await world.store.create('action', anAction({ id: 'a1', number: 'A1', ...late }));
  for (const day of ['2026-11-09', '2026-11-16', '2026-11-23']) await world.wake(at(day));
});
const action = async () => (await world.store.read('action', 'plan|plan-a', 'a1'))!;
const cardsOf = (person: string) => world.posts.filter(({ to, taken }) => taken && to.conversation === person);

describe('a plan for the day that is interrupted', () => {
  it('asks the same question once when it is made again, by this process or another', async () => {
    world.set(at('2026-11-30'));
    let isFailing = true;
    const store = {
      ...world.store,
      create: async (...[kind, value]: Parameters<typeof world.store.create>) => {
        if (kind === 'intent' && isFailing) throw new Error('interrupted');
        return world.store.create(kind, value);
      },
    } as typeof world.store;
    await expect(sweep(world.process('one', { store }))).rejects.toThrow('interrupted');
    isFailing = false;
    await Promise.all([sweep(world.process('two')), sweep(world.process('three'))]);
    await world.wake('2026-11-30T07:02:00.000Z');
    expect(cardsOf('anna')).toHaveLength(1);
    expect((await action()).value.history).toHaveLength(1);
  });

  it('tells who is asked about, though it was broken off between the manager’s card and theirs', async () => {
    const bo = await world.store.read('person', 'register', 'bo');
    await world.store.replace('person', bo!, { ...bo!.value, settings: { ...PERSON_SETTINGS, day: null } });
    world.set(at('2026-11-30'));
    const store = {
      ...world.store,
      create: async (...[kind, value]: Parameters<typeof world.store.create>) => {
        if (kind === 'intent' && (value as Intent).recipient === 'bo') throw new Error('interrupted');
        return world.store.create(kind, value);
      },
    } as typeof world.store;
    await expect(sweep(world.process('one', { store }))).rejects.toThrow('interrupted');
    await world.wake('2026-11-30T07:02:00.000Z');
    expect(cardsOf('anna')).toHaveLength(1);
    expect(wordsOf(cardsOf('bo').at(-1)?.message.card)).toContain('Din chef har fått frågan');
  });
});
