import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The data file of a folder. */
export const dataOf = (folder: string) => join(folder, 'handlingsplan.db');
export const unavailable = (code: string) => ({ name: 'StoreUnavailable', code });

/** What opening throws; the test fails when it does not. */
export function refusalOf(open: () => unknown): unknown {
  try {
    open();
  } catch (error) {
    return error;
  }
  throw new Error('It was opened');
}

/** What SQLite itself says of the file. */
export function integrityOf(folder: string): unknown {
  const db = new DatabaseSync(dataOf(folder), { readOnly: true });
  const found = db.prepare('pragma integrity_check').get();
  db.close();
  return found?.integrity_check;
}
