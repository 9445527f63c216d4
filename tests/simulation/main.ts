import { parseArgs } from 'node:util';
import { simulateAll } from './eras.ts';
import { PROFILES, type FaultKind, type Profile } from './faults.ts';
import type { Options } from './report.ts';
import { shrink } from './shrink.ts';
import { stopwatch } from './speed.ts';

/**
 * `npm run simulate -- --days 365 --replicas 3 --seed 1 --faults brutal`. Prints one JSON object; ends with 1 when a
 * promise was broken or somebody was not told, having printed the smallest run found that shows it.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      days: { type: 'string', default: '365' },
      replicas: { type: 'string', default: '3' },
      seed: { type: 'string', default: '1' },
      faults: { type: 'string', default: 'brutal' },
      from: { type: 'string' },
      without: { type: 'string' },
      'crash-at': { type: 'string' },
      'no-shrink': { type: 'boolean', default: false },
      trace: { type: 'boolean', default: false },
    },
  });
  const { faults, from, without } = values;
  if (!Object.hasOwn(PROFILES, faults)) return fail(`--faults is one of ${Object.keys(PROFILES).join(', ')}.`);
  const options: Options = {
    seed: whole('seed', values.seed),
    days: whole('days', values.days),
    replicas: whole('replicas', values.replicas),
    profile: faults as Profile,
    crashAt: whole('crash-at', values['crash-at'] ?? '0'),
    ...(from === undefined ? {} : { from }),
    ...(without === undefined ? {} : { without: without.split(',') as FaultKind[] }),
    ...(values.trace ? { tell: (line: string) => void process.stderr.write(`${line}\n`) } : {}),
  };
  const speed = stopwatch(options.days);
  const report = await simulateAll(options);
  const { violations, ...figures } = report;
  print({ ...figures, ...speed(), violations: violations.slice(0, 20), violated: violations.length });
  if (violations.length === 0) return;
  process.exitCode = 1;
  if (values['no-shrink']) return;
  const { tell: _, ...quiet } = options;
  const smallest = await shrink({ ...quiet, ...report.failing });
  print({ smallest: smallest.options, runs: smallest.runs, violations: smallest.report.violations.slice(0, 5) });
}

const print = (value: object): void => void process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);

function whole(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new Error(`--${name} is a whole number.`);
  return value;
}

function fail(problem: string): void {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 2;
}

void main().catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));
