import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { SLICES, type Slice } from './slices.ts';

/**
 * Changes the product a little in thousands of places, one at a time, and asks whether a test notices (Stryker). Slices are
 * named as arguments; without arguments all are run, which takes hours. Each leaves what it found in `dist/mutants/`.
 */
const wanted = process.argv.slice(2);
for (const slice of SLICES.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) await run(slice);

async function run({ name, mutate, tests }: Slice): Promise<void> {
  const began = performance.now();
  process.env.SHARED_DIR ??= resolve('../shared');
  process.env.MUTANT_TESTS = tests.map((test) => `tests/${test}.test.ts`).join(' ');
  const found = await new Stryker({
    mutate: [...mutate],
    testRunner: 'circus',
    plugins: [resolve('tests/mutants/runner.ts')],
    coverageAnalysis: 'perTest',
    concurrency: 1,
    // Beside the repository, not in it: other tools read what is in it.
    tempDirName: join(tmpdir(), `mutants-${name}`),
    ignorePatterns: ['dist', 'data', 'pictures', 'docs/pictures', 'reports'],
    // TypeScript 7 has no interface that Stryker could rewrite a tsconfig with, and none needs rewriting.
    tsconfigFile: 'none.json',
    checkers: [],
    reporters: [],
    timeoutMS: 10_000,
    // A busy machine is slow, not wrong.
    dryRunTimeoutMinutes: 30,
    allowEmpty: true,
  }).runMutationTest();
  mkdirSync('dist/mutants', { recursive: true });
  const kept = found.map(({ fileName, status, location, mutatorName, replacement }) => ({
    ...{ file: relative('.', fileName), status, line: location.start.line, mutator: mutatorName, replacement },
  }));
  writeFileSync(`dist/mutants/${name}.json`, JSON.stringify(kept, undefined, 1));
  const seconds = Math.round((performance.now() - began) / 1000);
  process.stdout.write(`${name}: ${found.length} mutants in ${seconds} s\n`);
}
