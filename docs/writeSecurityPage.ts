import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { numberedFiles, securityPage, type TestResult } from './securityPage.ts';

/** `npm run docs:security`: runs every test that names an input of the list, and the guards', and writes what came of it. */
const output = join(mkdtempSync(join(tmpdir(), 'security-')), 'results.json');
spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', ...numberedFiles(), '--json', `--outputFile=${output}`], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
const { testResults } = JSON.parse(readFileSync(output, 'utf8')) as {
  testResults: { name: string; assertionResults: TestResult[] }[];
};
const results = testResults.flatMap(({ assertionResults }) => assertionResults);
writeFileSync('docs/security.md', securityPage(results));
process.stdout.write(`docs/security.md: ${results.length} tests\n`);
if (results.some(({ status }) => status === 'failed')) process.exitCode = 1;
