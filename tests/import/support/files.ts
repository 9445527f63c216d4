import { strToU8, zipSync } from 'fflate';
import type { ZipOptions, Zippable } from 'fflate';

/** Small files made in memory: what a test needs is in the test, not in a binary beside it. */
const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

export const zip = (parts: Readonly<Record<string, string | Uint8Array>>, options: ZipOptions = {}): Uint8Array => {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts))
    files[name] = [typeof content === 'string' ? strToU8(content) : content, options];
  return zipSync(files);
};

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
export const paragraph = (text: string, properties = ''): string =>
  `<w:p><w:r>${properties}<w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`;
const wordCell = (text: string): string =>
  `<w:tc>${text
    .split('\n')
    .map((line) => paragraph(line))
    .join('')}</w:tc>`;
export const wordTable = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(wordCell).join('')}</w:tr>`).join('')}</w:tbl>`;

export const docx = (body: string, prolog = ''): Uint8Array =>
  zip({
    '[Content_Types].xml': `${XML}<Types/>`,
    'word/document.xml': `${XML}${prolog}<w:document ${WORD}><w:body>${body}</w:body></w:document>`,
  });

export const HEAD = ['Utvecklingsområde', 'Åtgärd', 'Klart senast', 'Ansvarig'] as const;
export const ROW = ['Tryggare kvällar', 'Ta fram en rutin för kvällens måltider', '2027-10-01', 'Enhetschef'] as const;

const column = (index: number): string =>
  (index >= 26 ? String.fromCharCode(64 + Math.floor(index / 26)) : '') + String.fromCharCode(65 + (index % 26));
export interface SheetParts {
  readonly rows: readonly (readonly (string | number)[])[];
  readonly afterData?: string;
  readonly sheetData?: string;
}

/** A workbook with one sheet; numbers are written as dates (style 1). */
export const xlsx = ({ rows, afterData = '', sheetData }: SheetParts): Uint8Array => {
  const cells = rows.map((row, at) => {
    const inner = row.map((cell, index) => {
      const place = `${column(index)}${at + 1}`;
      return typeof cell === 'number'
        ? `<c r="${place}" s="1"><v>${cell}</v></c>`
        : `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`;
    });
    return `<row r="${at + 1}">${inner.join('')}</row>`;
  });
  return zip({
    '[Content_Types].xml': `${XML}<Types/>`,
    'xl/workbook.xml': `${XML}<workbook xmlns:r="r"><sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/styles.xml': `${XML}<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `${XML}<worksheet><sheetData>${sheetData ?? cells.join('')}</sheetData>${afterData}</worksheet>`,
  });
};

/** A PDF of one-line texts at given places (points from the top left), with rules and, if asked, a picture instead of text. */
export function pdf(
  pages: readonly { texts: readonly (readonly [number, number, string])[]; extra?: string }[],
): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add('');
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  add(
    '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream',
  );
  const kids = pages.map(({ texts, extra = '' }) => {
    const shown = texts
      .map(([x, y, text]) => `BT /F1 10 Tf ${x} ${800 - y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`)
      .join('\n');
    const content = `${extra}\n${shown}`;
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 800] /Resources << /Font << /F1 3 0 R >> /XObject << /P 4 0 R >> >> /Contents ${stream} 0 R >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`;
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

export const utf8 = (text: string): Uint8Array => strToU8(text);
export const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
export const utf16 = (text: string, mark = true): Uint8Array => {
  const bytes = new Uint8Array(new Uint16Array([...text].map((character) => character.charCodeAt(0))).buffer);
  return mark ? Uint8Array.from([0xff, 0xfe, ...bytes]) : bytes;
};
