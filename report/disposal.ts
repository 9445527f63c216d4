import type { Instant } from '../domain/calendar.ts';
import { intentId, refsOf } from '../domain/intent.ts';
import type { PlanStore } from '../domain/ports.ts';
import { collect } from '../domain/reading.ts';
import { FILING, type RecordKind, type Records } from '../domain/records.ts';
import { isAbout } from './exportData.ts';
import { chainOf } from './hashChain.ts';

/** Where a record is kept. */
export interface Place {
  readonly kind: RecordKind;
  readonly partition: string;
  readonly id: string;
}

/** What a disposal (gallring) has done, for the archive: on whose decision, what was removed, and nothing of what it said. */
export interface Protocol {
  readonly decision: string;
  readonly plan: { readonly id: string; readonly title: string; readonly date: string | null };
  readonly begun: Instant;
  /** Null while it has not been carried out to its end. */
  readonly ended: Instant | null;
  readonly removed: Readonly<Partial<Record<RecordKind, number>>>;
  /** Messages that told of other plans as well, and stay for their sake. */
  readonly shared: number;
  /** The chain over the history that was removed: what an earlier extract can be compared with. */
  readonly chain: string;
}

export interface Disposal {
  readonly protocol: Protocol;
  /** The plan itself last, so that one that was cut off can be found and carried out again. */
  readonly places: readonly Place[];
}

/** What there is to remove of a plan. Undefined when there is no such plan, or no decision to do it on. */
export async function disposalOf(
  store: PlanStore,
  planId: string,
  decision: string,
  at: Instant,
): Promise<Disposal | undefined> {
  const plan = (await store.read('plan', 'plans', planId))?.value;
  if (!plan || !isDecision(decision)) return undefined;
  const partition = `plan|${planId}`;
  const actions = await collect(store.find('action', { partition }));
  const places = [
    ...actions.map((action) => placeOf('action', action)),
    ...(await placesIn(store, 'snapshot', partition)),
    ...(await placesIn(store, 'report', partition)),
    ...(await placesIn(store, 'reportSettings', partition)),
  ];
  for await (const { value } of store.find('draft', {})) {
    if (value.id === planId || value.revises === planId) places.push(placeOf('draft', value));
  }
  let shared = 0;
  for await (const { value } of store.find('intent', {})) {
    if (!isAbout(value, planId)) continue;
    const refs = [...refsOf(value), ...(value.reports ?? [])];
    if (refs.every((ref) => ref.plan === planId)) {
      places.push({ kind: 'intent', partition: FILING.intent.partition(value), id: intentId(value) });
    } else shared += 1;
  }
  places.push(placeOf('plan', plan));
  const protocol: Protocol = {
    decision: decision.trim(),
    plan: { id: plan.id, title: plan.title, date: plan.date },
    begun: at,
    ended: null,
    removed: countsOf(places),
    shared,
    chain: chainOf(actions).head,
  };
  return { protocol, places };
}

/** A reference somebody can look up; not a blank, and not a lone sign that a slip of the hand leaves. */
export const isDecision = (decision: string): boolean => /[\p{L}\d].*\d|\d.*[\p{L}\d]/u.test(decision.trim());

function countsOf(places: readonly Place[]): Protocol['removed'] {
  const counts: Partial<Record<RecordKind, number>> = {};
  for (const { kind } of places) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

const placeOf = <K extends RecordKind>(kind: K, value: Records[K]): Place => ({
  kind,
  partition: FILING[kind].partition(value),
  id: FILING[kind].id(value),
});

async function placesIn<K extends RecordKind>(store: PlanStore, kind: K, partition: string): Promise<readonly Place[]> {
  return (await collect(store.find(kind, { partition }))).map((value) => placeOf(kind, value));
}
