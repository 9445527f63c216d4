import fc from 'fast-check';
import { draftPlan } from '../../import/draftPlan.ts';
import { importPlan } from '../../import/importPlan.ts';
import { readPlain } from '../../import/readDocument.ts';
import { docx, utf8, wordTable, xlsx } from './support/files.ts';
import {
  ACTIONS,
  asAligned,
  asCsv,
  asHtml,
  asMarkdown,
  asRunTogether,
  DATES,
  HEADINGS,
  NEEDS,
  RESPONSIBLES,
} from './support/layouts.ts';
import type { Layout, SampleColumn, SampleRow } from './support/layouts.ts';

const TODAY = '2027-01-01';
const RUNS = { numRuns: 40 };

const ORDERS: readonly (readonly SampleColumn[])[] = [
  ['need', 'action', 'date', 'responsible'],
  ['need', 'action', 'responsible', 'date'],
  ['need', 'responsible', 'action', 'date'],
  ['action', 'date', 'responsible'],
  ['action', 'responsible', 'date'],
];

const rowOf: fc.Arbitrary<SampleRow> = fc.record({
  need: fc.constantFrom(...NEEDS),
  action: fc.constantFrom(...ACTIONS),
  date: fc.constantFrom(...DATES),
  responsible: fc.constantFrom(...RESPONSIBLES),
});
const rowsOf = fc.array(rowOf, { minLength: 2, maxLength: 8 });

const layoutOf: fc.Arbitrary<Layout> = fc.constantFrom(...ORDERS).chain((order) =>
  fc.record({
    order: fc.constant(order),
    headings: fc.tuple(...order.map((column) => fc.constantFrom(...HEADINGS[column]))),
    widths: fc.record({
      need: fc.integer({ min: 22, max: 36 }),
      action: fc.integer({ min: 40, max: 80 }),
      date: fc.integer({ min: 12, max: 22 }),
      responsible: fc.integer({ min: 14, max: 26 }),
    }),
    rowsPerPage: fc.constantFrom(0, 2, 4),
  }),
);

const words = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
type Read = { title: string; text: string; dateText: string; responsibleText: string };

const shown = (row: Read, withNeed: boolean) => [
  withNeed ? words(row.title) : '',
  words(row.text),
  words(row.dateText),
  words(row.responsibleText),
];
const wanted = (rows: readonly SampleRow[], layout: Layout) =>
  rows.map((row) =>
    shown(
      { title: row.need, text: row.action, dateText: row.date, responsibleText: row.responsible },
      layout.order.includes('need'),
    ),
  );
const read = (text: string, layout: Layout) =>
  (draftPlan(readPlain(text), TODAY)?.rows ?? []).map((row) => shown(row, layout.order.includes('need')));

describe('the same rows read the same', () => {
  test.each([
    ['laid out in columns of any widths, orders and page breaks', asAligned],
    ['as a Markdown table', asMarkdown],
    ['as delimited text', asCsv],
    ['as an HTML table', asHtml],
  ])('%s', (_, render) => {
    fc.assert(
      fc.property(rowsOf, layoutOf, (rows, layout) => {
        expect(read(render(rows, layout), layout)).toEqual(wanted(rows, layout));
      }),
      RUNS,
    );
  });

  test('as a Word table and as a sheet', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf, layoutOf, async (rows, layout) => {
        const grid = [layout.headings, ...rows.map((row) => layout.order.map((column) => row[column]))];
        for (const file of [docx(wordTable(grid)), xlsx({ rows: grid })]) {
          const imported = await importPlan(file, TODAY);
          const got = imported.ok ? imported.draft.rows.map((row) => shown(row, layout.order.includes('need'))) : [];
          expect(got).toEqual(wanted(rows, layout));
        }
      }),
      { numRuns: 15 },
    );
  });

  test('with columns run together and cells parted by empty lines, whatever the widths and page breaks', () => {
    const narrow = layoutOf.map((layout): Layout => ({
      ...layout,
      widths: { need: 20, action: Math.min(layout.widths.action, 44), date: 9, responsible: 9 },
    }));
    const long = rowsOf.map((rows) =>
      rows.map((row) => ({ ...row, date: 'Klart 15 september 2027', responsible: 'Avd.chef och enhetschef' })),
    );
    fc.assert(
      fc.property(long, narrow, (rows, layout) => {
        expect(read(asRunTogether(rows, layout), layout)).toEqual(wanted(rows, layout));
      }),
      RUNS,
    );
  });

  /** Where two columns of prose meet on one line, only the words themselves tell where one ends. */
  describe('with whole rows on one line, without a mark between the columns', () => {
    const NAMED = {
      needs: ['Samverkan med Karolinska sjukhuset', 'Dokumentation i Treserva enligt SoL', 'Kompetens hos vikarier'],
      actions: [
        'Inför arbetssättet IBIC på alla enheter. Börja på Björken och fortsätt med Eken.',
        'Bjud in Röda korset och Svenska kyrkan till samtal.',
        'Mät svarstiden i trygghetslarmet varje vecka.',
      ],
    };
    const namedRow = fc.record({
      need: fc.constantFrom(...NAMED.needs),
      action: fc.constantFrom(...NAMED.actions),
      date: fc.constantFrom(...DATES),
      responsible: fc.constantFrom(...RESPONSIBLES),
    });

    test.each([
      ['ordinary words', rowsOf, 0.98],
      ['words among which many are names', fc.array(namedRow, { minLength: 2, maxLength: 8 }), 0.9],
    ])('%s: nearly always', (_, rowsFrom, share) => {
      const samples = fc.sample(fc.tuple(rowsFrom, layoutOf), { numRuns: 200, seed: 2027 });
      const right = samples.filter(
        ([rows, layout]) =>
          JSON.stringify(read(asRunTogether(rows, layout), layout)) === JSON.stringify(wanted(rows, layout)),
      );
      expect(right.length / samples.length).toBeGreaterThanOrEqual(share);
    });

    test('and whatever is misread, no word is lost or said twice', () => {
      const sorted = (texts: readonly string[]) => texts.join(' ').split(/\s+/).filter(Boolean).sort();
      fc.assert(
        fc.property(fc.oneof(rowsOf, fc.array(namedRow, { minLength: 2, maxLength: 8 })), layoutOf, (rows, layout) => {
          const all = draftPlan(readPlain(asRunTogether(rows, layout)), TODAY)?.rows ?? [];
          const got = all.map((row) => shown(row, layout.order.includes('need')));
          expect(sorted(got.flat())).toEqual(sorted(wanted(rows, layout).flat()));
        }),
        { numRuns: 100 },
      );
    });
  });
});

describe('no input breaks the importer', () => {
  test('any text gives a draft or a refusal, and every row of a draft has an action', async () => {
    const fragments = fc.constantFrom(
      'Åtgärd',
      'Ansvarig',
      'Datum',
      '\n',
      '\n\n',
      ' \n',
      '|',
      ';',
      '\t',
      'Klart 1 okt 2027',
      'Enhetschef',
      '<table>',
      '<td>',
      '\f',
      'Se ovan',
      '-',
      'x'.repeat(200),
      '\u0000',
      '\ud800',
      'é',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fragments, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 40 }),
        async (parts) => {
          const imported = await importPlan(utf8(parts.join(' ')), TODAY);
          if (imported.ok) for (const row of imported.draft.rows) expect(row.actions.length).toBeGreaterThan(0);
          else expect(imported.refusal.code).not.toBe('damaged');
        },
      ),
      { numRuns: 150 },
    );
  });

  test('any bytes give a refusal or a draft', async () => {
    const start = fc.constantFrom<number[]>(
      [],
      [0x50, 0x4b, 3, 4],
      [0x50, 0x4b, 5, 6],
      [0xd0, 0xcf, 0x11, 0xe0],
      [0xff, 0xfe],
      [0xef, 0xbb, 0xbf],
    );
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 400 }), async (head, tail) => {
        await expect(importPlan(Uint8Array.from([...head, ...tail]), TODAY)).resolves.toHaveProperty('ok');
      }),
      { numRuns: 200 },
    );
  });
});
