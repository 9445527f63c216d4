import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { instantAt, localDate, localTime } from '../../domain/calendar.ts';

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

describe('the calendar of the zone, which is slow to ask', () => {
  /** How often it is asked while something is done. */
  const asked = (what: () => void): number => {
    const spies = [jest.spyOn(Temporal.Instant, 'from'), jest.spyOn(Temporal.PlainDate, 'from')];
    what();
    const times = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
    for (const spy of spies) spy.mockRestore();
    return times;
  };

  it('is asked once about an hour, however many hours are asked about in turn', () =>
    expect(
      asked(() => {
        for (let minute = 10; minute < 60; minute += 1) {
          for (const hour of ['04', '05', '06']) localDate(`2031-05-07T${hour}:${minute}:00.000Z`);
          localTime(`2031-05-07T06:${minute}:30.000Z`);
        }
      }),
    ).toBe(3));

  it('is asked about the hour alone, and not about the time of day it is to be', () => {
    const both = ['2031-02-12', '2031-07-16'].map((day) => [day, asked(() => void instantAt(day, '08:00'))]);
    // In winter summer’s hour is tried first.
    expect(both).toEqual([['2031-02-12', 2], ['2031-07-16', 1]]); // prettier-ignore
    // A time that is skipped in spring is nowhere on the clock.
    expect(asked(() => void instantAt('2031-03-30', '02:30'))).toBeGreaterThan(2);
  });
});
