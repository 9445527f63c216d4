import { approverAs, closeReported, mayReport, monthToReport, proposedReporting } from '../../domain/reporting.ts';
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

  it('is closed by an approved report and opens for the next, which is due in the month it is made', () => {
    const stored = aReport({ state: 'approved', approved });
    const closed = closeReported(monthly('Rapport till nämnden'), stored);
    expect(closed).toMatchObject({ due: '2027-01-31', firstDue: '2027-01-31', status: 'notStarted', revision: 2 });
    expect(closed?.history.at(-1)).toMatchObject({ by: 'anna', what: { kind: 'occurrence', next: '2027-01-31' } });
    expect(closed && closeReported(closed, stored)).toBeUndefined();
    const december = aReport({ month: '2026-12', state: 'approved', approved: { ...approved, at: '2027-01-05T09:00:00.000Z' } }); // prettier-ignore
    expect(closed && closeReported(closed, december)?.due).toBe('2027-02-28');
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

describe('who may report', () => {
  const organisation = anOrganisation();
  const plan = aPlan();

  it.each([
    ['olle', true],
    ['anna', true],
    ['eva', false],
    ['nobody', false],
  ])('%s: %s', (person, may) => expect(mayReport(person, plan, organisation, TODAY)).toBe(may));

  it('is a stand-in while it lasts, and not the one who is away', () => {
    const standIn = { person: 'elin', from: '2026-12-01', to: '2026-12-20' };
    const away = aHolding({ id: 'h', role: 'avdelningschef', person: 'anna', unit: null, standIn });
    const absent = anOrganisation({ register: aRegister({ holdings: [away] }) });
    expect(['anna', 'elin'].map((person) => mayReport(person, plan, absent, TODAY))).toEqual([false, true]);
    expect(['anna', 'elin'].map((person) => mayReport(person, plan, absent, '2026-12-21'))).toEqual([true, false]);
  });

  it('approves as the one who leads the reporting, or as the owner, in the role they hold', () => {
    const reporting = monthly('Rapport till nämnden');
    expect(approverAs('anna', plan, reporting, organisation, TODAY)).toEqual({ role: 'avdelningschef' });
    expect(approverAs('olle', plan, reporting, organisation, TODAY)).toEqual({ role: null });
    expect(approverAs('eva', plan, reporting, organisation, TODAY)).toBeUndefined();
    expect(approverAs('anna', plan, undefined, organisation, TODAY)).toBeUndefined();
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
