import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs `npm test` in the present folder and closes with the line that counts what came of it. A file under which Node itself crashed
 * says nothing about the product: that is told, and the file runs once more, alone. A test that fails is never tried again.
 */

/** What of jest's `--json` is read here. */
interface Results {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  /** Files that could not run at all. */
  readonly numRuntimeErrorTestSuites: number;
  readonly testResults: readonly { readonly name: string; readonly message: string }[];
}

/** How jest tells that the process of a file died of the runtime's own fault; SIGKILL and SIGTERM come from outside. */
const CRASH = /worker process .* was terminated by another process: signal=(?:SIGSEGV|SIGBUS|SIGILL|SIGTRAP)/;

/** @throws When jest ended without saying what came of the tests. */
function runTests(more: readonly string[]): Results & { readonly crashed: readonly string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'results-'));
  try {
    const file = join(folder, 'results.json');
    const { status, signal } = spawnSync('npm', ['test', '--', '--ci', '--json', `--outputFile=${file}`, ...more], {
      stdio: 'inherit',
    });
    if (!existsSync(file)) throw new Error(`npm test ended before it had results: ${signal ?? `exit code ${status}`}.`);
    const results = JSON.parse(readFileSync(file, 'utf8')) as Results;
    return {
      ...results,
      crashed: results.testResults.filter(({ message }) => CRASH.test(message)).map(({ name }) => name),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const first = runTests([]);
const { crashed } = first;
const runs = [first];
if (crashed.length > 0) {
  console.log(
    `Node itself crashed under ${crashed.length} of the files, which run once more:\n  ${crashed.join('\n  ')}`,
  );
  runs.push(runTests(['--runTestsByPath', ...crashed]));
}

const sum = (of: (results: Results) => number) => runs.reduce((total, results) => total + of(results), 0);
const failed =
  sum(({ numFailedTests, numRuntimeErrorTestSuites }) => numFailedTests + numRuntimeErrorTestSuites) - crashed.length;
const skipped = sum(({ numPendingTests }) => numPendingTests);
console.log(
  `${sum(({ numPassedTests }) => numPassedTests)} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
);
process.exitCode = failed > 0 ? 1 : 0;
