import { LIMITS } from './limits.ts';
import { refuse } from './refusal.ts';
import type { SourceDocument } from './sourceDocument.ts';
import { readCsv } from './readers/csv.ts';
import { decodeText } from './readers/decode.ts';
import { readDocx } from './readers/docx.ts';
import { readHtml } from './readers/html.ts';
import { readMarkdown, withoutMarks, withoutStruck } from './readers/markdown.ts';
import { readText } from './readers/text.ts';
import { readXlsx } from './readers/xlsx.ts';
import { openArchive } from './readers/zip.ts';

const starts = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);
const ascii = (bytes: Uint8Array, length: number): string => String.fromCharCode(...bytes.subarray(0, length));

/** What the city may send that is no plan: the first bytes and what we call it. */
const OTHER_TYPES: readonly (readonly [RegExp, string])[] = [
  [/^MZ/, 'program'],
  [/^\x7fELF/, 'program'],
  [/^\{\\rtf/, 'RTF'],
  [/^\x89PNG|^\xff\xd8\xff|^GIF8|^II\*\0|^MM\0\*|^RIFF/, 'bild'],
  [/^Rar!|^7z\xbc\xaf|^\x1f\x8b|^BZh/, 'arkiv'],
];

/**
 * Reads the bytes of a file into text and tables. The type is told by the content, never by the name.
 * Throws a refusal for what cannot be read; parts of the file may be hostile, so call it in a worker.
 */
export async function readDocument(bytes: Uint8Array): Promise<SourceDocument> {
  if (bytes.length === 0) refuse('emptyFile');
  if (bytes.length > LIMITS.fileBytes) refuse('tooLarge', `över ${LIMITS.fileBytes / 1048576} MB`);
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) return readArchive(bytes);
  if (ascii(bytes, 1024).includes('%PDF-')) {
    const { readPdf } = await import('./readers/pdf.ts');
    return readPdf(bytes);
  }
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return refuseOldOffice(bytes);
  const other = OTHER_TYPES.find(([signature]) => signature.test(ascii(bytes, 16)));
  if (other) refuse('wrongType', other[1]);
  const text = decodeText(bytes);
  if (text.trim() === '') refuse('emptyFile');
  if (text.length > LIMITS.textCharacters) refuse('tooLarge', `över ${LIMITS.textCharacters / 1e6} miljoner tecken`);
  return readPlain(text);
}

/** Reads text of any kind: a page of HTML, tables with pipes, delimited fields, or columns run together. */
export function readPlain(text: string): SourceDocument {
  if (
    /^\s*<(?:!doctype html|(?:html|head|title|style|body|main|section|article|table|meta|div|p|h[1-6]|ul|ol)[ >])/i.test(
      text,
    ) ||
    /<table[\s>][\s\S]*<\/table>/i.test(text)
  )
    return readHtml(text);
  const { kept, remarks } = withoutStruck(text);
  const document = readMarkdown(kept) ?? readCsv(kept) ?? readText(withoutMarks(kept));
  return remarks.length === 0 ? document : { ...document, remarks: [...(document.remarks ?? []), ...remarks] };
}

function readArchive(bytes: Uint8Array): SourceDocument {
  const archive = openArchive(bytes);
  if (archive.names.includes('xl/workbook.xml')) return readXlsx(archive);
  if (archive.names.some((name) => /^word\/document\d*\.xml$/.test(name))) return readDocx(archive);
  const other = archive.names.includes('content.xml')
    ? 'OpenDocument'
    : archive.names.some((name) => name.startsWith('ppt/'))
      ? 'PowerPoint'
      : 'zip-arkiv';
  return refuse('wrongType', other);
}

/** Word, Excel and PowerPoint before 2007, and newer ones that are locked, share one container (MS-CFB). */
function refuseOldOffice(bytes: Uint8Array): never {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, Math.min(bytes.length & ~1, 4 * 1048576)));
  if (names.includes('EncryptedPackage') || names.includes('EncryptionInfo')) refuse('locked');
  return refuse(
    'wrongType',
    names.includes('WordDocument')
      ? 'äldre Word (.doc)'
      : names.includes('Workbook')
        ? 'äldre Excel (.xls)'
        : 'äldre Office',
  );
}
