import type { PlanStore } from '../domain/ports.ts';

export interface WatchedWrites {
  readonly store: PlanStore;
  /** False from a write that failed until the next that succeeds. Reads say nothing of it: a full disk can be read. */
  canWrite(): boolean;
}

/** A store of which can be told whether it keeps what it is given. */
export function watchedWrites(store: PlanStore): WatchedWrites {
  let canWrite = true;

  async function watching<T>(write: Promise<T>): Promise<T> {
    try {
      const result = await write;
      canWrite = true;
      return result;
    } catch (error) {
      canWrite = false;
      throw error;
    }
  }

  return {
    store: {
      create: (kind, value) => watching(store.create(kind, value)),
      replace: (kind, before, value) => watching(store.replace(kind, before, value)),
      read: (kind, partition, id) => store.read(kind, partition, id),
      find: (kind, find) => store.find(kind, find),
      close: () => store.close(),
    },
    canWrite: () => canWrite,
  };
}
