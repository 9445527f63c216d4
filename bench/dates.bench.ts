import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { fromLocalDate, plusMonths, toLocalDate } from '../domain/dates/civil.ts';
import { readTimings } from '../domain/dates/index.ts';
import { corpus } from '../tests/domain/dates/corpus.ts';
import * as chrono from 'chrono-node';

/** How many expressions one core reads in a second, beside chrono-node on the same texts. `npm run bench:dates`. */
const GOAL = 50_000;
const ROUNDS = 9;

function perSecond(count: number, run: () => void): number {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = process.cpuUsage();
    run();
    best = Math.min(best, process.cpuUsage(start).user / 1e6);
  }
  return Math.round(count / best);
}

const cases = corpus(join(process.cwd()));
const repeated = Array.from({ length: 20 }, () => cases).flat();
const ours = perSecond(repeated.length, () => {
  for (const { text, reference } of repeated) readTimings(text, reference);
});
const theirs = perSecond(cases.length, () => {
  for (const { text, reference } of cases) chrono.sv.parse(text, new Date(`${reference}T12:00:00Z`));
});
const DAYS = 20_000;
const whole = perSecond(DAYS, () => {
  for (let index = 0; index < DAYS; index += 1) toLocalDate(plusMonths(fromLocalDate('2007-01-31') + index, 1));
});
const polyfill = perSecond(DAYS, () => {
  const from = Temporal.PlainDate.from('2007-01-31');
  for (let index = 0; index < DAYS; index += 1) from.add({ days: index }).add({ months: 1 }).toString();
});

console.log(`readTimings        ${ours} expressions/s (goal ${GOAL})`);
console.log(`chrono-node sv     ${theirs} expressions/s, ratio ${(ours / theirs).toFixed(1)}`);
console.log(
  `civil.ts           ${whole} days and months/s, temporal-polyfill ${polyfill}, ratio ${(whole / polyfill).toFixed(1)}`,
);
