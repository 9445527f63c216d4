import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { webLinks } from '../bot/links.ts';
import type { Action, Change } from '../domain/action.ts';
import { addDays, instantAt } from '../domain/calendar.ts';
import { planOf } from '../domain/organisation.ts';
import type { Messenger, PlanStore } from '../domain/ports.ts';
import { readOrganisation } from '../domain/reading.ts';
import { approveReport } from '../domain/report.ts';
import { monthAfter, reportDayOf } from '../domain/reportMonth.ts';
import { SENDING_HOURS } from '../domain/sendingHours.ts';
import { messagesFor } from '../locales/messages.ts';
import { exportData } from '../report/exportData.ts';
import { exportPlan } from '../report/exportPlan.ts';
import { reportFile } from '../report/files.ts';
import { changeReport, ensureReport } from '../report/keepReport.ts';
import { sendDue } from '../scheduler/deliver.ts';
import { planWeeklySummaries } from '../scheduler/weeklySummary.ts';
import { filed } from '../storage/filing.ts';
import { openSqliteStore } from '../storage/sqliteStore.ts';
import { aConversation, anAction, aPlan } from '../tests/support/builders.ts';
import { gate, median, rounded } from './gate.ts';

/**
 * What the leadership and the board get, in a large plan: a year of monthly reports over a thousand actions; the export
 * of a thousand actions with a hundred thousand entries of history; and the weekly summary over a hundred thousand
 * actions, which must not hold them all at once.
 */
const NOW = '2026-11-30T07:00:30.000Z';
const CHANNEL = '19:bench';
const t = messagesFor('sv');

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

async function main(): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'handlingsplan-bench-'));
  try {
    await reports(join(root, 'reports'));
    await everything(join(root, 'export'));
    await summaries(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Twelve months, one after another: drafted, approved, and written as Word and Excel. */
async function reports(folder: string): Promise<void> {
  const store = await filled(folder, 1_000, 12);
  const { register, ...organisation } = await readOrganisation(store);
  const plan = planOf({ ...organisation, register }, 'plan');
  if (!plan) throw new Error('there is no plan');
  const begun = performance.now();
  let bytes = 0;
  for (let n = 0; n < 12; n += 1) {
    const month = monthAfter('2026-11', n);
    const at = instantAt(reportDayOf(month), '08:00');
    await ensureReport(store, { plan, register, month, at, by: null });
    const stored = await changeReport(store, plan.id, month, (now) =>
      approveReport(now, { by: 'olle', role: null, at }),
    );
    for (const as of ['docx', 'xlsx'] as const)
      bytes += (stored && (await reportFile(stored, as, t))?.bytes.length) ?? 0;
  }
  const elapsed = performance.now() - begun;
  await store.close();
  console.table([{ what: '12 monthly reports, 1 000 actions', ms: rounded(elapsed), kB: Math.round(bytes / 1024) }]);
  console.log(`one report: ${rounded(elapsed / 12)} ms (aim 3 000)`);
}

/** A thousand actions with a hundred changes each, in every format. */
async function everything(folder: string): Promise<void> {
  const store = await filled(folder, 1_000, 100);
  const begun = performance.now();
  const data = await exportData(store, 'plan', NOW);
  if (!data) throw new Error('there is no plan');
  const rows: { what: string; ms: number; kB: number }[] = [];
  for (const masked of [false, true]) {
    for (const as of ['xlsx', 'csv', 'json', 'docx'] as const) {
      const from = performance.now();
      const bytes = await exportPlan(data, as, { masked }, t);
      rows.push({
        what: `${as}${masked ? ', masked' : ''}`,
        ms: rounded(performance.now() - from),
        kB: Math.round((bytes?.length ?? 0) / 1024),
      });
    }
  }
  const elapsed = performance.now() - begun;
  await store.close();
  console.table(rows);
  gate({ what: 'export of 100 000 changes, all formats twice', value: rounded(elapsed), most: 60_000, unit: 'ms' });
}

const STORED = [10_000, 100_000] as const;
const ROUNDS = 3;

/** A Monday morning on which one plan's summary is due: how long it takes, and how much is alive at its worst moment. */
async function summaries(root: string): Promise<void> {
  const measured: { stored: number; ms: number; heapMB: number }[] = [];
  for (const stored of STORED) {
    const folder = join(root, String(stored));
    await (await filled(folder, stored, 1)).close();
    const rounds: { ms: number; heap: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await summarise(folder));
    measured.push({
      stored,
      ms: rounded(median(rounds.map(({ ms }) => ms))),
      heapMB: rounded(median(rounds.map(({ heap }) => heap)) / 1e6),
    });
  }
  console.table(measured);
  const [small, large] = measured;
  console.log(`weekly summary over 100 000 actions: ${large?.ms} ms (aim 2 000)`);
  gate({
    what: 'live heap of a summary, 100 000 actions to 10 000',
    value: rounded((large?.heapMB ?? NaN) / (small?.heapMB ?? NaN)),
    most: 1.5,
    unit: '×',
  });
}

/** The live heap is what is left after a collection, taken again and again while the actions are read. */
async function summarise(folder: string): Promise<{ readonly ms: number; readonly heap: number }> {
  const once = async (isWatched: boolean) => {
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
    const begun = performance.now();
    await planWeeklySummaries(deps);
    await sendDue(deps);
    const ms = performance.now() - begun;
    await store.close();
    if (posted === 0) throw new Error('no summary went out');
    const db = new DatabaseSync(join(folder, 'handlingsplan.db'));
    db.exec("delete from records where kind in ('intent', 'run', 'snapshot')");
    db.close();
    return { ms, heap };
  };
  const { ms } = await once(false);
  return { ms, heap: (await once(true)).heap };
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

/** One plan with so many actions, each with so many entries of history, written as the store files them. */
async function filled(folder: string, count: number, entries: number): Promise<PlanStore> {
  const store = openSqliteStore({ folder });
  await store.create('plan', aPlan({ id: 'plan', channel: CHANNEL, published: '2026-11-02T08:00:00.000Z' }));
  await store.create('conversation', aConversation({ of: CHANNEL, id: CHANNEL, kind: 'channel', member: null }));
  await store.close();
  const db = new DatabaseSync(join(folder, 'handlingsplan.db'));
  const insert = db.prepare(
    "insert into records (kind, partition, id, wake, day, version, shape, body) values ('action', ?, ?, ?, ?, 1, 1, ?)",
  );
  db.exec('begin');
  for (let n = 0; n < count; n += 1) {
    const action = actionNumber(n, entries);
    const { partition, id, wake, day } = filed('action', action);
    insert.run(partition, id, wake, day, JSON.stringify(action));
  }
  db.exec('commit');
  db.close();
  return openSqliteStore({ folder });
}

const STATUSES = ['notStarted', 'inProgress', 'done', 'inProgress', 'paused'] as const;

function actionNumber(n: number, entries: number): Action {
  const due = addDays('2026-11-01', n % 700);
  return anAction({
    id: `a${n}`,
    plan: 'plan',
    number: `A${n}`,
    title: `Åtgärd nummer ${n} i en stor plan`,
    due,
    firstDue: due,
    heard: '2026-11-29',
    status: STATUSES[n % STATUSES.length] ?? 'notStarted',
    responsible: [{ role: `roll ${n % 40}`, asWritten: `Roll ${n % 40}`, lead: true }],
    history: Array.from({ length: entries }, (_, entry) => changeNumber(n, entry)),
  });
}

const changeNumber = (n: number, entry: number): Change => ({
  id: `a${n}-${entry}`,
  at: instantAt(addDays('2026-11-03', entry % 330), '09:00'),
  by: `p${n % 40}`,
  role: `roll ${n % 40}`,
  unit: null,
  what:
    entry % 3 === 0
      ? { kind: 'date', from: '2026-12-01', to: '2027-01-15', reason: 'Upphandlingen har överklagats.' }
      : { kind: 'comment', text: 'Två enheter har börjat, de andra följer efter i vår.', forReport: true },
});

await main();
