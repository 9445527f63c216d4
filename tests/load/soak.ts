import { readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { quantile, round, startServer } from './server.ts';

/**
 * Presses at a steady rate for as many minutes as are told (10, or 120 for the long run), with the ticks of the schedule. A
 * line each minute; ends with 1 when memory keeps growing, descriptors leak or the slowest presses become slower.
 */
const MINUTES = Number(process.argv[2] ?? 10);
const A_SECOND = Number(process.argv[3] ?? 20);
const server = await startServer();
const descriptors = (): number => readdirSync(`/proc/${server.child.pid}/fd`).length;

interface Minute {
  readonly p50: number;
  readonly p99: number;
  readonly rssMb: number;
  readonly descriptors: number;
}
const minutes: Minute[] = [];
for (let minute = 0; minute < MINUTES; minute += 1) {
  const times: number[] = [];
  const began = performance.now();
  const underway: Promise<void>[] = [];
  for (let press = 0; press < 60 * A_SECOND; press += 1) {
    // At the rate that was told, whether or not the earlier ones have been answered: people do not wait for each other.
    underway.push(server.pressOnce().then((time) => void times.push(time)));
    await wait(Math.max(0, began + ((press + 1) * 1000) / A_SECOND - performance.now()));
  }
  await Promise.all(underway);
  const { rss } = await server.state();
  minutes.push({
    ...{ p50: round(quantile(times, 0.5)), p99: round(quantile(times, 0.99)) },
    ...{ rssMb: round(rss / 1048576), descriptors: descriptors() },
  });
  process.stdout.write(`${JSON.stringify({ minute: minute + 1, ...minutes.at(-1) })}\n`);
}
await server.end();

/** The first minutes warm up; from then on the second half is held against the first. */
const warm = minutes.slice(Math.min(2, minutes.length - 1));
const half = Math.ceil(warm.length / 2);
const mean = (of: readonly Minute[], what: keyof Minute): number =>
  of.reduce((sum, one) => sum + one[what], 0) / Math.max(1, of.length);
const [early, late] = [warm.slice(0, half), warm.slice(-half)];
const grew = {
  rssMb: round(mean(late, 'rssMb') - mean(early, 'rssMb')),
  descriptors: mean(late, 'descriptors') - mean(early, 'descriptors'),
  p99: round(mean(late, 'p99') / mean(early, 'p99')),
};
const isGood = grew.rssMb < 15 && grew.descriptors < 5 && grew.p99 < 2;
process.stdout.write(`${JSON.stringify({ presses: server.presses(), grew, isGood })}\n`);
process.exitCode = isGood ? 0 : 1;
