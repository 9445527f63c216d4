import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { StoreUnavailable, type Find, type PlanStore, type Stored } from '../domain/ports.ts';
import type { RecordKind, Records } from '../domain/records.ts';
import { filed, isFiledAlike, refiled, type Filed } from './filing.ts';
import { fromText, shapeOf, UPGRADES, type Upgrades } from './shapes.ts';
import { makeFolder } from './makeFolder.ts';
import { unavailable, withSqlite } from './sqliteErrors.ts';
import { pageQuery } from './sqliteFind.ts';
import { SCHEMA_STEPS } from './sqliteSchema.ts';
import { groupedWrites } from './sqliteWrites.ts';

export interface SqliteOptions {
  /** Made when it does not exist. Holds `handlingsplan.db` with its log, and the lock of the process that uses it. */
  readonly folder: string;
  /** The most the data file may grow to; writes beyond it are refused as if the disk were full. */
  readonly maxBytes?: number;
  /** How many milliseconds to wait for another program (a backup, a viewer) to let go of the file. */
  readonly timeout?: number;
  readonly upgrades?: Upgrades;
  readonly schema?: readonly string[];
}

interface Row extends Filed {
  readonly version: number;
  readonly shape: number;
  readonly body: string;
}

const WHICH = 'kind = ? and partition = ? and id = ? and version = ?';
/** Names no date: SQLite writes every index anew that has a column in a statement, whether its value moves or not. */
const REWRITE = `update records set version = version + 1, shape = ?, body = ? where ${WHICH}`;
const REFILE = `update records set wake = ?, day = ?, version = version + 1, shape = ?, body = ? where ${WHICH}`;

const PAGE = 256;
const PAGE_BYTES = 4096;
/** Room for what is due on a busy day, scattered over as many pages of a large file. */
const CACHE_KILOBYTES = 4_096;

/**
 * The embedded store: one file, one process. Throws `StoreUnavailable` `sqlite.inUse` when another process has the
 * folder, and with the codes of sqliteErrors.ts when the file cannot be used.
 */
export function openSqliteStore(options: SqliteOptions): PlanStore {
  const { folder, upgrades = UPGRADES } = options;
  const lock = lockFolder(folder);
  let db: DatabaseSync;
  try {
    db = withSqlite(() => openFile(options));
  } catch (error) {
    lock.close();
    throw error;
  }
  const statements = new Map<string, StatementSync>();

  /** Preparing costs more than most answers; the texts are few. */
  function prepared(sql: string): StatementSync {
    const statement = statements.get(sql) ?? db.prepare(sql);
    statements.set(sql, statement);
    return statement;
  }

  const writes = groupedWrites(db);
  /** How many records a statement wrote, when that is on the disk. */
  const written = async (sql: string, ...values: SQLInputValue[]): Promise<number> => {
    try {
      const { changes } = await writes.write(() => prepared(sql).run(...values));
      return Number(changes);
    } catch (error) {
      throw unavailable(error);
    }
  };

  const stored = <K extends RecordKind>(kind: K, row: Pick<Row, 'version' | 'shape' | 'body'>): Stored<Records[K]> => ({
    value: fromText(kind, row.shape, row.body, upgrades),
    version: String(row.version),
  });

  return {
    create: async (kind, value) => {
      const { partition, id, wake, day } = filed(kind, value);
      const row = { version: 1, shape: shapeOf(kind, upgrades), body: JSON.stringify(value) };
      const sql = `insert into records (kind, partition, id, wake, day, version, shape, body)
        values (?, ?, ?, ?, ?, 1, ?, ?) on conflict do nothing`;
      const count = await written(sql, kind, partition, id, wake, day, row.shape, row.body);
      return count === 1 ? stored(kind, row) : undefined;
    },

    read: async (kind, partition, id) => {
      const row = withSqlite(() =>
        prepared('select version, shape, body from records where kind = ? and partition = ? and id = ?').get(
          kind,
          partition,
          id,
        ),
      );
      return row && stored(kind, row as unknown as Row);
    },

    replace: async (kind, before, value) => {
      const { partition, id, wake, day } = refiled(kind, before, value);
      const version = Number(before.version);
      const row = { version: version + 1, shape: shapeOf(kind, upgrades), body: JSON.stringify(value) };
      const which = [kind, partition, id, version];
      const count = isFiledAlike(kind, before.value, value)
        ? await written(REWRITE, row.shape, row.body, ...which)
        : await written(REFILE, wake, day, row.shape, row.body, ...which);
      return count === 1 ? stored(kind, row) : undefined;
    },

    find: async function* <K extends RecordKind>(kind: K, find: Find) {
      let left = find.limit ?? Infinity;
      for (let last: Row | undefined; left > 0; await setImmediate()) {
        const size = Math.min(PAGE, left);
        const { sql, values } = pageQuery(kind, find, last, size);
        const page = withSqlite(() => prepared(sql).all(...values)) as unknown as Row[];
        for (const row of page) yield stored(kind, row);
        if (page.length < size) return;
        last = page.at(-1);
        left -= page.length;
      }
    },

    close: async () => {
      writes.flush();
      if (db.isOpen) db.close();
      if (lock.isOpen) lock.close();
    },
  };
}

/**
 * An open transaction in a database of its own is the lock: the operating system lets go of it when the process ends,
 * however it ends, which no file with a process id does. The data file stays free for backups and for looking.
 */
function lockFolder(folder: string): DatabaseSync {
  makeFolder(folder);
  const lock = withSqlite(() => new DatabaseSync(join(folder, 'handlingsplan.lock'), { timeout: 0 }));
  try {
    withSqlite(() => lock.exec('begin exclusive'));
    return lock;
  } catch (error) {
    lock.close();
    if (!(error instanceof StoreUnavailable) || error.code !== 'sqlite.busy') throw error;
    throw new StoreUnavailable(
      'sqlite.inUse',
      `Another process uses the data in ${folder}. SQLite serves one process: stop the other, or use Cosmos DB for several.`,
    );
  }
}

function openFile({ folder, maxBytes, timeout = 5000, schema = SCHEMA_STEPS }: SqliteOptions): DatabaseSync {
  const db = new DatabaseSync(join(folder, 'handlingsplan.db'), { timeout });
  try {
    // FULL: a commit has reached the disk when it returns. With less, a power cut can take back what was promised.
    db.exec(`pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -${CACHE_KILOBYTES};`);
    if (maxBytes !== undefined) db.exec(`pragma max_page_count = ${Math.floor(maxBytes / PAGE_BYTES)}`);
    migrate(db, schema);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Brings the file to today's schema, all steps or none. */
function migrate(db: DatabaseSync, steps: readonly string[]): void {
  const from = Number(db.prepare('pragma user_version').get()?.user_version);
  if (from === steps.length) return;
  if (from > steps.length) {
    const message = `The file has version ${from}, this program knows ${steps.length}. Upgrade the program.`;
    throw new StoreUnavailable('sqlite.newerFile', message);
  }
  db.exec('begin immediate');
  for (const step of steps.slice(from)) db.exec(step);
  db.exec(`pragma user_version = ${steps.length}`);
  db.exec('commit');
}
