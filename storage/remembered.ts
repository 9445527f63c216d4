import type { Find, PlanStore, Stored } from '../domain/ports.ts';
import { FILING, type RecordKind, type Records } from '../domain/records.ts';

/** Few, read whole in every turn and tick, and seldom written: the plans and the people. */
const KINDS: ReadonlySet<RecordKind> = new Set(['plan', 'person', 'role', 'holding', 'unit']);

/**
 * A store that answers from memory who there is and which plans, until one of them is written. Only for a store that
 * this process alone writes to, as SQLite's is by its lock: nobody tells us of what another process writes.
 */
export function remembered(store: PlanStore): PlanStore {
  /** What a partition holds, in the order it was found in, by id. */
  const known = new Map<string, ReadonlyMap<string, Stored<Records[RecordKind]>>>();
  const writes = new Map<RecordKind, number>();

  const forget = (kind: RecordKind): void => {
    if (!KINDS.has(kind)) return;
    writes.set(kind, writesOf(kind) + 1);
    for (const key of known.keys()) if (key.startsWith(`${kind}|`)) known.delete(key);
  };
  const writesOf = (kind: RecordKind): number => writes.get(kind) ?? 0;

  /** Before it, so that no reading under way is kept; and after it, for one that began meanwhile. */
  async function writing<T>(kind: RecordKind, write: () => Promise<T>): Promise<T> {
    forget(kind);
    try {
      return await write();
    } finally {
      forget(kind);
    }
  }

  async function* reading<K extends RecordKind>(kind: K, find: Find, key: string): AsyncIterable<Stored<Records[K]>> {
    const before = writesOf(kind);
    const read = new Map<string, Stored<Records[K]>>();
    for await (const one of store.find(kind, find)) {
      read.set(FILING[kind].id(one.value), one);
      yield one;
    }
    if (writesOf(kind) === before) known.set(key, read);
  }

  return {
    create: (kind, value) => writing(kind, () => store.create(kind, value)),
    replace: (kind, before, value) => writing(kind, () => store.replace(kind, before, value)),
    read: async <K extends RecordKind>(kind: K, partition: string, id: string) => {
      const answer = known.get(`${kind}|${partition}`);
      return answer ? (answer.get(id) as Stored<Records[K]> | undefined) : store.read(kind, partition, id);
    },
    find: <K extends RecordKind>(kind: K, find: Find): AsyncIterable<Stored<Records[K]>> => {
      const { partition, ...rest } = find;
      if (!KINDS.has(kind) || partition === undefined || Object.keys(rest).length > 0) return store.find(kind, find);
      const key = `${kind}|${partition}`;
      const answer = known.get(key) as ReadonlyMap<string, Stored<Records[K]>> | undefined;
      return answer ? fromMemory(answer.values()) : reading(kind, find, key);
    },
    close: () => store.close(),
  };
}

async function* fromMemory<T>(records: Iterable<T>): AsyncIterable<T> {
  yield* records;
}
