import { StoreUnavailable, type PlanStore, type Stored } from '../../domain/ports.ts';
import type { RecordKind, Records } from '../../domain/records.ts';
import { oneByOne } from '../../storage/oneByOne.ts';
import { perform, type Fates, type Incarnation } from './process.ts';
import type { Commit, Kept } from './kept.ts';

/** What stands behind every replica's store: the records, and who is told of every durable write. */
export interface Vault {
  readonly store: PlanStore;
  readonly kept: Kept;
  onCommit(commit: Commit): void;
}

/** The store as one life of one replica meets it: slow, sometimes unreachable, sometimes silent about what it did. */
export function storeFor(of: Incarnation, vault: Vault, fates: Fates): PlanStore {
  const { store, kept } = vault;
  const { random } = fates;

  function ask<T>(effect: () => Promise<T>, isWrite: boolean): Promise<T> {
    return perform(of, fates, random.between(1, 8), async () => {
      const { storeError, storeLostAnswer } = fates.faults();
      if (random.chance(storeError)) {
        fates.count('storeError');
        of.storeFailedAt = fates.timeline.now;
        throw new StoreUnavailable('simulated', 'The store did not answer.');
      }
      const value = await effect();
      if (isWrite && random.chance(storeLostAnswer)) {
        fates.count('storeLostAnswer');
        of.storeFailedAt = fates.timeline.now;
        throw new StoreUnavailable('simulated', 'The store did, but did not answer.');
      }
      return { value, after: random.between(1, 8) };
    });
  }

  async function write<K extends RecordKind>(
    kind: K,
    effect: () => Promise<Stored<Records[K]> | undefined>,
  ): Promise<Stored<Records[K]> | undefined> {
    const written = await effect();
    if (written) {
      const after = written.value;
      vault.onCommit({ kind, before: kept.note(kind, after), after, by: of.name });
    }
    return written;
  }

  return {
    create: (kind, value) => ask(() => write(kind, () => store.create(kind, value)), true),
    read: (kind, partition, id) => ask(() => store.read(kind, partition, id), false),
    replace: (kind, stored, value) => ask(() => write(kind, () => store.replace(kind, stored, value)), true),
    find: (kind, find) => oneByOne(() => ask(() => all(store.find(kind, find)), false)),
    close: async () => {},
  };
}

async function all<T>(found: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const one of found) list.push(one);
  return list;
}
