import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { webLinks } from '../bot/links.ts';
import type { Action } from '../domain/action.ts';
import type { Messenger } from '../domain/ports.ts';
import { SENDING_HOURS } from '../domain/sendingHours.ts';
import { sweep } from '../scheduler/sweep.ts';
import { filed } from '../storage/filing.ts';
import { openSqliteStore } from '../storage/sqliteStore.ts';
import { aConversation, aHolding, anAction, aPerson, aPlan, aRole } from '../tests/support/builders.ts';
import { settle } from '../tests/support/teamsWorld.ts';
import { gate, median, rounded } from './gate.ts';

/**
 * What a Monday morning's tick costs in a large store and in a small one: the same actions are due in both, and the same
 * 40 people get their digest. Whoever answers for the messages answers at once, so that only our own work and the
 * disk's are measured. The stores take turns.
 */
const PAIRS = [
  { stored: [1_000, 100_000], due: 200, most: 1.5 },
  { stored: [10_000, 1_000_000], due: 500, most: 2 },
] as const;
const PEOPLE = 40;
const PLANS = 50;
const ROUNDS = 9;

/** Monday 30 November 2026, half a minute past eight in Stockholm. */
const NOW = '2026-11-30T07:00:30.000Z';

interface Timed {
  readonly elapsed: number;
  /** Processor time in milliseconds. */
  readonly cpu: number;
}

async function compare({ stored, due, most }: (typeof PAIRS)[number]): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'handlingsplan-bench-'));
  try {
    const files = stored.map((count) => ({ count, folder: join(root, String(count)), times: [] as Timed[] }));
    for (const { folder, count } of files) await seed(folder, count, due);
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const { folder, times } of round % 2 === 0 ? files : files.toReversed()) {
        const timed = await tick(folder);
        // In the first round the code is still being compiled.
        if (round > 0) times.push(timed);
      }
    }
    const middle = (of: keyof Timed) => files.map(({ times }) => median(times.map((one) => one[of])));
    const [elapsed, cpu] = [middle('elapsed'), middle('cpu')];
    console.table(
      files.map(({ count }, n) => ({
        stored: count,
        due,
        elapsed: rounded(elapsed[n] ?? NaN),
        cpu: rounded(cpu[n] ?? NaN),
      })),
    );
    const ratio = ([small = NaN, large = NaN]: readonly number[]) => rounded(large / small);
    const what = `tick over ${stored[1]} actions, to ${stored[0]}, ${due} due`;
    gate({ what, value: ratio(elapsed), most, unit: '×' });
    gate({ what: 'its processor time', value: ratio(cpu), most, unit: '×' });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** One sweep in which all that is due goes out, and then everything back to how it was. */
async function tick(folder: string): Promise<Timed> {
  const store = openSqliteStore({ folder });
  const said: string[] = [];
  const messenger: Messenger = {
    post: async (to, { card }) => {
      said.push(JSON.stringify(card));
      return { kind: 'delivered', activity: `m${said.length}`, conversation: to.conversation };
    },
    update: async () => 'updated',
  };
  const deps = {
    store,
    messenger,
    clock: { now: () => NOW },
    hours: SENDING_HOURS,
    links: webLinks('https://planbot.example'),
    instance: 'bench',
    log: () => {},
  };
  const [begun, used] = [performance.now(), process.cpuUsage()];
  await sweep(deps);
  const elapsed = performance.now() - begun;
  const { user, system } = process.cpuUsage(used);
  await store.close();
  if (said.length !== PEOPLE) throw new Error(`${said.length} digests went out instead of ${PEOPLE}`);
  inFile(folder, (db) =>
    db.exec("delete from records where kind in ('intent', 'run'); pragma wal_checkpoint(truncate)"),
  );
  return { elapsed, cpu: (user + system) / 1000 };
}

async function seed(folder: string, stored: number, due: number): Promise<void> {
  const store = openSqliteStore({ folder });
  const people = Array.from({ length: PEOPLE }, (_, n) => n);
  await settle(store, {
    people: people.map((n) => aPerson({ id: `p${n}`, name: `Person ${n}` })),
    roles: people.map((n) => aRole({ id: `r${n}`, name: `Roll ${n}`, kind: 'single', reportsTo: null })),
    units: [],
    holdings: people.map((n) => aHolding({ id: `h${n}`, role: `r${n}`, person: `p${n}`, unit: null })),
  });
  for (let n = 0; n < PLANS; n += 1) await store.create('plan', aPlan({ id: `plan-${n}` }));
  for (const n of people) await store.create('conversation', aConversation({ of: `p${n}`, id: `a:${n}` }));
  await store.close();
  inFile(folder, (db) => fill(db, stored, due));
}

/** Rows as the store files them, in one transaction: a hundred thousand commits would say nothing more. */
function fill(db: DatabaseSync, stored: number, due: number): void {
  const insert = db.prepare(
    "insert into records (kind, partition, id, wake, day, version, shape, body) values ('action', ?, ?, ?, ?, 1, 1, ?)",
  );
  db.exec('begin');
  for (let row = 0; row < stored; row += 1) {
    // What is due together stands neither together in the file nor in the order of its ids.
    const action = actionNumber((row * 7_919) % stored, due);
    const { partition, id, wake, day } = filed('action', action);
    insert.run(partition, id, wake, day, JSON.stringify(action));
  }
  db.exec('commit');
}

/** The first are due this Friday, the others in the years after, a few on each day. */
function actionNumber(n: number, due: number): Action {
  const later = `20${27 + (n % 40)}-0${1 + (n % 9)}-${10 + (n % 19)}`;
  return anAction({
    id: `a${((n * 2_654_435_761) >>> 0).toString(36)}-${n}`,
    plan: `plan-${n % PLANS}`,
    number: `A${n}`,
    due: n < due ? '2026-12-04' : later,
    heard: '2026-11-20',
    responsible: [{ role: `r${n % PEOPLE}`, asWritten: `Roll ${n % PEOPLE}`, lead: true }],
  });
}

function inFile(folder: string, act: (db: DatabaseSync) => void): void {
  const db = new DatabaseSync(join(folder, 'handlingsplan.db'));
  act(db);
  db.close();
}

for (const pair of PAIRS) await compare(pair);
