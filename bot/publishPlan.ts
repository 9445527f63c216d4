import type { Instant } from '../domain/calendar.ts';
import type { PersonId } from '../domain/people.ts';
import type { Draft, Plan } from '../domain/plan.ts';
import type { PlanStore } from '../domain/ports.ts';
import { publish } from '../domain/publish.ts';
import { collect } from '../domain/reading.ts';
import { roleKind } from '../domain/roles/index.ts';

export interface ToPublish {
  /** The draft's own id, which becomes the plan's: publishing twice makes one plan. */
  readonly id: string;
  readonly draft: Draft;
  readonly by: PersonId;
  readonly at: Instant;
}

/**
 * Makes a plan of a confirmed draft. The plan itself is kept last: until then nothing of it is seen or reminded about,
 * and a publishing that was interrupted is completed by doing it again.
 */
export async function publishPlan(store: PlanStore, { id, draft, by, at }: ToPublish): Promise<Plan> {
  const existing = await store.read('plan', 'plans', id);
  if (existing) return existing.value;
  const plans = await collect(store.find('plan', { partition: 'plans' }));
  const channels = await collect(store.find('conversation', { partition: 'conversations' }));
  const channel = channels.find((one) => one.kind === 'channel' && one.reachable)?.of ?? null;
  const published = publish(draft, { id, letter: nextLetter(plans), by, at, channel }, roleKind);
  for (const role of published.roles) await store.create('role', role);
  for (const action of published.actions) await store.create('action', action);
  await store.create('plan', published.plan);
  return published.plan;
}

/** A, B, C … Z, AA, AB …: the first that no plan has. */
function nextLetter(plans: readonly Plan[]): string {
  const taken = new Set(plans.map((plan) => plan.letter));
  for (let number = 0; ; number += 1) {
    const last = String.fromCodePoint(65 + (number % 26));
    const letter = number < 26 ? last : `${String.fromCodePoint(64 + Math.floor(number / 26))}${last}`;
    if (!taken.has(letter)) return letter;
  }
}
