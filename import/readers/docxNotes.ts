import { cleanCharacters } from '../repairText.ts';
import { readXml } from './xml.ts';
import type { Archive } from './zip.ts';

/** The footnotes and endnotes of a Word document: "footnote 1" → its text. */
export function readNotes(archive: Archive): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  for (const kind of ['footnote', 'endnote']) {
    const bytes = archive.read(`word/${kind}s.xml`);
    if (!bytes) continue;
    let [id, words, taking] = ['', '', false];
    readXml(bytes, {
      open: (tag, attributes) => {
        if (tag === `w:${kind}`) [id, words] = [attributes['w:id'] ?? '', ''];
        // The line above the notes is kept in the file as a note of its own.
        if (tag === `w:${kind}` && attributes['w:type'] !== undefined) id = '';
        if (tag === 'w:p' || tag === 'w:tab' || tag === 'w:br') words += ' ';
        taking = tag === 'w:t';
      },
      text: (text) => {
        if (taking) words += text;
      },
      close: (tag) => {
        taking = false;
        const text = cleanCharacters(words).replace(/\s+/g, ' ').trim();
        if (tag === `w:${kind}` && id !== '' && text !== '') notes.set(`${kind} ${id}`, text);
      },
    });
  }
  return notes;
}
