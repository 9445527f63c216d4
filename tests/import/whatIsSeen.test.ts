import { importPlan } from '../../import/importPlan.ts';
import { docx, HEAD, paragraph, ROW, utf8, wordTable, xlsx, zip } from './support/files.ts';

const TODAY = '2027-01-15';
async function read(file: Uint8Array) {
  const imported = await importPlan(file, TODAY);
  if (!imported.ok) throw new Error(imported.refusal.code);
  return { ...imported.draft, remarks: imported.remarks.map(({ kind, text }) => `${kind}: ${text}`) };
}
const page = (date: string, status = 'Pågår'): Uint8Array =>
  utf8(
    '<html><body><table><tr><td>Åtgärd</td><td>Ansvarig</td><td>Klart</td><td>Status</td></tr>' +
      `<tr><td>Byt larm</td><td>MAS</td><td>${date}</td><td>${status}</td></tr></table></body></html>`,
  );
const struckRun = (text: string): string => `<w:r><w:rPr><w:strike/></w:rPr><w:t>${text}</w:t></w:r>`;
const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="mmm\\-yy"/></numFmts>' +
  '<fonts><font/><font><strike/></font></fonts>' +
  '<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0"/><xf numFmtId="170" fontId="0"/><xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>';
/** The workbook of the other tests with styles of its own and shared strings. */
const workbook = (rows: string, { columns = '', strings = '', more = {} } = {}): Uint8Array =>
  zip({
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet>${columns}<sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  });
const inline = (at: string, text: string, style = 0) =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`;
const HEADINGS = `<row r="1">${['Åtgärd', 'Ansvarig', 'Klart'].map((text, at) => inline(`${'ABC'[at]}1`, text)).join('')}</row>`;

describe('what is struck out holds no longer', () => {
  test.each([
    ['Markdown', utf8('| Åtgärd | Ansvarig | Klart |\n|---|---|---|\n| Byt larm | MAS | ~~mars 2027~~ maj 2027 |\n')],
    ['HTML', page('<s>mars 2027</s> maj 2027')],
    ['HTML that is replaced', page('<del>mars 2027</del> <ins>maj 2027</ins>')],
    ['HTML by its style', page('<span style="text-decoration: line-through">mars <b>2027</b></span> maj 2027')],
    [
      'Word',
      docx(
        wordTable([
          ['Åtgärd', 'Ansvarig', 'Klart'],
          ['Byt larm', 'MAS', 'HÄR'],
        ]).replace(
          /<w:r><w:t[^>]*>HÄR<\/w:t><\/w:r>/,
          `${struckRun('mars ')}${struckRun('2027')}<w:r><w:t> maj 2027</w:t></w:r>`,
        ),
      ),
    ],
    [
      'Excel',
      workbook(
        `${HEADINGS}<row r="2">${inline('A2', 'Byt larm')}${inline('B2', 'MAS')}<c r="C2" t="s"><v>0</v></c></row>`,
        {
          strings: '<si><r><rPr><strike/></rPr><t>mars 2027</t></r><r><t xml:space="preserve"> maj 2027</t></r></si>',
        },
      ),
    ],
  ])('in %s: it is no date, and is shown', async (_, file) => {
    const { rows, remarks } = await read(file);
    expect(rows.map(({ dateText }) => dateText)).toEqual(['maj 2027']);
    expect(remarks).toEqual(['struckText: mars 2027']);
  });

  test('a cell whose font is struck out is left out of a sheet', async () => {
    const row = (line: number, style: number) =>
      `<row r="${line}">${inline(`A${line}`, `Byt larm ${line}`, style)}${inline(`B${line}`, 'MAS', style)}${inline(`C${line}`, 'maj 2027', style)}</row>`;
    const { rows, remarks } = await read(workbook(HEADINGS + row(2, 0) + row(3, 3)));
    expect(rows.map(({ text }) => text)).toEqual(['Byt larm 2']);
    expect(remarks).toContain('struckText: Byt larm 3');
  });

  test('a personal number is not kept because it is struck out', async () => {
    const imported = await importPlan(page('<s>19121212-1212</s> maj 2027'), TODAY);
    expect(imported).toMatchObject({ ok: false, refusal: { code: 'personalNumber' } });
  });
});

describe('a cell that holds nothing but a picture', () => {
  test.each([
    '<img src="g.gif" alt="Avslutad">',
    '<span title="Avslutad"></span>',
    '<i aria-label="Avslutad" class="ok"></i>',
    '<svg aria-label="Avslutad"><path/></svg>',
  ])('%s says what the picture is called', async (status) => {
    expect((await read(page('maj 2027', status))).rows[0]?.actions[0]?.status).toBe(
      (await read(page('maj 2027', 'Avslutad'))).rows[0]?.actions[0]?.status,
    );
    expect((await read(page(status))).rows[0]?.dateText).toBe('Avslutad');
  });

  test('but words come first, and the name of a file is none', async () => {
    expect((await read(page('maj 2027 <img alt="Försenad" src="x">'))).rows[0]?.dateText).toBe('maj 2027');
    expect((await read(page('<img alt="pil.gif" src="x">'))).rows[0]?.dateText).toBe('');
  });
});

describe('sheets', () => {
  const other = (rows: string) => ({
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="Instruktion" sheetId="1" r:id="rId2"/><sheet name="Plan" sheetId="2" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>',
    'xl/worksheets/sheet2.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  });
  const row = `<row r="2">${inline('A2', 'Byt larm')}${inline('B2', 'MAS')}<c r="C2" s="2"><v>46661</v></c></row>`;

  test('a date that is shown as a month is that month', async () => {
    const [timing] = (await read(workbook(HEADINGS + row))).rows[0]?.actions[0]?.timings ?? [];
    expect(timing).toMatchObject({ earliest: '2027-10-01', latest: '2027-10-31', precision: 'month' });
  });

  test('what the plan is called stands on its own sheet, not on the one that says how it is filled in', async () => {
    const manual = `<row r="1">${inline('A1', 'Så här fyller du i handlingsplanen')}</row>`;
    const titled = `<row r="1">${inline('A1', 'Arbetsmiljö 2027, hemtjänst norr')}</row>`;
    const body = (HEADINGS + row)
      .replace(/([A-C])2"/g, '$13"')
      .replace(/([A-C])1"/g, '$12"')
      .replace('r="2"', 'r="3"')
      .replace('r="1"', 'r="2"');
    expect((await read(workbook(titled + body, { more: other(manual) }))).plan.title).toBe(
      'Arbetsmiljö 2027, hemtjänst norr',
    );
  });

  test('a hidden column is read and told of', async () => {
    const columns = '<cols><col min="2" max="2" hidden="1"/></cols>';
    const { rows, remarks } = await read(workbook(HEADINGS + row, { columns }));
    expect(rows[0]?.responsibleText).toBe('MAS');
    expect(remarks).toEqual(['hiddenText: Ansvarig']);
  });

  test('a list on another sheet with as many columns is no part of the plan', async () => {
    const list = ['Grupp A', 'Grupp B', 'Grupp C'].map((text, at) => inline(`${'ABC'[at]}1`, text)).join('');
    expect((await read(xlsx({ rows: [[...HEAD], [...ROW]] }))).rows).toHaveLength(1);
    expect((await read(workbook(HEADINGS + row, { more: other(`<row r="1">${list}</row>`) }))).rows).toHaveLength(1);
  });
});

describe('footnotes', () => {
  const reference = '<w:r><w:footnoteReference w:id="1"/></w:r>';
  const notes =
    '<w:footnotes xmlns:w="w"><w:footnote w:id="0" w:type="separator"><w:p><w:r><w:t>linje</w:t></w:r></w:p></w:footnote>' +
    '<w:footnote w:id="1"><w:p><w:r><w:t>Klart först 1 oktober 2027.</w:t></w:r></w:p></w:footnote></w:footnotes>';
  const file = (body: string): Uint8Array =>
    zip({
      'word/document.xml': `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
      'word/footnotes.xml': notes,
    });

  test('stand with the row that refers to them, and are no dates of it', async () => {
    const table = wordTable([HEAD, ROW]).replace(/(<w:t[^>]*>Ta fram en rutin.*?<\/w:r>)/, `$1${reference}`);
    const { rows } = await read(file(paragraph('Handlingsplan') + table));
    expect(rows[0]).toMatchObject({
      text: ROW[1],
      others: [{ heading: 'Fotnot', text: 'Klart först 1 oktober 2027.' }],
    });
    expect(rows[0]?.actions[0]?.timings).toHaveLength(1);
  });

  test('stand in running text where they are referred to', async () => {
    const title = paragraph('Handlingsplan').replace('</w:p>', `${reference}</w:p>`);
    expect((await read(file(title + wordTable([HEAD, ROW])))).plan.title).toContain('(Klart först 1 oktober 2027.)');
  });
});
