import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { anAction } from '../support/builders.ts';
import { openSecuredWorld, PUBLIC_URL, type SecuredWorld } from '../support/securedWorld.ts';

/** What a spreadsheet would run, fetch or ask about. */
const ATTACKS = ['=HYPERLINK("https://evil.example";"Klicka")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'];
const SWEDISH = 'Måltider; "åäö"\nsamt näring';

/** The numbers are those of DELIVERY.md 7 I: the files that whoever keeps the report takes out of the tab. */
describe('a report’s file', () => {
  let world: SecuredWorld;
  let as: string;
  let month: string;
  beforeAll(async () => {
    const store = openMemoryStore();
    for (const [n, title] of [...ATTACKS, SWEDISH].entries())
      await store.create('action', anAction({ id: `x${n}`, number: `X${n}`, title }));
    world = await openSecuredWorld(store);
    as = await world.tokens.bearer({ oid: 'olle' });
    const headers = { 'content-type': 'application/json', origin: PUBLIC_URL };
    const drafted = await world.tab('/plans/plan-a/reports', { as, method: 'POST', headers, body: '{}' });
    expect(drafted.status).toBe(200);
    ({ month } = (await drafted.json()) as { readonly month: string });
  });
  afterAll(() => world.stop());
  const file = async (type: 'xlsx' | 'csv') => {
    const response = await world.tab(`/plans/plan-a/reports/${month}.${type}`, { as });
    expect(response.status).toBe(200);
    return new Uint8Array(await response.arrayBuffer());
  };

  it('134: as a workbook holds texts for texts, and nothing to run', async () => {
    const bytes = await file('xlsx');
    const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('xl/worksheets/'));
    expect(parts.length).toBeGreaterThan(1);
    for (const [, xml] of parts) expect(strFromU8(xml)).not.toMatch(/<f[ >]|<hyperlink/);
    const cells = (await readXlsxFile(Buffer.from(bytes))).flatMap(({ data }) => data.flat());
    for (const attack of ATTACKS) expect(cells.map((cell) => String(cell).trim())).toContain(attack.trim());
  });

  it('134: as CSV puts an apostrophe before what a spreadsheet would run', async () => {
    const cells = rowsOf(await file('csv')).flat();
    const bare = cells.map((cell) => cell.trim());
    for (const attack of ATTACKS) {
      expect(bare.map((cell) => cell.replace(/\s/g, ''))).toContain(`'${attack.trim()}`);
      expect(bare).not.toContain(attack.trim());
    }
  });

  it('135: as CSV opens right in a Swedish Excel: its mark, semicolons, CRLF, quotes, line breaks, å, ä and ö', async () => {
    const bytes = await file('csv');
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = rowsOf(bytes);
    const [header = []] = rows;
    expect(header.length).toBeGreaterThan(5);
    expect(rows.length).toBeGreaterThan(ATTACKS.length);
    for (const row of rows) expect(row).toHaveLength(header.length);
    expect(rows.flat()).toContain(SWEDISH);
  });

  it('135: as a workbook has the same text', async () => {
    const sheets = await readXlsxFile(Buffer.from(await file('xlsx')));
    expect(sheets.flatMap(({ data }) => data.flat())).toContain(SWEDISH);
  });
});

/** As a spreadsheet whose list separator is the semicolon reads it (RFC 4180 otherwise). */
function rowsOf(bytes: Uint8Array): string[][] {
  const text = new TextDecoder().decode(bytes);
  const fields = /("(?:[^"]|"")*"|[^";\r\n]*)(;|\r\n|$)/gy;
  const rows: string[][] = [[]];
  for (const [whole, field = '', end] of text.matchAll(fields)) {
    if (whole === '' && end === '') break;
    rows.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}
