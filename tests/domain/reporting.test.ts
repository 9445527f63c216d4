import type { Action } from '../../domain/action.ts';
import { approverAs, approversOf, closeReported, mayReport, monthToReport, proposedReporting, reportingAction, withFirstReport } from '../../domain/reporting.ts'; // prettier-ignore
import { aHolding, anAction, aPlan, aTiming } from '../support/builders.ts';
import { anOrganisation, aRegister, responsible } from '../support/people.ts';
import { aReport } from '../support/reports.ts';

const TODAY = '2026-12-02';
const monthly = (text: string, id = 'r') =>
  anAction({
    ...{ id, title: text, due: '2026-11-30', firstDue: '2026-11-30', responsible: responsible('avdelningschef') },
    timings: [aTiming({ kind: 'recurring', asWritten: 'Varje månad', earliest: null, latest: null, recurrence: 'monthly' })],
  }); // prettier-ignore
const approved = { by: 'anna', role: 'avdelningschef', at: '2026-12-02T09:00:00.000Z' };

describe('the plan’s own action of reporting', () => {
  it('is proposed by what it says: that something is reported, to a board, again and again', () => {
    const report = monthly('Kort rapportering till stadsdelsnämnden');
    expect(proposedReporting([monthly('Kost', 'x'), anAction({ title: 'Rapport till nämnden' }), report])).toBe(report);
    expect(proposedReporting([monthly('Månadsrapport till chefen')])).toBeUndefined();
    expect(proposedReporting([{ ...report, status: 'withdrawn' }])).toBeUndefined();
  });

  it('is what somebody has chosen, of those that come back, and the proposal while nobody has', () => {
    const actions = [monthly('Kost', 'k'), monthly('Rapport till nämnden'), anAction({ id: 'once', title: 'Rapport' })];
    const chosen = (...[reporting]: readonly (string | null)[]) => {
      const stored = aReport();
      const settings = { ...stored.settings, ...(reporting === undefined ? {} : { reporting }) };
      return reportingAction({ ...stored, settings }, actions)?.id;
    };
    expect([chosen(), chosen('k'), chosen('once'), chosen(null)]).toEqual(['r', 'k', undefined, undefined]);
  });

  it('is closed by an approved report and opens for the next, which is due in the month it is made', () => {
    const stored = aReport({ state: 'approved', approved });
    const closed = closeReported(monthly('Rapport till nämnden'), stored);
    expect(closed).toMatchObject({ due: '2027-01-31', firstDue: '2027-01-31', status: 'notStarted', revision: 2 });
    expect(closed?.history.at(-1)).toMatchObject({ by: 'anna', what: { kind: 'occurrence', next: '2027-01-31' } });
    expect(closed && closeReported(closed, stored)).toBeUndefined();
    const december = aReport({ month: '2026-12', state: 'approved', approved: { ...approved, at: '2027-01-05T09:00:00.000Z' } }); // prettier-ignore
    expect(closed && closeReported(closed, december)?.due).toBe('2027-02-28');
  });

  it('keeps what was said of it before, and tells of the next date where it tells of the closing', () => {
    const earlier = { id: 'c1', at: '2026-11-20T09:00:00.000Z', by: 'bo', role: null, unit: null, what: { kind: 'occurrence', next: '2026-11-30', was: { status: 'done', due: null, firstDue: null, parts: [] } } } as const; // prettier-ignore
    const closed = closeReported({ ...monthly('x'), history: [earlier] }, aReport({ state: 'approved', approved }));
    expect(closed?.history[0]).toEqual(earlier);
    expect(closed?.history[1]).toMatchObject({ id: 'report-plan-a-2026-11', what: { next: '2027-01-31' } });
  });

  it('stands by the date to which its rhythm leads when that is not the end of the month in which the report is made', () => {
    const quarterly = monthly('x');
    const timings = quarterly.timings.map((one) => ({ ...one, recurrence: 'quarterly' }));
    const closed = closeReported({ ...quarterly, timings }, aReport({ state: 'approved', approved }));
    expect(closed).toMatchObject({ due: '2027-02-28', firstDue: '2027-02-28' });
    expect(closed?.history.at(-1)).toMatchObject({ what: { next: '2027-02-28' } });
  });

  it('that has no date yet is open for any report', () => {
    const undated = { ...monthly('x'), due: null, firstDue: null };
    expect(closeReported(undated, aReport({ state: 'approved', approved }))?.due).toBe('2027-01-31');
  });

  it('whose date was moved is still the occurrence it was', () => {
    const moved = { ...monthly('x'), due: '2027-02-15' };
    expect(closeReported(moved, aReport({ state: 'approved', approved }))?.due).toBe('2027-01-31');
  });

  it('is not closed beforehand: neither what was reported by hand, nor what comes back once a year', () => {
    const stored = aReport({ state: 'approved', approved });
    const byHand = { ...monthly('Rapport till nämnden'), due: '2027-01-31', firstDue: '2027-01-31' };
    expect(closeReported(byHand, stored)).toBeUndefined();
    const yearly = { ...monthly('Redovisas till nämnden'), due: '2027-11-30', firstDue: '2027-11-30' };
    expect(closeReported(yearly, stored)).toBeUndefined();
    const december = aReport({ month: '2026-12', state: 'approved', approved });
    expect(closeReported(byHand, december)?.due).toBe('2027-02-28');
  });

  it('stays as it is under a draft', () => expect(closeReported(monthly('x'), aReport())).toBeUndefined());
});

describe('the first report of a plan', () => {
  const due = (given: Partial<Action> = {}, today = '2026-11-02') => {
    const report = { ...monthly('Rapport till nämnden'), ...given };
    const other = { ...monthly('Kost', 'k'), title: 'Kost' };
    const actions = withFirstReport([other, report], today);
    expect(actions.map(({ id, title }) => [id, title])).toEqual([['k', 'Kost'], ['r', report.title]]); // prettier-ignore
    expect(actions[0]).toBe(other);
    return [actions[1]?.due, actions[1]?.firstDue];
  };
  const named = (first?: string) =>
    aTiming({ kind: 'recurring', recurrence: 'monthly', ...(first === undefined ? {} : { first }) });

  it('is due in the month in which it is made, when the plan leaves it to its rhythm', () =>
    expect(due()).toEqual(['2026-12-31', '2026-12-31']));

  it.each([
    ['it falls in another month already', {}, '2026-09-30'],
    ['the plan names its first day', { timings: [named('2026-11-30'), named()] }, undefined],
    ['the action is about something else', { title: 'Uppföljning' }, undefined],
  ])('stays where it is when %s', (_, given, today) => expect(due(given, today)).toEqual(['2026-11-30', '2026-11-30']));
});

describe('who may report', () => {
  const organisation = anOrganisation();
  const plan = aPlan();

  it.each([
    ['olle', true],
    ['anna', true],
    ['eva', false],
    ['nobody', false],
  ])('%s: %s', (person, may) => expect(mayReport(person, plan, organisation, TODAY)).toBe(may));

  it.each(['administrativ sekreterare', 'verksamhetsutvecklare', 'avdelningschef', 'stadsdelsdirektör'])(
    'is whoever holds the role of %s, while they do',
    (role) => {
      const held = aHolding({ role, person: 'vera', unit: null, from: '2026-12-01', to: '2026-12-31' });
      const holding = anOrganisation({ register: aRegister({ holdings: [held] }) });
      expect(['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01'].map((day) => mayReport('vera', plan, holding, day))) // prettier-ignore
        .toEqual([false, true, true, false]);
    },
  );

  it('is a stand-in while it lasts, and not the one who is away', () => {
    const standIn = { person: 'elin', from: '2026-12-01', to: '2026-12-20' };
    const away = aHolding({ id: 'h', role: 'avdelningschef', person: 'anna', unit: null, standIn });
    const absent = anOrganisation({ register: aRegister({ holdings: [away] }) });
    const may = (day: string) => ['anna', 'elin'].map((person) => mayReport(person, plan, absent, day));
    expect(['2026-12-01', TODAY, '2026-12-20'].map(may)).toEqual([[false, true], [false, true], [false, true]]); // prettier-ignore
    expect(['2026-11-30', '2026-12-21'].map(may)).toEqual([[true, false], [true, false]]); // prettier-ignore
  });

  it('approves as the one who leads the reporting, or as the owner, in the role they hold', () => {
    const reporting = monthly('Rapport till nämnden');
    expect(approverAs('anna', plan, reporting, organisation, TODAY)).toEqual({ role: 'avdelningschef' });
    expect(approverAs('olle', plan, reporting, organisation, TODAY)).toEqual({ role: null });
    expect(approverAs('eva', plan, reporting, organisation, TODAY)).toBeUndefined();
    expect(approverAs('anna', plan, undefined, organisation, TODAY)).toBeUndefined();
  });

  it('is told that a report waits: the owner always, and those who lead the reporting and may work with it', () => {
    const led = (...roles: readonly string[]) => ({ ...monthly('x'), responsible: responsible(...roles) });
    const told = (reporting?: Action) => [...approversOf(plan, reporting, organisation, TODAY)];
    expect(told()).toEqual(['olle']);
    expect(told(led('avdelningschef', 'controller'))).toEqual(['olle', 'anna']);
    // Anna only shares it, and Bo leads it in a role that keeps no plans.
    expect(told(led('controller', 'avdelningschef'))).toEqual(['olle']);
  });
});

describe('the month to report', () => {
  it.each([
    ['2026-11-02T08:00:00.000Z', '2026-12-02', '2026-11'],
    ['2026-12-01T08:00:00.000Z', '2026-12-02', '2026-12'],
    // Half past midnight in Stockholm is the new month already.
    ['2026-11-30T23:30:00.000Z', '2026-12-02', '2026-12'],
    ['2020-01-01T08:00:00.000Z', '2027-01-01', '2026-12'],
  ])('of a plan published %s, asked for on %s, is %s', (published, today, month) =>
    expect(monthToReport(aPlan({ published }), today)).toBe(month),
  );
});
