import { draftPlan } from '../../import/draftPlan.ts';
import { pairActions } from '../../import/pairing.ts';
import { readPlain } from '../../import/readDocument.ts';
import { endOfRowIn } from '../../import/text/mergedRows.ts';

/** Text whose columns are lost, where only empty lines tell of cells: no row may take what is another's. */
const rowsOf = (...lines: readonly string[]) => {
  const head = [
    'Handlingsplan för introduktion 2026',
    'Fastställd av äldrenämnden 2026-01-20',
    '',
    'Utmaning Insatser Ansvarig Tidsplan',
    '',
  ];
  const draft = draftPlan(readPlain([...head, ...lines].join('\n')), '2026-11-22');
  return {
    unit: draft?.plan.unit,
    rows: (draft?.rows ?? []).map(({ title, text, responsibleText, dateText }) =>
      [title, text, responsibleText, dateText].join(' | '),
    ),
  };
};
const row = (need: string, action: string, responsible: string, date: string) => [
  need,
  '',
  action,
  '',
  responsible,
  '',
  date,
  '',
];
const FIRST = row(
  'Få sökande till sommaren',
  'Ta emot fler elever från\nomsorgscollege under våren.',
  'Verksamhetschef',
  'Hösten 2026',
);
const LAST = row('Heltid som norm', 'Nya regler tas fram tillsammans\nmed facken.', 'Personalchef', '2026-12-31');
const READ_FIRST =
  'Få sökande till sommaren | Ta emot fler elever från omsorgscollege under våren. | Verksamhetschef | Hösten 2026';
const READ_LAST = 'Heltid som norm | Nya regler tas fram tillsammans med facken. | Personalchef | 2026-12-31';

describe('rows of a text whose columns are lost', () => {
  test('a row with all its cells on one line is a row of its own', () => {
    const { rows } = rowsOf(...FIRST, 'Språkkrav Språkombud utbildas på varje enhet. Enhetschef Löpande', '', ...LAST);
    expect(rows).toEqual([
      READ_FIRST,
      'Språkkrav | Språkombud utbildas på varje enhet. | Enhetschef | Löpande',
      READ_LAST,
    ]);
  });

  test('a row without a date ends with its responsible, and inherits nothing from the next', () => {
    const { rows } = rowsOf(
      ...FIRST,
      'Introduktion av nya',
      '',
      'Gemensam webbutbildning för alla.',
      '',
      'Enhetschef',
      '',
      ...LAST,
    );
    expect(rows).toEqual([
      READ_FIRST,
      'Introduktion av nya | Gemensam webbutbildning för alla. | Enhetschef | ',
      READ_LAST,
    ]);
  });

  test('the running head of a page, right above the headings there, is in no row', () => {
    const { rows } = rowsOf(
      ...FIRST,
      ...['Sida 1 (2)', '', 'Handlingsplan introduktion äldreomsorg', 'Utmaning Insatser Ansvarig Tidsplan', ''],
      ...LAST,
    );
    expect(rows).toEqual([READ_FIRST, READ_LAST]);
  });

  test.each([
    [
      'Ombud utses på enheten. Enhetschef Löpande\nLarmet provas varje vecka.',
      'Ombud utses på enheten. Enhetschef Löpande',
    ],
    ['Ombud utses på varje enhet.\nEnhetschef\nLarmet provas varje vecka.', 'Enhetschef'],
    ['Ombud utses på enheten av\nEnhetschef\nVerksamhet Norr', null],
    ['Ombud utses på enheten. Enhetschef Löpande', null],
    ['Följande utses:\nHygienombud\nKostombud', null],
    ['Ombud utses på varje enhet.\u2029Enhetschef\u2029Larmet provas varje vecka.', null],
  ])('in %j the end of another row is %j', (text, end) => {
    const part = { start: '', responsible: 'MAS', date: '2026-06-30', status: '', merged: [] };
    expect(endOfRowIn(text)).toBe(end);
    expect(pairActions({ ...part, action: text }, new Map(), '2026-01-20').doubt).toBe(end);
  });

  test('who decided the plan is not its unit', () => {
    expect(rowsOf(...FIRST, ...LAST).unit).toBeNull();
  });
});
