import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { withSqlite } from './sqliteErrors.ts';

/**
 * Takes records out of the file for good: overwritten, and the file made anew so that nothing of them is left in its
 * unused pages or its log. No other process may have the folder. Removing what is not there changes nothing.
 */
export function removeFromSqlite(
  folder: string,
  places: readonly { readonly kind: string; readonly partition: string; readonly id: string }[],
): number {
  return withSqlite(() => {
    const db = new DatabaseSync(join(folder, 'handlingsplan.db'), { timeout: 5000 });
    try {
      db.exec('pragma secure_delete = on');
      const remove = db.prepare('delete from records where kind = ? and partition = ? and id = ?');
      let removed = 0;
      // One transaction for each: one that is cut off is carried on by doing it again.
      for (const { kind, partition, id } of places) removed += Number(remove.run(kind, partition, id).changes);
      db.exec('vacuum');
      db.exec('pragma wal_checkpoint(truncate)');
      return removed;
    } finally {
      db.close();
    }
  });
}
