import type { Draft } from '../../domain/plan.ts';
import { importPlan } from '../../import/importPlan.ts';
import { docx, HEAD, paragraph, ROW, utf8, wordTable, xlsx } from './support/files.ts';

const TODAY = '2027-01-15';
const read = async (file: Uint8Array): Promise<Draft> => {
  const imported = await importPlan(file, TODAY);
  if (!imported.ok) throw new Error(imported.refusal.code);
  return imported.draft;
};
const csv = (...rows: readonly (readonly string[])[]): Uint8Array => utf8(rows.map((row) => row.join(';')).join('\n'));
const html = (body: string): Uint8Array => utf8(`<html><body><h1>Handlingsplan</h1>${body}</body></html>`);
const table = (...rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td${cells.length === 1 ? ' colspan="4"' : ''}>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
const HEADINGS = ['Område', 'Åtgärd', 'Ansvarig', 'Klart', 'Status'];

describe('rows that hold the words of headings', () => {
  test.each([
    ['Risk för fall', 'Aktivitetsplan för nätterna tas fram', 'Enhetschef', '2027-10-31', 'Klar'],
    ['Avvikelser', 'Aktivitet på arbetsplatsträffen', 'Enhetschef', 'Löpande', 'Klart'],
    ['Målbild', 'Beslut om mätetal', 'Ansvarig sjuksköterska', '', ''],
    ['Behov av kompetens', 'Uppdrag till HR', 'HR-chef', 'Tid bokas i mars', 'Pågår'],
    ['Brist', 'Uppgifter fördelas', 'Teamet', 'När tid finns', 'Ej påbörjad'],
    ['Mål', 'Insatser', 'Chef', 'Klart', 'Pågår'],
    ['Avvikelser', '', '', 'Klart', ''],
  ])('%s; %s; %s is a row of the plan, wherever it stands', async (...cells) => {
    const plain = ['Kost', 'Byt meny', 'Kostchef', '2027-05-01', 'Pågår'];
    const middle = await read(csv(HEADINGS, plain, cells, plain));
    expect(middle.rows.map(({ title }) => title)).toHaveLength(3);
    expect(middle.rows[1]).toMatchObject({ dateText: cells[3], responsibleText: cells[2] });
    expect(middle.rows[2]).toMatchObject({ text: 'Byt meny', dateText: '2027-05-01', responsibleText: 'Kostchef' });
    expect((await read(csv(HEADINGS, cells, plain))).rows).toHaveLength(2);
    const broken = docx(wordTable([HEADINGS, plain]) + wordTable([cells, plain]));
    expect((await read(broken)).rows).toHaveLength(3);
  });

  test('new headings further down give the columns of the rows below them', async () => {
    const draft = await read(
      csv(
        HEADINGS,
        ['Kost', 'Byt meny', 'Kostchef', '2027-05-01', 'Pågår'],
        ['Mål', 'Ansvarig', 'Delaktiviteter', 'Målgrupp', 'Tid'],
        ['Trygghet', 'MAS', 'Öva på larm', 'Alla', '2027-06-01'],
      ),
    );
    expect(draft.rows).toHaveLength(2);
    expect(draft.rows[1]).toMatchObject({ text: 'Öva på larm', dateText: '2027-06-01', responsibleText: 'MAS' });
  });

  test('headings whose last words are roles or years are headings all the same', async () => {
    const draft = await read(
      csv(['Åtgärd', 'Ansvarig', 'Klart', 'Nämnd', 'Status 2027-04-12'], ['Öva', 'MAS', '2027-06-01', 'Ja', 'Pågår']),
    );
    expect(draft.rows[0]).toMatchObject({ text: 'Öva', dateText: '2027-06-01' });
  });
});

describe('what headings say of the rows below them', () => {
  const due = (draft: Draft) => draft.rows.map(({ actions }) => actions.map(({ timings }) => timings.at(-1)?.latest));

  test('the definite form is the same heading', async () => {
    const draft = await read(
      csv(['Åtgärden', 'Ansvarig', 'Tidplanen', 'Läget'], ['Öva', 'MAS', '2027-06-01', 'Klart']),
    );
    expect(draft.rows[0]).toMatchObject({ text: 'Öva', dateText: '2027-06-01', actions: [{ status: 'done' }] });
  });

  test('a year in a heading is the year of the times below it, and of those alone', async () => {
    const rows = [['Öva', 'MAS', 'v. 6'], ['Möta', 'MAS', 'före sommaren']]; // prettier-ignore
    expect(due(await read(csv(['Åtgärd', 'Ansvarig', 'Tidplan 2029'], ...rows)))).toEqual([['2029-02-11'], ['2029-05-31']]); // prettier-ignore
    expect(due(await read(csv(['Åtgärd', 'Ansvarig', 'Tidplan'], ...rows)))).toEqual([['2027-02-14'], ['2027-05-31']]);
    const two = await read(
      html(
        table(['Åtgärd', 'Ansvarig', 'Tid 2029'], rows[0] ?? []) + table(['Åtgärd', 'Ansvarig', 'Tid'], rows[1] ?? []),
      ),
    );
    expect(due(two)).toEqual([['2029-02-11'], ['2027-05-31']]);
  });

  test('a year may stand in the row above the months', async () => {
    const months = ['jan', 'feb', 'mars', 'april'];
    const draft = await read(
      csv(['Aktivitet', 'Ansvarig', '2029', '', '', ''], ['', '', ...months], ['Öva', 'MAS', 'x', '', '', '']),
    );
    expect(due(draft)).toEqual([['2029-01-31']]);
  });

  test.each(['Genomförda åtgärder', 'Redan vidtagna åtgärder', 'Avslutade aktiviteter'])(
    'below %j everything is done',
    async (title) => {
      const one = table(['Åtgärd', 'Ansvarig', 'Klart'], ['Byt lås', 'MAS', 'maj 2026']);
      const two = table(['Åtgärd', 'Ansvarig', 'Klart'], ['Öva', 'MAS', 'maj 2027']);
      const draft = await read(html(`<h2>${title}</h2>${one}<h2>Planerade åtgärder</h2>${two}`));
      expect(draft.rows.map(({ actions }) => actions[0]?.status)).toEqual(['done', undefined]);
    },
  );
});

describe('headings among values', () => {
  test.each([
    ['states', ['Åtgärd', 'Tidplan', 'Påbörjad', 'Pågår', 'Klar'], ['Öva', 'maj 2027', 'x', '', '']],
    [
      'years',
      ['Åtgärd', 'Ansvarig', 'Klart', '2027', '2028', '2029', '2030'],
      ['Öva', 'MAS', 'maj 2027', 'x', '', '', ''],
    ],
  ])('%s that stand above columns do not hide that the others are headings', async (_, head, row) => {
    const draft = await read(csv(head, row));
    expect(draft.rows).toHaveLength(1);
    expect(draft.rows[0]).toMatchObject({ text: 'Öva', dateText: expect.stringContaining('maj 2027') as string });
  });

  test('a further table may have its columns in another order', async () => {
    const other = ['Ansvarig funktion', 'Mål för natten', 'Aktivitet under året', 'Tid'];
    const draft = await read(docx(wordTable([HEAD, ROW]) + wordTable([other, ['MAS', 'Lugn', 'Öva', 'maj 2027']])));
    expect(draft.rows[1]).toMatchObject({ title: 'Lugn', text: 'Öva', dateText: 'maj 2027', responsibleText: 'MAS' });
  });
});

describe('columns named by longer words', () => {
  test.each(['Delaktiviteter', 'Förbättringsåtgärder', 'Utbildningsinsatser'])(
    '%s says what shall be done',
    async (name) => {
      const draft = await read(csv(['Mål', name, 'Klart', 'Ansvarig'], ['Trygghet', 'Öva', '2027-06-01', 'MAS']));
      expect(draft.rows[0]).toMatchObject({ title: 'Trygghet', text: 'Öva' });
    },
  );

  test('the words of a second need are kept under their own heading', async () => {
    const draft = await read(
      csv(['Område', 'Mål', 'Åtgärd', 'Klart', 'Ansvarig'], ['Natten', 'Alla sover gott', 'Öva', '2027-06-01', 'MAS']),
    );
    expect(draft.rows[0]?.others).toEqual([{ heading: 'Mål', text: 'Alla sover gott' }]);
  });
});

describe('what a row below an action says', () => {
  const action = (name: string) => ['Trygghet', name, '2027-06-01', 'MAS'];

  test('belongs to that action and is the title of nothing', async () => {
    const draft = await read(
      html(
        table(
          [...HEAD],
          action('Öva på larm'),
          ['Kommentar: Konsulten kommer i april.'],
          ['Uppföljning 2027-03: Halva listan är klar'],
          action('Byt lås'),
        ) + table([...HEAD], action('Se över nycklar'), ['Analys: Gick bra']),
      ),
    );
    expect(draft.rows.map(({ section }) => section)).toEqual([undefined, undefined, undefined]);
    expect(draft.rows.map(({ others }) => others)).toEqual([
      [
        { heading: 'Kommentar', text: 'Konsulten kommer i april.' },
        { heading: 'Uppföljning 2027-03', text: 'Halva listan är klar' },
      ],
      undefined,
      [{ heading: 'Analys', text: 'Gick bra' }],
    ]);
  });

  test('the title of a section holds until the table ends', async () => {
    const draft = await read(
      html(table([...HEAD], ['Del 1 Natten'], action('Öva på larm')) + table([...HEAD], action('Byt lås'))),
    );
    expect(draft.rows.map(({ section }) => section)).toEqual(['Del 1 Natten', undefined]);
  });
});

describe('the heading above a table', () => {
  const one = (name: string) => wordTable([HEAD, ['Trygghet', name, '2027-06-01', 'MAS']]);
  const marked = (text: string) => `<w:p><w:pPr><w:pStyle w:val="Rubrik2"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const sections = async (body: string) => (await read(docx(body))).rows.map(({ section }) => section);

  test('is its title, also of the first table and with prose between', async () => {
    const body = (heading: (text: string) => string) =>
      paragraph('Handlingsplan 2027') +
      heading('1. Hemtjänst') +
      paragraph('Här bor 310 personer.') +
      one('Öva på larm') +
      heading('2. Särskilt boende') +
      paragraph('Boendet ligger vid ån.') +
      one('Byt lås');
    for (const heading of [marked, paragraph]) {
      expect(await sections(body(heading))).toEqual(['1. Hemtjänst', '2. Särskilt boende']);
    }
  });

  test('is not what the plan is called, nor the name of every table', async () => {
    expect(
      await sections(marked('Handlingsplan natt') + one('Öva på larm') + marked('Särskilt boende') + one('Byt lås')),
    ).toEqual([undefined, 'Särskilt boende']);
    expect(await sections(paragraph('Plan') + marked('Bakgrund') + marked('Åtgärder') + one('Öva på larm'))).toEqual([
      undefined,
    ]);
  });

  test('holds for every table until the next where the file marks it as a heading', async () => {
    expect(
      await sections(paragraph('Plan') + marked('Natt') + one('Öva') + marked('Dag') + one('Byt') + one('Se')),
    ).toEqual(['Natt', 'Dag', 'Dag']);
  });
});

describe('the row above the headings of a table', () => {
  const goal = (title: string, name: string) => table([title], [...HEAD], ['Natt', name, '2027-06-01', 'MAS']);

  test('is what the table is about', async () => {
    const draft = await read(html(goal('Fokusområde 1: Trygghet', 'Öva på larm') + goal('Maten', 'Byt meny')));
    expect(draft.rows.map(({ section }) => section)).toEqual(['Fokusområde 1: Trygghet', 'Maten']);
  });

  test('is what the plan is called above the first', async () => {
    const draft = await read(csv(['Arbetsmiljö på natten'], HEADINGS, ['Kost', 'Byt meny', 'MAS', '2027-05-01', '']));
    expect([draft.plan.title, draft.rows[0]?.section]).toEqual(['Arbetsmiljö på natten', undefined]);
  });
});

describe('sheets and templates', () => {
  test('rows of a template that nobody has filled in are none, nor is the day it was last changed', async () => {
    const draft = await read(
      csv(
        ['Nr', ...HEADINGS],
        ['1', 'Kost', 'Byt meny', 'Kostchef', '2027-05-01', 'Pågår'],
        ['2', '', '', '', '', 'Ej påbörjad'],
        ['', 'Senast uppdaterad:', '', '', '2027-01-02', ''],
        ['3', 'Natt', 'Öva på larm', 'MAS', '2027-06-01', 'Pågår'],
      ),
    );
    expect(draft.rows.map(({ writtenNumber }) => writtenNumber)).toEqual(['1', '3']);
    expect(draft.plan.date).toBeNull();
  });

  test('the number of a need that is merged over several lines is kept', async () => {
    const draft = await read(
      xlsx({
        rows: [
          ['Nr', ...HEAD],
          ['1', ...ROW],
          ['2', '', 'Byt lås', '2027-06-01', 'MAS'],
        ],
        afterData: '<mergeCells><mergeCell ref="B2:B3"/></mergeCells>',
      }),
    );
    expect(draft.rows.map(({ writtenNumber }) => writtenNumber)).toEqual(['1, 2']);
  });
});
