import type { Action, Change } from '../../domain/action.ts';
import { addDays } from '../../domain/calendar.ts';
import { digestDayOf, digestReason, isEve, itemsOf, remindersOf } from '../../domain/reminders.ts';
import { anAction, aTiming } from '../support/builders.ts';
import { anOrganisation, responsible } from '../support/people.ts';

const MONDAY = '2026-11-30';
const fresh = { heard: MONDAY };

describe('the day of the week’s digest', () => {
  it.each([
    ['an ordinary week', '2026-12-02', '2026-11-30'],
    ['the Sunday that ends it', '2026-12-06', '2026-11-30'],
    ['a week that begins with Easter Monday', '2026-04-06', '2026-04-07'],
    ['a week that begins with a squeezed day and Epiphany', '2026-01-05', '2026-01-07'],
    ['New Year’s week', '2028-01-03', '2028-01-03'],
    ['a week of eves and holidays', '2029-12-31', '2030-01-02'],
  ])('in %s (%s) is %s', (_, date, day) => expect(digestDayOf(date)).toBe(day));

  it('is the same whichever day of the week one asks', () => {
    for (let days = 0; days < 7; days += 1) expect(digestDayOf(addDays('2026-04-06', days))).toBe('2026-04-07');
  });
});

describe('a digest', () => {
  const reason = (action: Partial<Action>, today = MONDAY) => digestReason(anAction({ ...fresh, ...action }), today);

  it('tells what is late', () => expect(reason({ due: '2026-11-27' })).toBe('late'));

  it('tells what is due within 14 days, and not on the fifteenth', () => {
    expect(reason({ due: '2026-11-30' })).toBe('soon');
    expect(reason({ due: '2026-12-14' })).toBe('soon');
    expect(reason({ due: '2026-12-15' })).toBeUndefined();
  });

  it('tells a period when it opens, in the middle and at its end, in one digest each', () => {
    const timings = [aTiming({ earliest: '2026-12-02', latest: '2027-03-15' })];
    const spring = { due: '2027-03-15', timings, heard: '2026-12-01' };
    const mondays = Array.from({ length: 15 }, (_, week) => addDays(MONDAY, week * 7));
    const silent = mondays.filter((day) => reason({ ...spring, heard: day }, day) === 'period');
    // 2 December, 22 January and 16 February.
    expect(silent).toEqual(['2026-12-07', '2027-01-25', '2027-02-22']);
  });

  it('tells what nobody has said anything about for 30 days, and again every fourth week', () => {
    const quiet = (days: number) => reason({ due: '2027-11-30', heard: addDays(MONDAY, -days) });
    expect([29, 30, 36, 37, 57, 58, 64, 65].map(quiet)).toEqual([
      undefined,
      'silent',
      'silent',
      undefined,
      undefined,
      'silent',
      'silent',
      undefined,
    ]);
    expect(reason({ due: null, heard: '2026-10-31' })).toBe('undated');
  });

  it('asks about the silence of a quarter of the rows each week, though all fell silent on the same day', () => {
    const rows = Array.from({ length: 20 }, (_, index) => index + 1);
    const told = (monday: string) =>
      rows.filter(
        (row) =>
          reason({ due: '2027-11-30', heard: '2026-10-31', source: { ...anAction().source, row } }, monday) ===
          'silent',
      );
    expect(told(MONDAY)).toEqual([4, 8, 12, 16, 20]);
    expect(told('2026-12-07')).toEqual([1, 5, 9, 13, 17]);
    expect(told('2026-12-14')).toEqual([2, 6, 10, 14, 18]);
    expect(told('2026-12-21')).toEqual([3, 7, 11, 15, 19]);
    // The fourth week after the first, and so on.
    expect(told('2026-12-28')).toEqual([4, 8, 12, 16, 20]);
  });

  it('misses no turn and no mark when Monday’s digest comes on another day', () => {
    // Easter Monday 2026: one digest on 30 March, the next on 7 April, eight days later.
    const days = ['2026-03-30', '2026-04-07', '2026-04-13'];
    for (let heard = '2026-02-22'; heard <= '2026-03-13'; heard = addDays(heard, 1)) {
      const told = days.filter((day) => reason({ due: null, heard }, day) !== undefined);
      expect([heard, told.length]).toEqual([heard, 1]);
    }
    for (let opens = '2026-03-31'; opens <= '2026-04-13'; opens = addDays(opens, 1)) {
      const timings = [aTiming({ earliest: opens, latest: '2026-12-31' })];
      const told = days.filter((day) => reason({ due: '2026-12-31', timings, heard: day }, day) === 'period');
      expect([opens, told.length]).toEqual([opens, 1]);
    }
  });

  it('says nothing of what is done, paused, withdrawn or dormant', () => {
    for (const given of [
      { status: 'done' },
      { status: 'paused' },
      { status: 'withdrawn' },
      { dormant: true },
    ] as const) {
      expect(reason({ due: '2026-11-20', ...given })).toBeUndefined();
    }
  });
});

describe('the single reminder', () => {
  /** Who gets the one on 3 December of what Anna leads and Bo shares. */
  const remindedAfter = (...history: readonly Change[]) => {
    const action = anAction({ due: '2026-12-04', history, responsible: responsible('avdelningschef', 'controller') });
    return [...remindersOf([action], anOrganisation(), '2026-12-03', () => 'eve').keys()].sort();
  };
  const heardAt = (at: string, what: Change['what'] = { kind: 'comment', text: 'x', forReport: true }): Change => ({
    ...{ id: 'c1', by: 'anna', role: null, unit: null },
    ...{ at, what },
  });

  it('comes on the last day one may send before the deadline', () => {
    const saturday = anAction({ due: '2026-12-05' });
    expect(['2026-12-03', '2026-12-04'].map((day) => isEve(saturday, day))).toEqual([false, true]);
  });

  it('comes later when that day was missed, until the deadline has passed', () => {
    const due = anAction({ due: '2026-12-03' });
    expect(['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'].map((day) => isEve(due, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('is needless for whoever has said something in the last three days, and for nobody else; publishing is no answer', () => {
    expect(remindedAfter(heardAt('2026-12-01T09:00:00.000Z'))).toEqual(['bo']);
    expect(remindedAfter(heardAt('2026-11-30T09:00:00.000Z'))).toEqual(['anna', 'bo']);
    expect(remindedAfter(heardAt('2026-12-03T06:00:00.000Z', { kind: 'published' }))).toEqual(['anna', 'bo']);
  });

  it('is all that a late answer makes needless: a digest tells its sender too', () => {
    const action = anAction({
      ...{ due: '2026-12-04', responsible: responsible('avdelningschef') },
      history: [heardAt('2026-12-01T09:00:00.000Z')],
    });
    expect(remindersOf([action], anOrganisation(), '2026-12-03', digestReason).has('anna')).toBe(true);
  });

  it('counts those three days on the city’s calendar', () => {
    // Half past midnight on 1 December in Stockholm is still November in Greenwich.
    const at = '2026-11-30T23:30:00.000Z';
    expect(remindedAfter(heardAt(at))).toEqual(['bo']);
  });

  it('is for open actions with a date alone', () => {
    expect(isEve(anAction({ due: null }), MONDAY)).toBe(false);
    expect(isEve(anAction({ due: '2026-12-01', status: 'done' }), MONDAY)).toBe(false);
    expect(isEve(anAction({ due: '2026-12-01', dormant: true }), MONDAY)).toBe(false);
  });
});

describe('what each person is reminded of', () => {
  const late = anAction({
    id: 'late',
    number: 'A2',
    due: '2026-11-20',
    responsible: responsible('avdelningschef', 'controller'),
  });
  const later = anAction({ id: 'later', number: 'A1', due: '2026-11-26', responsible: responsible('avdelningschef') });
  const soon10 = anAction({
    id: 'soon10',
    number: 'A10',
    due: '2026-12-04',
    responsible: responsible('avdelningschef'),
  });
  const soon9 = anAction({ id: 'soon9', number: 'A9', due: '2026-12-04', responsible: responsible('avdelningschef') });
  const units = anAction({ id: 'units', number: 'A3', due: '2026-12-04', responsible: responsible('enhetschef') });
  const all = [soon10, units, later, soon9, late];
  const reminders = (actions: readonly Action[] = all) =>
    Object.fromEntries(
      [...remindersOf(actions, anOrganisation(), MONDAY, digestReason)].map(([person, items]) => [
        person,
        items.map(({ action, reason }) => `${action.id} ${reason}`),
      ]),
    );

  it('is the most urgent first: the longest late, then the nearest, then by number as people count', () =>
    expect(reminders()['anna']).toEqual(['late late', 'later late', 'soon9 soon', 'soon10 soon']));

  it('goes to everyone who has not answered, and to nobody else', () => {
    expect(reminders()).toMatchObject({ bo: ['late late'], eva: ['units soon'], elin: ['units soon'] });
    const parts = [{ role: 'enhetschef', unit: 'eken', by: 'eva', at: '2026-11-27T09:00:00.000Z' }];
    expect(Object.keys(reminders([{ ...units, parts }]))).toEqual(['elin']);
  });

  it('is each action once for a person with two roles in it, as lead before as one of several', () => {
    const organisation = anOrganisation();
    const both = { ...organisation.register.holdings[1]!, person: 'anna' };
    const holdings = [organisation.register.holdings[0]!, both];
    const items = remindersOf(
      [late],
      { ...organisation, register: { ...organisation.register, holdings } },
      MONDAY,
      digestReason,
    );
    expect(items.get('anna')?.map(({ as }) => as.role)).toEqual(['avdelningschef']);
  });

  it('is nothing of a plan that is gone', () =>
    expect(remindersOf(all, anOrganisation({ plans: [] }), MONDAY, digestReason).size).toBe(0));

  it('does not touch the order in which the actions were given', () => {
    reminders();
    expect(all.map(({ id }) => id)).toEqual(['soon10', 'units', 'later', 'soon9', 'late']);
  });

  it('answered or not, is what one answers for', () => {
    const items = itemsOf('anna', [{ ...late, status: 'done' }, units], anOrganisation(), MONDAY);
    expect(items.map(({ action, as, among }) => [action.id, as.role, among.length])).toEqual([
      ['late', 'avdelningschef', 2],
    ]);
  });
});
