import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openSqliteStore } from '../../storage/sqliteStore.ts';
import { newFolder } from '../support/folders.ts';
import { integrityOf, refusalOf, unavailable } from '../support/sqliteFiles.ts';
import { all } from '../support/storing.ts';

describe('a process that holds the data folder', () => {
  let writer: ChildProcess | undefined;
  afterEach(() => writer?.kill('SIGKILL'));

  /** Starts a writer and gives the ids it has been promised, once there are `count` of them. */
  async function writing(folder: string, count: number): Promise<string[]> {
    const started = spawn(process.execPath, [join('tests', 'support', 'sqliteWriter.ts'), folder]);
    writer = started;
    const ids: string[] = [];
    for await (const id of createInterface({ input: started.stdout })) if (ids.push(id) >= count) return ids;
    throw new Error(`The writer stopped: ${String(started.stderr.read())}`);
  }
  async function kill(): Promise<void> {
    const ended = once(writer ?? process, 'close');
    writer?.kill('SIGKILL');
    await ended;
  }

  it('keeps a second one out, with words that say what to do', async () => {
    const folder = newFolder();
    await writing(folder, 1);
    const refusal = refusalOf(() => openSqliteStore({ folder }));
    expect(refusal).toMatchObject(unavailable('sqlite.inUse'));
    expect(String(refusal)).toContain('stop the other, or use Cosmos DB');
  });

  it('loses the folder, but nothing that was promised, when it is killed in the middle of writing', async () => {
    const folder = newFolder();
    const promised: string[] = [];
    for (let round = 1; round <= 3; round += 1) {
      promised.push(...(await writing(folder, 50)));
      await kill();
      const store = openSqliteStore({ folder });
      const kept = (await all(store, 'unit')).map((unit) => unit.id);
      expect(kept).toEqual(expect.arrayContaining(promised));
      await store.close();
      expect(integrityOf(folder)).toBe('ok');
    }
  }, 30_000);
});
