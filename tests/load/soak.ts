import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { presser } from '../../bench/turn/press.ts';
import { changesIn, seed } from '../../bench/turn/seed.ts';
import { listening, startServer } from '../../bench/turn/server.ts';
import { quantile, round } from './server.ts';

/**
 * The program as `npm start` starts it, on a database of its own, with presses at a steady rate for as many minutes as are
 * told (10, or 120 for the long run) beside the schedule's ticks. A line each minute; ends with 1 when memory keeps
 * growing, descriptors leak, a press comes to cost more, or one is lost.
 */
const MINUTES = Number(process.argv[2] ?? 10);
const A_SECOND = Number(process.argv[3] ?? 20);
/**
 * As long as the balancers that stand before the bot keep a connection that nobody uses: the bot keeps it for longer. A client
 * without a limit would send, after hours, a press on one that is being closed in that very moment.
 */
const CLIENT_IDLE_MS = 240_000;
/** So many that none gets a longer history than an action has in life. */
const ACTIONS = 5_000;

interface Minute {
  readonly p50: number;
  readonly p99: number;
  /** Processor time, which others on the machine change less than they change how long somebody waits. */
  readonly cpuMs: number;
  readonly rssMb: number;
  readonly descriptors: number;
}

const folder = mkdtempSync(join(tmpdir(), 'handlingsplan-soak-'));
await seed(folder, ACTIONS);
const server = await startServer({ kind: 'product', folder, cardFile: '' });
await listening(server);
const people = presser(true, ACTIONS);
const agent = new Agent({ keepAlive: true, timeout: CLIENT_IDLE_MS });
let presses = 0;

async function press(times: number[]): Promise<void> {
  const begun = performance.now();
  await people.press(server.url, agent);
  times.push(performance.now() - begun);
  presses += 1;
}

async function minute(): Promise<Minute> {
  const times: number[] = [];
  const before = await server.cost();
  const begun = performance.now();
  const underway: Promise<void>[] = [];
  for (let count = 1; count <= 60 * A_SECOND; count += 1) {
    // At the rate that was told, whether or not the earlier ones have been answered: people do not wait for each other.
    underway.push(press(times));
    await wait(Math.max(0, begun + (count * 1000) / A_SECOND - performance.now()));
  }
  await Promise.all(underway);
  const { cpu, rssBytes } = await server.cost();
  return {
    ...{ p50: round(quantile(times, 0.5)), p99: round(quantile(times, 0.99)) },
    ...{ cpuMs: round((cpu - before.cpu) / 1000 / times.length), rssMb: round(rssBytes / 1048576) },
    descriptors: readdirSync(`/proc/${server.pid}/fd`).length,
  };
}

const minutes: Minute[] = [];
for (let count = 1; count <= MINUTES; count += 1) {
  minutes.push(await minute());
  process.stdout.write(`${JSON.stringify({ minute: count, ...minutes.at(-1) })}\n`);
}
agent.destroy();
await server.stop();
const lost = presses - (await changesIn(folder));
rmSync(folder, { recursive: true });

/** The first minutes warm up; from then on the second half is held against the first, by what is usual in each. */
const warm = minutes.slice(Math.min(2, minutes.length - 1));
const half = Math.ceil(warm.length / 2);
const usual = (of: readonly Minute[], what: keyof Minute): number =>
  quantile(
    of.map((one) => one[what]),
    0.5,
  );
const [early, late] = [warm.slice(0, half), warm.slice(-half)];
const grew = {
  rssMb: round(usual(late, 'rssMb') - usual(early, 'rssMb')),
  descriptors: usual(late, 'descriptors') - usual(early, 'descriptors'),
  cpu: round(usual(late, 'cpuMs') / usual(early, 'cpuMs')),
  p99: round(usual(late, 'p99') / usual(early, 'p99')),
};
const isGood = grew.rssMb < 15 && grew.descriptors < 5 && grew.cpu < 1.5 && grew.p99 < 2 && lost === 0;
process.stdout.write(`${JSON.stringify({ presses, lost, grew, isGood })}\n`);
process.exitCode = isGood ? 0 : 1;
