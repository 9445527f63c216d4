import { StoreUnavailable } from '../domain/ports.ts';

/** SQLite's primary result codes (sqlite.org/rescode.html) that tell an operator what to do. */
const CAUSES: Readonly<Record<number, readonly [code: string, remedy: string]>> = {
  5: ['sqlite.busy', 'Another program holds the data file. Close it.'],
  6: ['sqlite.busy', 'Another program holds the data file. Close it.'],
  8: ['sqlite.readOnly', 'The data folder or a file in it may not be written. Correct its owner and rights.'],
  10: ['sqlite.io', 'The disk under the data folder does not answer as it should. Check it.'],
  11: ['sqlite.corrupt', 'The data file is damaged. Stop, keep a copy of the folder, restore the latest backup.'],
  13: ['sqlite.full', 'The disk under the data folder is full. Make room; what is stored is unharmed.'],
  14: ['sqlite.cannotOpen', 'The data file cannot be opened. Check that the folder exists and may be written.'],
  26: [
    'sqlite.corrupt',
    'The data file is not a database. Stop, keep a copy of the folder, restore the latest backup.',
  ],
};

/** Runs one step with SQLite, and throws what `unavailable` makes of its errors. */
export function withSqlite<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw unavailable(error);
  }
}

/** SQLite's errors as `StoreUnavailable`; mistakes of ours stay what they are. */
export function unavailable(error: unknown): unknown {
  const { code: kind, errcode, message } = error as { code?: unknown; errcode?: unknown; message?: unknown };
  if (kind === 'ERR_INVALID_STATE') return new StoreUnavailable('sqlite.closed', 'The store is closed.');
  if (kind !== 'ERR_SQLITE_ERROR' || typeof errcode !== 'number') return error;
  const [code, remedy] = CAUSES[errcode & 0xff] ?? [`sqlite.${errcode}`, 'The data file cannot be used.'];
  return new StoreUnavailable(code, `${remedy} (SQLite ${errcode}: ${String(message)})`, { cause: error });
}
