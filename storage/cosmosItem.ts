import type { Find } from '../domain/ports.ts';
import type { RecordKind, Records } from '../domain/records.ts';
import { ORDERS, type Filed } from './filing.ts';

/**
 * A record as an item. `partition` is the synthetic partition key; `shelf` holds one tenant's records of one kind, and
 * leads every index, so that no question reads another tenant's. The body is neither indexed nor asked about.
 */
export interface Item<K extends RecordKind> {
  readonly id: string;
  readonly partition: string;
  readonly shelf: string;
  readonly recordId: string;
  readonly wake: string;
  readonly day: string;
  readonly shape: number;
  /** Tokens of the latest writes, this one last: how a writer whose answer was lost finds out that it has written. */
  readonly writers: readonly string[];
  readonly body: Records[K];
}

/** More writes than this cannot follow upon one of ours while we wait for its answer. */
const WRITERS_KEPT = 8;

export const partitionOf = (tenant: string, partition: string): string => `${tenant}|${partition}`;
export const itemId = (kind: RecordKind, id: string): string => `${kind}|${escapeId(id)}`;

export const asItem = <K extends RecordKind>(
  tenant: string,
  kind: K,
  at: Filed,
  rest: Pick<Item<K>, 'shape' | 'writers' | 'body'>,
): Item<K> => ({
  id: itemId(kind, at.id),
  partition: partitionOf(tenant, at.partition),
  shelf: `${tenant}|${kind}`,
  recordId: at.id,
  wake: at.wake,
  day: at.day,
  ...rest,
  writers: rest.writers.slice(-WRITERS_KEPT),
});

/**
 * Item ids may not hold `/ \ ? #`, and what else is safe in them differs between SDKs and gateways (percent signs,
 * trailing spaces, letters outside ASCII). Every byte that is not plainly harmless becomes `*` and two hex digits.
 */
const escapeId = (id: string): string =>
  id.replace(/[^A-Za-z0-9._:@|-]/gu, (sign) => Buffer.from(sign).toString('hex').replace(/../g, '*$&'));

/** A version is the ETag and the tokens a replacement must pass on. Neither can hold a space. */
export const asVersion = (etag: string, writers: readonly string[]): string => [etag, ...writers].join(' ');

/** The ETag to replace by, and the tokens before; undefined for what no read has given. An ETag `*` would match all. */
export function ofVersion(version: string): { readonly etag: string; readonly writers: readonly string[] } | undefined {
  const [etag, ...writers] = version.split(' ');
  return etag === undefined || etag === '' || etag === '*' ? undefined : { etag, writers };
}

/** No ETag looks like this: the version of a write of ours that somebody has already written over. */
export const OVERTAKEN = 'overtaken';

export interface Query {
  readonly query: string;
  readonly parameters: { readonly name: string; readonly value: string }[];
}

/** One question in Cosmos SQL. Each ORDER BY is served by one of the composite indexes of cosmosProvision.ts. */
export function findQuery(tenant: string, kind: RecordKind, find: Find): Query {
  const conditions: [sql: string, name: string, value: string | undefined][] = [
    ['c.shelf = @shelf', '@shelf', `${tenant}|${kind}`],
    ['c.partition = @partition', '@partition', find.partition && partitionOf(tenant, find.partition)],
    ["c.wake > '' AND c.wake <= @wakeUpTo", '@wakeUpTo', find.wakeUpTo],
    ["c.day > '' AND c.day >= @dayFrom", '@dayFrom', find.dayFrom],
    ["c.day > '' AND c.day <= @dayUpTo", '@dayUpTo', find.dayUpTo],
  ];
  const asked = conditions.flatMap(([sql, name, value]) => (value === undefined ? [] : [{ sql, name, value }]));
  const { lead, descending } = ORDERS[find.order ?? 'id'];
  const led = lead === null ? '' : `c.${lead} ${descending ? 'DESC' : 'ASC'}, `;
  return {
    query: `SELECT c.shape, c.body, c.writers, c._etag FROM c WHERE ${asked.map(({ sql }) => sql).join(' AND ')}
            ORDER BY c.shelf ASC, ${led}c.recordId ASC`,
    parameters: asked.map(({ name, value }) => ({ name, value })),
  };
}
