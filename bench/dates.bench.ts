import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { fromLocalDate, plusMonths, toLocalDate } from '../domain/dates/civil.ts';
import { readTimings } from '../domain/dates/index.ts';
import { corpus } from '../tests/domain/dates/corpus.ts';
import * as chrono from 'chrono-node';
import { gate, rounded } from './gate.ts';

/**
 * How many expressions one core reads in a second, beside chrono-node on the same texts. `npm run bench:dates`.
 * A second is one of this process's own CPU time, so that what else the machine does costs nothing but its caches. Even
 * they slow everything alike, which is why the gate is a ratio: to one small piece of Temporal work in the same run.
 */
const GOAL = 50_000;
const ROUNDS = 15;

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

console.log(`readTimings        ${ours} expressions per CPU second (goal ${GOAL})`);
console.log(`chrono-node sv     ${theirs} expressions/s, ratio ${(ours / theirs).toFixed(1)}`);
console.log(
  `civil.ts           ${whole} days and months/s, temporal-polyfill ${polyfill}, ratio ${(whole / polyfill).toFixed(1)}`,
);
gate({
  what: 'one date expression, in days parsed and moved twice by temporal-polyfill',
  value: rounded(polyfill / ours),
  most: 3,
  unit: '×',
});
