import { importPlan } from '../../import/importPlan.ts';
import type { Draft } from '../../domain/plan.ts';
import { docx, HEAD, paragraph, ROW, utf8, wordTable, xlsx } from './support/files.ts';

const TODAY = '2027-01-15';
const read = async (file: Uint8Array): Promise<Draft> => {
  const imported = await importPlan(file, TODAY);
  if (!imported.ok) throw new Error(imported.refusal.code);
  return imported.draft;
};
const csv = (...rows: readonly string[][]): Uint8Array => utf8(rows.map((row) => row.join(';')).join('\n'));

describe('tables of every shape', () => {
  test('columns are known by what their headings mean, in any order, in Swedish and English', async () => {
    const swedish = await read(
      csv(
        ['Nr', 'Vem', 'Tidplan', 'Insats', 'Mål', 'Resurser', 'Kommentar'],
        ['1', 'Enhetschef', 'Juni 2027', 'Öva', 'Trygghet', '10 tkr', 'Bra'],
      ),
    );
    expect(swedish.rows[0]).toMatchObject({
      title: 'Trygghet',
      text: 'Öva',
      dateText: 'Juni 2027',
      responsibleText: 'Enhetschef',
      writtenNumber: '1',
    });
    expect(swedish.rows[0]?.others?.map((other) => other.heading)).toEqual(['Resurser', 'Kommentar']);
    const english = await read(
      csv(['Goal', 'Action', 'Due date', 'Owner'], ['Safety', 'Practise', '2027-06-01', 'Controller']),
    );
    expect(english.rows[0]).toMatchObject({ title: 'Safety', text: 'Practise', dateText: '2027-06-01' });
  });

  test('a real date cell is read as its date', async () => {
    const draft = await read(xlsx({ rows: [HEAD, ['Trygghet', 'Öva på utrymning med alla', 46661, 'Enhetschef']] }));
    expect(draft.rows[0]?.actions[0]?.timings[0]).toMatchObject({
      earliest: '2027-10-01',
      latest: '2027-10-01',
      precision: 'day',
    });
  });

  test('a need merged over several lines is one row with several actions', async () => {
    const draft = await read(
      xlsx({
        rows: [
          HEAD,
          ['Trygghet', 'Öva på utrymning med alla', 'Juni 2027', 'Enhetschef'],
          ['', 'Byt lås på boendena', 'Hösten 2027', 'MAS'],
          ROW,
        ],
        afterData: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
      }),
    );
    expect(draft.rows.map((row) => row.actions.map((action) => action.text))).toEqual([
      ['Öva på utrymning med alla', 'Byt lås på boendena'],
      [ROW[1]],
    ]);
  });

  test('headings repeated on every page and titles of sections are no rows, and the section is kept', async () => {
    const draft = await read(
      csv([...HEAD], ['Del 1 Trygghet', '', '', ''], [...ROW], [...HEAD], ['Del 2 Kost', '', '', ''], [...ROW]),
    );
    expect(draft.rows.map((row) => row.section)).toEqual(['Del 1 Trygghet', 'Del 2 Kost']);
  });

  test('several tables in one document become one plan, and a table about the document is not one of them', async () => {
    const about = wordTable([
      ['Datum', '2027-01-10'],
      ['Enhet', 'Hemtjänsten'],
    ]);
    const draft = await read(
      docx(
        paragraph('Handlingsplan 2027') +
          about +
          wordTable([HEAD, ROW]) +
          paragraph('Mer') +
          wordTable([HEAD, ROW, ROW]),
      ),
    );
    expect(draft.rows).toHaveLength(3);
    expect(draft.plan).toMatchObject({ title: 'Handlingsplan 2027', date: '2027-01-10', unit: 'Hemtjänsten' });
  });

  test('a table without headings is read by what stands in it', async () => {
    const draft = await read(
      docx(
        paragraph('Handlingsplan') +
          wordTable([[...ROW], ['Mat', 'Utbilda alla kostombud under våren', 'Våren 2027', 'Kostchef']]),
      ),
    );
    expect(draft.rows.map((row) => [row.title, row.responsibleText])).toEqual([
      ['Tryggare kvällar', 'Enhetschef'],
      ['Mat', 'Kostchef'],
    ]);
  });

  test('a row that nothing can be made of is shown with a question, never dropped', async () => {
    const draft = await read(csv([...HEAD], [...ROW], ['', '', 'Juni 2027', 'Enhetschef'], ['', '', '', '???']));
    expect(draft.rows).toHaveLength(3);
    expect(draft.rows[2]?.actions[0]?.questions[0]?.kind).toBe('unread');
  });

  test('every row keeps the place it came from', async () => {
    expect((await read(xlsx({ rows: [HEAD, ROW, ROW] }))).rows.map((row) => row.place)).toEqual([
      { sheet: 'Plan', line: 2 },
      { sheet: 'Plan', line: 3 },
    ]);
    expect((await read(csv([...HEAD], [...ROW]))).rows[0]?.place).toEqual({ line: 2 });
  });

  test('two actions with the same title are both kept (113)', async () => {
    expect((await read(csv([...HEAD], [...ROW], [...ROW]))).rows).toHaveLength(2);
  });

  test('several dates whose actions cannot be told are asked about, not guessed', async () => {
    const draft = await read(
      docx(wordTable([HEAD, ['Trygghet', 'Öva med alla på boendet', 'Juni 2027\n\nHösten 2027', 'Enhetschef']])),
    );
    expect(draft.rows[0]?.actions).toHaveLength(1);
    expect(draft.rows[0]?.actions[0]?.questions.map((question) => question.kind)).toContain('pairing');
  });
});

describe('mended text', () => {
  const actionOf = async (lines: string) =>
    (
      await read(
        utf8(
          `<table><tr><th>Åtgärd</th><th>Datum</th><th>Ansvarig</th></tr><tr><td>${lines.replaceAll('\n', '<br>')}</td><td>2027-06-01</td><td>MAS</td></tr></table>`,
        ),
      )
    ).rows[0]?.text;

  test.each([
    ['Stärk upp-\nföljningen', 'Stärk uppföljningen'],
    ['Följ upp kvalitets-\noch miljöarbetet', 'Följ upp kvalitets- och miljöarbetet'],
    ['Tydliggör MAS-\nrollen', 'Tydliggör MAS-rollen'],
    ['Möten oktober-\nnovember', 'Möten oktober-november'],
    ['Uppdrag till IT- enheten', 'Uppdrag till IT-enheten'],
    ['Utbilda i hygien/\nkost', 'Utbilda i hygien/kost'],
    ['Rutin för delegering , klar', 'Rutin för delegering, klar'],
    ['Fo\u0308rba\u0308ttra ﬂö\u00addet', 'Förbättra flödet'],
  ])('115: %j becomes %j', async (lines, mended) => {
    expect(await actionOf(lines)).toBe(mended);
  });
});
