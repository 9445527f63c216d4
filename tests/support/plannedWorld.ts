import type { PlanStore } from '../../domain/ports.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { anAction, aPlan } from './builders.ts';
import type { SeenMessage } from './connectorStub.ts';
import { aRegister, responsible } from './people.ts';
import { openTeamsWorld, settle, type TeamsWorld } from './teamsWorld.ts';

/** Monday 30 November 2026, 08:00:30 in Stockholm. */
export const MONDAY = '2026-11-30T07:00:30.000Z';

export interface PlannedWorld extends TeamsWorld {
  /** The newest message in a person's chat. */
  newest(person: string): SeenMessage;
  /** What is kept of the action A8. */
  action(): Promise<NonNullable<Awaited<ReturnType<PlanStore['read']>>>['value'] & Record<string, unknown>>;
}

/**
 * The product on a Monday morning with the people of people.ts, and one action that Anna leads and Bo shares: both have
 * their reminder.
 */
export async function openPlannedWorld(store: PlanStore = openMemoryStore()): Promise<PlannedWorld> {
  await settle(store, aRegister());
  await store.create('plan', aPlan());
  await store.create(
    'action',
    anAction({ due: '2026-12-04', responsible: responsible('avdelningschef', 'controller') }),
  );
  const world = await openTeamsWorld(store, MONDAY);
  await world.install('anna');
  await world.install('bo');
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
