import type { Action } from './action.ts';
import type { PlanStore } from './ports.ts';
import { readAction } from './reading.ts';

const TRIES = 5;

/**
 * Changes an action that people may be answering at the same moment: whoever is later decides anew on what the earlier one
 * left. `to` returns undefined when there is nothing to change.
 */
export async function keepChange(
  store: PlanStore,
  { plan, id }: Action,
  to: (now: Action) => Action | undefined,
): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const stored = await readAction(store, { plan, action: id });
    const next = stored && to(stored.value);
    if (!stored || !next || (await store.replace('action', stored, next))) return;
  }
}
