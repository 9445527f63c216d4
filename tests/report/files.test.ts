import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import { messagesFor } from '../../locales/messages.ts';
import { csv } from '../../report/csv.ts';
import { pdf } from '../../report/pdf.ts';
import { looksLikeFormula, type Sheet, type Value } from '../../report/sheet.ts';
import { actionsSheet, reportWorkbook } from '../../report/workbook.ts';
import { xlsx } from '../../report/xlsx.ts';
import { aDone, anAction } from '../support/builders.ts';
import { aReport } from '../support/reports.ts';

const AT = '2026-12-01T07:00:00.000Z';
const sheetOf = (rows: readonly (readonly Value[])[]): Sheet => ({
  name: 'Blad [1]:*?/\\ som har ett alldeles för långt namn',
  columns: [{ title: 'Text', width: 20 }],
  rows,
});
const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** What a spreadsheet runs, or fetches, or asks to. */
const ATTACKS = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', "=cmd|' /C calc'!A0", '%0A=1', '|x'];

describe('a workbook', () => {
  it('holds numbers as numbers, days as days, moments as moments and texts as texts', async () => {
    const row: Value[] = ['007', 7, { day: '2026-12-01' }, { at: '2026-07-01T12:30:05.000Z' }, null, 'a\nb <&> "å"'];
    const columns = row.map((_, n) => ({ title: `c${n}`, width: 9 }));
    const [sheet] = await readXlsxFile(Buffer.from(xlsx('Prov', AT, [{ name: 'x', columns, rows: [row] }])));
    const read = sheet?.data[1];
    expect(read?.[0]).toBe('007');
    expect(read?.[1]).toBe(7);
    const seconds = (date: unknown) => Math.round((date as Date).getTime() / 1000);
    expect(seconds(read?.[2])).toBe(Date.parse('2026-12-01T00:00:00Z') / 1000);
    // Half past two in the summer of Stockholm.
    expect(seconds(read?.[3])).toBe(Date.parse('2026-07-01T14:30:05Z') / 1000);
    expect(read?.[5]).toBe('a\nb <&> "å"');
  });

  it.each(ATTACKS)('takes %j for the text it is', (attack) => {
    const parts = unzipSync(xlsx('Prov', AT, [sheetOf([[attack]])]));
    const body = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(body).not.toContain('<f');
    expect(body).toMatch(/r="A2" s="4" t="inlineStr"/);
  });

  it('is the same to the byte each time, and in order inside', () => {
    const make = () => reportWorkbook(aReport(), messagesFor('sv'));
    expect(Buffer.compare(make(), make())).toBe(0);
    expect(Object.keys(unzipSync(make()))[0]).toBe('[Content_Types].xml');
  });

  it('has the parts of each unit and how long things took on sheets of their own', async () => {
    const sheets = await readXlsxFile(
      Buffer.from(reportWorkbook(aReport({}, [anAction(), aDone({ id: 'x', days: 9 })]), messagesFor('sv'))),
    );
    const rows = (name: string) => sheets.find(({ sheet }) => sheet === name)?.data.slice(1);
    expect(rows('Enheternas delar')).toEqual([
      ['Eken', 1, 0, 1, 0, 0, 2, 0],
      ['Linden', 1, 0, 1, 0, 0, 2, 0],
    ]);
    expect(rows('Så lång tid har det tagit')).toEqual([['Från publicering till klar', 1, 9, 9]]);
  });

  it('has every action of the report, and sums that are the report’s', async () => {
    const stored = aReport();
    const [figures, actions, moved] = await readXlsxFile(Buffer.from(reportWorkbook(stored, messagesFor('sv'))));
    expect(actions?.data).toHaveLength(1 + stored.report.appendix.length);
    expect(moved?.data).toHaveLength(1 + stored.report.moved.length);
    const rows = figures?.data.slice(1) ?? [];
    for (const column of [1, 2, 3, 4, 5, 6, 7]) {
      const parts = rows.slice(0, -1).reduce((sum, row) => sum + Number(row[column]), 0);
      expect(parts).toBe(rows.at(-1)?.[column]);
    }
    expect(rows.at(-1)?.slice(1)).toEqual([1, 1, 8, 1, 1, 12, 7]);
  });
});

describe('a CSV file', () => {
  it('opens in Swedish Excel: byte order mark, semicolons, CRLF, comma before decimals', () => {
    const rows: Value[][] = [['å;ä', 1.5, { day: '2026-12-01' }, { at: AT }, null, 'a "b"\r\nc']];
    expect(textOf(csv(sheetOf(rows)))).toBe('\uFEFFText\r\n"å;ä";1,5;2026-12-01;2026-12-01 08:00:00;;"a ""b""\nc"\r\n');
  });

  it.each(ATTACKS)('takes the sting out of %j', (attack) =>
    expect(textOf(csv(sheetOf([[attack]])))).toMatch(/\r\n"?'/),
  );

  it('never has a field that a spreadsheet would run', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [, line = ''] = textOf(csv(sheetOf([[text]]))).split('\r\n');
        expect(looksLikeFormula(line.replace(/^"/, ''))).toBe(false);
      }),
    ));

  it('has the appendix’s rows', () =>
    expect(textOf(csv(actionsSheet(aReport(), messagesFor('sv')))).split('\r\n')).toHaveLength(14));
});

describe('a PDF', () => {
  it('is refused with a reason when LibreOffice is not installed or does not come to an end', async () => {
    expect(await pdf(new Uint8Array(), 'no-such-program-here')).toEqual({ ok: false, reason: 'absent' });
    expect(await pdf(new Uint8Array(), 'false')).toEqual({ ok: false, reason: 'failed' });
  });
});
