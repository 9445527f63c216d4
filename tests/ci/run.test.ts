import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const runner = resolve('node_modules/jest/bin/jest.js');
const passing = `test('passes', () => { expect(1).toBe(1); });`;
/** Dies the way V8 does when it has a fault of its own: the first time that file is run, or every time. */
const crashing = (times: 'once' | 'always') =>
  `const mark = __filename + '.ran';
   const first = !require('fs').existsSync(mark);
   require('fs').writeFileSync(mark, '');
   test('outlives it', () => { if (first || ${times === 'always'}) process.kill(process.pid, 'SIGSEGV'); });`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ci-'));
  write({
    'package.json': JSON.stringify({ type: 'commonjs', scripts: { test: `"${process.execPath}" "${runner}"` } }),
    'jest.config.js': `module.exports = { workerIdleMemoryLimit: '512MB', maxWorkers: 1 };`,
    'passing.test.js': passing,
  });
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

function run() {
  const { stdout, status } = spawnSync(process.execPath, [resolve('tests/ci/run.ts')], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { said: stdout, counted: stdout.trimEnd().split('\n').at(-1), status };
}

it('runs a file again under which Node itself crashed, and says so', () => {
  write({ 'crashing.test.js': crashing('once') });
  const { said, counted, status } = run();
  expect(said).toContain(
    `Node itself crashed under 1 of the files, which run once more:\n  ${join(folder, 'crashing.test.js')}`,
  );
  expect({ counted, status }).toEqual({ counted: '2 passed, 0 failed', status: 0 });
});

it('fails when it crashes again', () => {
  write({ 'crashing.test.js': crashing('always') });
  expect(run()).toMatchObject({ counted: '1 passed, 1 failed', status: 1 });
});

it('tries no failing test again, and no file that cannot be read', () => {
  write({
    'failing.test.js': `${passing} test('fails', () => { expect(1).toBe(2); });`,
    'broken.test.js': 'test(',
    'skipping.test.js': `test.skip('later', () => {});`,
  });
  const { said, counted, status } = run();
  expect(said).not.toContain('once more');
  expect({ counted, status }).toEqual({ counted: '2 passed, 2 failed, 1 skipped', status: 1 });
});

it('says that there are no results rather than counting none', () => {
  write({ 'jest.config.js': 'module.exports = {' });
  const { said, status } = run();
  expect(said).not.toContain('passed');
  expect(status).not.toBe(0);
});
