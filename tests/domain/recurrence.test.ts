import fc from 'fast-check';
import { addDays } from '../../domain/calendar.ts';
import { decide } from '../../domain/change.ts';
import { undoable } from '../../domain/undoing.ts';
import { closeOccurrence, firstOccurrence, isRecurring, nextOccurrence } from '../../domain/recurrence.ts';
import { anAction, aTiming } from '../support/builders.ts';
import { anAnswerer, asking, responsible } from '../support/people.ts';

const every = (recurrence: string, more = {}) =>
  aTiming({ kind: 'recurring', recurrence, earliest: null, latest: null, precision: 'none', ...more });
const monthly = (given = {}) =>
  anAction({
    timings: [every('monthly')],
    due: '2026-11-30',
    firstDue: '2026-11-30',
    responsible: responsible('avdelningschef'),
    ...given,
  });
const AT = '2026-11-27T09:00:00.000Z';
const closing = { by: 'anna', at: AT, id: 'report-2026-11' };

describe('what comes back', () => {
  it.each([
    ['monthly', '2026-11-05', '2026-11-30'],
    ['quarterly', '2026-11-05', '2026-12-31'],
    ['3/year', '2026-05-02', '2026-08-31'],
    ['half-yearly', '2026-03-02', '2026-06-30'],
    ['2/year', '2026-07-02', '2026-12-31'],
    ['yearly', '2026-03-02', '2026-12-31'],
    ['every 2 years', '2026-03-02', '2026-12-31'],
    ['every 2 months', '2026-03-02', '2026-04-30'],
    ['4/year', '2028-02-29', '2028-03-31'],
    ['12/year', '2026-11-05', '2026-11-30'],
    ['every 12 months', '2026-11-05', '2026-12-31'],
  ])('%s begins, seen from %s, with the end of its period: %s', (recurrence, today, first) =>
    expect(firstOccurrence([every(recurrence)], today)).toBe(first),
  );

  it.each([
    ...['daily', 'weekly', 'every 2 weeks', '2/month', '5/week', 'every 0 months', '0/year', 'now and then'],
    ...['nearly every 2 months', 'every 2 months or so', 'about 2/year', '2/year or more'],
  ])('%s is work that goes on, with no occurrence of its own', (recurrence) => {
    expect(isRecurring({ timings: [every(recurrence)] })).toBe(false);
    expect(firstOccurrence([every(recurrence)], '2026-11-05')).toBeNull();
    expect(nextOccurrence(anAction({ timings: [every(recurrence)] }), '2026-11-05')).toBeNull();
  });

  it('begins with the day the text names, once that has passed with the same day of a later month', () => {
    const timings = [every('monthly', { first: '2026-08-31' })];
    expect(firstOccurrence(timings, '2026-08-31')).toBe('2026-08-31');
    expect(firstOccurrence(timings, '2026-09-01')).toBe('2026-09-30');
    expect(nextOccurrence({ timings, due: '2026-09-30', firstDue: '2026-09-30' }, '2026-09-20')).toBe('2026-10-31');
  });

  it('begins with that day also where it hangs on something nobody has dated', () => {
    const timings = [every('yearly', { first: '2026-12-10', anchor: ['budget'] })];
    expect(firstOccurrence(timings, '2026-11-05')).toBe('2026-12-10');
    expect(firstOccurrence([every('monthly', { first: '2026-11-10' })], '2026-11-05')).toBe('2026-11-10');
  });

  it('comes next after the end of its present period when nobody has dated it', () => {
    const undated = { timings: [every('monthly')], due: null, firstDue: null };
    expect(nextOccurrence(undated, '2026-11-05')).toBe('2026-12-31');
  });

  it('keeps to the ends of months over a quarter', () => {
    const due = '2026-12-31';
    expect(nextOccurrence({ timings: [every('quarterly')], due, firstDue: due }, '2026-12-01')).toBe('2027-03-31');
  });

  it('has no date of ours when it hangs on something nobody has dated, until somebody sets one', () => {
    const timings = [every('yearly', { anchor: ['budget'] })];
    expect(firstOccurrence(timings, '2026-11-05')).toBeNull();
    expect(nextOccurrence({ timings, due: null, firstDue: null }, '2026-11-05')).toBeNull();
    expect(nextOccurrence({ timings, due: '2026-10-15', firstDue: '2026-10-15' }, '2026-10-01')).toBe('2027-10-15');
  });

  it('ends where a deadline is named beside it', () =>
    expect(isRecurring({ timings: [every('monthly'), aTiming()] })).toBe(false));

  it('comes next one step on, whether it was done early, late or after its date had been moved', () => {
    expect(nextOccurrence(monthly(), '2026-11-05')).toBe('2026-12-31');
    expect(nextOccurrence(monthly(), '2026-12-08')).toBe('2026-12-31');
    expect(nextOccurrence(monthly({ due: '2026-12-10' }), '2026-12-08')).toBe('2026-12-31');
  });

  it('does not pile up what was missed', () => expect(nextOccurrence(monthly(), '2027-04-30')).toBe('2027-05-31'));

  it('is always after today and after the present one, for any rhythm and day', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('monthly', 'quarterly', '3/year', 'half-yearly', 'yearly', 'every 5 months'),
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: -400, max: 400 }),
        (recurrence, days, later) => {
          const due = addDays('2024-01-01', days);
          const today = addDays(due, later);
          const next = nextOccurrence({ timings: [every(recurrence)], due, firstDue: due }, today);
          expect(next! > today && next! > due).toBe(true);
        },
      ),
      { numRuns: 200 },
    ));
});

describe('"klar" on what comes back', () => {
  const as = anAnswerer();
  const done = (action = monthly(), rev = action.revision, given = {}) =>
    decide(action, { kind: 'setStatus', to: 'done', rev }, asking({ at: AT, as, ...given }));

  it('closes this time and opens the next, with its own first date', () => {
    const decision = done(monthly({ status: 'inProgress', due: '2026-12-04' }));
    expect(decision).toMatchObject({
      ok: true,
      action: { status: 'notStarted', due: '2026-12-31', firstDue: '2026-12-31', parts: [], heard: '2026-11-27' },
      change: { what: { kind: 'occurrence', next: '2026-12-31', was: { status: 'inProgress', due: '2026-12-04' } } },
    });
  });

  it('pressed again on the same card is the same answer; on somebody else’s card it is an old one', () => {
    const first = done();
    if (!first.ok) throw new Error(first.refusal);
    expect(done(first.action, 1)).toEqual({ ok: false, refusal: 'alreadySo' });
    const bo = anAnswerer({ person: 'bo' });
    expect(done(first.action, 1, { as: bo, among: [bo] })).toEqual({ ok: false, refusal: 'stale' });
  });

  it('can be taken back: status, date and everybody’s parts are as they were', () => {
    const action = monthly({ responsible: responsible('enhetschef') });
    const [eva, elin] = ['eken', 'linden'].map((unit, index) =>
      anAnswerer({ person: index === 0 ? 'eva' : 'elin', role: 'enhetschef', unit }),
    ) as [ReturnType<typeof anAnswerer>, ReturnType<typeof anAnswerer>];
    const among = [eva, elin];
    const first = done(action, 1, { as: eva, among, id: 'c1' });
    if (!first.ok) throw new Error(first.refusal);
    expect(first.action).toMatchObject({ status: 'inProgress', due: '2026-11-30' });
    const last = done(first.action, 1, { as: elin, among, id: 'c2' });
    if (!last.ok) throw new Error(last.refusal);
    expect(last.change.what.kind).toBe('occurrence');
    expect(undoable(last.action, asking({ at: AT, as: elin, among }))?.id).toBe('c2');
    const undone = decide(last.action, { kind: 'undo', change: 'c2' }, asking({ at: AT, as: elin, among, id: 'c3' }));
    expect(undone).toMatchObject({
      ok: true,
      action: { status: 'inProgress', due: '2026-11-30', parts: first.action.parts },
    });
    // An old card of a closed occurrence gives no part to the next one.
    expect(done(last.action, 2, { as: eva, among })).toEqual({ ok: false, refusal: 'stale' });
  });
});

describe('closing an occurrence without a press', () => {
  it('opens the next, tells who did it, and does so once for each id', () => {
    const closed = closeOccurrence(monthly(), closing);
    expect(closed).toMatchObject({ due: '2026-12-31', status: 'notStarted', revision: 2, dormant: false });
    expect(closed?.history.at(-1)).toMatchObject({ id: 'report-2026-11', by: 'anna', what: { kind: 'occurrence' } });
    expect(closeOccurrence(closed!, closing)).toBeUndefined();
    expect(closeOccurrence(closed!, { ...closing, id: 'report-2026-12' })?.due).toBe('2027-01-31');
  });

  it('leaves alone what does not come back, and what is withdrawn', () => {
    expect(closeOccurrence(anAction({ due: '2026-11-30' }), closing)).toBeUndefined();
    expect(closeOccurrence(monthly({ status: 'withdrawn' }), closing)).toBeUndefined();
  });
});
