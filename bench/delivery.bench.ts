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
 * Teams allows 50 a second; as close to that as can be, and never more in any second wherever one begins to count.
 */
const PEOPLE = 2_000;
const CEILING = readRates({}, []).tenant[0]!;
/** A hundredth of the time may be lost to keeping below it, and another to starting and ending. */
const MOST = 1 / 0.98;

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
  const seconds = ((arrived.at(-1) ?? 0) - (arrived[0] ?? 0)) / 1000;
  const { count, seconds: window } = CEILING;
  const ideal = ((PEOPLE - count) / count) * window;
  const densest = Math.max(
    ...arrived.map((from, n) => arrived.slice(n, n + 4 * count).filter((at) => at < from + window * 1000).length),
  );
  console.log(
    `${PEOPLE} messages in ${rounded(seconds)} s: ${rounded(PEOPLE / seconds)} a second; ${densest} in the densest`,
  );
  gate({
    what: 'time for 2 000 messages, to what Teams allows',
    value: rounded(seconds / ideal, 3),
    most: rounded(MOST, 3),
    unit: '×',
  });
  gate({ what: 'messages in any second, to what Teams allows', value: rounded(densest / count), most: 1, unit: '×' });
}

await main();
