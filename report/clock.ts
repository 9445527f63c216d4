import { daysBetween, localDate, localTime, type Instant, type LocalDate } from '../domain/calendar.ts';

/** The clock in Stockholm to the second, "09:14:05". Its distance to UTC is whole minutes, so the seconds are UTC's. */
export const clockOf = (at: Instant): string => `${localTime(at)}:${at.slice(17, 19)}`;

/** Days since 30 December 1899, as spreadsheets count them. Their calendar is wrong before March 1900: null there. */
export const serialOf = (date: LocalDate): number | null =>
  date < '1900-03-01' ? null : daysBetween('1899-12-30', date);

/** A moment as a spreadsheet counts it: days, and the part of the day that has passed in Stockholm. */
export function serialAt(at: Instant): number | null {
  const whole = serialOf(localDate(at));
  const [hours = 0, minutes = 0, seconds = 0] = clockOf(at).split(':').map(Number);
  return whole === null ? null : whole + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}
