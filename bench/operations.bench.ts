import { onVerb } from '../bot/onVerb.ts';
import type { BotDeps, Turn } from '../bot/turn.ts';
import { webLinks } from '../bot/links.ts';
import { addDays, instantAt, type LocalDate } from '../domain/calendar.ts';
import type { Messenger, PlanStore } from '../domain/ports.ts';
import { SENDING_HOURS } from '../domain/sendingHours.ts';
import { heartbeat } from '../scheduler/heartbeat.ts';
import { sweep } from '../scheduler/sweep.ts';
import { openMemoryStore } from '../storage/memoryStore.ts';
import { aConversation, aHolding, anAction, aPerson, aPlan, aRole } from '../tests/support/builders.ts';
import { settle } from '../tests/support/teamsWorld.ts';
import { gate, rounded } from './gate.ts';

/**
 * What a day asks of the store, counted and multiplied by what Cosmos DB charges: thirteen weeks with three replicas that
 * wake every minute, actions that fall due all along, and people who answer each one every tenth day.
 */
const DAYS = 91;
const REPLICAS = 3;
const FROM = '2026-08-31';
/** Request units of small records (learn.microsoft.com/azure/cosmos-db/request-units; our own planning values). */
const UNITS = { create: 6, replace: 11, find: 3, read: 1 } as const;
/** What the design allows, by the number of actions. */
const ALLOWED = new Map([
  [30, 13_100],
  [1_000, 17_700],
]);
/** The design says nothing of a hundred thousand: what lies between a thousand and its five million for a million. */
const MANY = { actions: 100_000, allowed: 17_700 + (5_000_000 - 17_700) * (99 / 999) };

type Counts = Record<keyof typeof UNITS, number>;

async function main(): Promise<void> {
  const rows = [];
  for (const [actions, allowed] of ALLOWED) {
    const counts = await quarter(actions);
    const perDay = Object.fromEntries(Object.entries(counts).map(([what, count]) => [what, Math.round(count / DAYS)]));
    const units = Math.round(unitsOf(counts) / DAYS);
    rows.push({ actions, ...perDay, units });
    gate({
      what: `request units a day with ${actions} actions, to the design`,
      value: rounded(units / allowed),
      most: 1,
      unit: '×',
    });
  }
  console.table(rows);
  const [few, many] = rows;
  // What grows with the actions grows in proportion; the rest is the polling.
  const each = ((many?.units ?? 0) - (few?.units ?? 0)) / ((many?.actions ?? 0) - (few?.actions ?? 0));
  const units = (few?.units ?? 0) + each * MANY.actions;
  console.log(`interpolated, 100 000 actions: ${Math.round(units)} units a day`);
  gate({
    what: 'request units a day with 100 000 actions (interpolated), to the design',
    value: rounded(units / MANY.allowed),
    most: 1,
    unit: '×',
  });
}

const unitsOf = (counts: Counts): number =>
  Object.entries(UNITS).reduce((sum, [what, units]) => sum + units * counts[what as keyof Counts], 0);

async function quarter(actions: number): Promise<Counts> {
  const counts: Counts = { create: 0, replace: 0, find: 0, read: 0 };
  const inner = openMemoryStore();
  const people = Math.ceil(actions / 10);
  await found(inner, actions, people);
  const store = counted(inner, counts);
  let at = '';
  const clock = { now: () => at };
  const links = webLinks('https://planbot.example');
  const log = (): void => {};
  const deps = Array.from({ length: REPLICAS }, (_, n) => ({
    ...{ store, messenger: quiet, clock, hours: SENDING_HOURS, links, log },
    instance: `r${n}`,
  }));
  const beats = deps.map((one) => heartbeat(one, () => true));
  let ids = 0;
  const bot: BotDeps = {
    ...{ store, shared: store, messenger: quiet, clock, links, log },
    newId: () => `c${(ids += 1)}`,
    download: async () => undefined,
    upload: async () => false,
    readPlan: async () => ({ ok: false, reason: '' }),
    afterwards: (work) => void work(),
    roster: async () => [],
    outdated: new Map(),
  };
  for (let day = 0; day < DAYS; day += 1) {
    const date = addDays(FROM, day);
    const midnight = Date.parse(instantAt(date, '00:00'));
    for (let minute = 0; minute < 1440; minute += 1) {
      at = new Date(midnight + minute * 60_000).toISOString();
      for (const [n, one] of deps.entries()) {
        await sweep(one);
        await beats[n]?.();
      }
      if (minute === 600) for (let a = day % 10; a < actions; a += 10) await press(bot, a, people, at);
    }
  }
  return counts;
}

/** "Pågår", on the card of the latest reminder. */
async function press(bot: BotDeps, action: number, people: number, at: string): Promise<void> {
  const stored = await bot.store.read('action', 'plan|plan', `a${action}`);
  if (!stored || stored.value.status === 'done') return;
  const person = `p${action % people}`;
  const turn: Turn = {
    caller: { id: person, name: null, member: `29:${person}`, locale: 'sv' },
    at,
    place: {
      conversation: `a:${person}`,
      serviceUrl: 'https://teams.example/',
      kind: 'personal',
      scope: 'personal',
      channel: null,
    },
    message: 'm1',
  };
  const data = { p: 'plan', a: `a${action}`, c: 'action', to: 'inProgress', rev: stored.value.revision } as const;
  await onVerb(bot, turn, { verb: 'status.set', data });
}

function counted(store: PlanStore, counts: Counts): PlanStore {
  const counting = <A extends unknown[], T>(what: keyof Counts, act: (...args: A) => T) =>
    ((...args: A) => {
      counts[what] += 1;
      return act(...args);
    }) as (...args: A) => T;
  return {
    create: counting('create', store.create),
    read: counting('read', store.read),
    replace: counting('replace', store.replace),
    find: counting('find', store.find),
    close: store.close,
  } as PlanStore;
}

let sent = 0;
const quiet: Messenger = {
  post: async (to) => ({ kind: 'delivered', activity: `m${(sent += 1)}`, conversation: to.conversation }),
  update: async () => 'updated',
};

async function found(store: PlanStore, actions: number, people: number): Promise<void> {
  const ids = Array.from({ length: people }, (_, n) => n);
  await settle(store, {
    people: ids.map((n) => aPerson({ id: `p${n}`, name: `Person ${n}` })),
    roles: ids.map((n) => aRole({ id: `r${n}`, name: `Roll ${n}`, kind: 'single', reportsTo: null })),
    units: [],
    holdings: ids.map((n) => aHolding({ id: `h${n}`, role: `r${n}`, person: `p${n}`, unit: null })),
  });
  await store.create('plan', aPlan({ id: 'plan' }));
  for (const n of ids) await store.create('conversation', aConversation({ of: `p${n}`, id: `a:p${n}` }));
  for (let n = 0; n < actions; n += 1) {
    const due: LocalDate = addDays(FROM, 7 + ((n * 37) % DAYS));
    const responsible = [{ role: `r${n % people}`, asWritten: `Roll ${n % people}`, lead: true }];
    await store.create(
      'action',
      anAction({ id: `a${n}`, plan: 'plan', number: `A${n}`, due, heard: FROM, responsible }),
    );
  }
}

await main();
