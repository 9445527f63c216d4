import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What lies beside the project: `SHARED_DIR`, or `../shared`. Read only, and not always there. */
const shared = process.env.SHARED_DIR ?? resolve('..', 'shared');

export const sharedJson = (...path: string[]): unknown => JSON.parse(readFileSync(join(shared, ...path), 'utf8'));

export const sharedFiles = (folder: string): readonly string[] => readdirSync(join(shared, folder));

/** `describe`, or a loud skip that says how to get what is needed. */
export function describeShared(needs: string, name: string, body: () => void): void {
  if (existsSync(join(shared, needs))) {
    describe(name, body);
    return;
  }
  process.stderr.write(`\nSKIPPED: ${name}. Set SHARED_DIR to the folder that holds ${needs} to run it.\n`);
  describe.skip(name, () => test(`needs ${needs}`, () => {}));
}
