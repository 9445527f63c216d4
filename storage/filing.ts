import { FILING, type RecordKind, type Records } from '../domain/records.ts';
import type { Find, Stored } from '../domain/ports.ts';

/**
 * Where a record lies and by which dates it is found. A date that is missing is the empty text: it sorts before every
 * date in JavaScript, SQLite and Cosmos DB alike, which their nulls do not.
 */
export interface Filed {
  readonly partition: string;
  readonly id: string;
  readonly wake: string;
  readonly day: string;
}

export function filed<K extends RecordKind>(kind: K, value: Records[K]): Filed {
  const filing = FILING[kind];
  return {
    partition: filing.partition(value),
    id: filing.id(value),
    wake: filing.wake(value) ?? '',
    day: filing.day(value) ?? '',
  };
}

/** The filing of a replacement. Throws when it would move the record: that is a mistake in the caller, not a race. */
export function refiled<K extends RecordKind>(kind: K, stored: Stored<Records[K]>, value: Records[K]): Filed {
  const filing = FILING[kind];
  const before = { partition: filing.partition(stored.value), id: filing.id(stored.value) };
  const after = filed(kind, value);
  if (before.partition !== after.partition || before.id !== after.id) {
    throw new Error(`A ${kind} cannot be moved: ${before.partition}/${before.id} → ${after.partition}/${after.id}`);
  }
  return after;
}

/** Whether a replacement moves neither of the dates a record is found by. */
export function isFiledAlike<K extends RecordKind>(kind: K, before: Records[K], after: Records[K]): boolean {
  const { wake, day } = FILING[kind];
  return wake(before) === wake(after) && day(before) === day(after);
}

/** The property an order leads with, and its direction; ids settle ties, and are all there is for the order `id`. */
export const ORDERS = {
  id: { lead: null, descending: false },
  wake: { lead: 'wake', descending: false },
  day: { lead: 'day', descending: false },
  latestDay: { lead: 'day', descending: true },
} as const satisfies Record<NonNullable<Find['order']>, { lead: 'wake' | 'day' | null; descending: boolean }>;
