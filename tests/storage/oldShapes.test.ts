import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { PlanStore } from '../../domain/ports.ts';
import { provision } from '../../storage/cosmosProvision.ts';
import { openCosmosStore } from '../../storage/cosmosStore.ts';
import type { Upgrades } from '../../storage/shapes.ts';
import { SCHEMA_STEPS } from '../../storage/sqliteSchema.ts';
import { openSqliteStore } from '../../storage/sqliteStore.ts';
import { aPlan, aUnit } from '../support/builders.ts';
import { aTenant, startCosmosServer } from '../support/cosmosServer.ts';
import { newFolder } from '../support/folders.ts';
import { dataOf, integrityOf, refusalOf, unavailable } from '../support/sqliteFiles.ts';
import { all, created } from '../support/storing.ts';

/** Two later versions of the product, made up: units are first given a city, then their names in capitals. */
const FIRST: Upgrades = {};
const THIRD: Upgrades = {
  unit: {
    1: (old) => ({ ...old, city: 'Göteborg' }),
    2: (old) => ({ ...old, name: String(old.name).toUpperCase() }),
  },
};
const inThirdShape = { ...aUnit({ name: 'BJÖRKEN' }), city: 'Göteborg' };

interface Shared {
  /** Opens the same records again, as another version of the product. */
  open(upgrades: Upgrades): Promise<PlanStore>;
  close(): Promise<void>;
}

async function sqlite(): Promise<Shared> {
  const folder = newFolder();
  return { open: async (upgrades) => openSqliteStore({ folder, upgrades }), close: async () => undefined };
}
async function cosmos(): Promise<Shared> {
  const server = await startCosmosServer();
  const options = { ...server, database: 'handlingsplan', container: 'records', tenant: aTenant() };
  for await (const step of provision(options)) void step;
  return { open: (upgrades) => openCosmosStore({ ...options, upgrades }), close: server.close };
}

describe.each([
  ['SQLite', sqlite],
  ['Cosmos DB', cosmos],
])('records of an older version of the product, in %s', (_, start) => {
  let shared: Shared;
  beforeEach(async () => {
    shared = await start();
    const old = await shared.open(FIRST);
    await created(old, 'unit', aUnit());
    await created(old, 'plan', aPlan());
    await old.close();
  });
  afterEach(() => shared.close());

  it('are read in the new shape, step by step', async () => {
    const store = await shared.open(THIRD);
    expect((await store.read('unit', 'register', 'bjorken'))?.value).toEqual(inThirdShape);
    expect(await all(store, 'unit')).toEqual([inThirdShape]);
    expect(await all(store, 'plan')).toEqual([aPlan()]);
    await store.close();
  });

  it('are written in the new shape when they change', async () => {
    const store = await shared.open(THIRD);
    const read = await store.read('unit', 'register', 'bjorken');
    if (read) await store.replace('unit', read, { ...read.value, name: 'Eken' });
    expect((await store.read('unit', 'register', 'bjorken'))?.value).toEqual({ ...inThirdShape, name: 'Eken' });
    await store.close();
  });

  it('are not touched by the old version once the new one has written them', async () => {
    const newer = await shared.open(THIRD);
    const read = await newer.read('unit', 'register', 'bjorken');
    if (read) await newer.replace('unit', read, read.value);
    await newer.close();
    const old = await shared.open(FIRST);
    await expect(old.read('unit', 'register', 'bjorken')).rejects.toMatchObject(unavailable('storage.newerRecord'));
    await expect(all(old, 'unit')).rejects.toMatchObject(unavailable('storage.newerRecord'));
    expect(await all(old, 'plan')).toEqual([aPlan()]);
    await old.close();
  });
});

describe('a SQLite file of an older version of the product', () => {
  /** The file as version 1 of the schema left it: a dump, never to be edited. */
  function fileOfVersion1(): string {
    const folder = newFolder();
    const db = new DatabaseSync(dataOf(folder));
    db.exec(readFileSync(join('tests', 'fixtures', 'storage', 'version1.sql'), 'utf8'));
    db.close();
    return folder;
  }
  const versionOf = (folder: string): unknown => {
    const db = new DatabaseSync(dataOf(folder));
    const found = db.prepare('pragma user_version').get();
    db.close();
    return found?.user_version;
  };

  it('is opened, and its records are found', async () => {
    const folder = fileOfVersion1();
    const store = openSqliteStore({ folder });
    expect((await store.read('action', 'plan|plan-a', 'a8'))?.value.title).toBe('Rutin för läkemedelshantering');
    expect(await all(store, 'action', { wakeUpTo: '2026-12-02', order: 'wake' })).toHaveLength(1);
    expect((await all(store, 'intent', { dayFrom: '2026-11-30', order: 'day' }))[0]?.recipient).toBe('anna');
    expect((await all(store, 'plan'))[0]?.title).toBe('Handlingsplan för äldreomsorgen');
    await store.close();
    expect(versionOf(folder)).toBe(SCHEMA_STEPS.length);
  });

  it('is brought up step by step, once, and keeps its records', async () => {
    const folder = fileOfVersion1();
    const schema = [
      ...SCHEMA_STEPS,
      'create index extra on records (version)',
      'alter table records add column note text',
    ];
    for (let start = 1; start <= 2; start += 1) {
      const store = openSqliteStore({ folder, schema });
      expect(await all(store, 'action')).toHaveLength(1);
      await store.close();
    }
    expect(versionOf(folder)).toBe(schema.length);
    expect(integrityOf(folder)).toBe('ok');
  });

  it('is left as it was when a step fails', async () => {
    const folder = fileOfVersion1();
    const schema = [...SCHEMA_STEPS, 'drop table records', 'select * from what_is_not_there'];
    expect(refusalOf(() => openSqliteStore({ folder, schema }))).toMatchObject({ name: 'StoreUnavailable' });
    const store = openSqliteStore({ folder });
    expect(await all(store, 'action')).toHaveLength(1);
    await store.close();
  });

  it('is refused by the older version once it has been brought up', async () => {
    const folder = fileOfVersion1();
    await openSqliteStore({ folder, schema: [...SCHEMA_STEPS, 'select 1'] }).close();
    expect(refusalOf(() => openSqliteStore({ folder }))).toMatchObject(unavailable('sqlite.newerFile'));
  });
});
