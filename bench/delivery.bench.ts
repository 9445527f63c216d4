import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pacedMessenger } from '../bot/pacedMessenger.ts';
import { readRates } from '../bot/rates.ts';
import { TeamsAdapter } from '../bot/teamsAdapter.ts';
import { teamsMessenger } from '../bot/teamsMessenger.ts';
import { webLinks } from '../bot/links.ts';
import { SENDING_HOURS } from '../domain/sendingHours.ts';
import { sweep } from '../scheduler/sweep.ts';
import { remembered } from '../storage/remembered.ts';
import { openSqliteStore } from '../storage/sqliteStore.ts';
import { foundCity, MONDAY } from './delivery/city.ts';
import { gate, rounded } from './gate.ts';

/**
 * How fast a Monday goes out: two thousand people get their digest over HTTP from a connector that takes 100 ms for each.
 * Teams allows 50 a second; this must come close to it.
 */
const PEOPLE = 2_000;
const CEILING = readRates({}, []).tenant[0]!;
/** At least 98 % of it. */
const MOST = rounded(1 / 0.98, 3);

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'handlingsplan-bench-'));
  const connector = fork('bench/delivery/slowConnector.ts', [], { execArgv: [] });
  try {
    const [{ port }] = (await once(connector, 'message')) as [{ port: number }];
    const serviceUrl = `http://127.0.0.1:${port}/`;
    await foundCity(folder, PEOPLE, serviceUrl);
    const store = remembered(openSqliteStore({ folder }));
    const clock = { now: () => MONDAY };
    const teams = teamsMessenger(new TeamsAdapter(null, ['127.0.0.1']), { id: '28:bot', tenant: 'tenant' }, clock);
    const stopwatch = { elapsed: () => performance.now(), wait: (milliseconds: number) => wait(milliseconds) };
    const messenger = pacedMessenger(teams, readRates({}, []), stopwatch);
    const links = webLinks('https://planbot.example');
    await sweep({ store, messenger, clock, hours: SENDING_HOURS, links, instance: 'bench', log: () => {} });
    await store.close();
    const answer = once(connector, 'message');
    connector.send('arrived');
    report(((await answer) as [number[]])[0]);
  } finally {
    connector.disconnect();
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(arrived: readonly number[]): void {
  if (arrived.length !== PEOPLE) throw new Error(`${arrived.length} messages arrived instead of ${PEOPLE}`);
  const [first = NaN, last = NaN] = [arrived[0], arrived.at(-1)];
  const { count, seconds: window } = CEILING;
  const rate = PEOPLE / ((last - first) / 1000);
  const densest = (moments: readonly number[]) =>
    Math.max(...moments.map((from) => moments.filter((at) => at >= from && at < from + window * 1000).length));
  // Never more leave than may (tests/bot/pacedMessenger, I15 of the simulation); on a busy machine they arrive closer together.
  console.log(`${PEOPLE} messages, ${rounded(rate)} a second; ${densest(arrived)} arrived in the densest second`);
  gate({
    what: 'what Teams allows in a second, to what is sent',
    value: rounded(count / rate, 3),
    most: MOST,
    unit: '×',
  });
}

await main();
