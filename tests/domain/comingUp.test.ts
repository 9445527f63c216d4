import type { Action, Change } from '../../domain/action.ts';
import { periodMarks } from '../../domain/attention.ts';
import { comingUpFor, digestDayOf, digestReason, isEve, itemsOf, remindersOf } from '../../domain/reminders.ts';
import { aHolding, anAction, aTiming } from '../support/builders.ts';
import { aHistory, SAID } from '../support/histories.ts';
import { anOrganisation, aRegister, responsible } from '../support/people.ts';

const MONDAY = '2026-11-30';
const organisation = anOrganisation();
const led = (id: string, due: string | null, given: Partial<Action> = {}) =>
  anAction({ id, number: id, due, heard: MONDAY, responsible: responsible('avdelningschef'), ...given });

describe('what comes next for somebody, beyond what a card asks', () => {
  const next = (...later: readonly Action[]) => comingUpFor('anna', later, organisation, MONDAY);

  it('is the nearest day after two weeks, and how much is due on it', () =>
    expect(next(led('a1', '2027-01-15'), led('a2', '2026-12-18'), led('a3', '2026-12-18'))).toEqual({
      ...{ day: '2026-12-18', count: 2 },
    }));

  it('begins on the fifteenth day: the card itself asks about those before', () =>
    expect(next(led('a1', '2026-12-14'), led('a2', '2026-12-15'))).toEqual({ day: '2026-12-15', count: 1 }));

  it('is nothing that has no date, is somebody else’s or has been answered', () => {
    expect(next(led('a1', null))).toBeUndefined();
    expect(next(led('a1', '2026-12-18', { responsible: responsible('controller') }))).toBeUndefined();
    expect(next(led('a1', '2026-12-18', { status: 'done' }))).toBeUndefined();
    const parts = [{ role: 'avdelningschef', unit: null, by: 'anna', at: '2026-11-23T08:00:00.000Z' }];
    expect(next(led('a1', '2026-12-18', { parts }))).toBeUndefined();
    expect(next()).toBeUndefined();
  });
});

describe('the actions that a card shows somebody', () => {
  const since = '2026-11-23T08:00:00.000Z';
  const declined = (at: string) =>
    led('a1', '2026-12-18', { history: aHistory(['anna', SAID.rejected, { role: 'avdelningschef', at }]) });
  const shown = (action: Action, from?: string) =>
    itemsOf('anna', [action, led('a2', null)], organisation, MONDAY, from).map(
      (one) => `${one.action.id} ${one.as.role}`,
    );

  it('are also those that they have passed on since it came', () => {
    expect(shown(declined(since), since)).toEqual(['a1 avdelningschef', 'a2 avdelningschef']);
    expect(shown(declined('2026-11-23T07:59:59.000Z'), since)).toEqual(['a2 avdelningschef']);
    expect(shown(declined(since))).toEqual(['a2 avdelningschef']);
  });
});

describe('why an action is in a digest', () => {
  const reason = (given: Partial<Action>, today = MONDAY) => digestReason(led('a1', null, given), today);

  it('is one reason alone: lateness before nearness, and a period before silence', () => {
    const period = [aTiming({ earliest: '2026-11-30', latest: '2027-03-31' })];
    expect(reason({ due: '2026-11-27', heard: '2026-09-01' })).toBe('late');
    expect(reason({ due: '2026-12-14', heard: '2026-10-31' })).toBe('soon');
    expect(reason({ due: '2027-03-31', timings: period, heard: '2026-10-31' })).toBe('period');
    expect(reason({ due: '2027-03-31', heard: '2026-10-31' })).toBe('silent');
    expect(reason({ heard: '2026-10-31' })).toBe('undated');
  });

  it('is there for what is going on as for what has not begun', () =>
    expect(reason({ status: 'inProgress', due: '2026-12-04' })).toBe('soon'));

  it('is a mark of its period once: on the day itself, or in the digest after it', () => {
    const opens = (earliest: string, today = MONDAY) =>
      reason({ due: '2027-12-31', timings: [aTiming({ earliest, latest: '2027-12-31' })] }, today);
    expect([opens('2026-11-23'), opens('2026-11-24'), opens('2026-11-30'), opens('2026-12-01')]).toEqual([
      ...[undefined, 'period', 'period', undefined],
    ]);
  });
});

it.each(['2024-12-23', '2024-12-27', '2030-12-25'])('there is no digest in a week that holidays fill: %s', (day) =>
  expect(digestDayOf(day)).toBeNull(),
);

it.each([
  ['a week', '2026-10-01', '2026-10-07', []],
  ['a week and a day', '2026-10-01', '2026-10-08', ['2026-10-01', '2026-10-04', '2026-10-02']],
  ['a month and a day', '2026-10-01', '2026-11-01', ['2026-10-01', '2026-10-16', '2026-10-26']],
  ['a month and two days', '2026-10-01', '2026-11-02', ['2026-10-01', '2026-10-17', '2026-10-03']],
])('a deadline that is %s long is told of on its own days', (_, earliest, latest, days) =>
  expect(periodMarks(anAction({ due: latest, timings: [aTiming({ earliest, latest })] }))).toEqual(days),
);

describe('the single reminder', () => {
  const eve = (action: Action, today: string) => (isEve(action, today) ? ('eve' as const) : undefined);
  const on = (today: string, ...history: readonly Change[]) =>
    remindersOf([led('a1', '2026-12-04', { history })], organisation, today, eve).has('anna');

  it('is needless by an answer of the three days up to it, and by the latest of several', () => {
    const said = (at: string) => aHistory(['anna', SAID.comment, { at }]);
    const [old, fresh] = [said('2026-11-24T09:00:00.000Z'), said('2026-12-01T09:00:00.000Z')];
    expect([on('2026-12-03', ...old), on('2026-12-03', ...old, ...fresh), on('2026-12-03', ...fresh, ...old)]).toEqual([
      ...[true, false, false],
    ]);
  });

  it('comes on the day of the deadline too when it was missed, and not after it', () =>
    expect(['2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05'].map((day) => on(day))).toEqual([false, true, true, false])); // prettier-ignore
});

describe('reminders of one day', () => {
  const order = (actions: readonly Action[]) =>
    remindersOf(actions, organisation, MONDAY, digestReason)
      .get('anna')
      ?.map(({ action }) => action.id);

  it('put what has no date behind what has, and equal dates in the order of their numbers', () => {
    const silent = { heard: '2026-10-31' };
    const actions = [
      led('A10', '2027-06-01', silent),
      led('A2', '2027-06-01', silent),
      led('A1', '2027-05-01', silent),
    ];
    expect(order([led('A0', null, silent), ...actions])).toEqual(['A1', 'A2', 'A10', 'A0']);
  });

  it('are decided by the reason alone: late before soon before silent, whatever the dates', () => {
    const actions = [
      led('A1', '2027-06-01', { heard: '2026-10-31' }),
      led('A2', '2026-12-04'),
      led('A3', '2026-11-20'),
    ];
    expect(order(actions)).toEqual(['A3', 'A2', 'A1']);
  });

  it('tell of everybody who answers, and remind a person in the capacity that is waited for', () => {
    const standIn = { person: 'eva', from: MONDAY, to: MONDAY };
    const away = aHolding({ id: 'h-elin', role: 'enhetschef', person: 'elin', unit: 'linden', standIn });
    const usual = aRegister();
    const holdings = usual.holdings.map((one) => (one.id === away.id ? away : one));
    const parts = [{ role: 'enhetschef', unit: 'eken', by: 'eva', at: '2026-11-23T08:00:00.000Z' }];
    const shared = anAction({ due: '2026-12-04', responsible: responsible('enhetschef'), parts });
    const register = { ...usual, holdings };
    const items = remindersOf([shared], anOrganisation({ register }), MONDAY, digestReason).get('eva');
    expect(items?.map(({ as, among, reason }) => [as.unit, among.length, reason])).toEqual([['linden', 2, 'soon']]);
  });
});
