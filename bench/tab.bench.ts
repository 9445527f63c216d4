import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { addDays } from '../domain/calendar.ts';
import type { PlanStore } from '../domain/ports.ts';
import { openSqliteStore } from '../storage/sqliteStore.ts';
import { tabRoutes } from '../bot/tabApi.ts';
import { webLinks } from '../bot/links.ts';
import type { BotDeps } from '../bot/turn.ts';
import { anAction, aPlan } from '../tests/support/builders.ts';
import { NOW, SAMPLE } from '../tests/support/tabSample.ts';
import { gate, median, rounded } from './gate.ts';

/**
 * What the tab's API costs on the embedded store: the first page of a plan of 1 000 actions, in a database of that plan
 * alone and in one of a hundred such plans; what each request asks of the store; and how long answers take when fifty
 * requests come a second, as two hundred people with the plan open make.
 */
const EACH = 1000;
const PLANS = [1, 100];
const ROUNDS = 21;
const PER_SECOND = 50;
const SECONDS = 8;
const ORIGIN = 'https://planbot.example.se';

type Counts = Record<'read' | 'find' | 'found' | 'create' | 'replace', number>;

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'handlingsplan-bench-'));
  const databases = [];
  try {
    for (const plans of PLANS) databases.push(await database(join(folder, String(plans)), plans));
    await pageCosts(databases);
    for (const one of databases) await underLoad(one);
    for (const { store } of databases) await store.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Database = Awaited<ReturnType<typeof database>>;

async function database(folder: string, plans: number) {
  const store = openSqliteStore({ folder });
  const { register } = SAMPLE;
  for (const one of register.people) await store.create('person', one);
  for (const one of register.roles) await store.create('role', one);
  for (const one of register.holdings) await store.create('holding', one);
  for (const one of register.units) await store.create('unit', one);
  const roles = register.roles.map(({ id }) => id);
  for (let plan = 0; plan < plans; plan += 1) {
    const made = [];
    for (let n = 0; n < EACH; n += 1) {
      const role = roles[n % roles.length] ?? '';
      const action = anAction({
        ...{ id: `plan-${plan}-A${n}`, plan: `plan-${plan}`, number: `A${n}`, title: `Åtgärd ${n} om måltider` },
        due: n % 9 === 0 ? null : addDays('2026-11-23', (n % 200) - 40),
        responsible: [{ role, asWritten: role, lead: true }],
      });
      // One commit for those that are written in the same moment.
      made.push(store.create('action', action));
    }
    await Promise.all(made);
    await store.create('plan', aPlan({ id: `plan-${plan}`, owner: 'mats' }));
  }
  const counts: Counts = { read: 0, find: 0, found: 0, create: 0, replace: 0 };
  const handle = tabRoutes({
    store: counted(store, counts),
    clock: { now: () => NOW },
    links: webLinks(ORIGIN),
    origin: ORIGIN,
    identify: async () => ({ person: 'mats', tenant: 'city', name: null }),
    press: async () => ({ ok: false, refusal: 'gone' }),
    bot: {} as unknown as BotDeps,
    mayAsk: () => true,
    onError: (error) => {
      throw error;
    },
  });
  const get = async (path: string, tag?: string) => {
    const [at = '', query = ''] = path.split('?');
    const headers = { authorization: 'Bearer x', 'if-none-match': tag };
    const response = await handle({ method: 'GET', path: at, query, headers, body: '' });
    if (response.status !== 200 && response.status !== 304) throw new Error(`${path}: ${response.status}`);
    return response;
  };
  return { plans, store, counts, get };
}

function counted(store: PlanStore, counts: Counts): PlanStore {
  return {
    create: (...given) => {
      counts.create += 1;
      return store.create(...given);
    },
    read: (...given) => {
      counts.read += 1;
      return store.read(...given);
    },
    replace: (...given) => {
      counts.replace += 1;
      return store.replace(...given);
    },
    async *find(...given) {
      counts.find += 1;
      for await (const one of store.find(...given)) {
        counts.found += 1;
        yield one;
      }
    },
    close: () => store.close(),
  };
}

const PAGE = '/plans/plan-0/actions?limit=200';

/** The same page of both databases in turn, round by round: whatever else the machine does then hits them alike. */
async function pageCosts(databases: readonly Database[]): Promise<void> {
  const times = databases.map((): number[] => []);
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [n, { get }] of databases.entries()) {
      const begun = process.cpuUsage();
      await get(PAGE);
      const { user, system } = process.cpuUsage(begun);
      if (round > 0) times[n]?.push((user + system) / 1000);
    }
  }
  const rows = [];
  for (const [n, { plans, get, counts }] of databases.entries()) {
    const asked = async (path: string, tag?: string) => {
      Object.assign(counts, { read: 0, find: 0, found: 0 });
      const { headers } = await get(path, tag);
      return { tag: headers['etag'], ops: `${counts.read} reads, ${counts.find} finds of ${counts.found}` };
    };
    const page = await asked(PAGE);
    rows.push({
      'actions stored': plans * EACH,
      'page, CPU ms': rounded(median(times[n] ?? [])),
      page: page.ops,
      unchanged: (await asked(PAGE, page.tag)).ops,
      'one action': (await asked('/plans/plan-0/actions/plan-0-A7')).ops,
    });
  }
  console.table(rows);
  const [few = [], many = []] = times;
  const ratio = median(many.map((time, round) => time / (few[round] ?? NaN)));
  gate({ what: '100 000 to 1 000 actions stored, a page of actions', value: rounded(ratio), most: 1.5, unit: '×' });
}

/** Requests that start when they are due, whether or not those before them are answered. */
async function underLoad({ plans, get }: Database): Promise<void> {
  const { headers } = await get(PAGE);
  const kinds = {
    // Almost all that a page asks is whether anything is new.
    unchanged: () => get(PAGE, headers['etag']),
    page: () => get(PAGE),
    action: () => get('/plans/plan-0/actions/plan-0-A7'),
  };
  const turn = ['unchanged', 'unchanged', 'unchanged', 'unchanged', 'unchanged', 'unchanged', 'unchanged', 'unchanged', 'page', 'action'] as const; // prettier-ignore
  const times: Record<keyof typeof kinds, number[]> = { unchanged: [], page: [], action: [] };
  const start = performance.now();
  const all: Promise<unknown>[] = [];
  for (let n = 0; n < PER_SECOND * SECONDS; n += 1) {
    const due = start + (n * 1000) / PER_SECOND;
    const left = due - performance.now();
    if (left > 0) await wait(left);
    const kind = turn[n % turn.length] ?? 'page';
    all.push(kinds[kind]().then(() => times[kind].push(performance.now() - due)));
  }
  await Promise.all(all);
  const at = (values: readonly number[], share: number) =>
    rounded(values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? NaN, 1);
  console.log(`${PER_SECOND} requests a second, ${plans * EACH} actions stored, milliseconds:`);
  console.table(
    Object.entries(times).map(([request, values]) => ({
      ...{ request, count: values.length, p50: at(values, 0.5), p95: at(values, 0.95), p99: at(values, 0.99) },
    })),
  );
}

await main();
