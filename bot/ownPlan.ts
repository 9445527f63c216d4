import type { Plan } from '../domain/plan.ts';
import type { PlanStore, Stored } from '../domain/ports.ts';
import type { Turn } from './turn.ts';

/** A plan that the caller owns, or why it is none of theirs. */
export async function ownPlan(
  store: PlanStore,
  { caller }: Turn,
  id: string,
): Promise<Stored<Plan> | 'gone' | 'notYours'> {
  const stored = await store.read('plan', 'plans', id);
  if (!stored) return 'gone';
  return stored.value.owner === caller.id ? stored : 'notYours';
}
