import { barOf, daysOff, monthsOf, placeOf, spanOf, stretchOf, windowOf } from '../../tab/timeline/scale.ts';
import type { ActionRow, WireTiming } from '../../tab/api/actionSchema.ts';

const timing = (given: Partial<WireTiming>): WireTiming => ({
  ...{ kind: 'due', asWritten: '', earliest: null, latest: null, precision: 'day', implied: false },
  ...given,
});
const row = (given: Partial<ActionRow>) => ({ due: null, moved: false, timings: [], ...given }) as ActionRow;
const autumn = timing({ earliest: '2007-09-01', latest: '2007-11-30', precision: 'season' });

describe('Where an action lies in time', () => {
  it.each([
    ['a day is that day', { due: '2007-10-01' }, { from: '2007-10-01', to: '2007-10-01' }],
    [
      'a period is drawn as a period',
      { due: '2007-11-30', timings: [autumn] },
      { from: '2007-09-01', to: '2007-11-30' },
    ],
    [
      'a start and a deadline make a stretch',
      { due: '2008-01-01', timings: [timing({ kind: 'start', earliest: '2007-10-01', latest: '2007-10-31' })] },
      { from: '2007-10-01', to: '2008-01-01' },
    ],
    [
      'a period that was moved is the new day',
      { due: '2008-02-01', moved: true, timings: [autumn] },
      { from: '2008-02-01', to: '2008-02-01' },
    ],
    [
      'what has begun and has no end stays open',
      { timings: [timing({ kind: 'ongoing', earliest: '2007-04-01' })] },
      { from: '2007-04-01', to: null },
    ],
    [
      'a start that comes after the deadline is not believed',
      { due: '2007-10-01', timings: [timing({ kind: 'start', earliest: '2008-01-01' })] },
      { from: '2007-10-01', to: '2007-10-01' },
    ],
  ])('%s', (_what, given, expected) => {
    expect(barOf(row(given))).toEqual(expected);
  });

  it('is nowhere without a date', () => {
    expect(barOf(row({ timings: [timing({ kind: 'recurring', asWritten: 'Varje månad' })] }))).toBeUndefined();
  });
});

describe('The time that is shown', () => {
  const year = { from: '2007-01-01', to: '2007-12-31' };

  it('is whole months around every date of the plan and today', () => {
    expect(stretchOf([row({ due: '2008-02-10' }), row({})], '2007-09-10')).toEqual({
      from: '2007-09-01',
      to: '2008-02-29',
    });
    expect(stretchOf([], '2007-09-10')).toEqual({ from: '2007-09-01', to: '2007-09-30' });
  });

  it('can be three months, from the one before today, and any three before and after', () => {
    expect(windowOf(year, '2007-09-10', 'quarter', 0)).toEqual({ from: '2007-08-01', to: '2007-10-31' });
    expect(windowOf(year, '2007-09-10', 'quarter', 1)).toEqual({ from: '2007-11-01', to: '2008-01-31' });
    expect(windowOf(year, '2007-09-10', 'year', -1)).toEqual({ from: '2006-08-01', to: '2007-07-31' });
    expect(windowOf(year, '2007-09-10', 'all', 5)).toEqual(year);
  });

  it('places days and bars by their share of it, a last day included and what sticks out cut off', () => {
    expect(placeOf('2007-01-01', year)).toBe(0);
    expect(spanOf({ from: '2007-01-01', to: '2007-12-31' }, year)).toEqual({ left: 0, width: 100 });
    expect(spanOf({ from: '2006-06-01', to: null }, year)).toEqual({ left: 0, width: 100 });
    expect(spanOf({ from: '2008-01-01', to: '2008-02-01' }, year)).toBeUndefined();
    expect(spanOf({ from: '2007-12-31', to: '2008-02-01' }, year)?.width).toBeCloseTo(100 / 365);
  });

  it('has as many month labels as there is room for, and they fill it', () => {
    expect(monthsOf(year, 12)).toHaveLength(12);
    const few = monthsOf(year, 4);
    expect(few.map(({ date }) => date)).toEqual(['2007-01-01', '2007-04-01', '2007-07-01', '2007-10-01']);
    expect(few.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100);
  });

  it('shows days off where a day can be seen, and names the red ones', () => {
    const { days, red } = daysOff({ from: '2007-12-01', to: '2007-12-31' });
    expect(days).toContain('2007-12-24');
    expect(red).toEqual(['2007-12-24', '2007-12-25', '2007-12-26', '2007-12-31']);
    expect(daysOff(year).days).toEqual([]);
  });
});
