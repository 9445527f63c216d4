import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  addMonths,
  addSeconds,
  daysBetween,
  instantAt,
  isLocalDate,
  isoWeek,
  localDate,
  localTime,
  mondayOf,
  weekday,
} from '../../domain/calendar.ts';

describe('a wall clock in Stockholm', () => {
  it('is one hour before Greenwich in winter and two in summer', () => {
    expect(instantAt('2026-11-30', '08:00')).toBe('2026-11-30T07:00:00.000Z');
    expect(instantAt('2026-06-15', '08:00')).toBe('2026-06-15T06:00:00.000Z');
  });

  it('has no 02:30 on the night summer time begins: the first moment after the gap stands for it', () => {
    expect(instantAt('2027-03-28', '01:59')).toBe('2027-03-28T00:59:00.000Z');
    for (const time of ['02:00', '02:30', '02:59', '03:00']) {
      expect(instantAt('2027-03-28', time)).toBe('2027-03-28T01:00:00.000Z');
    }
    expect(instantAt('2027-03-28', '03:01')).toBe('2027-03-28T01:01:00.000Z');
  });

  it('has two 02:30 on the night it ends: the first of them is meant', () => {
    expect(instantAt('2026-10-25', '01:59')).toBe('2026-10-24T23:59:00.000Z');
    expect(instantAt('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(instantAt('2026-10-25', '03:00')).toBe('2026-10-25T02:00:00.000Z');
  });

  it('shows the same time twice that night, and the date never goes back', () => {
    expect(localTime('2026-10-25T00:30:00.000Z')).toBe('02:30');
    expect(localTime('2026-10-25T01:30:00.000Z')).toBe('02:30');
    expect(localDate('2026-10-24T21:59:59.999Z')).toBe('2026-10-24');
    expect(localDate('2026-10-24T22:00:00.000Z')).toBe('2026-10-25');
  });

  it('reads back what it was set to, on every quarter of an hour of every change of time until 2037', () => {
    for (let year = 2026; year <= 2037; year += 1) {
      for (const month of ['03', '10']) {
        const sunday = lastSunday(year, month);
        let before = '';
        for (let quarter = 0; quarter < 96; quarter += 1) {
          const time = `${two(Math.floor(quarter / 4))}:${two((quarter % 4) * 15)}`;
          const at = instantAt(sunday, time);
          const isInGap = month === '03' && time.startsWith('02');
          expect(`${localDate(at)} ${localTime(at)}`).toBe(`${sunday} ${isInGap ? '03:00' : time}`);
          expect(at >= before).toBe(true);
          before = at;
        }
      }
    }
  });

  it('is set as Temporal would set it, at any minute of any day since 1900', () => {
    const anyDay = fc.integer({ min: 0, max: daysBetween('1900-01-01', '2100-01-01') });
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 24 * 60 - 1 }), (days, minute) => {
        const date = addDays('1900-01-01', days);
        const time = `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
        const asked = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime('Europe/Stockholm', {
          disambiguation: 'earlier',
        });
        fc.pre(asked.toPlainTime().toString().startsWith(time));
        expect(instantAt(date, time)).toBe(asked.toInstant().toString({ fractionalSecondDigits: 3 }));
      }),
    );
  });

  it('does not depend on the zone of the machine', () => {
    const { TZ } = process.env;
    for (const zone of ['America/New_York', 'Asia/Tokyo', 'UTC']) {
      process.env.TZ = zone;
      expect(instantAt('2026-11-30', '08:00')).toBe('2026-11-30T07:00:00.000Z');
      expect(localDate('2026-11-30T23:30:00.000Z')).toBe('2026-12-01');
    }
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  });

  it('adds seconds across the change of time as they pass', () => {
    expect(addSeconds('2026-10-25T00:59:30.000Z', 45)).toBe('2026-10-25T01:00:15.000Z');
  });
});

describe('weeks', () => {
  it.each([
    ['2026-12-31', 2026, 53],
    ['2027-01-03', 2026, 53],
    ['2027-01-04', 2027, 1],
    ['2024-12-30', 2025, 1],
    ['2021-01-03', 2020, 53],
    ['2007-05-15', 2007, 20],
  ])('%s lies in week %i/%i', (date, year, week) => expect(isoWeek(date)).toEqual({ year, week }));

  it('are those of ISO 8601, on any day of 400 years', () => {
    fc.assert(
      fc.property(fc.integer({ min: -80_000, max: 80_000 }), (days) => {
        const date = addDays('2026-01-01', days);
        const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(date);
        expect(isoWeek(date)).toEqual({ year: yearOfWeek, week: weekOfYear });
      }),
    );
  });

  it('begin on Monday', () => {
    expect(mondayOf('2026-11-30')).toBe('2026-11-30');
    expect(mondayOf('2026-12-06')).toBe('2026-11-30');
    expect(mondayOf('2027-01-01')).toBe('2026-12-28');
    expect(weekday('2026-11-30')).toBe(1);
    expect(weekday('2026-12-06')).toBe(7);
  });
});

describe('dates', () => {
  it('know leap days', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
    expect(daysBetween('2028-02-01', '2028-03-01')).toBe(29);
    expect(isLocalDate('2028-02-29')).toBe(true);
    expect(isLocalDate('2027-02-29')).toBe(false);
    expect(isLocalDate('1900-02-29')).toBe(false);
  });

  it('end a month where it ends', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
  });

  it.each(['2026-02-30', '2026-13-01', '2026-1-1', 'imorgon', '', '20261130', '2026-11-30T00:00', '+002026-11-30'])(
    '%j is none',
    (text) => expect(isLocalDate(text)).toBe(false),
  );

  it('count as many days forth as back', () => {
    const days = fc.integer({ min: -40_000, max: 40_000 });
    fc.assert(
      fc.property(days, days, (from, steps) => {
        const start = addDays('2026-01-01', from);
        const end = addDays(start, steps);
        expect(daysBetween(start, end)).toBe(steps);
        expect(addDays(end, -steps)).toBe(start);
        expect(daysBetween(mondayOf(end), end)).toBe(weekday(end) - 1);
      }),
      { numRuns: 200 },
    );
  });
});

const two = (number: number): string => String(number).padStart(2, '0');

function lastSunday(year: number, month: string): string {
  const date = `${year}-${month}-31`;
  return addDays(date, -(weekday(date) % 7));
}
