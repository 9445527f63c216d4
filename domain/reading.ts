import type { Action, ActionRef } from './action.ts';
import { eachOnce, type Intent } from './intent.ts';
import { movesToTell, type Move } from './movedDates.ts';
import type { Organisation } from './organisation.ts';
import type { Register } from './people.ts';
import type { PlanStore, Stored } from './ports.ts';

/** The questions that several shells put to the store in the same words. */

export async function collect<T>(records: AsyncIterable<Stored<T>>): Promise<readonly T[]> {
  const values: T[] = [];
  for await (const { value } of records) values.push(value);
  return values;
}

async function readRegister(store: PlanStore): Promise<Register> {
  const [people, roles, holdings, units] = await Promise.all([
    collect(store.find('person', { partition: 'register' })),
    collect(store.find('role', { partition: 'register' })),
    collect(store.find('holding', { partition: 'register' })),
    collect(store.find('unit', { partition: 'register' })),
  ]);
  return { people, roles, holdings, units };
}

/** The plans and the people, as they are now: small, read whole, and at most once in a tick or a turn. */
export async function readOrganisation(store: PlanStore): Promise<Organisation> {
  const [plans, register] = await Promise.all([
    collect(store.find('plan', { partition: 'plans' })),
    readRegister(store),
  ]);
  return { plans, register };
}

export const readAction = (store: PlanStore, { plan, action }: ActionRef): Promise<Stored<Action> | undefined> =>
  store.read('action', `plan|${plan}`, action);

/** Every action of a plan, in the order of their ids. */
export const actionsIn = (store: PlanStore, plan: string): Promise<readonly Action[]> =>
  collect(store.find('action', { partition: `plan|${plan}` }));

/** The actions that still exist among those named, in the same order. */
export async function readActions(store: PlanStore, refs: readonly ActionRef[]): Promise<readonly Action[]> {
  const found = await Promise.all(refs.map((ref) => readAction(store, ref)));
  return found.flatMap((stored) => (stored ? [stored.value] : []));
}

/** What a sending tells of moved deadlines, as far as it is still true. */
export const readMoves = async (store: PlanStore, { moved = [] }: Pick<Intent, 'moved'>): Promise<readonly Move[]> =>
  movesToTell(moved, await readActions(store, eachOnce(moved)));
