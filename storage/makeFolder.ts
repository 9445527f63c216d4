import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { StoreUnavailable } from '../domain/ports.ts';

/**
 * A folder and those it lies in, where they are missing. Not `mkdir` with `recursive`: below /proc, where nothing can be
 * made, Node 24 asks without end.
 */
export function makeFolder(folder: string): void {
  try {
    const missing: string[] = [];
    for (let at = resolve(folder); !isFolder(at); at = dirname(at)) missing.push(at);
    for (const one of missing.reverse()) makeOne(one);
  } catch (error) {
    throw new StoreUnavailable('sqlite.cannotOpen', `The folder ${folder} cannot be made.`, { cause: error });
  }
}

function makeOne(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!isFolder(folder)) throw error;
  }
}

const isFolder = (path: string): boolean =>
  dirname(path) === path || statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
