import type { Find, PlanStore } from '../../domain/ports.ts';

/** What only a sweep asks, which may come in any minute. */
const isOfSweep = (kind: string, find?: Find): boolean => kind === 'run' || find?.wakeUpTo !== undefined;

/** A store that tells how often each record, and each search, was asked for by people. */
export function counted(store: PlanStore) {
  const asked = new Map<string, number>();
  const count = (what: object) => {
    const key = JSON.stringify(what);
    asked.set(key, (asked.get(key) ?? 0) + 1);
  };
  const counting: PlanStore = {
    create: (kind, value) => store.create(kind, value),
    replace: (kind, before, value) => store.replace(kind, before, value),
    read: (kind, partition, id) => {
      if (!isOfSweep(kind)) count({ kind, partition, id });
      return store.read(kind, partition, id);
    },
    find: (kind, find) => {
      if (!isOfSweep(kind, find)) count({ kind, find });
      return store.find(kind, find);
    },
    close: () => store.close(),
  };
  /** How often what was asked for most was asked for, and how much was asked for at all, since the last time. */
  const since = () => {
    const counts = [...asked.values()];
    asked.clear();
    return { most: Math.max(0, ...counts), different: counts.length };
  };
  return { store: counting, since };
}
