import { importPlan } from '../../import/importPlan.ts';
import { docx, HEAD, paragraph, ROW, utf8, wordTable } from './support/files.ts';

const TODAY = '2027-01-15';
async function read(file: Uint8Array) {
  const imported = await importPlan(file, TODAY);
  if (!imported.ok) throw new Error(imported.refusal.code);
  const rows = imported.draft.rows.map(({ section, text, responsibleText, dateText }) =>
    [...(section ? [`[${section}]`] : []), text, responsibleText, dateText].join(' | '),
  );
  const { actions } = imported.draft.rows.at(-1) ?? {};
  return { rows: rows.slice(1), last: actions?.[0], remarks: imported.remarks.map(({ text }) => text) };
}
const word = (...lines: readonly string[]): Uint8Array =>
  docx(paragraph('Handlingsplan') + wordTable([HEAD, ROW]) + lines.map((line) => paragraph(line)).join(''));
const TABLE = `| ${HEAD.join(' | ')} |\n|---|---|---|---|\n| ${ROW.join(' | ')} |\n`;
const markdown = (...lines: readonly string[]): Uint8Array =>
  utf8(`# Handlingsplan\n\n${TABLE}\n${lines.join('\n')}\n`);

describe('a plan that goes on below its table', () => {
  const LABELLED = [
    'Åtgärd: Matråd startas. Ansvarig: enhetschef. Klart: 31 maj 2027.',
    'Åtgärd: Kostpolicy tas fram. Ansvarig: kostchef. Klart: juni 2027.',
  ];
  const WANTED = ['Matråd startas. | enhetschef | 31 maj 2027', 'Kostpolicy tas fram. | kostchef | juni 2027'];

  test('as a list with labels', async () => {
    expect((await read(word('Övriga åtgärder', ...LABELLED))).rows).toEqual(
      WANTED.map((row) => `[Övriga åtgärder] | ${row}`),
    );
    const marked = await read(
      markdown('## Maten', '', ...LABELLED.map((line) => `- ${line}`), '', '## Annat', 'Slut.'),
    );
    expect(marked.rows).toEqual(WANTED.map((row) => `[Maten] | ${row}`));
    expect(marked.remarks).toEqual([]);
  });

  test('as points with who and when at their ends', async () => {
    const { rows, last, remarks } = await read(
      markdown(
        '## Kompetens',
        '- [ ] Utbildning i säkerhet (kvalitetschef, senast 31 maj 2027)',
        '- Fika med surfplatta – enhetschef, löpande',
        '- [x] Ombud utses på alla enheter (MAS och enhetschef, januari 2027).',
      ),
    );
    expect(rows).toEqual([
      '[Kompetens] | Utbildning i säkerhet | kvalitetschef | 31 maj 2027',
      '[Kompetens] | Fika med surfplatta | enhetschef | löpande',
      '[Kompetens] | Ombud utses på alla enheter | MAS och enhetschef | januari 2027',
    ]);
    expect(last?.questions.map(({ kind }) => kind)).not.toContain('noDate');
    expect(remarks).toEqual([]);
  });

  test('in some other way: what may be an action is shown, what is about the document is not', async () => {
    const loose = 'Enhetscheferna bjuder dessutom in till anhörigträffar i mars 2027';
    const { rows, remarks } = await read(
      word(loose, 'Fastställd av nämnden 2027-01-10', 'Ansvarig: Förvaltningschef', 'Planen finns på webben.'),
    );
    expect(rows).toEqual([]);
    expect(remarks).toEqual([loose]);
  });

  test('in a table of another shape without headings', async () => {
    const { rows, remarks } = await read(
      docx(wordTable([HEAD, ROW]) + wordTable([['Byt lås på boendena', 'Enhetschef', 'maj 2027']])),
    );
    expect([rows, remarks]).toEqual([[], ['Byt lås på boendena: Enhetschef maj 2027']]);
  });

  test('in a document without a table, where a list says who and when at the ends of its points', async () => {
    const { rows } = await read(
      utf8(
        [
          '# Anteckningar',
          '## Hygien',
          '- Mätning på alla boenden – hygiensjuksköterska – v. 9',
          '- Filmen visas – alla enhetschefer – februari',
          '## Avvikelser',
          '- Lathund tas fram – kvalitetsutvecklare – 15/3',
          '- Rapporten återkopplas – enhetschef natt – nästa möte',
          '## Nästa möte',
          '18 mars kl. 13',
        ].join('\n'),
      ),
    );
    expect(rows).toEqual([
      'Filmen visas | alla enhetschefer | februari',
      'Lathund tas fram | kvalitetsutvecklare | 15/3',
      'Rapporten återkopplas | enhetschef natt | nästa möte',
    ]);
  });

  test('two such points are too few to make a plan', async () => {
    const text = '# Anteckningar\n- Mätning – MAS – v. 9\n- Film – MAS – februari\nSlut.\n';
    expect((await importPlan(utf8(text), TODAY)).ok).toBe(false);
  });

  test('text above the table is never a row', async () => {
    const file = docx(paragraph('Ta fram en plan (enhetschef, mars 2027)') + wordTable([HEAD, ROW]));
    expect(await read(file)).toMatchObject({ rows: [], remarks: [] });
  });
});
