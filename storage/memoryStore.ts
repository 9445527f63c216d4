import { StoreUnavailable, type Find, type PlanStore, type Stored } from '../domain/ports.ts';
import type { RecordKind, Records } from '../domain/records.ts';
import { filed, ORDERS, refiled, type Filed } from './filing.ts';
import { oneByOne } from './oneByOne.ts';

/**
 * A record as it came back out of JSON, so that what JSON cannot say is lost here as elsewhere, and frozen: whoever reads
 * it holds the store's own, and can change nothing of it.
 */
interface Row extends Filed {
  readonly stored: Stored<unknown>;
}
/** `waking` repeats the rows that have a wake date: the question of every tick then costs what is due. */
interface Drawer {
  readonly partitions: Map<string, Map<string, Row>>;
  readonly waking: Map<string, Row>;
}

/** The reference store: all of the contract, nothing that outlives the process. */
export function openMemoryStore(): PlanStore {
  const drawers = new Map<RecordKind, Drawer>();
  let open = true;

  function drawerOf(kind: RecordKind): Drawer {
    if (!open) throw new StoreUnavailable('memory.closed', 'The store is closed.');
    const drawer = drawers.get(kind) ?? { partitions: new Map(), waking: new Map() };
    drawers.set(kind, drawer);
    return drawer;
  }

  function put<K extends RecordKind>(kind: K, value: Records[K], at: Filed, version: number): Stored<Records[K]> {
    const { partitions, waking } = drawerOf(kind);
    const stored = Object.freeze({ value: frozen(JSON.parse(JSON.stringify(value))), version: String(version) });
    const row: Row = { ...at, stored };
    partitions.set(at.partition, (partitions.get(at.partition) ?? new Map<string, Row>()).set(at.id, row));
    if (row.wake) waking.set(placeOf(row), row);
    else waking.delete(placeOf(row));
    return given<K>(row);
  }

  const rowAt = (kind: RecordKind, partition: string, id: string) => drawerOf(kind).partitions.get(partition)?.get(id);

  return {
    create: async (kind, value) => {
      const at = filed(kind, value);
      return rowAt(kind, at.partition, at.id) ? undefined : put(kind, value, at, 1);
    },
    read: async (kind, partition, id) => {
      const row = rowAt(kind, partition, id);
      return row && given(row);
    },
    replace: async (kind, before, value) => {
      const at = refiled(kind, before, value);
      const row = rowAt(kind, at.partition, at.id);
      if (row?.stored.version !== before.version) return undefined;
      return put(kind, value, at, Number(before.version) + 1);
    },
    find: <K extends RecordKind>(kind: K, find: Find) =>
      oneByOne(async () => {
        const rows = candidates(drawerOf(kind), find).filter((row) => matches(row, find));
        return rows
          .sort(inOrder(find.order))
          .slice(0, find.limit)
          .map(given<K>);
      }),
    close: async () => {
      open = false;
    },
  };
}

const placeOf = (row: Filed): string => JSON.stringify([row.partition, row.id]);

const given = <K extends RecordKind>({ stored }: Row): Stored<Records[K]> => stored as Stored<Records[K]>;

/** With all that lies within. */
function frozen(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

function candidates({ partitions, waking }: Drawer, find: Find): Row[] {
  if (find.partition !== undefined) return [...(partitions.get(find.partition)?.values() ?? [])];
  if (find.wakeUpTo !== undefined) return [...waking.values()];
  return [...partitions.values()].flatMap((rows) => [...rows.values()]);
}

const matches = ({ wake, day }: Row, { wakeUpTo, dayFrom, dayUpTo }: Find): boolean =>
  (wakeUpTo === undefined || (wake !== '' && wake <= wakeUpTo)) &&
  (dayFrom === undefined || (day !== '' && day >= dayFrom)) &&
  (dayUpTo === undefined || (day !== '' && day <= dayUpTo));

function inOrder(order: Find['order'] = 'id'): (a: Row, b: Row) => number {
  const { lead, descending } = ORDERS[order];
  const led = (a: Row, b: Row) => (lead === null ? 0 : (descending ? -1 : 1) * compare(a[lead], b[lead]));
  return (a, b) => led(a, b) || compare(a.id, b.id) || compare(a.partition, b.partition);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
