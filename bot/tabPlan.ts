import { createHash } from 'node:crypto';
import type { Action } from '../domain/action.ts';
import type { PlanStore } from '../domain/ports.ts';

/** A plan's actions as they were read, and what changes when any of them does. */
export interface PlanReading {
  readonly actions: readonly Action[];
  readonly mark: string;
}

export type ReadPlanActions = (plan: string) => Promise<PlanReading>;

/**
 * Reads plans for many who look at the same one. Whoever asks while a plan is being read waits for the next reading of it
 * together with all others who do: an answer is never older than its question, and a crowd costs no more readings than
 * can be done one after another.
 */
export function planReader(store: PlanStore): ReadPlanActions {
  const lines = new Map<string, { readonly now: Promise<PlanReading>; next?: Promise<PlanReading> }>();

  function begin(plan: string): Promise<PlanReading> {
    const now = readPlan(store, plan);
    const line = { now };
    lines.set(plan, line);
    const done = () => {
      if (lines.get(plan) === line) lines.delete(plan);
    };
    // A reading that fails is told to whoever waits for it.
    now.finally(done).catch(() => undefined);
    return now;
  }

  return function read(plan) {
    const line = lines.get(plan);
    if (!line) return begin(plan);
    const again = () => begin(plan);
    line.next ??= line.now.then(again, again);
    return line.next;
  };
}

async function readPlan(store: PlanStore, plan: string): Promise<PlanReading> {
  const actions: Action[] = [];
  const hash = createHash('sha256');
  for await (const { value, version } of store.find('action', { partition: `plan|${plan}` })) {
    actions.push(value);
    hash.update(`${value.id}|${version}|`);
  }
  return { actions, mark: hash.digest('base64url') };
}
