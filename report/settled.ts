import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/**
 * A Word file with every moment in it set to `at` and its tables named for those who hear them (`captions`, in order).
 * Word files are zip archives; what makes them differ from one making to the next is the clock, in two places.
 */
export function settled(file: Uint8Array, at: string, captions: readonly string[]): Uint8Array {
  const parts = unzipSync(file);
  const moment = `${at.slice(0, 19)}Z`;
  let table = 0;
  const changed = Object.entries(parts).map(([name, bytes]): [string, Uint8Array] => {
    if (name === 'docProps/core.xml') {
      const text = strFromU8(bytes).replace(
        /(<dcterms:(created|modified)[^>]*>)[^<]*(<\/dcterms)/g,
        (_, open: string, _what: string, close: string) => `${open}${moment}${close}`,
      );
      return [name, strToU8(text)];
    }
    if (name === 'word/document.xml') {
      const text = strFromU8(bytes).replace(/<w:tblLook[^>]*\/>/g, (look) => {
        const caption = captions[table] ?? '';
        table += 1;
        return `${look}<w:tblCaption w:val="${escapeXml(caption)}"/>`;
      });
      return [name, strToU8(text)];
    }
    return [name, bytes];
  });
  return archive(changed, at);
}

/** A zip archive whose entries all carry the same moment, in UTC to the second the format can hold. */
export function archive(parts: readonly (readonly [name: string, bytes: Uint8Array])[], at: string): Uint8Array {
  const zippable: Zippable = Object.fromEntries(parts.map(([name, bytes]) => [name, bytes]));
  return zipSync(zippable, { mtime: localClock(at), level: 6 });
}

/** fflate writes the clock of the machine's own zone; the process thinks in UTC, but a test's may not. */
function localClock(at: string): Date {
  const moment = new Date(at);
  return new Date(moment.getTime() + moment.getTimezoneOffset() * 60_000);
}

export const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
