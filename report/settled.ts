import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { TABLE_HERE } from './docxTable.ts';

/**
 * A Word file with every moment in it set to `at` and its tables put where they belong, in order.
 * Word files are zip archives; what makes them differ from one making to the next is the clock, in two places.
 */
export function settled(file: Uint8Array, at: string, tables: readonly string[]): Uint8Array {
  const parts = unzipSync(file);
  const moment = `${at.slice(0, 19)}Z`;
  const changed = Object.entries(parts).map(([name, bytes]): [string, Uint8Array] => {
    if (name === 'docProps/core.xml') {
      const text = strFromU8(bytes).replace(
        /(<dcterms:(created|modified)[^>]*>)[^<]*(<\/dcterms)/g,
        (_, open: string, _what: string, close: string) => `${open}${moment}${close}`,
      );
      return [name, strToU8(text)];
    }
    if (name === 'word/document.xml') {
      const pieces = strFromU8(bytes).split(TABLE_HERE);
      const text = pieces.map((one, index) => one + (tables[index] ?? '')).join('');
      return [name, strToU8(text)];
    }
    return [name, bytes];
  });
  return archive(changed, at);
}

/**
 * A zip archive whose entries all carry the same moment, in UTC to the second the format can hold. `mem`: what is as regular
 * as ours is packed no smaller with the usual table of two megabytes, which is made anew for each part.
 */
export function archive(parts: readonly (readonly [name: string, bytes: Uint8Array])[], at: string): Uint8Array {
  const zippable: Zippable = Object.fromEntries(parts.map(([name, bytes]) => [name, bytes]));
  return zipSync(zippable, { mtime: localClock(at), level: 6, mem: 2 });
}

/** fflate writes the clock of the machine's own zone; the process thinks in UTC, but a test's may not. */
function localClock(at: string): Date {
  const moment = new Date(at);
  return new Date(moment.getTime() + moment.getTimezoneOffset() * 60_000);
}
