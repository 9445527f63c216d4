import { dayOfMonth, real } from '../calendarPeriods.ts';
import { civil } from '../civil.ts';
import { DIGITS, period } from '../form.ts';
import type { Period } from '../period.ts';
import { nearest } from '../years.ts';

/** How far from the reference day six digits may lie and still be a date rather than a number. */
const NEAR_YEARS = 12;

/** 070915 and 07-09-15: year first, as Swedish files and forms write it; 15-09-07 where only that is near or possible. */
export const shortIsoDay = period(
  'shortIsoDay',
  DIGITS,
  '(?<year>\\d\\d)(?<sep>-?)(?<month>\\d\\d)\\k<sep>(?<day>\\d\\d)(?![\\d:/]|[+.,]\\d|-\\d(?!\\d{5}(?!\\d))| (?:\\d{3}(?!\\d)|kr|kronor|st))',
  ({ year, sep, month, day }, { reference }) => {
    const now = civil(reference).year;
    const isNear = (found: Period) => Math.abs((found.year ?? 0) - now) <= NEAR_YEARS && real(found) !== 'nothing';
    const yearFirst = dayOfMonth(Number(month), Number(day), nearest(Number(year), now));
    if (isNear(yearFirst)) return yearFirst;
    const dayFirst = dayOfMonth(Number(month), Number(year), nearest(Number(day), now));
    const isOnlyDayFirst = Number(year) > 12 && real(yearFirst) === 'nothing' && real(dayFirst) !== 'nothing';
    return sep && (isNear(dayFirst) || isOnlyDayFirst) ? dayFirst : 'nothing';
  },
);
