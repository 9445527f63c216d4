import fc from 'fast-check';
import type { Action, Change } from '../../domain/action.ts';
import { STATUSES } from '../../domain/action.ts';
import { asEarlier, boardReport } from '../../domain/boardReport.ts';
import { breakdown } from '../../domain/breakdown.ts';
import { isMonth, lastDayOf, monthAfter, monthBefore, reportDayOf } from '../../domain/reportMonth.ts';
import { anAction, aPlan } from '../support/builders.ts';
import { aRegister, responsible } from '../support/people.ts';

const AT = '2026-12-01T07:00:00.000Z';
const REGISTER = aRegister();
const change = (id: string, at: string, what: Change['what'], role: string | null = 'avdelningschef'): Change => ({
  ...{ id, at, by: 'anna', role, unit: null, what },
});
const about = (actions: readonly Action[], before: Parameters<typeof boardReport>[3]['before'] = null) =>
  boardReport(aPlan(), actions, REGISTER, { month: '2026-11', at: AT, before });

describe('a month of reports', () => {
  it('is drafted on the first day of the next one on which something may be sent', () => {
    expect(reportDayOf('2026-11')).toBe('2026-12-01');
    // New Year's Day, a lone working day, a weekend; Epiphany comes later.
    expect(reportDayOf('2026-12')).toBe('2027-01-04');
    expect(reportDayOf('2007-05')).toBe('2007-06-01');
  });

  it('knows its neighbours and its last day', () => {
    expect([monthBefore('2027-01'), monthAfter('2026-12'), lastDayOf('2028-02')]).toEqual([
      '2026-12',
      '2027-01',
      '2028-02-29',
    ]);
    expect(['2026-11', '2026-13', '2026-1', '26-11', ''].map(isMonth)).toEqual([true, false, false, false, false]);
  });
});

describe('what comes back', () => {
  const was = { due: '2026-11-15', firstDue: '2026-11-10', parts: [], status: 'notStarted' } as const;
  const again = anAction({
    ...{ due: '2026-11-25', firstDue: '2026-11-25', revision: 3 },
    history: [
      change('c1', '2026-11-09T09:00:00.000Z', {
        kind: 'date',
        from: '2026-11-10',
        to: '2026-11-15',
        reason: 'Sjukdom.',
      }),
      change('c2', '2026-11-14T09:00:00.000Z', { kind: 'occurrence', next: '2026-11-25', was }),
    ],
  });

  it('is late for a reason of its own time, not for that of the time before', () =>
    expect(about([again]).late).toEqual([expect.objectContaining({ firstDue: '2026-11-25', reason: null })]));

  it('keeps the first date of a time that was moved and is closed', () =>
    expect(about([again]).moved).toEqual([
      expect.objectContaining({ change: 'c1', first: '2026-11-10', to: '2026-11-15' }),
    ]));
});

describe('what the board is told', () => {
  it('has its actions as the plan numbers them, in whatever order they are stored', () => {
    const actions = ['A10', 'A2', 'B1', 'A1'].map((number) => anAction({ id: number, number }));
    const report = boardReport(aPlan(), actions, aRegister(), { month: '2026-11', at: '2026-12-01T07:00:00.000Z', before: null }); // prettier-ignore
    expect(report.appendix.map(({ number }) => number)).toEqual(['A1', 'A2', 'A10', 'B1']);
  });

  it('is what was done since the report before, with the line its owners gave', () => {
    const doneAt = (at: string): Partial<Action> => ({
      status: 'done',
      history: [
        change('c1', at, { kind: 'status', from: 'notStarted', to: 'done' }),
        change('c2', at, { kind: 'comment', text: 'Alla enheter är med.', forReport: true }),
        change('c3', at, { kind: 'comment', text: 'Bara för oss.', forReport: false }),
      ],
    });
    const before = asEarlier(
      boardReport(aPlan(), [], REGISTER, { month: '2026-10', at: '2026-11-02T07:00:00.000Z', before: null }),
    );
    const actions = [
      anAction({ id: 'new', ...doneAt('2026-11-12T09:00:00.000Z') }),
      anAction({ id: 'old', ...doneAt('2026-10-12T09:00:00.000Z') }),
    ];
    expect(about(actions, before).done).toEqual([
      expect.objectContaining({ action: 'new', line: { text: 'Alla enheter är med.', change: 'c2' } }),
    ]);
    expect(about(actions).done.map(({ action }) => action)).toEqual(['new', 'old']);
  });

  it('gives a late action its first date, its new one and the reason, and none where none was given', () => {
    const moved = anAction({
      id: 'moved',
      due: '2026-11-20',
      firstDue: '2026-10-01',
      history: [change('c1', '2026-09-28T09:00:00.000Z', { kind: 'date', from: '2026-10-01', to: '2026-11-20', reason: 'Upphandlingen är överklagad.' })], // prettier-ignore
    });
    const [first, second] = about([moved, anAction({ id: 'silent', due: '2026-11-13' })]).late;
    expect(first).toMatchObject({ action: 'silent', reason: null, line: null });
    expect(second).toMatchObject({
      ...{ action: 'moved', firstDue: '2026-10-01', due: '2026-11-20' },
      reason: { text: 'Upphandlingen är överklagad.', change: 'c1' },
    });
  });

  it('tells of every moved date with the role that agreed, and not of one that was taken back', () => {
    const move = (id: string, at: string): Change =>
      change(id, at, { kind: 'date', from: '2026-12-01', to: '2027-02-01', reason: 'Ny lokal.' });
    const kept = anAction({ id: 'kept', due: '2027-02-01', firstDue: '2026-12-01', history: [move('c1', AT)] });
    const undone = anAction({
      id: 'undone',
      history: [move('c1', AT), change('c2', AT, { kind: 'undo', of: 'c1' })],
    });
    expect(about([kept, undone]).moved).toEqual([
      {
        ...{ action: 'kept', change: 'c1', number: 'A8', title: kept.title, reason: 'Ny lokal.' },
        ...{ first: '2026-12-01', from: '2026-12-01', to: '2027-02-01', by: 'avdelningschef', on: '2026-12-01' },
      },
    ]);
  });

  it('looks ahead to the day the next report is made', () => {
    const due = ['2026-11-30', '2026-12-01', '2027-01-04', '2027-01-05'];
    const report = about(due.map((day) => anAction({ id: day, due: day })));
    expect(report.until).toBe('2027-01-04');
    expect(report.coming.map(({ action }) => action)).toEqual(['2026-12-01', '2027-01-04']);
    expect(report.late.map(({ action }) => action)).toEqual(['2026-11-30']);
  });

  it('names roles and never persons', () => {
    const history = [change('c1', AT, { kind: 'status', from: 'notStarted', to: 'done' })];
    const report = about([anAction({ status: 'done', history, responsible: responsible('enhetschef', 'controller') })]);
    expect(JSON.stringify(report)).not.toMatch(/anna|"by":"a/i);
    expect(report.appendix[0]?.roles).toEqual(['enhetschef', 'controller']);
  });
});

const someAction = fc.record({
  status: fc.constantFrom(...STATUSES),
  need: fc.constantFrom('Ledning', 'Kost', 'Bemanning', '', ' Kost '),
  role: fc.constantFrom('avdelningschef', 'enhetschef', null, ...Array.from({ length: 9 }, (_, n) => `roll ${n}`)),
  due: fc.constantFrom(null, '2026-11-13', '2026-12-24'),
});
const somePlan = fc.array(someAction, { maxLength: 60 }).map((rows) =>
  rows.map(({ status, need, role, due }, n) =>
    anAction({
      ...{ id: `a${n}`, status, due },
      source: { row: n, need, text: '', dateText: '', responsibleText: '' },
      responsible: role === null ? [] : responsible(role),
    }),
  ),
);

describe('the sums', () => {
  const COUNTS = ['total', 'done', 'inProgress', 'notStarted', 'paused', 'withdrawn', 'late'] as const;

  it('of the parts are the plan, and of the statuses the total, whatever the plan', () =>
    fc.assert(
      fc.property(somePlan, (actions) => {
        const { figures, breakdown: parts, appendix, late } = about(actions);
        for (const key of COUNTS) {
          expect(parts.groups.reduce((sum, group) => sum + group[key], 0)).toBe(figures[key]);
        }
        for (const one of [...parts.groups, figures]) {
          expect(one.done + one.inProgress + one.notStarted + one.paused + one.withdrawn).toBe(one.total);
          expect(one.late).toBeLessThanOrEqual(one.inProgress + one.notStarted);
        }
        expect(parts.groups.length).toBeLessThanOrEqual(9);
        expect(appendix.filter((row) => row.late)).toHaveLength(figures.late);
        expect(late).toHaveLength(figures.late);
      }),
    ));

  it('are by need while the needs are few, and by role when every row has its own', () => {
    const rows = (count: number, of: number) =>
      Array.from({ length: count }, (_, n) =>
        anAction({ id: `${n}`, source: { ...anAction().source, need: `Behov ${n % of}` } }),
      );
    expect(breakdown(rows(20, 3), REGISTER, '2026-12-01').by).toBe('need');
    expect(breakdown(rows(20, 20), REGISTER, '2026-12-01').by).toBe('role');
    expect(breakdown(rows(3, 3), REGISTER, '2026-12-01').by).toBe('role');
  });
});
