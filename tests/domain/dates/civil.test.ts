import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  day,
  dayIn,
  fromLocalDate,
  lastOfMonth,
  plusMonths,
  toLocalDate,
  weekdayOf,
  weekIn,
} from '../../../domain/dates/civil.ts';

const anyDay = fc.integer({ min: fromLocalDate('1899-12-31'), max: fromLocalDate('2200-12-31') });
const plain = (value: number) => Temporal.PlainDate.from(toLocalDate(value));

describe('the calendar in whole numbers agrees with Temporal', () => {
  it('day for day', () => {
    fc.assert(
      fc.property(anyDay, (value) => {
        const date = Temporal.PlainDate.from('1970-01-01').add({ days: value });
        expect(toLocalDate(value)).toBe(date.toString());
        expect(fromLocalDate(date.toString())).toBe(value);
        expect(weekdayOf(value)).toBe(date.dayOfWeek);
      }),
    );
  });

  it('in months, their lengths and their sums', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (value, months) => {
        const date = plain(value);
        expect(toLocalDate(plusMonths(value, months))).toBe(date.add({ months }).toString());
        expect(toLocalDate(lastOfMonth(date.year, date.month))).toBe(date.with({ day: 31 }).toString());
      }),
    );
  });

  it('in ISO weeks', () => {
    fc.assert(
      fc.property(anyDay, (value) => {
        const { yearOfWeek = 0, weekOfYear = 0, dayOfWeek } = plain(value);
        expect(weekIn(yearOfWeek, weekOfYear)).toBe(value - dayOfWeek + 1);
      }),
    );
  });

  it('and knows what does not exist', () => {
    expect(dayIn(2019, 2, 29)).toBeUndefined();
    expect(dayIn(2007, 4, 31)).toBeUndefined();
    expect(dayIn(2007, 4, 0)).toBeUndefined();
    expect(dayIn(2007, 0, 15)).toBeUndefined();
    expect(dayIn(2007, 13, 15)).toBeUndefined();
    expect(weekIn(2027, 53)).toBeUndefined();
    expect(weekIn(2026, 53)).toBe(day(2026, 12, 28));
  });
});
