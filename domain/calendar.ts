import { Temporal } from 'temporal-polyfill';
import { civil, fromLocalDate, mondayOf as mondayBefore, plusMonths, toLocalDate, weekdayOf } from './dates/civil.ts';

/** A day in the city's own calendar, `YYYY-MM-DD`. Sorts and compares as text. */
export type LocalDate = string;
/** A moment, ISO 8601 in UTC with milliseconds (`2007-09-10T06:00:00.000Z`). Sorts and compares as text. */
export type Instant = string;
/** A time of day, `HH:MM`. */
export type LocalTime = string;

/** The one time zone of the product: deadlines and working hours are the city's, wherever the server stands. */
export const ZONE = 'Europe/Stockholm';

/** What the clock in Stockholm shows on each hour lately asked about: `2007-09-10T08` by `2007-09-10T06`. */
const hours = new Map<string, string>();
const HOURS_KEPT = 5000;

/** What the wall clock shows at a moment, as ISO text. */
const wallClock = (instant: Instant): string => wallHour(instant) + instant.slice(13);

/**
 * Its date and hour. The zone is asked once an hour: since 1900 the clocks in Stockholm have been whole hours from UTC and
 * have been changed on the hour, so that minutes and seconds are the same.
 */
function wallHour(instant: Instant): string {
  const hour = instant.slice(0, 13);
  let shown = hours.get(hour);
  if (shown === undefined) {
    shown = Temporal.Instant.from(`${hour}:00Z`).toZonedDateTimeISO(ZONE).toString().slice(0, 13);
    if (hours.size >= HOURS_KEPT) hours.clear();
    hours.set(hour, shown);
  }
  return shown;
}

export const localDate = (instant: Instant): LocalDate => wallHour(instant).slice(0, 10);
export const localTime = (instant: Instant): LocalTime => wallClock(instant).slice(11, 16);

/**
 * The moment a wall clock in Stockholm shows `time` on `date`. A time skipped in spring becomes the first moment
 * after the gap; a time that occurs twice in autumn means the first of the two.
 */
export function instantAt(date: LocalDate, time: LocalTime): Instant {
  const shown = `${date}T${time}`;
  const inUtc = Date.parse(`${shown}Z`);
  // Nearly every time is one or two hours ahead of UTC. Summer's hour first: where both fit, it is the earlier moment.
  for (const ahead of [2, 1]) {
    const moment = new Date(inUtc - ahead * HOUR).toISOString();
    if (wallClock(moment).slice(0, 16) === shown) return moment;
  }
  return instantByZone(date, time);
}

const HOUR = 3_600_000;

function instantByZone(date: LocalDate, time: LocalTime): Instant {
  const wall = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time));
  const earlier = wall.toZonedDateTime(ZONE, { disambiguation: 'earlier' });
  const inGap = !earlier.toPlainDateTime().equals(wall);
  const moment = inGap ? (earlier.getTimeZoneTransition('next') ?? earlier) : earlier;
  return moment.toInstant().toString({ fractionalSecondDigits: 3 });
}

export const addDays = (date: LocalDate, days: number): LocalDate => toLocalDate(fromLocalDate(date) + days);
/** As far into the month as it goes: 31 January and a month is 28 or 29 February. */
export const addMonths = (date: LocalDate, months: number): LocalDate =>
  toLocalDate(plusMonths(fromLocalDate(date), months));
export const addSeconds = (instant: Instant, seconds: number): Instant =>
  new Date(Date.parse(instant) + seconds * 1000).toISOString();

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => fromLocalDate(to) - fromLocalDate(from);

/** 1 for Monday to 7 for Sunday. */
export const weekday = (date: LocalDate): number => weekdayOf(fromLocalDate(date));

/** The ISO week a date lies in, with the year that week belongs to. */
export function isoWeek(date: LocalDate): { year: number; week: number } {
  const thursday = mondayBefore(fromLocalDate(date)) + 3;
  const { year } = civil(thursday);
  return { year, week: Math.floor((thursday - fromLocalDate(`${year}-01-01`)) / 7) + 1 };
}

/** The Monday of the week a date lies in. */
export const mondayOf = (date: LocalDate): LocalDate => toLocalDate(mondayBefore(fromLocalDate(date)));

export const isLocalDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && toLocalDate(fromLocalDate(text)) === text;
