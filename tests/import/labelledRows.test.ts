import type { Draft } from '../../domain/plan.ts';
import { importPlan } from '../../import/importPlan.ts';
import { utf8 } from './support/files.ts';

/** Plans without a table, whose labels are spelt now in one way and now in another. */
async function draftOf(...lines: readonly string[]): Promise<Draft> {
  const read = await importPlan(utf8(['Åtgärdsplan måltider', '2026-01-20', '', ...lines].join('\n')), '2026-11-22');
  if (!read.ok) throw new Error(read.refusal.code);
  return read.draft;
}
const linesOf = ({ rows }: Draft) =>
  rows.flatMap(({ actions }) =>
    actions.map(({ text, timings, responsible }) =>
      [text, timings.map(({ latest }) => latest).join(', '), responsible.map(({ role }) => role).join(', ')].join(
        ' | ',
      ),
    ),
  );

describe('labels of a plan without a table', () => {
  test.each([
    ['Ansvariga', 'Klart senast'],
    ['Huvudansvarig', 'Slutdatum'],
    ['Ansvarig/a', 'Klart'],
    ['Ansvarig(a)', 'Klart (senast)'],
    ['Ansv.', 'Tidplan'],
    ['Ansvarig person', 'Färdigt senast'],
    ['ansvarig', 'klart'],
  ])('"%s:" and "%s:" are labels in one row where the others have other words', async (who, when) => {
    const draft = await draftOf(
      ...['Åtgärd: Matråd startas.', 'Ansvarig: kostombud', 'Klart: 2026-03-31', ''],
      ...['Åtgärd: Kylskåp byts.', `${who}: enhetschef`, `${when}: 2026-04-30`, ''],
      ...['Åtgärd: Kostpolicy skrivs.', 'Ansvarig: MAS', 'Klart: 2026-05-31'],
    );
    expect(linesOf(draft)).toEqual([
      'Matråd startas. | 2026-03-31 | kostombud',
      'Kylskåp byts. | 2026-04-30 | enhetschef',
      'Kostpolicy skrivs. | 2026-05-31 | medicinskt ansvarig sjuksköterska',
    ]);
  });

  test('no label comes twice, and yet every row is read', async () => {
    const draft = await draftOf(
      ...['Åtgärd: Matråd startas.', 'Ansvariga: kostombud', 'Klart: 2026-03-31'],
      ...['Aktivitet: Kylskåp byts.', 'Huvudansvarig: enhetschef', 'Slutdatum: 2026-04-30'],
    );
    expect(linesOf(draft)).toEqual([
      'Matråd startas. | 2026-03-31 | kostombud',
      'Kylskåp byts. | 2026-04-30 | enhetschef',
    ]);
  });

  test('a label that means nothing to us ends no row: its text stands beside it', async () => {
    const draft = await draftOf(
      ...[
        'Åtgärd: Matråd startas.',
        'Ansvarig: kostombud',
        'Samverkan: köket',
        'Klart: 2026-03-31',
        'Beslutsnivå: enheten',
      ],
      ...['', 'Åtgärd: Kylskåp byts.', 'Ansvarig: enhetschef', 'Klart: 2026-04-30', 'Beslutsnivå: nämnden'],
      ...['', 'Åtgärd: Ombud utses.', 'Ansvarig: enhetschef', 'Klart: 2026-05-31'],
    );
    expect(linesOf(draft)).toEqual([
      'Matråd startas. | 2026-03-31 | kostombud',
      'Kylskåp byts. | 2026-04-30 | enhetschef',
      'Ombud utses. | 2026-05-31 | enhetschef',
    ]);
    expect(draft.rows.map(({ others }) => (others ?? []).map(({ heading, text }) => `${heading}: ${text}`))).toEqual([
      ['Samverkan: köket', 'Beslutsnivå: enheten'],
      ['Beslutsnivå: nämnden'],
      [],
    ]);
  });

  test('a label that means nothing to us and stands above the first row stands above every row', async () => {
    const draft = await draftOf(
      ...['Tema 1: Frukost', 'Åtgärd: Matråd startas.', 'Ansvarig: kostombud', 'Klart: 2026-03-31', ''],
      ...['Tema 2: Kvällsmål', 'Åtgärd: Kylskåp byts.', 'Ansvarig: enhetschef', 'Klart: 2026-04-30'],
    );
    expect(draft.rows.map(({ title, others }) => [title, others])).toEqual([
      ['Tema 1: Frukost', undefined],
      ['Tema 2: Kvällsmål', undefined],
    ]);
  });

  test('a second label of the same meaning belongs to the same row', async () => {
    const draft = await draftOf(
      ...['Åtgärd: Matråd startas.', 'Ansvarig: kostombud', 'Klart: 2026-03-31', ''],
      ...['Åtgärd: Kylskåp byts.', 'Ansvarig: enhetschef', 'Utförare: MAS', 'Klart: 2026-04-30'],
    );
    expect(linesOf(draft)[1]).toBe('Kylskåp byts. | 2026-04-30 | enhetschef, medicinskt ansvarig sjuksköterska');
  });

  test('the labels of the document are none of a row', async () => {
    const draft = await draftOf(
      ...[
        'Ansvarig: Anna Ek',
        'Datum: 2026-01-10',
        'Åtgärd: Matråd startas.',
        'Ansvariga: kostombud',
        'Klart: 2026-03-31',
      ],
      ...['Åtgärd: Kylskåp byts.', 'Ansvariga: enhetschef', 'Klart: 2026-04-30', 'Upprättad: 2026-01-11'],
    );
    expect(linesOf(draft)).toHaveLength(2);
    expect(draft.plan).toMatchObject({ date: '2026-01-10', owner: 'Anna Ek' });
  });
});
