import { whenUsed } from '../domain/whenUsed.ts';
import { ZONE, isoWeek, type Instant, type LocalDate } from '../domain/calendar.ts';

export type Locale = 'sv' | 'en';

/** Dates, clock times, numbers and lists as a language writes them. Everything is formatted here, never by a client. */
export interface Formats {
  /** "15 september", with the year when it is not the one of `today`. */
  day(date: LocalDate, today: LocalDate): string;
  /** "lördag 15 september", with the year when it is not the one of `today`. */
  weekdayDay(date: LocalDate, today: LocalDate): string;
  /** "torsdag 1 november 2007". */
  fullDay(date: LocalDate): string;
  /** "september", with the year when it is not the one of `today`. */
  month(date: LocalDate, today: LocalDate): string;
  /** "lördag". */
  weekday(date: LocalDate): string;
  /** "kl. 09.14", "at 09:14": the clock in Stockholm, with the word that goes before it. */
  at(instant: Instant): string;
  week(date: LocalDate): number;
  number(value: number): string;
  /** "a, b och c". */
  list(items: readonly string[]): string;
}

const TAG = { sv: 'sv-SE', en: 'en-GB' } as const;

/** The same few dates stand on all cards of a day, and to write one costs more than the rest of its line. */
const DATES_KEPT = 400;

export function formatsFor(locale: Locale): Formats {
  const tag = TAG[locale];
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = whenUsed(() => new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }));
    const written = new Map<LocalDate, string>();
    return (date: LocalDate) => {
      let text = written.get(date);
      if (text === undefined) {
        // British dates need no comma after the weekday, which versions of ICU disagree about.
        text = format()
          .format(Date.parse(`${date}T00:00:00Z`))
          .replace(',', '');
        if (written.size >= DATES_KEPT) written.clear();
        written.set(date, text);
      }
      return text;
    };
  };
  const withYear = (options: Intl.DateTimeFormatOptions) => {
    const [short, long] = [dates(options), dates({ ...options, year: 'numeric' })];
    return (date: LocalDate, today: LocalDate) => (date.slice(0, 4) === today.slice(0, 4) ? short(date) : long(date));
  };
  const clock = whenUsed(
    () => new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: ZONE }),
  );
  const list = whenUsed(() => new Intl.ListFormat(tag, { type: 'conjunction' }));
  const number = whenUsed(() => new Intl.NumberFormat(tag));
  return {
    day: withYear({ day: 'numeric', month: 'long' }),
    weekdayDay: withYear({ weekday: 'long', day: 'numeric', month: 'long' }),
    fullDay: dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    month: withYear({ month: 'long' }),
    weekday: dates({ weekday: 'long' }),
    at: (instant) => {
      const time = clock().format(Date.parse(instant));
      return locale === 'sv' ? `kl. ${time.replace(':', '.')}` : `at ${time}`;
    },
    week: (date) => isoWeek(date).week,
    number: (value) => number().format(value),
    list: (items) => list().format(items),
  };
}
