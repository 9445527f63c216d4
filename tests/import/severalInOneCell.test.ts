import type { DraftRow } from '../../domain/plan.ts';
import { importPlan } from '../../import/importPlan.ts';
import { docx, HEAD, paragraph, utf8, wordTable } from './support/files.ts';

/** Several actions and several dates in one cell: split where marks or order make it certain, asked about where not. */
async function rowOf(action: string, date: string, responsible = 'Enhetschef', word = false): Promise<DraftRow> {
  const cells = ['Trygga nätter', action, date, responsible];
  const html = [HEAD, cells].map((row) => `<tr>${row.map((text) => `<td>${text.replaceAll('\n', '<br>')}</td>`).join('')}</tr>`); // prettier-ignore
  const read = await importPlan(
    word
      ? docx(paragraph('Handlingsplan 2026-01-10') + wordTable([HEAD, cells]))
      : utf8(`<p>Handlingsplan</p><p>Datum: 2026-01-10</p><table>${html.join('')}</table>`),
    '2026-11-22',
  );
  if (!read.ok) throw new Error(read.refusal.code);
  const [row] = read.draft.rows;
  if (!row) throw new Error('no row');
  return row;
}
const split = ({ actions }: DraftRow) =>
  actions.map(({ text, timings }) => `${text} | ${timings.map(({ latest }) => latest).join(', ')}`);
const asks = ({ actions }: DraftRow) => actions.flatMap(({ questions }) => questions.map(({ kind }) => kind));
const roles = ({ actions }: DraftRow) =>
  actions.map(({ responsible }) => responsible.map(({ role }) => role).join(', '));

describe('several actions and dates in one cell', () => {
  const PAIRED = ['Larmet provas | 2026-03-31', 'Rutinen skrivs om | 2026-06-30'];

  test.each([
    ['bullets', '• Larmet provas\n• Rutinen skrivs om', '• 2026-03-31\n• 2026-06-30'],
    ['dashes', '- Larmet provas\n- Rutinen skrivs om', '- 2026-03-31\n- 2026-06-30'],
    ['numbers', '1. Larmet provas\n2. Rutinen skrivs om', '1. 2026-03-31\n2. 2026-06-30'],
    ['letters', 'a) Larmet provas\nb) Rutinen skrivs om', 'a) 2026-03-31\nb) 2026-06-30'],
    ['marks at the actions alone', '• Larmet provas\n• Rutinen skrivs om', '2026-03-31\n2026-06-30'],
    ['words beside the dates', '1) Larmet provas\n2) Rutinen skrivs om', '1) klart 2026-03-31\n2) beslut 2026-06-30'],
  ])('%s say what belongs together', async (_, action, date) => {
    expect(split(await rowOf(action, date))).toEqual(PAIRED);
  });

  test('paragraphs of a list in Word, which have no marks of their own, are paired in their order', async () => {
    const row = await rowOf('Larmet provas\nRutinen skrivs om', '2026-03-31\n2026-06-30', 'Enhetschef', true);
    expect(split(row)).toEqual(PAIRED);
  });

  test('what stands above the list is said in each of its entries, and a small letter after a mark opens one', async () => {
    const row = await rowOf('Tillsyn natt\na) upphandling\nb) införande på\ntvå boenden', 'a) mars 2026\nb) vt 2026');
    expect(split(row)).toEqual([
      'Tillsyn natt: upphandling | 2026-03-31',
      'Tillsyn natt: införande på två boenden | 2026-06-15',
    ]);
  });

  test('responsibles with the same marks are paired too, also where the date is one', async () => {
    const row = await rowOf('a) Larmet provas\nb) Rutinen skrivs om', '2026-06-30', 'a) Enhetschef\nb) MAS');
    expect(roles(row)).toEqual(['enhetschef', 'medicinskt ansvarig sjuksköterska']);
    expect(split(row)).toEqual(['Larmet provas | 2026-06-30', 'Rutinen skrivs om | 2026-06-30']);
  });

  test.each([
    [
      'three actions and two dates',
      '• Larmet provas\n• Rutinen skrivs om\n• Ombud utses',
      '• 2026-03-31\n• 2026-06-30',
    ],
    ['dates within a sentence', '• Larmet provas\n• Rutinen skrivs om', 'Delvis till 2026-03-31, resten 2026-06-30'],
  ])('%s are asked about, not guessed', async (_, action, date) => {
    const row = await rowOf(action, date);
    expect(row.actions).toHaveLength(1);
    expect(asks(row)).toContain('pairing');
  });

  test('one date for a list is the date of the row, and every entry keeps a line of its own', async () => {
    const row = await rowOf('- Larmet provas\n- Rutinen skrivs om', '2026-06-30');
    expect(row.actions.map(({ text, title }) => [text, title])).toEqual([
      ['- Larmet provas\n- Rutinen skrivs om', 'Trygga nätter'],
    ]);
  });

  test('two days below each other beside one sentence are no two deadlines to pair', async () => {
    expect(asks(await rowOf('Larmet provas på alla enheter', '2026-03-01\n2026-06-30'))).not.toContain('pairing');
  });

  test.each(['Se aktiviteterna', ''])('%j: the date in an action is its own', async (date) => {
    const row = await rowOf('• Larmet provas (klart 31 mars 2026)\n• Rutinen skrivs om (senast 2026-06-30)', date);
    expect(row.actions.map(({ timings }) => timings.map(({ latest }) => latest))).toEqual([
      ['2026-03-31'],
      ['2026-06-30'],
    ]);
    expect(asks(row)).toEqual([]);
  });

  test('an entry without a date of its own is asked for one, and a year in brackets is none', async () => {
    const row = await rowOf('• Larmet provas (klart 31 mars 2026)\n• Riktlinjen (2019) ses över', 'Se texten');
    expect(row.actions.map(({ timings }) => timings.map(({ latest }) => latest))[0]).toEqual(['2026-03-31']);
    expect((await rowOf('Riktlinjen (2019) ses över', '')).actions[0]?.timings).toEqual([]);
  });
});
