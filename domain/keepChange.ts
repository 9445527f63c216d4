import type { Action } from './action.ts';
import type { PlanStore } from './ports.ts';
import { readAction } from './reading.ts';

const TRIES = 5;

/**
 * Changes an action that people may be answering at the same moment: whoever is later decides anew on what the earlier one
 * left. `to` returns undefined when there is nothing to change. The answer is the action as it was kept, if it was.
 */
export async function keepChange(
  store: PlanStore,
  { plan, id }: Action,
  to: (now: Action) => Action | undefined,
): Promise<Action | undefined> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const stored = await readAction(store, { plan, action: id });
    const next = stored && to(stored.value);
    if (!stored || !next) return undefined;
    const kept = await store.replace('action', stored, next);
    if (kept) return kept.value;
  }
  return undefined;
}
