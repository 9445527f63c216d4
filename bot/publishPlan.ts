import type { Instant } from '../domain/calendar.ts';
import type { PersonId } from '../domain/people.ts';
import type { Draft, Plan } from '../domain/plan.ts';
import type { PlanStore } from '../domain/ports.ts';
import { publish } from '../domain/publish.ts';
import { collect } from '../domain/reading.ts';
import { isVersionOf, revised, revisionOf, withdrawn, type Revision } from '../domain/revision.ts';
import { roleKind } from '../domain/roles/index.ts';
import { keepChange } from '../domain/keepChange.ts';

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

/** What a draft would come to beside the plans there are: the plan and its actions, and what it changes in the one it renews. */
export async function foresee(
  store: PlanStore,
  renewed: Plan | undefined,
  draft: ToPublish,
): Promise<{ readonly published: ReturnType<typeof publish>; readonly revision: Revision | null }> {
  const { id, by, at } = draft;
  if (!renewed)
    return { published: publish(draft.draft, { id, letter: '', by, at, channel: null }, roleKind), revision: null };
  const published = versionOf(renewed, draft);
  const kept = await collect(store.find('action', { partition: `plan|${renewed.id}` }));
  return { published, revision: revisionOf(kept, published.actions) };
}

/** The plan a draft is a newer version of, with what it changes there; undefined for a plan that is new. */
export async function findRevised(
  store: PlanStore,
  draft: ToPublish,
): Promise<{ readonly plan: Plan; readonly revision: Revision } | undefined> {
  for (const plan of await collect(store.find('plan', { partition: 'plans' }))) {
    const kept = await collect(store.find('action', { partition: `plan|${plan.id}` }));
    const revision = revisionOf(kept, versionOf(plan, draft).actions);
    if (isVersionOf(revision)) return { plan, revision };
  }
  return undefined;
}

/**
 * Brings a plan into the words of a newer version: what people have answered stays, new rows come, rows that are gone are
 * withdrawn. Done again it changes nothing more.
 */
export async function revisePlan(store: PlanStore, plan: Plan, draft: ToPublish): Promise<Plan> {
  const { by, at, id } = draft;
  const version = versionOf(plan, draft);
  const kept = await collect(store.find('action', { partition: `plan|${plan.id}` }));
  const { unchanged, changed, added, gone } = revisionOf(kept, version.actions);
  for (const role of version.roles) await store.create('role', role);
  for (const action of added) await store.create('action', action);
  for (const pair of [...unchanged, ...changed]) {
    await keepChange(store, pair.kept, (now) => revised({ ...pair, kept: now }, by, at, `${now.id}-${id}`));
  }
  for (const action of gone) await keepChange(store, action, (now) => withdrawn(now, by, at, `${now.id}-${id}`));
  return plan;
}

const versionOf = (plan: Plan, { id, draft, by, at }: ToPublish) =>
  publish(draft, { id: plan.id, letter: plan.letter, by, at, channel: plan.channel, version: id }, roleKind);

/** A, B, C … Z, AA, AB …: the first that no plan has. */
function nextLetter(plans: readonly Plan[]): string {
  const taken = new Set(plans.map((plan) => plan.letter));
  for (let number = 0; ; number += 1) {
    const last = String.fromCodePoint(65 + (number % 26));
    const letter = number < 26 ? last : `${String.fromCodePoint(64 + Math.floor(number / 26))}${last}`;
    if (!taken.has(letter)) return letter;
  }
}
