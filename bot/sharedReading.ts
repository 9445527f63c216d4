import type { Find, PlanStore, Stored } from '../domain/ports.ts';
import { FILING, type RecordKind, type Records } from '../domain/records.ts';

/** So long a crowd is shown what was read for the first of it. */
const SHARED_MS = 5_000;

interface Reading {
  readonly until: number;
  readonly answer: Promise<unknown>;
}

export interface SharedReading {
  /** The store itself. What is written through it is read anew by whoever shares. */
  readonly store: PlanStore;
  /** The same records, as they were within the last five seconds if another process has written them meanwhile. */
  readonly shared: PlanStore;
}

/**
 * A store that reads a record once for a crowd. Cards fetch themselves anew whenever somebody looks at them, and on a
 * Monday morning everybody does: each record is then read once in five seconds, and once more for each time it is written.
 */
export function sharedReading(store: PlanStore, elapsed: () => number): SharedReading {
  const records = new Map<string, Reading>();
  const searches = new Map<RecordKind, Map<string, Reading>>();

  function once<T>(readings: Map<string, Reading>, key: string, read: () => Promise<T>): Promise<T> {
    const now = elapsed();
    for (const [old, { until }] of readings) {
      if (until > now) break;
      readings.delete(old);
    }
    const known = readings.get(key);
    if (known) return known.answer as Promise<T>;
    const reading = { until: now + SHARED_MS, answer: read() };
    readings.set(key, reading);
    // Whoever waits is told that it failed; whoever comes after asks again.
    reading.answer.catch(() => readings.get(key) === reading && readings.delete(key));
    return reading.answer;
  }

  const keyOf = (kind: RecordKind, partition: string, id: string): string => JSON.stringify([kind, partition, id]);

  /** Before it, so that nobody is given what is about to be old; and after it, for what was read meanwhile. */
  async function writing<K extends RecordKind, T>(kind: K, value: Records[K], write: () => Promise<T>): Promise<T> {
    const forget = () => {
      records.delete(keyOf(kind, FILING[kind].partition(value), FILING[kind].id(value)));
      searches.delete(kind);
    };
    forget();
    try {
      return await write();
    } finally {
      forget();
    }
  }

  async function* found<K extends RecordKind>(kind: K, find: Find): AsyncIterable<Stored<Records[K]>> {
    const known = searches.get(kind) ?? new Map<string, Reading>();
    searches.set(kind, known);
    yield* await once(known, JSON.stringify(find), async () => {
      const all: Stored<Records[K]>[] = [];
      for await (const one of store.find(kind, find)) all.push(one);
      return all;
    });
  }

  const noticed: PlanStore = {
    create: (kind, value) => writing(kind, value, () => store.create(kind, value)),
    replace: (kind, before, value) => writing(kind, value, () => store.replace(kind, before, value)),
    read: (kind, partition, id) => store.read(kind, partition, id),
    find: (kind, find) => store.find(kind, find),
    close: () => store.close(),
  };
  return {
    store: noticed,
    shared: {
      ...noticed,
      read: (kind, partition, id) => once(records, keyOf(kind, partition, id), () => store.read(kind, partition, id)),
      find: found,
    },
  };
}
