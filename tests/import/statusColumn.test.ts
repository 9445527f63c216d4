import type { DraftRow } from '../../domain/plan.ts';
import { importPlan } from '../../import/importPlan.ts';
import { utf8 } from './support/files.ts';

/** What stands in a status column: read where it is certain, asked about where it is not, and never left out. */
async function rowWith(status: string, due = '2026-10-30', heading = 'Status'): Promise<DraftRow> {
  const lines = ['Handlingsplan;;;;', 'Datum: 2026-02-01;;;;', `Mål;Aktivitet;Ansvarig;Klart;${heading}`];
  const read = await importPlan(
    utf8([...lines, `Hygien;Ombud utses på alla enheter;Enhetschef;${due};"${status}"`].join('\n')),
    '2026-11-22',
  );
  if (!read.ok) throw new Error(read.refusal.code);
  const [row] = read.draft.rows;
  if (!row) throw new Error('no row');
  return row;
}
const asked = ({ actions }: DraftRow) =>
  actions.flatMap(({ questions }) => questions.map(({ kind, asWritten, proposal }) => [kind, asWritten, proposal]));
const statuses = ({ actions }: DraftRow) => actions.map(({ status }) => status);

describe('a status column', () => {
  test.each([
    ['Klart 260927', 'done'],
    ['Klar 2026-09-27', 'done'],
    ['Klar 27/9', 'done'],
    ['Klara 27 sept', 'done'],
    ['Färdigt i september 2026', 'done'],
    ['✅ Klar, se protokoll', 'done'],
    ['Avbruten', 'withdrawn'],
    ['Avbrutet enligt beslut 2026-05-01', 'withdrawn'],
    ['Ej aktuell', 'withdrawn'],
    ['Kommer inte att genomföras', 'withdrawn'],
    ['Försenad', 'inProgress'],
    ['Pågående, enligt plan', 'inProgress'],
    ['Ej klart', 'inProgress'],
    ['Ej påbörjad', 'notStarted'],
    ['Vilande', 'paused'],
  ])('%j is %s, and nothing is asked', async (words, status) => {
    const row = await rowWith(words);
    expect(statuses(row)).toEqual([status]);
    expect(asked(row)).toEqual([]);
  });

  test.each([
    ['Grön', 'inProgress'],
    ['Röd', 'inProgress'],
    ['Ja', 'done'],
    ['x', 'done'],
    ['✓', 'done'],
    ['100 %', 'done'],
    ['40 %', 'inProgress'],
    ['0 %', 'notStarted'],
    ['Nej', 'notStarted'],
    ['Planerad', 'notStarted'],
    ['Stoppad', 'withdrawn'],
    ['Stoppad tills vidare', 'paused'],
    ['Avbruten tills ny chef är på plats', 'paused'],
    ['Uppskjuten till 2027', 'inProgress'],
    ['Framflyttad till 2027-03-01', 'inProgress'],
    ['Pågår, ny tid 2027-03-01', 'inProgress'],
    ['Pågår, klart i mars 2027', 'inProgress'],
    ['Försenad till kv 1', 'inProgress'],
    ['Klart 2027-05-01', 'inProgress'],
    ['Rutinen klar, utbildning återstår', 'inProgress'],
    ['Klart på avdelning Gul men inte på Blå', 'inProgress'],
    ['Följs på APT', 'inProgress'],
  ])('%j is asked about in its own words, with %s as the proposal', async (words, proposal) => {
    const row = await rowWith(words);
    expect(statuses(row)).toEqual([undefined]);
    expect(asked(row)).toEqual([['conflictingStatus', words, proposal]]);
  });

  test.each(['', '-', '–'])('%j says nothing', async (words) => {
    const row = await rowWith(words);
    expect(statuses(row)).toEqual([undefined]);
    expect(asked(row)).toEqual([]);
  });

  test('its words stand beside the row, read or not', async () => {
    const found = await Promise.all(['Grön', 'Klar 27/9'].map((words) => rowWith(words, undefined, 'Läge')));
    expect(found.map(({ others }) => others)).toEqual([
      [{ heading: 'Läge', text: 'Grön' }],
      [{ heading: 'Läge', text: 'Klar 27/9' }],
    ]);
  });

  test.each([
    ['2026-09-27', 'done'],
    ['Ja', 'done'],
    ['2027-05-01', undefined],
  ])('below "Genomfört" %j says when, or that, it was done', async (words, status) => {
    expect(statuses(await rowWith(words, undefined, 'Genomfört'))).toEqual([status]);
  });

  test.each([
    ['Completed', 'done'],
    ['In progress', 'inProgress'],
    ['Not started', 'notStarted'],
    ['On hold', 'paused'],
    ['Cancelled', 'withdrawn'],
  ])('what tools in English export: %j', async (words, status) => {
    const action = await rowWith(words);
    expect([statuses(action), asked(action)]).toEqual([[status], []]);
  });

  test('a status that is not understood does not answer for a date that is missing', async () => {
    expect(asked(await rowWith('Gul', '')).map(([kind]) => kind)).toEqual(['conflictingStatus', 'noDate']);
  });
});
