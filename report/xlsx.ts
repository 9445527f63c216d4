import { strToU8 } from 'fflate';
import { serialAt, serialOf } from './clock.ts';
import { archive } from './archive.ts';
import { looksLikeFormula, printable, type Sheet, type Value } from './sheet.ts';
import { escapeXml, textXml } from './xml.ts';

/** What Excel takes in one cell. */
const CELL_MOST = 32_767;
/** The places of the looks in styles.xml. */
const LOOK = { plain: 0, head: 1, day: 2, moment: 3, quoted: 4 } as const;

/**
 * A workbook (ECMA-376) with real cells: numbers are numbers, days are days, texts are texts and never formulas. A text
 * that would become a formula when somebody edits its cell carries the mark that says it is text. The first row stays in
 * view and can be filtered by. The same sheets at the same moment give the same bytes.
 */
export function xlsx(title: string, at: string, sheets: readonly Sheet[]): Uint8Array {
  const parts: [string, string][] = [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', ROOT_RELATIONS],
    ['docProps/core.xml', core(title, at)],
    ['xl/workbook.xml', workbook(sheets)],
    ['xl/_rels/workbook.xml.rels', workbookRelations(sheets.length)],
    ['xl/styles.xml', STYLES],
    ...sheets.map((sheet, index): [string, string] => [`xl/worksheets/sheet${index + 1}.xml`, worksheet(sheet)]),
  ];
  return archive(
    parts.map(([name, text]) => [name, strToU8(text)]),
    at,
  );
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function worksheet({ columns, rows }: Sheet): string {
  const lines = [rowOf(1, columns.map(({ title }) => title), LOOK.head)]; // prettier-ignore
  for (const row of rows) lines.push(rowOf(lines.length + 1, row, LOOK.plain));
  const last = `${letterOf(Math.max(0, columns.length - 1))}${lines.length}`;
  const widths = columns.map(({ width }, n) => `<col min="${n + 1}" max="${n + 1}" width="${width}" customWidth="1"/>`);
  return `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${lines.join('')}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`;
}

const rowOf = (number: number, values: readonly Value[], look: number): string =>
  `<row r="${number}">${values.map((value, column) => cellOf(`${letterOf(column)}${number}`, value, look)).join('')}</row>`;

function cellOf(place: string, value: Value, look: number): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? `<c r="${place}"><v>${value}</v></c>` : '';
  if (typeof value === 'object') {
    const isDay = 'day' in value;
    const serial = isDay ? serialOf(value.day) : serialAt(value.at);
    if (serial === null) return textCell(place, isDay ? value.day : value.at, look);
    return `<c r="${place}" s="${isDay ? LOOK.day : LOOK.moment}"><v>${serial}</v></c>`;
  }
  return textCell(place, value, look);
}

function textCell(place: string, value: string, look: number): string {
  const text = printable(value).slice(0, CELL_MOST);
  const style = look === LOOK.plain && looksLikeFormula(text) ? LOOK.quoted : look;
  return `<c r="${place}"${style === LOOK.plain ? '' : ` s="${style}"`} t="inlineStr"><is>${textXml('t', text)}</is></c>`;
}

/** "A" for the first column, "AA" for the twenty-seventh. */
function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${letterOf(Math.floor(column / 26) - 1)}${last}`;
}

const workbook = (sheets: readonly Sheet[]): string =>
  `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
    .map(({ name }, n) => `<sheet name="${escapeXml(sheetName(name))}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`)
    .join('')}</sheets></workbook>`;

const sheetName = (name: string): string => printable(name).replace(/[[\]:*?/\\]/g, ' ').slice(0, 31); // prettier-ignore

const contentTypes = (sheets: number): string =>
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>${each(sheets, (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`)}</Types>`;

const workbookRelations = (sheets: number): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each(sheets, (n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId${sheets + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;

const ROOT_RELATIONS = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

const core = (title: string, at: string): string =>
  `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(printable(title))}</dc:title><dc:creator>Handlingsplan</dc:creator><dc:language>sv-SE</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${at.slice(0, 19)}Z</dcterms:created></cp:coreProperties>`;

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="164" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="165" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

const each = (count: number, of: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => of(n + 1)).join('');
