import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { pacedMessenger } from '../bot/pacedMessenger.ts';
import { readRates } from '../bot/rates.ts';
import { webLinks } from '../bot/links.ts';
import { addDays } from '../domain/calendar.ts';
import type { Messenger } from '../domain/ports.ts';
import { SENDING_HOURS } from '../domain/sendingHours.ts';
import { sweep } from '../scheduler/sweep.ts';
import { remembered } from '../storage/remembered.ts';
import { openSqliteStore } from '../storage/sqliteStore.ts';
import { foundCity, MONDAY } from './delivery/city.ts';
import { gate, rounded } from './gate.ts';

/**
 * A very large Monday, and the ones after it: all that is due goes out on a clock that passes only while the bot waits for
 * its turn, and memory stays what it is. `WEEKS=5 npm run bench -- drain` sends a hundred thousand messages.
 */
const PEOPLE = 20_000;
const WEEKS = Number(process.env.WEEKS ?? 1);
/** Live memory at the end of a week, to that a tenth into it. */
const FLAT = 1.25;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
function liveMegabytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1e6;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'handlingsplan-bench-'));
  try {
    await foundCity(folder, PEOPLE, 'https://teams.example/');
    const store = remembered(openSqliteStore({ folder }));
    let waited = 0;
    let begins = Date.parse(MONDAY);
    const clock = { now: () => new Date(begins + waited).toISOString() };
    const stopwatch = {
      elapsed: () => waited,
      wait: async (milliseconds: number) => {
        await new Promise(setImmediate);
        waited += milliseconds;
      },
    };
    let sent = 0;
    const levels: number[] = [];
    const teams: Messenger = {
      async post(to) {
        sent += 1;
        if (sent % (PEOPLE / 10) === 0) levels.push(liveMegabytes());
        return { kind: 'delivered', activity: `m${sent}`, conversation: to.conversation };
      },
      update: async () => 'updated',
    };
    const messenger = pacedMessenger(teams, readRates({}, []), stopwatch);
    const links = webLinks('https://planbot.example');
    const deps = { store, messenger, clock, hours: SENDING_HOURS, links, instance: 'bench', log: () => {} };
    for (let week = 1; week <= WEEKS; week += 1) {
      await sweep(deps);
      if (sent !== week * PEOPLE) throw new Error(`${sent} messages went out instead of ${week * PEOPLE}`);
      begins = Date.parse(`${addDays(MONDAY.slice(0, 10), 7 * week)}${MONDAY.slice(10)}`) - waited;
    }
    await store.close();
    const [first = NaN] = levels;
    const highest = Math.max(...levels.slice(1));
    console.log(`${sent} messages in ${Math.round(waited / 1000)} s of the bot's time, ${WEEKS} week(s)`);
    console.log(`live memory, each tenth of the way: ${levels.map((level) => rounded(level, 0)).join(', ')} MB`);
    gate({
      what: 'highest live memory while sending, to the first tenth',
      value: rounded(highest / first),
      most: FLAT,
      unit: '×',
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
