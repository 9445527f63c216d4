import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/** Builds the tab when it is missing, or older than what it is made of; otherwise costs a few milliseconds. */
const MADE_OF = ['tab', 'cards', 'locales', 'domain', 'package-lock.json'];
const BUILT = 'dist/tab/index.html';

function newest(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

if (newest(BUILT) < Math.max(...MADE_OF.map(newest))) {
  process.stdout.write('Bygger fliken (en gång, några sekunder) …\n');
  await build({ configFile: 'tab/vite.config.ts', logLevel: 'warn' });
}
