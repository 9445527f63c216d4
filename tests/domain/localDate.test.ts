import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { localDate } from '../../domain/calendar.ts';

describe('the day it is in Stockholm', () => {
  const slowly = (instant: string) =>
    Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Stockholm').toPlainDate().toString();

  it('is the calendar’s own, at any moment of two hundred years, whatever was asked before', () => {
    const moments = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, (moment) => {
        const instant = moment.toISOString();
        expect(localDate(instant)).toBe(slowly(instant));
      }),
    );
  });

  it('begins and ends on the hour, so that what is known of an hour holds for all of it', () => {
    const first = Date.parse('2026-01-01T00:00:00.000Z');
    for (let hour = 0; hour < 365 * 24; hour += 1) {
      const begins = new Date(first + hour * 3_600_000).toISOString();
      const ends = new Date(first + (hour + 1) * 3_600_000 - 1).toISOString();
      expect(localDate(begins)).toBe(slowly(ends));
    }
  });

  it('is still right after more hours than are remembered', () => {
    const hours = Array.from({ length: 3000 }, (_, n) => new Date(Date.UTC(2026, 9, 1, n, 30)).toISOString());
    const wrong = [...hours, ...hours].filter((instant) => localDate(instant) !== slowly(instant));
    expect(wrong).toEqual([]);
  });
});
