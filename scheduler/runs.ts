import type { PlanStore, Stored } from '../domain/ports.ts';
import type { Run } from '../domain/records.ts';

export const readRun = (store: PlanStore, name: Run['name']): Promise<Stored<Run> | undefined> =>
  store.read('run', 'runs', name);

/** Marks a day's work as complete. Losing the race is fine: another process completed the same work. */
export async function completeRun(store: PlanStore, before: Stored<Run> | undefined, run: Run): Promise<void> {
  if (before) await store.replace('run', before, run);
  else await store.create('run', run);
}
