import type { Find } from '../domain/ports.ts';
import { ORDERS, type Filed } from './filing.ts';

/** One question in SQL. Its text depends only on what is asked, so that its prepared statement can be kept. */
export interface PageQuery {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** The next `limit` records after the one that `after` names: keyset paging, so that page 1 000 costs what page 1 does. */
export function pageQuery(kind: string, find: Find, after: Filed | undefined, limit: number): PageQuery {
  const { lead, descending } = ORDERS[find.order ?? 'id'];
  const conditions: [string, ...(string | number)[]][] = [['kind = ?', kind]];
  if (find.partition !== undefined) conditions.push(['partition = ?', find.partition]);
  if (find.wakeUpTo !== undefined) conditions.push(["wake > '' and wake <= ?", find.wakeUpTo]);
  if (find.dayFrom !== undefined) conditions.push(["day > '' and day >= ?", find.dayFrom]);
  if (find.dayUpTo !== undefined) conditions.push(["day > '' and day <= ?", find.dayUpTo]);
  if (after && lead === null) conditions.push(['(id, partition) > (?, ?)', after.id, after.partition]);
  else if (after && lead && !descending) {
    conditions.push([`(${lead}, id, partition) > (?, ?, ?)`, after[lead], after.id, after.partition]);
  } else if (after && lead) {
    // Days fall while ids rise, which no row comparison says; the first condition is the one an index can use.
    const { id, partition } = after;
    conditions.push([`${lead} <= ?`, after[lead]]);
    conditions.push([`(${lead} < ? or (id, partition) > (?, ?))`, after[lead], id, partition]);
  }
  const order = lead === null ? 'id, partition' : `${lead} ${descending ? 'desc' : 'asc'}, id, partition`;
  return {
    sql: `select partition, id, wake, day, version, shape, body from records indexed by ${indexFor(find, lead)}
          where ${conditions.map(([sql]) => sql).join(' and ')} order by ${order} limit ?`,
    values: [...conditions.flatMap(([, ...values]) => values), limit],
  };
}

/**
 * Named, not left to the planner, and by what is asked for rather than by the order: without statistics it may walk all
 * that exists to save a sort of the little asked for. Cheapest of all is to ask in the order of the date one asks by.
 */
function indexFor(find: Find, lead: 'wake' | 'day' | null): string {
  if (find.partition !== undefined) return 'by_partition';
  if (find.wakeUpTo !== undefined) return 'by_wake';
  if (find.dayFrom !== undefined || find.dayUpTo !== undefined) return 'by_day';
  return `by_${lead ?? 'id'}`;
}
