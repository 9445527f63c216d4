import fc from 'fast-check';
import type { Action } from '../../domain/action.ts';
import { timeTally } from '../../domain/timesTaken.ts';
import { aDone, anAction } from '../support/builders.ts';

const times = (...actions: readonly Action[]) => {
  const counted = timeTally();
  for (const action of actions) counted.add(action);
  return counted.times();
};

describe('how long things take', () => {
  it('is counted in days from when the plan was published and from when somebody began', () =>
    expect(times(aDone({ days: 30, began: 20 }), aDone({ days: 4 }), aDone({ days: 90, began: 85 }))).toEqual({
      fromPublished: { count: 3, median: 30, longest: 90 },
      fromStarted: { count: 2, median: 5, longest: 10 },
    }));

  it('is unknown while nothing is done, and where nothing says when it was', () => {
    expect(times(anAction(), { ...aDone({ days: 3 }), status: 'inProgress' })).toBeUndefined();
    expect(times(anAction({ status: 'done' }))).toBeUndefined();
  });

  it('is told from either moment where the other is not known', () => {
    const { history } = aDone({ days: 30, began: 20 });
    const without = (kind: string) => aDone({ days: 30, history: history.filter(({ what }) => what.kind !== kind) });
    expect(times(without('published'))).toEqual({ fromStarted: { count: 1, median: 10, longest: 10 } });
    expect(times(aDone({ days: 30 }))).toEqual({ fromPublished: { count: 1, median: 30, longest: 30 } });
  });

  it('runs to the last time it was done, and from no start that was taken back', () => {
    const action = aDone({ days: 3, began: 1 });
    const [first] = action.history;
    const later = [
      { ...first!, id: 'c4', at: '2026-09-05T08:00:00.000Z', what: { kind: 'undo', of: 'c3' } },
      { ...first!, id: 'c5', at: '2026-09-05T08:00:00.000Z', what: { kind: 'undo', of: 'c2' } },
      { ...first!, id: 'c6', at: '2026-09-11T08:00:00.000Z', what: { kind: 'part', from: 'notStarted', to: 'done' } },
    ] as const;
    expect(times({ ...action, history: [...action.history, ...later] })).toEqual({
      fromPublished: { count: 1, median: 10, longest: 10 },
    });
  });

  it('has half of them at or under the median, half at or over it, and none over the longest', () => {
    const days = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(days, (given) => {
        const { count, median, longest } = times(...given.map((one) => aDone({ days: one })))!.fromPublished!;
        expect(count).toBe(given.length);
        expect(given).toContain(median);
        expect(2 * given.filter((one) => one <= median).length).toBeGreaterThanOrEqual(count);
        expect(2 * given.filter((one) => one >= median).length).toBeGreaterThanOrEqual(count);
        expect(longest).toBe(Math.max(...given));
      }),
    );
  });
});
