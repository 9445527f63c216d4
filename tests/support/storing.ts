import type { Find, PlanStore, Stored } from '../../domain/ports.ts';
import type { RecordKind, Records } from '../../domain/records.ts';

/** Creates a record that must not exist yet. */
export async function created<K extends RecordKind>(
  store: PlanStore,
  kind: K,
  value: Records[K],
): Promise<Stored<Records[K]>> {
  const stored = await store.create(kind, value);
  if (!stored) throw new Error(`The ${kind} existed already`);
  return stored;
}

/** The values of a search, in the order they came. */
export async function all<K extends RecordKind>(store: PlanStore, kind: K, find: Find = {}): Promise<Records[K][]> {
  const values: Records[K][] = [];
  for await (const found of store.find(kind, find)) values.push(found.value);
  return values;
}
