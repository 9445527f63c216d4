import fc from 'fast-check';
import { attention, isPast, periodMarks } from '../../domain/attention.ts';
import { addDays } from '../../domain/calendar.ts';
import { digestReason, isEve } from '../../domain/reminders.ts';
import { isSendingDay } from '../../domain/workingDays.ts';
import { anAction, aTiming } from '../support/builders.ts';

const autumn = aTiming({ earliest: '2026-09-01', latest: '2026-11-30', precision: 'season' });
const inAutumn = anAction({ due: '2026-11-30', timings: [autumn] });

describe('late', () => {
  it('begins on the first working day after the last day', () => {
    const friday = anAction({ due: '2026-12-04' });
    expect(['2026-12-04', '2026-12-05', '2026-12-06', '2026-12-07'].map((day) => isPast(friday, day))).toEqual([
      false,
      false,
      false,
      true,
    ]);
    // A deadline on the first of May 2026 (a Friday) is late on Monday, one before Christmas on the 28th.
    expect([
      isPast(anAction({ due: '2026-05-01' }), '2026-05-03'),
      isPast(anAction({ due: '2026-05-01' }), '2026-05-04'),
    ]).toEqual([false, true]);
    expect([
      isPast(anAction({ due: '2026-12-23' }), '2026-12-27'),
      isPast(anAction({ due: '2026-12-23' }), '2026-12-28'),
    ]).toEqual([false, true]);
  });

  it('is never what is closed or has no date', () => {
    for (const status of ['done', 'paused', 'withdrawn'] as const) {
      expect(isPast(anAction({ due: '2026-01-01', status }), '2026-12-01')).toBe(false);
    }
    expect(isPast(anAction({ due: null }), '2030-01-01')).toBe(false);
  });
});

describe('a deadline that is a whole period', () => {
  it('is worth a mention when it opens, in the middle and when its last month begins', () =>
    expect(periodMarks(inAutumn)).toEqual(['2026-09-01', '2026-10-16', '2026-10-31']));

  it('has a last week where it is no longer than a month', () => {
    const october = aTiming({ earliest: '2026-10-01', latest: '2026-10-31', precision: 'month' });
    expect(periodMarks(anAction({ due: '2026-10-31', timings: [october] }))).toEqual([
      '2026-10-01',
      '2026-10-16',
      '2026-10-25',
    ]);
  });

  it('is an ordinary deadline when it is a day or a week, or has been moved', () => {
    expect(periodMarks(anAction({ due: '2026-12-01' }))).toEqual([]);
    const week = aTiming({ earliest: '2026-11-30', latest: '2026-12-06', precision: 'week' });
    expect(periodMarks(anAction({ due: '2026-12-06', timings: [week] }))).toEqual([]);
    expect(periodMarks({ ...inAutumn, due: '2026-12-15' })).toEqual([]);
    expect(periodMarks(anAction({ due: null }))).toEqual([]);
  });
});

describe('the day an action is filed under', () => {
  it('is the first of: silence, two weeks before the deadline, a mark of its period', () => {
    expect(attention(anAction({ due: '2026-12-18', heard: '2026-11-02' })).from).toBe('2026-12-02');
    expect(attention(anAction({ due: '2026-12-10', heard: '2026-11-02' })).from).toBe('2026-11-26');
    expect(attention({ ...inAutumn, heard: '2026-08-30' }).from).toBe('2026-09-01');
    expect(attention(anAction({ due: null, heard: '2026-11-02' }))).toEqual({ from: '2026-12-02', eve: null });
  });

  it('is none for what is closed or dormant', () => {
    for (const given of [
      { status: 'done' },
      { status: 'paused' },
      { status: 'withdrawn' },
      { dormant: true },
    ] as const) {
      expect(attention(anAction({ due: '2026-12-18', ...given }))).toEqual({ from: null, eve: null });
    }
  });

  it('is never after a day on which a digest or a single reminder would mention it', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-11-02', days));
    fc.assert(
      fc.property(day, fc.option(day), day, fc.integer({ min: 0, max: 120 }), (heard, due, today, length) => {
        const timings = due === null ? [] : [aTiming({ earliest: addDays(due, -length), latest: due })];
        const action = anAction({ heard, due, timings });
        const { from, eve } = attention(action);
        if (digestReason(action, today)) expect(from !== null && from <= today).toBe(true);
        if (isEve(action, today)) expect(eve !== null && eve <= today && isSendingDay(eve)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
