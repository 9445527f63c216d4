import type { Draft } from '../../domain/plan.ts';
import { importPlan } from '../../import/importPlan.ts';
import { docx, paragraph, utf8 } from './support/files.ts';

/** Mails and notes whose numbered points say in prose what, who and when. */
const MAIL = [
  'Från: Karin Ek <karin.ek@exempel.invalid>',
  'Skickat: den 12 mars 2026 09:12',
  'Till: Enhetschefer',
  'Ämne: VB: Efter hygienronden på Solgläntan',
  '',
  'Hej!',
  '',
  'Tack för i går. Ronden gjordes den 10 mars.',
  '',
];
const END = ['', 'Nästa rond är den 20 oktober kl. 13.', '', 'Med vänlig hälsning', 'Karin Ek', 'Hygiensjuksköterska', 'Tel 0000-12 34 56', 'Storgatan 1, 123 45 Granvik']; // prettier-ignore

const read = async (lines: readonly string[], today = '2026-11-22') => importPlan(utf8(lines.join('\n')), today);
async function draftOf(...points: readonly string[]): Promise<Draft> {
  const imported = await read([...MAIL, ...points, ...END]);
  if (!imported.ok) throw new Error(imported.refusal.code);
  return imported.draft;
}
const linesOf = ({ rows }: Draft) =>
  rows.flatMap(({ actions }) =>
    actions.map(({ text, timings, responsible }) =>
      [
        text,
        timings.map((timing) => timing.latest ?? timing.kind).join(', '),
        responsible.map(({ role }) => role).join(', '),
      ].join(' | '),
    ),
  );
const asks = ({ rows }: Draft) =>
  rows.map(({ actions }) => actions.flatMap(({ questions }) => questions.map(({ kind }) => kind)).join());

const CURTAINS = '1. Draperierna tvättas. Ansvarig är enhetschefen. Klart senast den 30 april.';
const GLOVES = '2. Enhetschefen beställer handskar, klart vecka 20.';
const ROUTINE = '3. Rutinen skrivs om senast 2026-06-30 av MAS.';

describe('numbered points in prose', () => {
  test('each is an action with its own time and responsible, and the mail tells title and date', async () => {
    const draft = await draftOf(CURTAINS, '', GLOVES, '', ROUTINE);
    expect(linesOf(draft)).toEqual([
      'Draperierna tvättas. Ansvarig är enhetschefen. Klart senast den 30 april. | 2026-04-30 | enhetschef',
      'Enhetschefen beställer handskar, klart vecka 20. | 2026-05-17 | enhetschef',
      'Rutinen skrivs om senast 2026-06-30 av MAS. | 2026-06-30 | medicinskt ansvarig sjuksköterska',
    ]);
    expect(draft.plan).toMatchObject({ title: 'Efter hygienronden på Solgläntan', date: '2026-03-12' });
    expect(asks(draft)).toEqual(['impliedYear', 'impliedYear', '']);
  });

  test('what a point does not say is asked, and "jag" is nobody', async () => {
    const draft = await draftOf(CURTAINS, GLOVES, ROUTINE, '4. Jag går igenom riktlinjen från 2015-03-01 med er.');
    expect(linesOf(draft)[3]).toBe('Jag går igenom riktlinjen från 2015-03-01 med er. |  | ');
    expect(asks(draft)[3]).toBe('noDate,noResponsible');
  });

  test('who something is done to is not who does it', async () => {
    const draft = await draftOf(CURTAINS, GLOVES, ROUTINE, '4. Undersköterskor utbildas i maj.');
    expect(linesOf(draft)[3]).toBe('Undersköterskor utbildas i maj. | 2026-05-31 | ');
  });

  test('two times in a point of several sentences are asked about', async () => {
    const point =
      '4. Listan ses över. MAS lämnar ett förslag till den 1 maj och sjuksköterskorna svarar senast den 9 maj.';
    expect(asks(await draftOf(CURTAINS, GLOVES, ROUTINE, point))[3]).toContain('pairing');
  });

  test('the parts of a point are actions of one row', async () => {
    const draft = await draftOf(
      CURTAINS,
      GLOVES,
      '3. Utbildning',
      'a) Teori före jul (hygienombud)',
      'b) Praktik i mars',
      ROUTINE.replace('3', '4'),
    );
    expect(draft.rows.map(({ title, actions }) => [title, actions.length])).toEqual([
      [expect.stringContaining('Draperierna'), 1],
      [expect.stringContaining('Enhetschefen'), 1],
      ['Utbildning', 2],
      [expect.stringContaining('Rutinen'), 1],
    ]);
    expect(linesOf(draft)[2]).toBe('Teori före jul (hygienombud) | 2026-12-23 | hygienombud');
  });

  test('a heading, a role and a time on lines of their own are cells', async () => {
    const draft = await draftOf(
      ...['1. Draperier', 'Draperierna tvättas på alla enheter.', 'Enhetschef och MAS', 'Senast 2026-04-30', ''],
      ...['2. Handskar', 'Handskar köps in till', 'alla våningar.', 'Hygienombud', 'Vecka 20', ''],
      ...['3. Rutinen skrivs om', 'MAS', '2026-06-30'],
    );
    expect(linesOf(draft)).toEqual([
      'Draperierna tvättas på alla enheter. | 2026-04-30 | enhetschef, medicinskt ansvarig sjuksköterska',
      'Handskar köps in till alla våningar. | 2026-05-17 | hygienombud',
      'Rutinen skrivs om | 2026-06-30 | medicinskt ansvarig sjuksköterska',
    ]);
    expect(draft.rows.map(({ title }) => title)).toEqual(['Draperier', 'Handskar', 'Rutinen skrivs om']);
  });

  test('they are read in a Word document too', async () => {
    const body = ['Minnesanteckningar 2026-03-12', CURTAINS, GLOVES, ROUTINE, 'Vid pennan Karin Ek'].map((text) =>
      paragraph(text),
    );
    const imported = await importPlan(docx(body.join('')), '2026-11-22');
    expect(imported.ok && linesOf(imported.draft)).toHaveLength(3);
  });

  test.each([
    ['a letter without points', [...MAIL, 'Enhetschefen ska se över rutinen. Vi ses den 5 maj.', ...END]],
    [
      'an agenda',
      ['1. Mötet öppnas', '2. Val av justerare', '3. Ekonomi', '4. Nästa möte den 5 maj', '5. Mötet avslutas'],
    ],
    [
      'a guide without times',
      ['1. Sjuksköterskan bedömer vikten.', '2. Personalen skriver i journalen.', '3. Läkaren ordinerar vid behov.'],
    ],
    [
      'points that name nobody',
      ['1. Larmet provas den 1 maj.', '2. Skåpet byts i juni.', '3. Listan är klar vecka 40.'],
    ],
  ])('%s is no plan', async (_, lines) => {
    expect(await read(lines)).toMatchObject({ ok: false, refusal: { code: 'noTable' } });
  });
});
