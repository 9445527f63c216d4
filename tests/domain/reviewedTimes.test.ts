import { settledDate, settledTimings } from '../../domain/reviewedTimes.ts';
import type { Timing } from '../../domain/timing.ts';
import { aTiming } from '../support/builders.ts';

const of = (kind: Timing['kind'], given: Partial<Timing> = {}) => aTiming({ kind, asWritten: kind, ...given });

describe('a date that a person has set', () => {
  const due = {
    ...{ kind: 'due', asWritten: 'till jul', earliest: '2026-12-18', latest: '2026-12-18' },
    ...{ precision: 'day', certainty: 'stated', boundary: 'by' },
  };

  it('takes the place of what named one, and stands behind the rest', () => {
    const timings = [of('start'), of('due'), of('go-live'), of('none'), of('ongoing')];
    expect(settledDate(timings, '2026-12-18', 'till jul')).toEqual([of('start'), of('ongoing'), due]);
    expect(settledDate([], '2026-12-18', 'till jul')).toEqual([due]);
  });

  it('is the first day of what comes back, and adds no other', () => {
    const monthly = of('recurring', { recurrence: 'monthly' });
    expect(settledDate([of('start'), monthly, of('due')], '2026-12-18', 'x')).toEqual([
      ...[of('start'), { ...monthly, first: '2026-12-18' }],
    ]);
  });

  it('that is taken away leaves the rest', () => {
    const monthly = of('recurring', { recurrence: 'monthly', first: '2026-12-18' });
    expect(settledDate([of('due'), monthly, of('start'), of('go-live')], null, 'x')).toEqual([monthly, of('start')]);
  });
});

it('what was found right is no guess any more, and nothing is said of the rest', () => {
  const guessed = (asWritten: string) => aTiming({ asWritten, certainty: 'implied', yearInferred: true });
  expect(settledTimings([guessed('våren'), guessed('hösten')], 'hösten')).toEqual([
    guessed('våren'),
    aTiming({ asWritten: 'hösten', certainty: 'stated' }),
  ]);
});
