import { isWorkingDay, lastSendingDayBefore } from '../../domain/workingDays.ts';
import type { Draft, DraftAction } from '../../domain/plan.ts';
import { publish } from '../../domain/publish.ts';
import { importPlan } from '../../import/importPlan.ts';
import { utf8 } from './support/files.ts';

/** What plans say, and what must come of it: the numbers are those of the checklist of awkward inputs. */
const HEAD = ['Utvecklingsområde', 'Åtgärd', 'Datum för åtgärd', 'Ansvarig för åtgärd'];
const PLAN_DATE = 'Datum: 2007-05-15';

async function draftOf(...rows: readonly (readonly string[])[]): Promise<Draft> {
  const cell = (text: string) => `<td>${text.replaceAll('\n', '<br>')}</td>`;
  const table = [HEAD, ...rows].map((cells) => `<tr>${cells.map(cell).join('')}</tr>`).join('');
  const read = await importPlan(utf8(`<p>Handlingsplan</p><p>${PLAN_DATE}</p><table>${table}</table>`), '2026-11-22');
  if (!read.ok) throw new Error(read.refusal.code);
  return read.draft;
}

/** The action of a plan with one row. */
async function actionOf(date: string, responsible = 'Enhetschef', text = 'Ta fram en rutin'): Promise<DraftAction> {
  const [action] = (await draftOf(['Tryggare kvällar', text, date, responsible])).rows.flatMap((row) => row.actions);
  if (!action) throw new Error('no action');
  return action;
}
const asked = ({ questions }: DraftAction) => questions.map(({ kind }) => kind);
const edges = ({ timings }: DraftAction) => timings.map(({ kind, earliest, latest }) => [kind, earliest, latest]);
const roles = ({ responsible }: DraftAction) => responsible.map(({ role }) => role);

describe('times of a plan', () => {
  test('97: an action without a date is counted and asked about; one with a date is not', async () => {
    const { rows } = await draftOf(
      ['Organisation', 'Fastställ organisationen', 'Hösten 2007', 'Enhetschef'],
      ['Arbetssätt', 'Gör arbetssätten tydliga', '', 'Enhetschef'],
    );
    expect(rows.flatMap(({ actions }) => actions.map((action) => asked(action).includes('noDate')))).toEqual([
      false,
      true,
    ]);
  });

  test('98: "Varje månad" is proposed as a monthly rule, to be confirmed', async () => {
    const action = await actionOf('Varje månad');
    expect(action.timings).toMatchObject([{ kind: 'recurring', recurrence: 'monthly' }]);
    expect(action.questions).toMatchObject([{ kind: 'recurring', proposal: 'monthly' }]);
  });

  test('99: a yearly rhythm that hangs on events without dates needs a date', async () => {
    const action = await actionOf('Årligen i samband med budget och medarbetarsamtal.');
    expect(action.timings).toMatchObject([
      { recurrence: 'yearly', anchor: ['budget', 'medarbetarsamtal'], latest: null },
    ]);
    expect(asked(action)).toEqual(['recurring']);
  });

  test('100: "Hösten 2007" is shown as the period it is taken for, to be confirmed', async () => {
    const action = await actionOf('Hösten 2007');
    expect(edges(action)).toEqual([['due', '2007-09-01', '2007-11-30']]);
    expect(action.questions).toMatchObject([
      { kind: 'impliedPeriod', asWritten: 'Hösten 2007', proposal: '2007-11-30' },
    ]);
  });

  test('101: "Vintern 2007/våren 2008" is asked about, never guessed in silence', async () => {
    const action = await actionOf('Vintern 2007/våren 2008');
    expect(edges(action)).toEqual([['due', '2007-12-01', '2008-05-31']]);
    expect(action.timings[0]?.certainty).toBe('implied');
    expect(asked(action)).toContain('impliedPeriod');
  });

  test.each([
    ['ca 1 okt 2007', '2007-10-01'],
    ['1 okt 2007?', '2007-10-01'],
    ['3O sept 2007', '2007-09-30'],
  ])('%j is a day that a person is asked about', async (date, proposal) => {
    expect((await actionOf(date)).questions).toMatchObject([{ kind: 'impliedPeriod', proposal }]);
  });

  test.each(['1 okt 2007', 'Utgår', 'Tillsvidare', 'Klart'])('%j needs no question', async (date) => {
    expect((await actionOf(date)).questions).toEqual([]);
  });

  test('102: a start and an end in one cell are a start and an end', async () => {
    expect(edges(await actionOf('Arbetet påbörjas okt 2007. Klart 1 jan. 2008'))).toEqual([
      ['start', '2007-10-01', '2007-10-31'],
      ['due', '2008-01-01', '2008-01-01'],
    ]);
  });

  test('103: "Pågår, Klart feb 2008" goes on, and ends on the leap day', async () => {
    const action = await actionOf('Pågår, Klart feb 2008');
    expect(action.status).toBe('inProgress');
    expect(edges(action)).toContainEqual(['due', '2008-02-01', '2008-02-29']);
  });

  test('104: "Klart … Pågår…" in one cell is shown as a contradiction and never as done', async () => {
    const action = await actionOf('Klart … Pågår…');
    expect(action.status).toBeUndefined();
    expect(asked(action)[0]).toBe('conflictingStatus');
  });

  test.each([
    ['070515', '2007-05-15'],
    ['2007-05-14', '2007-05-14'],
    ['15 juni 2007', '2007-06-15'],
    ['1 sep 2007', '2007-09-01'],
    ['Klart \n1 okt 2007', '2007-10-01'],
  ])('105: %j is read by the same rules as every other way to write a day', async (text, date) => {
    const action = await actionOf(text);
    expect(edges(action)).toEqual([['due', date, date]]);
    expect(asked(action)).toEqual([]);
  });

  test('106: what had passed long before it was published lies still until its owner takes it up', async () => {
    const draft = await draftOf(
      ...Array.from({ length: 30 }, (_, at) => [`Mål ${at}`, 'Öva', '1 okt 2007', 'Enhetschef']),
    );
    const publishing = { id: 'p', letter: 'A', by: 'anna', at: '2026-11-22T09:00:00.000Z', channel: null };
    const { actions } = publish(draft, publishing, () => 'single');
    expect(actions).toHaveLength(30);
    expect(actions.every(({ dormant }) => dormant)).toBe(true);
  });

  test.each([
    ['a Saturday', '2027-10-02', '2027-10-01'],
    ['midsommarafton', '2027-06-25', '2027-06-24'],
    ['julafton', '2026-12-24', '2026-12-23'],
  ])('111: a deadline on %s is kept as written and reminded about on the working day before', async (_, day, eve) => {
    const action = await actionOf(`Klart ${day}`);
    expect(edges(action)).toEqual([['due', day, day]]);
    expect(isWorkingDay(day)).toBe(false);
    expect(lastSendingDayBefore(day)).toBe(eve);
  });
});

describe('responsibles and rows of a plan', () => {
  test.each([
    ['Avd.chef', ['avdelningschef']],
    ['Enhchef hemtjänst och rehab', ['enhetschef hemtjänst och rehab']],
    ['Controllers', ['controller']],
  ])('107: %j becomes a role, never a person', async (text, wanted) => {
    expect(roles(await actionOf('2007-10-01', text))).toEqual(wanted);
  });

  test('107: a name that is no role is asked about and given to nobody', async () => {
    const action = await actionOf('2007-10-01', 'Stina Ek');
    expect(roles(action)).toEqual([null]);
    expect(asked(action)).toEqual(['unknownRole']);
  });

  test('108: "… för MAS och Avd.chef. Se nedan." asks which of the roles it means, and which row', async () => {
    const { rows } = await draftOf(
      [
        'MAS',
        'Gör rollfördelningen mellan chef och MAS tydlig',
        'Hösten 2007',
        'Stadsdelsdir. för MAS och Avd.chef. Se nedan.',
      ],
      ['Delegering', 'Utbilda om rollfördelningen', '', 'MAS'],
    );
    const action = rows[0]?.actions[0];
    expect(action && roles(action)).toEqual(['stadsdelsdirektör']);
    expect(action?.questions.find(({ kind }) => kind === 'ambiguousRole')?.proposal).toBe(
      'stadsdelsdirektör + medicinskt ansvarig sjuksköterska + avdelningschef',
    );
    expect(action?.links).toEqual([{ asWritten: 'Se nedan', row: 2 }]);
    expect(action && asked(action)).toContain('reference');
  });

  test('113: two actions with the same title are both kept, under numbers of their own', async () => {
    const same = ['Trygghet', 'Öva utrymning med alla', '1 okt 2007', 'Enhetschef'];
    const { rows } = await draftOf(same, same);
    expect(rows.map(({ number, actions }) => [number, actions.length])).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });

  test('114: a row with three actions, dates and responsibles becomes three parts', async () => {
    const { rows } = await draftOf([
      'Stöd',
      'Ge uppdrag åt personalavdelningen.\n\nGe uppdrag åt IT-enheten.\n\nHåll gemensamma möten.',
      'Juni 2007\n\nSept. 2007\n\nHösten 2007',
      'Stadsdelsdir.\n\nStadsdelsdir.\n\nAvd.chef',
    ]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.actions.map((action) => [action.timings[0]?.latest, ...roles(action)])).toEqual([
      ['2007-06-30', 'stadsdelsdirektör'],
      ['2007-09-30', 'stadsdelsdirektör'],
      ['2007-11-30', 'avdelningschef'],
    ]);
  });

  test('114: three dates whose actions cannot be told are one row that asks, with every word kept', async () => {
    const { rows } = await draftOf([
      'Stöd',
      'Ge uppdrag och håll möten.',
      'Juni 2007\n\nSept. 2007\n\nHösten 2007',
      'Enhetschef',
    ]);
    expect(rows[0]?.actions).toHaveLength(1);
    expect(rows[0]?.actions[0]?.timings).toHaveLength(3);
    expect(rows[0]?.actions[0] && asked(rows[0].actions[0])).toContain('pairing');
  });

  test('115: words broken over lines are joined, and hyphens that belong to them stay', async () => {
    const text = 'Planera implemen-\nterings-\narbetet i IT- och\nlokalenheten, oktober-\nnovember';
    expect((await actionOf('1 okt 2007', 'MAS', text)).text).toBe(
      'Planera implementeringsarbetet i IT- och lokalenheten, oktober-november',
    );
  });
});
