import { strFromU8, strToU8, unzipSync } from 'fflate';
import { archive } from './archive.ts';
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
