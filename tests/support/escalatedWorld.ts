import type { Action } from '../../domain/action.ts';
import type { PlanStore } from '../../domain/ports.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { anAction, anIntent, aPlan } from './builders.ts';
import { aRegister, responsible } from './people.ts';
import { MONDAY, type PlannedWorld } from './plannedWorld.ts';
import { openTeamsWorld, settle } from './teamsWorld.ts';

/**
 * The product on a Monday when Anna, Bo's manager, is asked about an action that Bo has had three reminders of. Anna has
 * the question, Bo has been told of it, and Olle owns the plan.
 */
export async function openEscalatedWorld(
  store: PlanStore = openMemoryStore(),
  given: Partial<Action> = {},
): Promise<PlannedWorld> {
  await settle(store, aRegister());
  await store.create('plan', aPlan());
  await store.create('action', anAction({ due: '2026-11-06', responsible: responsible('controller'), ...given }));
  for (const date of ['2026-11-09', '2026-11-16', '2026-11-23']) {
    const at = `${date}T07:00:00.000Z`;
    const state = { name: 'delivered', at, activity: null, conversation: 'a:1bo' } as const;
    await store.create('intent', anIntent({ recipient: 'bo', date, dueAt: at, state }));
  }
  const world = await openTeamsWorld(store, MONDAY);
  for (const person of ['anna', 'bo', 'olle', 'elin']) await world.install(person);
  await world.app.wake();
  return Object.assign(world, {
    newest: (person: string) => {
      const message = world.seenBy(person).at(-1);
      if (!message) throw new Error(`${person} has seen nothing`);
      return message;
    },
    action: async () => {
      const stored = await store.read('action', 'plan|plan-a', 'a8');
      if (!stored) throw new Error('A8 is gone');
      return { ...stored.value };
    },
  });
}
