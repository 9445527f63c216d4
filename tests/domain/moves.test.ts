import type { Change } from '../../domain/action.ts';
import { movesSince, movesToTell, sinceOpened, standingChanges } from '../../domain/movedDates.ts';
import { anAction } from '../support/builders.ts';
import { aHistory, SAID } from '../support/histories.ts';

const moved = (to: string, from: string | null = '2026-11-13') =>
  ({ kind: 'date', from, to, reason: `Till ${to}.` }) as const;
const ids = (changes: readonly Change[]) => changes.map(({ id }) => id);

describe('what has been done and stands', () => {
  it('is everything while nothing was taken back', () => {
    const history = aHistory(['eva', SAID.published], ['eva', SAID.status]);
    expect(standingChanges(anAction({ history }))).toEqual(history);
  });

  it('is without what was taken back; that it was stands', () => {
    const history = aHistory(['eva', SAID.comment], ['eva', SAID.status], ['eva', SAID.undo('c1')], ['eva', SAID.date]);
    expect(ids(standingChanges(anAction({ history })))).toEqual(['c0', 'c2', 'c3']);
  });

  it('is since a time opened what came after the latest closing that stands', () => {
    const closed = aHistory(['eva', SAID.date], ['eva', SAID.occurrence], ['eva', SAID.comment], ['eva', SAID.date]);
    expect(ids(sinceOpened(anAction({ history: closed })))).toEqual(['c2', 'c3']);
    const undone = [...closed, ...aHistory(['eva', SAID.undo('c1'), { id: 'c4' }])];
    expect(ids(sinceOpened(anAction({ history: undone })))).toEqual(['c0', 'c2', 'c3', 'c4']);
    expect(ids(sinceOpened(anAction({ history: closed.slice(0, 1) })))).toEqual(['c0']);
  });
});

describe('dates that were moved', () => {
  const since = (at: string | null, ...actions: readonly ReturnType<typeof anAction>[]) =>
    movesSince(actions, at).map(
      ({ action, change, first, from, to }) => `${action.id} ${change.id}: ${first} ${from} ${to}`,
    );

  it('are told in the order in which it happened, whichever action it was', () => {
    const at = (hour: string) => ({ at: `2026-11-23T${hour}:00:00.000Z` });
    const one = anAction({ id: 'a1', firstDue: '2026-11-13', history: aHistory(['eva', moved('2026-12-04'), at('10')], ['eva', moved('2026-12-18', '2026-12-04'), at('12')]) }); // prettier-ignore
    const two = anAction({ id: 'a2', firstDue: '2026-11-13', history: aHistory(['bo', moved('2026-12-11'), at('11')], ['bo', SAID.comment, at('13')]) }); // prettier-ignore
    expect(since(null, one, two)).toEqual([
      'a1 c0: 2026-11-13 2026-11-13 2026-12-04',
      'a2 c0: 2026-11-13 2026-11-13 2026-12-11',
      'a1 c1: 2026-11-13 2026-12-04 2026-12-18',
    ]);
    expect(since('2026-11-23T11:00:00.000Z', one, two)).toEqual(['a1 c1: 2026-11-13 2026-12-04 2026-12-18']);
  });

  it('keep the first date of the time they belong to, the one that was closed next', () => {
    const was = (firstDue: string) => ({ status: 'done', due: firstDue, firstDue, parts: [] }) as const;
    const closing = (firstDue: string) => ({ kind: 'occurrence', next: null, was: was(firstDue) }) as const;
    const history = aHistory(
      ['eva', moved('2026-10-02')],
      ['eva', closing('2026-09-30')],
      ['eva', moved('2026-11-02')],
      ['eva', SAID.comment],
      ['eva', closing('2026-10-31')],
      ['eva', moved('2026-12-02')],
    );
    expect(movesSince([anAction({ firstDue: '2026-11-30', history })], null).map(({ first }) => first)).toEqual([
      ...['2026-09-30', '2026-10-31', '2026-11-30'],
    ]);
  });

  it('are told as they stand: the latest of each action among those one is told of', () => {
    const history = aHistory(['eva', moved('2026-12-04')], ['eva', moved('2026-12-11', '2026-12-04')], ['bo', SAID.comment]); // prettier-ignore
    const one = anAction({ id: 'a1', history });
    const told = (...changes: readonly string[]) =>
      movesToTell(changes.map((change) => ({ plan: 'plan-a', action: 'a1', change })), [one]).map(({ to }) => to); // prettier-ignore
    expect(told('c0')).toEqual(['2026-12-04']);
    expect(told('c0', 'c1', 'c2')).toEqual(['2026-12-11']);
    expect(told()).toEqual([]);
    const undone = { ...one, history: [...history, ...aHistory(['eva', SAID.undo('c1'), { id: 'c9' }])] };
    const ref = { plan: 'plan-a', action: 'a1' };
    expect(movesToTell([{ ...ref, change: 'c0' }, { ...ref, change: 'c1' }], [undone]).map(({ to }) => to)).toEqual(['2026-12-04']); // prettier-ignore
    expect(movesToTell([{ ...ref, change: 'c1' }], [undone])).toEqual([]);
  });

  it('say why', () =>
    expect(movesSince([anAction({ history: aHistory(['eva', moved('2026-12-04')]) })], null)[0]?.reason).toBe('Till 2026-12-04.')); // prettier-ignore
});
