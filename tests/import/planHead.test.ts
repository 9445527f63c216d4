import type { Draft } from '../../domain/plan.ts';
import { importPlan } from '../../import/importPlan.ts';
import { utf8 } from './support/files.ts';

/** What the lines around the table say of the plan, and what its years are counted from where they say no day. */
async function draftOf(above: readonly string[], ...dates: readonly string[]): Promise<Draft> {
  const rows = dates.map(
    (date, at) => `<tr><td>Larmet provas för gång ${at}</td><td>${date}</td><td>Enhetschef</td></tr>`,
  );
  const head = '<tr><th>Åtgärd</th><th>Klart</th><th>Ansvarig</th></tr>';
  const lines = above.map((line) => `<p>${line}</p>`).join('');
  const read = await importPlan(utf8(`${lines}<table>${head}${rows.join('')}</table>`), '2026-11-22');
  if (!read.ok) throw new Error(read.refusal.code);
  return read.draft;
}
const latest = ({ rows }: Draft) => rows.map(({ actions }) => actions[0]?.timings[0]?.latest);
const asks = ({ rows }: Draft) =>
  rows.map(({ actions }) => (actions[0]?.questions ?? []).map(({ kind }) => kind).join());

describe('the head of a plan', () => {
  test.each([
    ['Enhet: Hälso- och sjukvård Period: 2024-01-01 – 2024-12-31', 'Hälso- och sjukvård', null],
    ['Enhet: Solgläntan | Ansvarig chef: Anna Ek | Datum: 2024-02-01', 'Solgläntan', 'Anna Ek'],
    ['Enhet: Hemtjänst norr, Planansvarig: Anna Ek', 'Hemtjänst norr', 'Anna Ek'],
    ['Enhet: Hemtjänst norr: grupp 2', 'Hemtjänst norr: grupp 2', null],
  ])('%j: each label ends where the next begins', async (line, unit, owner) => {
    const { plan } = await draftOf(['Handlingsplan hygien', line], '2024-03-01', '2024-04-01');
    expect(plan).toMatchObject({ title: 'Handlingsplan hygien', unit, owner });
  });

  test('a label that we know ends the title before it', async () => {
    const { plan } = await draftOf(
      ['Handlingsplan hygien Enhet: Solgläntan Datum: 2024-02-01'],
      '2024-03-01',
      '2024-04-01',
    );
    expect(plan).toMatchObject({ title: 'Handlingsplan hygien', unit: 'Solgläntan', date: '2024-02-01' });
  });
});

describe('years that a plan without a date leaves out', () => {
  test.each([
    ['the year of its title', 'Handlingsplan 2023', ['kv 3', '1 oktober'], ['2023-09-30', '2023-10-01']],
    ['the first year of its title', 'Handlingsplan 2022–2024', ['1 oktober', '1 maj'], ['2022-10-01', '2022-05-01']],
    [
      'the year of its dates',
      'Handlingsplan',
      ['2023-06-30', '1 oktober', '2023-12-31'],
      ['2023-06-30', '2023-10-01', '2023-12-31'],
    ],
    [
      'the year of its dates, not the one its title looks back at',
      'Handlingsplan efter enkäten 2022',
      ['2023-06-30', '1 oktober', '2023-12-31'],
      ['2023-06-30', '2023-10-01', '2023-12-31'],
    ],
    ['today where it is of this year', 'Handlingsplan 2026', ['1 oktober', '1 december'], ['2027-10-01', '2026-12-01']],
    ['today where it states none', 'Handlingsplan', ['1 oktober', '1 december'], ['2027-10-01', '2026-12-01']],
  ])('are counted from %s, and asked about', async (_, title, dates, read) => {
    const draft = await draftOf([title], ...dates);
    expect(latest(draft)).toEqual(read);
    expect(asks(draft)[dates.indexOf('1 oktober')]).toBe('impliedYear');
  });
});
