import { strToU8, zipSync } from 'fflate';

const HEADINGS = [
  'Nr',
  'Mål',
  'Åtgärd',
  'Startdatum',
  'Klart senast',
  'Ansvarig',
  'Status',
  'Uppföljning',
  'Kommentar',
];
const TIMES = ['Klart 2027-10-15', 'Hösten 2027', 'v. 34', 'Q3 2027', 'Senast 31/8 2027', 'Löpande', 'T2 2027'];
const ROLES = ['Enhetschef', 'MAS och MAR', 'Avd.chef, enhetschef', 'Verksamhetschef hemtjänst', 'Kvalitetssamordnare'];

const LETTERS = 'ABCDEFGHI';

/** A text, or a date as Excel keeps it: a count of days with a date's style. */
const cell = (at: string, value: string | number) =>
  typeof value === 'number'
    ? `<c r="${at}" s="1"><v>${value}</v></c>`
    : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;

/** A workbook of as many rows as a plan may have: nine columns, real date cells, times in words, several responsibles. */
export function largeWorkbook(rows: number): Uint8Array {
  const body = Array.from({ length: rows }, (_, index) => {
    const row = index + 2;
    const texts = [
      String(index + 1),
      `Behov ${index + 1} av tryggare vardag`,
      `Ta fram rutin nummer ${index + 1} och prova den på två enheter. Följ upp med personalen, se ovan.`,
      46_400 + (index % 300),
      TIMES[index % TIMES.length] ?? '',
      ROLES[index % ROLES.length] ?? '',
      index % 3 === 0 ? 'Pågår' : 'Ej påbörjad',
      'Följs upp i tertialrapporten',
      'Tas upp på arbetsplatsträff',
    ];
    const cells = texts.map((value, column) => cell(`${LETTERS[column]}${row}`, value));
    return `<row r="${row}">${cells.join('')}</row>`;
  });
  const head = HEADINGS.map((heading, index) => cell(`${LETTERS[index]}1`, heading)).join('');
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Plan" sheetId="1" r:id="a"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/styles.xml': strToU8('<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet><sheetData><row r="1">${head}</row>${body.join('')}</sheetData></worksheet>`,
    ),
  });
}
