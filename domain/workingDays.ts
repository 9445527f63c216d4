import { addDays, weekday, type LocalDate } from './calendar.ts';

/**
 * The Swedish calendar of working days. Red days follow lag (1989:253) om allmänna helgdagar, with 6 June from 2005
 * and Whit Monday until 2004; midsommarafton, julafton and nyårsafton are days off as semesterlagen 3 a § has them.
 */
export const isRedDay = (date: LocalDate): boolean => weekday(date) === 7 || isHoliday(date);

export const isWorkingDay = (date: LocalDate): boolean => weekday(date) < 6 && !isHoliday(date);

/** A single working day squeezed between days off (klämdag). */
export const isSqueezeDay = (date: LocalDate): boolean =>
  isWorkingDay(date) && !isWorkingDay(addDays(date, -1)) && !isWorkingDay(addDays(date, 1));

/** Nothing is sent on weekends, red days and klämdagar. */
export const isSendingDay = (date: LocalDate): boolean => isWorkingDay(date) && !isSqueezeDay(date);

/** The last working day up to and including `date`: a pure function, kept because every action of a plan asks for today's. */
export function lastWorkingDayUpTo(date: LocalDate): LocalDate {
  const known = lastWorkingDays.get(date) ?? walk(date, -1, isWorkingDay);
  lastWorkingDays.set(date, known);
  return known;
}
const lastWorkingDays = new Map<LocalDate, LocalDate>();

export const firstSendingDayFrom = (date: LocalDate): LocalDate => walk(date, 1, isSendingDay);
export const lastSendingDayBefore = (date: LocalDate): LocalDate => walk(addDays(date, -1), -1, isSendingDay);

/** Working days after `from` up to and including `to`; 0 when there are none. Counts no further than `most`. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, most = Infinity): number {
  let count = 0;
  for (let date = addDays(from, 1); date <= to && count < most; date = addDays(date, 1)) {
    if (isWorkingDay(date)) count += 1;
  }
  return count;
}

function walk(date: LocalDate, step: 1 | -1, stop: (date: LocalDate) => boolean): LocalDate {
  return stop(date) ? date : walk(addDays(date, step), step, stop);
}

const FIXED = ['01-01', '01-06', '05-01', '12-24', '12-25', '12-26', '12-31'];
const years = new Map<string, ReadonlySet<LocalDate>>();

/** Whether a day is off whatever weekday it is. */
const isHoliday = (date: LocalDate): boolean => {
  const year = date.slice(0, 4);
  return (years.get(year) ?? holidaysOf(year)).has(date);
};

/** A pure function of the year; kept because every date of a year asks for the same. */
function holidaysOf(name: string): ReadonlySet<LocalDate> {
  const year = Number(name);
  const easter = easterSunday(year);
  const days = new Set([
    ...FIXED.map((day) => `${name}-${day}`),
    ...[-2, 1, 39].map((after) => addDays(easter, after)),
  ]);
  const midsummer = walk(`${year}-06-20`, 1, (date) => weekday(date) === 6);
  days.add(addDays(midsummer, -1)).add(midsummer);
  days.add(walk(`${year}-10-31`, 1, (date) => weekday(date) === 6));
  if (year >= 2005) days.add(`${year}-06-06`);
  else days.add(addDays(easter, 50));
  years.set(name, days);
  return days;
}

/** Easter Sunday of the Gregorian calendar, by the method of Meeus, Astronomical Algorithms, chapter 8. */
export function easterSunday(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const n = h + l - 7 * m;
  const month = Math.floor((n + 90) / 25);
  const date = (n + 33 * month + 19) % 32;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
