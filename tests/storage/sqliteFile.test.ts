import { chmodSync, copyFileSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqliteStore } from '../../storage/sqliteStore.ts';
import { aUnit } from '../support/builders.ts';
import { newFolder } from '../support/folders.ts';
import { dataOf, integrityOf, refusalOf, unavailable } from '../support/sqliteFiles.ts';
import { all, created } from '../support/storing.ts';

describe('a SQLite data folder', () => {
  it('keeps what was written for the next start', async () => {
    const folder = newFolder();
    const store = openSqliteStore({ folder: join(folder, 'made', 'on demand') });
    const unit = await created(store, 'unit', aUnit());
    await store.close();
    const again = openSqliteStore({ folder: join(folder, 'made', 'on demand') });
    expect(await again.read('unit', 'register', 'bjorken')).toEqual(unit);
    await again.close();
  });

  it('serves one at a time, and the next one when the first has closed', async () => {
    const folder = newFolder();
    const first = openSqliteStore({ folder });
    expect(refusalOf(() => openSqliteStore({ folder }))).toMatchObject(unavailable('sqlite.inUse'));
    await created(first, 'unit', aUnit());
    await first.close();
    await openSqliteStore({ folder }).close();
  });

  it('may be closed twice', async () => {
    const store = openSqliteStore({ folder: newFolder() });
    await store.close();
    await expect(store.close()).resolves.toBeUndefined();
  });

  it('can be read by a backup or a viewer while it is served', async () => {
    const folder = newFolder();
    const store = openSqliteStore({ folder });
    await created(store, 'unit', aUnit());
    expect(integrityOf(folder)).toBe('ok');
    await store.close();
  });
});

describe('a SQLite file that cannot be used', () => {
  it('stops a write when the disk is full, keeps what there was and goes on when there is room', async () => {
    const folder = newFolder();
    const small = openSqliteStore({ folder, maxBytes: 200_000 });
    const first = await created(small, 'unit', aUnit({ name: 'Den första' }));
    let written = 1;
    const fill = async () => {
      for (; written < 1_000; written += 1)
        await created(small, 'unit', aUnit({ id: `u${written}`, name: 'å'.repeat(1_000) }));
    };
    await expect(fill()).rejects.toMatchObject(unavailable('sqlite.full'));
    await expect(small.replace('unit', first, aUnit({ name: 'å'.repeat(100_000) }))).rejects.toMatchObject(
      unavailable('sqlite.full'),
    );
    expect(await small.read('unit', 'register', 'bjorken')).toEqual(first);
    expect(await all(small, 'unit')).toHaveLength(written);
    await small.close();

    const roomy = openSqliteStore({ folder });
    expect((await roomy.replace('unit', first, aUnit({ name: 'Ny' })))?.value.name).toBe('Ny');
    await created(roomy, 'unit', aUnit({ id: `u${written}` }));
    await roomy.close();
    expect(integrityOf(folder)).toBe('ok');
  });

  it('refuses only what finds no room of all that is written at the same moment', async () => {
    const folder = newFolder();
    const store = openSqliteStore({ folder, maxBytes: 200_000 });
    const names = ['Eken', 'å'.repeat(200_000), 'Linden', 'å'.repeat(200_000), 'Aspen'];
    const results = await Promise.allSettled(
      names.map((name, n) => store.create('unit', aUnit({ id: `u${n}`, name }))),
    );
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect((await all(store, 'unit')).map(({ name }) => name)).toEqual(['Eken', 'Linden', 'Aspen']);
    await store.close();
    expect(integrityOf(folder)).toBe('ok');
  });

  it('has kept what was being written when it was closed', async () => {
    const folder = newFolder();
    const store = openSqliteStore({ folder });
    const writing = ['u1', 'u2', 'u3'].map((id) => store.create('unit', aUnit({ id })));
    await store.close();
    expect((await Promise.all(writing)).map((unit) => unit?.value.id)).toEqual(['u1', 'u2', 'u3']);
    const again = openSqliteStore({ folder });
    expect(await all(again, 'unit')).toHaveLength(3);
    await again.close();
  });

  it('stops with a code when it may not be written', async () => {
    const folder = newFolder();
    const store = openSqliteStore({ folder });
    await created(store, 'unit', aUnit());
    await store.close();
    for (const path of [join(folder, 'handlingsplan.lock'), dataOf(folder), folder]) chmodSync(path, 0o555);
    expect(asOrdinaryUser(() => refusalOf(() => openSqliteStore({ folder })))).toMatchObject(
      unavailable('sqlite.readOnly'),
    );
    chmodSync(folder, 0o755);
    for (const path of [join(folder, 'handlingsplan.lock'), dataOf(folder)]) chmodSync(path, 0o644);
    const again = openSqliteStore({ folder });
    expect(await all(again, 'unit')).toEqual([aUnit()]);
    await again.close();
  });

  it('stops with a code when the folder cannot be made', () => {
    const file = join(newFolder(), 'a file');
    writeFileSync(file, '');
    expect(refusalOf(() => openSqliteStore({ folder: join(file, 'data') }))).toMatchObject(
      unavailable('sqlite.cannotOpen'),
    );
  });

  it('stops a write, and writes nothing, while another program holds the file', async () => {
    const folder = newFolder();
    const store = openSqliteStore({ folder, timeout: 0 });
    const stored = await created(store, 'unit', aUnit());
    const other = new DatabaseSync(dataOf(folder));
    other.exec('begin immediate');
    await expect(store.replace('unit', stored, aUnit({ name: 'Eken' }))).rejects.toMatchObject(
      unavailable('sqlite.busy'),
    );
    expect(await store.read('unit', 'register', 'bjorken')).toEqual(stored);
    other.close();
    expect((await store.replace('unit', stored, aUnit({ name: 'Eken' })))?.value.name).toBe('Eken');
    await store.close();
  });

  it('stops with a code when the file is something else', () => {
    const folder = newFolder();
    writeFileSync(dataOf(folder), 'Kära dagbok! '.repeat(1_000));
    expect(refusalOf(() => openSqliteStore({ folder }))).toMatchObject(unavailable('sqlite.corrupt'));
    expect(readFileSync(dataOf(folder), 'utf8')).toContain('Kära dagbok!');
  });

  it('stops with a code at a damaged page', async () => {
    const folder = newFolder();
    await fill(folder, 500);
    const bytes = readFileSync(dataOf(folder));
    bytes.fill(0xa5, 4096, bytes.length);
    writeFileSync(dataOf(folder), bytes);
    const store = openSqliteStore({ folder });
    await expect(all(store, 'unit')).rejects.toMatchObject(unavailable('sqlite.corrupt'));
    await expect(store.read('unit', 'register', 'u1')).rejects.toMatchObject(unavailable('sqlite.corrupt'));
    await expect(store.create('unit', aUnit())).rejects.toMatchObject(unavailable('sqlite.corrupt'));
    await store.close();
  });

  it('stops with a code at a body that is no longer JSON', async () => {
    const folder = newFolder();
    await fill(folder, 1);
    const db = new DatabaseSync(dataOf(folder));
    db.exec("update records set body = replace(body, '}', '')");
    db.close();
    const store = openSqliteStore({ folder });
    await expect(store.read('unit', 'register', 'u0')).rejects.toMatchObject(unavailable('storage.unreadable'));
    await store.close();
  });

  it('keeps every whole write of a log that was torn by a power cut', async () => {
    const folder = newFolder();
    const store = openSqliteStore({ folder });
    for (let n = 0; n < 12; n += 1) await created(store, 'unit', aUnit({ id: `u${String(n).padStart(2, '0')}` }));
    const log = statSync(`${dataOf(folder)}-wal`).size;
    let most = 0;
    for (let kept = 0; kept <= log; kept += 1_500) {
      const torn = newFolder();
      for (const end of ['', '-wal']) copyFileSync(dataOf(folder) + end, dataOf(torn) + end);
      truncateSync(`${dataOf(torn)}-wal`, kept);
      const reopened = openSqliteStore({ folder: torn });
      const ids = (await all(reopened, 'unit')).map((unit) => unit.id);
      expect(ids).toEqual(ids.map((_, n) => `u${String(n).padStart(2, '0')}`));
      expect(ids.length).toBeGreaterThanOrEqual(most);
      most = ids.length;
      await reopened.close();
      expect(integrityOf(torn)).toBe('ok');
    }
    expect(most).toBeGreaterThan(8);
    await store.close();
  });
});

async function fill(folder: string, count: number): Promise<void> {
  const store = openSqliteStore({ folder });
  for (let n = 0; n < count; n += 1) await created(store, 'unit', aUnit({ id: `u${n}`, name: 'å'.repeat(100) }));
  await store.close();
}

/** Root may write everything; the tests often run as root, and the product must not. */
function asOrdinaryUser<T>(act: () => T): T {
  if (process.geteuid?.() !== 0) return act();
  process.seteuid?.(65_534);
  try {
    return act();
  } finally {
    process.seteuid?.(0);
  }
}
