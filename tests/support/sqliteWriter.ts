import { openSqliteStore } from '../../storage/sqliteStore.ts';
import { aUnit } from './builders.ts';

/**
 * A process of its own that holds the data folder it is told and writes until it is killed. It prints each id after
 * the store has said that it is written.
 */
async function writeUntilKilled(folder: string): Promise<void> {
  const store = openSqliteStore({ folder });
  for (let n = 0; ; n += 1) {
    const id = `${process.pid}-${String(n).padStart(6, '0')}`;
    await store.create('unit', aUnit({ id, name: 'å'.repeat(500) }));
    process.stdout.write(`${id}\n`);
  }
}

void writeUntilKilled(process.argv[2] ?? '');
