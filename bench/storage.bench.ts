import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { PlanStore } from '../domain/ports.ts';
import { openSqliteStore } from '../storage/sqliteStore.ts';
import { anAction, anIntent } from '../tests/support/builders.ts';

/**
 * What the embedded store costs, as the scheduler and a button use it: `npm run bench:storage`. The question of a tick
 * is asked of files that hold ever more actions of which the same few are due. Times are medians, in milliseconds.
 */
const STORED = [1_000, 10_000, 100_000, 1_000_000];
const ROUNDS = 25;

/** The first 200 actions wake by the first day, 300 more by the second, the rest in later years. */
const DUE: readonly (readonly [count: number, day: string])[] = [
  [200, '2026-11-20'],
  [500, '2026-11-30'],
];
const wakeOf = (n: number): string =>
  n < 200 ? '2026-11-20' : n < 500 ? '2026-11-30' : `20${30 + (n % 60)}-0${1 + (n % 9)}-1${n % 10}`;

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'handlingsplan-bench-'));
  try {
    const ticks = await tickTimes(folder);
    console.table(ticks);
    const [small, usual, , big] = ticks.map(({ due500 }) => due500);
    const ratio = (of = NaN, to = NaN) => Number((of / to).toFixed(2));
    const fresh = openSqliteStore({ folder: join(folder, 'fresh') });
    const result = {
      dueQuery: { '1000000:1000': ratio(big, small), '1000000:10000': ratio(big, usual), bound: 2 },
      ...(await writes(fresh)),
      ...(await turns(fresh)),
    };
    await fresh.close();
    console.log(JSON.stringify(result, undefined, 2));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All files are measured in turn, round by round: whatever else the machine does then hits them alike. */
async function tickTimes(folder: string) {
  const files = [];
  for (const stored of STORED) {
    const own = { folder: join(folder, String(stored)) };
    await openSqliteStore(own).close();
    const file = join(own.folder, 'handlingsplan.db');
    fill(file, stored);
    files.push({
      stored,
      megabytes: Math.round(statSync(file).size / 1e6),
      store: openSqliteStore(own),
      times: DUE.map((): number[] => []),
    });
  }
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const { store, times } of files) {
      for (const [n, [count, day]] of DUE.entries()) {
        const time = await dueQuery(store, count, day);
        if (round > 0) times[n]?.push(time);
      }
    }
  }
  for (const { store } of files) await store.close();
  return files.map(({ stored, megabytes, times: [due200 = [], due500 = []] }) => ({
    stored,
    megabytes,
    due200: middle(due200),
    due500: middle(due500),
  }));
}

/** Rows as the store writes them, in one transaction: a million single commits would say nothing more. */
function fill(file: string, stored: number): void {
  const db = new DatabaseSync(file);
  const insert = db.prepare('insert into records values (?, ?, ?, ?, ?, 1, 1, ?)');
  db.exec('pragma journal_mode = off; pragma synchronous = off; begin');
  for (let row = 0; row < stored; row += 1) {
    // What is due together stands neither together in the file nor in the order of its ids.
    const n = (row * 7_919) % stored;
    const id = `a${((n * 2_654_435_761) >>> 0).toString(36)}-${n}`;
    const plan = `p${n % 997}`;
    insert.run('action', `plan|${plan}`, id, wakeOf(n), '', JSON.stringify(anAction({ id, plan })));
  }
  db.exec('commit');
  db.close();
}

async function dueQuery(store: PlanStore, count: number, wakeUpTo: string): Promise<number> {
  const begun = performance.now();
  let found = 0;
  for await (const { value } of store.find('action', { wakeUpTo, order: 'wake' })) found += value.id ? 1 : 0;
  if (found !== count) throw new Error(`${found} were found, ${count} are due`);
  return performance.now() - begun;
}

async function writes(store: PlanStore): Promise<{ createsPerSecond: number; replacesPerSecond: number }> {
  const count = 2_000;
  const begun = performance.now();
  for (let n = 0; n < count; n += 1) await store.create('intent', anIntent({ recipient: `p${n}` }));
  const between = performance.now();
  for (let n = 0; n < count; n += 1) {
    const id = `reminder|2026-11-30|p${n}`;
    const read = await store.read('intent', `recipient|p${n}`, id);
    const leaseEnds = '2026-11-30T07:05:00.000Z';
    if (read) await store.replace('intent', read, { ...read.value, state: { name: 'sending', by: 'r1', leaseEnds } });
  }
  const perSecond = (milliseconds: number) => Math.round((count / milliseconds) * 1_000);
  return { createsPerSecond: perSecond(between - begun), replacesPerSecond: perSecond(performance.now() - between) };
}

/** What a status button asks of the store: six point reads and one replacement. */
async function turns(store: PlanStore): Promise<{ turnMilliseconds: number }> {
  for (const id of ['a1', 'a2', 'a3', 'a4', 'a5', 'a6']) await store.create('action', anAction({ id }));
  const turnMilliseconds = await median(500, async () => {
    for (const id of ['a1', 'a2', 'a3', 'a4', 'a5']) await store.read('action', 'plan|plan-a', id);
    const read = await store.read('action', 'plan|plan-a', 'a6');
    if (read) await store.replace('action', read, { ...read.value, revision: read.value.revision + 1 });
  });
  return { turnMilliseconds };
}

async function median(rounds: number, act: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    await act();
    times.push(performance.now() - begun);
  }
  return middle(times);
}

const middle = (times: readonly number[]): number =>
  Number((times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN).toFixed(3));

await main();
