import type { LocalDate } from '../calendar.ts';

/**
 * A day as a count from 1970-01-01. The grammar compares and shifts hundreds of candidate days per expression, a tick
 * thousands of deadlines; PlainDate costs 30 times as much there (bench/dates.bench.ts), and a test holds this file to
 * Temporal's answers.
 */
export type Day = number;

/** Days in the proleptic Gregorian calendar, by Howard Hinnant's `days_from_civil`. `month` may exceed 1–12. */
export function day(year: number, month: number, date: number): Day {
  const months = year * 12 + month - 3;
  const y = Math.floor(months / 12);
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (months - y * 12) + 2) / 5) + date - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
}

export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

export function civil(value: Day): Civil {
  const shifted = value + 719468;
  const era = Math.floor(shifted / 146097);
  const ofEra = shifted - era * 146097;
  const years = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  );
  const ofYear = ofEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const date = ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return { year: years + era * 400 + (month <= 2 ? 1 : 0), month, date };
}

const pad = (value: number, width: number) => String(value).padStart(width, '0');

export function toLocalDate(value: Day): LocalDate {
  const { year, month, date } = civil(value);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

export const fromLocalDate = (date: LocalDate): Day =>
  day(pair(date, 0) * 100 + pair(date, 2), pair(date, 5), pair(date, 8));

/** Two digits as a number, without a text being cut out for them: every comparison of deadlines starts here. */
const pair = (text: string, at: number): number => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 11 * ZERO;
const ZERO = 48;

export const lastOfMonth = (year: number, month: number): Day => day(year, month + 1, 1) - 1;

/** The day, or undefined when the month has no such date. */
export const dayIn = (year: number, month: number, date: number): Day | undefined =>
  month >= 1 && month <= 12 && date >= 1 && day(year, month, date) <= lastOfMonth(year, month)
    ? day(year, month, date)
    : undefined;

/** As far into the month as it goes: 31 January and a month is 28 or 29 February. */
export function plusMonths(from: Day, months: number): Day {
  const { year, month, date } = civil(from);
  return Math.min(day(year, month + months, date), lastOfMonth(year, month + months));
}

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (value: Day): number => ((((value + 3) % 7) + 7) % 7) + 1;
export const mondayOf = (value: Day): Day => value - weekdayOf(value) + 1;

/** The Monday of an ISO 8601 week, or undefined when the year has no week of that number. */
export function weekIn(year: number, week: number): Day | undefined {
  const monday = mondayOf(day(year, 1, 4)) + (week - 1) * 7;
  return week >= 1 && monday < mondayOf(day(year + 1, 1, 4)) ? monday : undefined;
}
