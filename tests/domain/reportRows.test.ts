import type { Action, Change } from '../../domain/action.ts';
import { asEarlier, boardReport } from '../../domain/boardReport.ts';
import { anAction, aPlan, aRole, aUnit } from '../support/builders.ts';
import { aHistory, SAID } from '../support/histories.ts';
import { aRegister, responsible } from '../support/people.ts';

const register = aRegister({
  roles: [aRole({ id: 'controller', name: 'Controller' }), aRole({ id: 'enhetschef', name: 'Enhetschef' })],
  units: [aUnit({ id: 'eken', name: 'Östra Eken' }), aUnit({ id: 'linden', name: 'Linden' })],
});
const report = (...actions: readonly Action[]) =>
  boardReport(aPlan(), actions, register, { month: '2026-11', at: '2026-12-01T07:00:00.000Z', before: null });
const shared = [
  { role: 'enhetschef', asWritten: 'EC', lead: false },
  { role: 'controller', asWritten: 'Controller', lead: true },
];
const comment = (text: string, forReport = true) => ({ kind: 'comment', text, forReport }) as const;
const moved = (reason: string) => ({ kind: 'date', from: '2026-10-30', to: '2026-11-13', reason }) as const;

describe('a report of one action', () => {
  const history = aHistory(['bo', comment('Vi har börjat.')], ['bo', moved('Lokalen är upptagen.')]);
  const late = anAction({ due: '2026-11-13', firstDue: '2026-10-30', responsible: shared, status: 'inProgress', history }); // prettier-ignore
  const said = {
    ...{ action: 'a8', number: 'A8', title: 'Rutin för läkemedelshantering', role: 'Controller', due: '2026-11-13' },
    line: { text: 'Vi har börjat.', change: 'c0' },
  };

  it('says the same of it in every table', () => {
    const { late: rows, appendix, moved: dates, done, coming, ...head } = report(late);
    expect(rows).toEqual([{ ...said, firstDue: '2026-10-30', reason: { text: 'Lokalen är upptagen.', change: 'c1' } }]);
    expect(appendix).toEqual([
      {
        ...{ ...said, need: 'Läkemedel', roles: ['Controller', 'Enhetschef'], dateText: '2026-11-13' },
        ...{ firstDue: '2026-10-30', status: 'inProgress', late: true },
      },
    ]);
    expect(dates).toMatchObject([{ action: 'a8', by: null, on: '2026-11-23' }]);
    expect([done, coming]).toEqual([[], []]);
    expect(head).toMatchObject({ plan: 'plan-a', title: 'Handlingsplan för äldreomsorgen', unit: 'Äldreomsorg' });
  });

  it('tells of the parts of its units, by their names, and of none where no unit has one', () => {
    const { units } = report(late);
    expect(units?.map(({ name, total, late: of }) => [name, total, of])).toEqual([['Linden', 1, 1], ['Östra Eken', 1, 1]]); // prettier-ignore
    const alone = report(anAction({ responsible: responsible('controller') }));
    expect(alone).not.toHaveProperty('units');
    expect(asEarlier(alone)).not.toHaveProperty('units');
    expect(asEarlier(report(late))).toEqual({
      ...{ month: '2026-11', at: '2026-12-01T07:00:00.000Z', units },
      ...{ figures: report(late).figures, breakdown: report(late).breakdown },
    });
  });
});

describe('the line that owners give', () => {
  const lineOf = (...history: readonly Change[]) => report(anAction({ history })).appendix[0]?.line?.text;

  it('is the newest that was written for the report', () => {
    const two = aHistory(['bo', comment('Ett.')], ['bo', comment('Två.')], ['bo', comment('Tre.', false)]);
    expect(lineOf(...two)).toBe('Två.');
    expect(lineOf()).toBeUndefined();
  });

  it('is none of a link without words, nor of what was taken back', () => {
    expect(lineOf(...aHistory(['bo', comment('Ett.')], ['bo', comment('')]))).toBe('Ett.');
    expect(lineOf(...aHistory(['bo', comment('Ett.')], ['bo', comment('Två.')], ['bo', SAID.undo('c1')]))).toBe('Ett.');
  });
});

describe('a date that was moved', () => {
  const by = (role: string | null, at = '2026-11-23T09:00:00.000Z') =>
    report(anAction({ due: '2026-11-13', history: aHistory(['bo', moved('Skäl.'), { role, at }]) })).moved[0];

  it.each([
    ['the role that agreed to it', 'controller', 'Controller'],
    ['a role that the register no longer knows, by what the plan calls it', 'dietist', 'dietist'],
    ['no role, when it was the owner of the plan', '', null],
    ['no role, when nobody spoke for one', null, null],
  ])('names %s', (_, role, name) => expect(by(role)?.by).toBe(name));

  it('was so on a day of the city’s calendar', () =>
    expect(by('controller', '2026-11-23T23:30:00.000Z')?.on).toBe('2026-11-24'));

  it('is late for the reason of the latest move', () => {
    const history = aHistory(['bo', moved('Först.')], ['bo', moved('Sedan.')], ['bo', comment('Sist.')]);
    expect(report(anAction({ due: '2026-11-13', history })).late[0]?.reason).toEqual({ text: 'Sedan.', change: 'c1' });
  });
});

describe('what is coming', () => {
  it('is open and has a date from the day of the report to that of the next, the nearest first', () => {
    const due = (id: string, day: string | null, status: Action['status'] = 'notStarted') =>
      anAction({ id, number: id, due: day, status });
    const { coming, until } = report(
      ...[due('a1', '2027-01-04'), due('a2', '2026-12-01'), due('a3', '2026-12-24', 'inProgress')],
      ...[due('a4', '2027-01-05'), due('a5', '2026-11-30'), due('a6', null)],
      ...[due('a7', '2026-12-02', 'done'), due('a8', '2026-12-02', 'paused'), due('a9', '2026-12-02', 'withdrawn')],
    );
    expect([until, coming.map(({ action }) => action)]).toEqual(['2027-01-04', ['a2', 'a3', 'a1']]);
  });
});
