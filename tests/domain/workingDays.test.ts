import Holidays from 'date-holidays';
import { addDays, weekday } from '../../domain/calendar.ts';
import {
  easterSunday,
  firstSendingDayFrom,
  lastWorkingDayUpTo,
  isRedDay,
  isSendingDay,
  isSqueezeDay,
  isWorkingDay,
  lastSendingDayBefore,
  workingDaysBetween,
} from '../../domain/workingDays.ts';
import { describeShared, sharedJson } from '../support/shared.ts';

const FIRST = 1990;
const LAST = 2040;
const EVES = ['midsommarafton', 'julafton', 'nyårsafton'];

function daysOf(year: number): readonly string[] {
  const days: string[] = [];
  for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) days.push(date);
  return days;
}

describe('the Swedish days off', () => {
  const library = new Holidays('SE');
  /** The library calls Whit Monday an observance in every year; it was a public holiday until 2004. */
  const isOff = (year: number, type: string, name: string): boolean =>
    type === 'public' || EVES.includes(name) || (year <= 2004 && name === 'annandag pingst');

  it.each(Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index))(
    'of %i are those that another calendar has',
    (year) => {
      const named = library
        .getHolidays(year)
        .filter(({ type, name }) => isOff(year, type, name))
        .map(({ date }) => date.slice(0, 10));
      const theirs = [...new Set(named.filter((date) => weekday(date) < 6))].sort();
      expect(daysOf(year).filter((date) => weekday(date) < 6 && !isWorkingDay(date))).toEqual(theirs);
    },
  );

  it('are every Sunday, and no Saturday for being one', () =>
    expect(['2026-11-28', '2026-11-29', '2026-11-30'].map(isRedDay)).toEqual([false, true, false]));

  it('have the National Day from 2005, and Whit Monday until 2004', () => {
    // 6 June 2005 is a Monday; Whit Monday was 31 May in 2004 and would have been 16 May in 2005.
    expect([isRedDay('2004-05-31'), isRedDay('2005-05-16')]).toEqual([true, false]);
    expect([isRedDay('2003-06-06'), isRedDay('2005-06-06'), isRedDay('2007-06-06')]).toEqual([false, true, true]);
  });

  it('are right in the years of the two plans', () => {
    // 1 May 2008 is the first of May and Ascension Day at once.
    expect([isRedDay('2008-05-01'), isSqueezeDay('2008-05-02')]).toEqual([true, true]);
    expect([isRedDay('2007-05-17'), isSqueezeDay('2007-05-18')]).toEqual([true, true]);
    expect([isWorkingDay('2007-06-22'), isWorkingDay('2008-06-20')]).toEqual([false, false]);
    expect(isRedDay('2007-11-03')).toBe(true);
    expect([isWorkingDay('2007-12-27'), isSqueezeDay('2007-12-28'), isWorkingDay('2007-12-31')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each([
    [1990, '1990-04-15'],
    [2007, '2007-04-08'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
    [1598, '1598-03-22'],
    [1609, '1609-04-19'],
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
  ])('have Easter Sunday of %i on %s', (year, date) => expect(easterSunday(year)).toBe(date));
});

interface Year {
  readonly truth: readonly { readonly date: string }[];
  readonly bridgeDays: readonly string[];
}

describeShared('plans/holidays_se.json', 'the hand-made list of Swedish days off', () => {
  const { years } = sharedJson('plans', 'holidays_se.json') as { years: Record<string, Year> };

  it.each(Object.entries(years))('agrees on %s: red days, eves and squeezed days', (year, { truth, bridgeDays }) => {
    const off = truth.map(({ date }) => date).filter((date) => weekday(date) < 6);
    const days = daysOf(Number(year));
    expect(days.filter((date) => weekday(date) < 6 && !isWorkingDay(date))).toEqual([...new Set(off)].sort());
    expect(days.filter(isSqueezeDay)).toEqual(bridgeDays.map((day) => day.slice(0, 10)));
  });
});

describe('the day to send on', () => {
  it('is the day itself, or the next one people work', () => {
    expect(firstSendingDayFrom('2026-11-30')).toBe('2026-11-30');
    expect(firstSendingDayFrom('2026-12-05')).toBe('2026-12-07');
    // Easter Monday, and the squeezed Friday after Ascension Day.
    expect(firstSendingDayFrom('2026-04-06')).toBe('2026-04-07');
    expect(firstSendingDayFrom('2026-05-14')).toBe('2026-05-18');
    expect([lastWorkingDayUpTo('2026-05-14'), lastWorkingDayUpTo('2026-05-15')]).toEqual(['2026-05-13', '2026-05-15']);
  });

  it.each([
    ['a Saturday', '2026-12-05', '2026-12-04'],
    ['a Monday', '2026-12-07', '2026-12-04'],
    ['the day after a squeezed day', '2026-05-18', '2026-05-13'],
    ['Midsummer Eve', '2026-06-19', '2026-06-18'],
    ['Christmas Eve', '2026-12-24', '2026-12-23'],
    ['New Year after a weekend and an eve', '2008-01-01', '2007-12-28'],
  ])('before %s (%s) is %s', (_, deadline, day) => expect(lastSendingDayBefore(deadline)).toBe(day));

  it('is never a weekend, a red day or a squeezed one', () => {
    for (let year = 2026; year <= 2027; year += 1) {
      for (const date of daysOf(year)) {
        const day = lastSendingDayBefore(date);
        expect(day < date && isSendingDay(day) && weekday(day) < 6 && !isRedDay(day) && !isSqueezeDay(day)).toBe(true);
      }
    }
  });
});

describe('working days in between', () => {
  it.each([
    ['2026-11-30', '2026-12-04', 4],
    ['2026-12-04', '2026-12-07', 1],
    ['2026-12-23', '2026-12-28', 1],
    ['2026-11-30', '2026-11-30', 0],
    ['2026-12-04', '2026-11-30', 0],
  ])('%s to %s are %i', (from, to, days) => expect(workingDaysBetween(from, to)).toBe(days));
});
