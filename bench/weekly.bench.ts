import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { webLinks } from '../bot/links.ts';
import type { Messenger, PlanStore } from '../domain/ports.ts';
import { SENDING_HOURS } from '../domain/sendingHours.ts';
import { sendDue } from '../scheduler/deliver.ts';
import { planWeeklySummaries } from '../scheduler/weeklySummary.ts';
import { openSqliteStore } from '../storage/sqliteStore.ts';
import { gate, median, rounded } from './gate.ts';
import { filled, NOW } from './largePlan.ts';

/** The weekly summary of a large plan, on SQLite: a hundred thousand actions, which must not all be held at once. */
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const STORED = [10_000, 100_000] as const;
const ROUNDS = 3;

/** A Monday morning on which one plan's summary is due: how long it takes, and how much is alive at its worst moment. */
async function summaries(root: string): Promise<void> {
  const measured: { stored: number; ms: number; cpuMs: number; heapMB: number }[] = [];
  for (const stored of STORED) {
    const folder = join(root, String(stored));
    await (await filled(folder, stored, 1)).close();
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await summarise(folder));
    measured.push({
      stored,
      ms: rounded(median(rounds.map(({ ms }) => ms))),
      cpuMs: rounded(median(rounds.map(({ cpuMs }) => cpuMs))),
      heapMB: rounded(median(rounds.map(({ heap }) => heap)) / 1e6),
    });
  }
  console.table(measured);
  const [small, large] = measured;
  const { ms = NaN, cpuMs = NaN } = large ?? {};
  console.log(`a weekly summary over 100 000 actions: ${ms} ms, ${cpuMs} ms of CPU (aim 2 000)`);
  gate({
    what: 'CPU of a summary, 100 000 actions to 10 000',
    value: rounded(cpuMs / (small?.cpuMs ?? NaN)),
    most: 12,
    unit: '×',
  });
  gate({
    what: 'live heap of a summary, 100 000 actions to 10 000',
    value: rounded((large?.heapMB ?? NaN) / (small?.heapMB ?? NaN)),
    most: 1.5,
    unit: '×',
  });
}

interface Round {
  readonly ms: number;
  readonly cpuMs: number;
  readonly heap: number;
}

/** The live heap is what is left after a collection, taken again and again while the actions are read. */
async function summarise(folder: string): Promise<Round> {
  const once = async (isWatched: boolean): Promise<Round> => {
    const store = openSqliteStore({ folder });
    let posted = 0;
    let heap = 0;
    const messenger: Messenger = {
      post: async (to) => {
        posted += 1;
        return { kind: 'delivered', activity: 'm', conversation: to.conversation };
      },
      update: async () => 'updated',
    };
    const alive = () => {
      collectGarbage();
      heap = Math.max(heap, process.memoryUsage().heapUsed);
    };
    const watched: PlanStore = isWatched
      ? { ...store, find: (kind, find) => watch(store.find(kind, find), alive) }
      : store;
    const deps = { store: watched, messenger, clock: { now: () => NOW }, hours: SENDING_HOURS, links: webLinks('https://planbot.example'), instance: 'bench', log: () => {} }; // prettier-ignore
    const [begun, worked] = [performance.now(), process.cpuUsage()];
    await planWeeklySummaries(deps);
    await sendDue(deps);
    const ms = performance.now() - begun;
    const { user, system } = process.cpuUsage(worked);
    await store.close();
    if (posted === 0) throw new Error('no summary went out');
    const db = new DatabaseSync(join(folder, 'handlingsplan.db'));
    db.exec("delete from records where kind in ('intent', 'run', 'snapshot')");
    db.close();
    return { ms, cpuMs: (user + system) / 1000, heap };
  };
  const { ms, cpuMs } = await once(false);
  return { ms, cpuMs, heap: (await once(true)).heap };
}

const WATCHED_EVERY = 5_000;
async function* watch<T>(found: AsyncIterable<T>, look: () => void): AsyncIterable<T> {
  let count = 0;
  for await (const one of found) {
    count += 1;
    if (count % WATCHED_EVERY === 0) look();
    yield one;
  }
}

const root = mkdtempSync(join(tmpdir(), 'handlingsplan-bench-'));
try {
  await summaries(root);
} finally {
  rmSync(root, { recursive: true, force: true });
}
