import { simulateAll } from './eras.ts';
import { MUTANTS } from './mutants.ts';
import type { Options, Report } from './report.ts';
import { simulate } from './simulate.ts';
import { stopwatch } from './speed.ts';

/**
 * The long version: thousands of days under every profile, a crash at each of the first 260 edges, and every mutant,
 * until one of its seeds shows it.
 * One JSON line for each; ends with 1 when a promise was broken or a mutant lived. A number scales the days down.
 */
async function nightly(days: number): Promise<void> {
  const runs: readonly Options[] = [
    { seed: 1, days, replicas: 5, profile: 'brutal' },
    { seed: 2, days, replicas: 5, profile: 'real' },
    { seed: 3, days: Math.ceil(days / 5), replicas: 5, profile: 'storm' },
    { seed: 4, days: Math.ceil(days / 10), replicas: 3, profile: 'none' },
  ];
  for (const options of runs) {
    const speed = stopwatch(options.days);
    const report = await simulateAll(options);
    tell({ ...short(report), ...speed() }, isClean(report));
  }
  const failed: number[] = [];
  for (let crashAt = 1; crashAt <= 260; crashAt += 1) {
    const report = await simulate({ ...ONE_MONDAY, crashAt });
    if (report.violations.some(({ invariant }) => invariant !== 'L2')) failed.push(crashAt);
  }
  tell({ crashAtEdges: 260, failed }, failed.length === 0);
  for (const mutant of MUTANTS) {
    const found = await killer(mutant);
    tell({ mutant: mutant.name, ...found }, found.killedBy.length > 0);
  }
}

/** What makes a mutant's fault show may be rare: it has so many cities and strokes of luck to show it in. */
const SEEDS = 20;

async function killer({ mutation, killedBy, options }: (typeof MUTANTS)[number]) {
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const base: Options = { seed, days: 100, replicas: 3, profile: 'brutal' };
    const { violations } = await simulate({ ...base, ...options }, mutation);
    const by = [...new Set(violations.map(({ invariant }) => invariant))].filter((one) => killedBy.includes(one));
    if (by.length > 0) return { seed, killedBy: by };
  }
  return { seed: SEEDS, killedBy: [] };
}

const ONE_MONDAY: Options = { seed: 1, from: '2026-09-07', days: 1, replicas: 2, profile: 'none' };

const short = (report: Report) => ({ ...report, violations: report.violations.slice(0, 5) });
const isClean = ({ violations }: Report): boolean => violations.length === 0;

function tell(found: object, isGood: boolean): void {
  if (!isGood) process.exitCode = 1;
  process.stdout.write(`${JSON.stringify({ ...found, isGood })}\n`);
}

const DAYS = 10_000;
void nightly(Number(process.argv[2] ?? DAYS));
