import { boundaryForms, cueForms } from './cues.ts';
import type { Form } from './form.ts';
import { between } from './forms/between.ts';
import { compactDay } from './forms/compactDay.ts';
import { dayFirst } from './forms/dayFirst.ts';
import { dayFirstSpan } from './forms/dayFirstSpan.ts';
import { dayList } from './forms/dayList.ts';
import { dayMonth, daySpanMonth, noSuchDay } from './forms/dayMonth.ts';
import { dayOnly } from './forms/dayOnly.ts';
import { ago, ahead, within } from './forms/distance.ts';
import { dottedSpan } from './forms/dottedSpan.ts';
import { endOf, endOfUnit, startOf } from './forms/edge.ts';
import { event } from './forms/event.ts';
import { halfOf } from './forms/halfOf.ts';
import { holiday, leave } from './forms/holiday.ts';
import { isoDay, isoSpan } from './forms/isoDay.ts';
import { lastOfMonth } from './forms/lastOfMonth.ts';
import { month, yearMonth } from './forms/month.ts';
import { bareMonthDay, monthDay, monthDaySpan } from './forms/monthDay.ts';
import { nthIn } from './forms/nthIn.ts';
import { numericMonth, numericMonths } from './forms/numericMonth.ts';
import { part } from './forms/part.ts';
import { halfYearForms, interim, letterQuarter, quarterForms, tertialForms } from './forms/partsOfYear.ts';
import { recurrenceForms } from './forms/recurrence.ts';
import { relativeDay } from './forms/relativeDay.ts';
import { relativeEventForms } from './forms/relativeEvent.ts';
import { relativeSeason } from './forms/relativeSeason.ts';
import { nextUnits, pastUnits, relativeUnit, secondUnit } from './forms/relativeUnit.ts';
import { replaced } from './forms/replaced.ts';
import { schoolYear } from './forms/schoolYear.ts';
import { seasonOfYear, winterOfYears, yearSeason } from './forms/season.ts';
import { shortIsoDay } from './forms/shortIsoDay.ts';
import { term, yearTerm } from './forms/term.ts';
import { thisUnit } from './forms/thisUnit.ts';
import { turnOfHalfYear, turnOfMonth, turnOfRunning, turnOfYear } from './forms/turn.ts';
import { shortYearWeek, weekOfYear, weekSpan } from './forms/week.ts';
import { weekList } from './forms/weekList.ts';
import { weekday, weekdayOfPeriod } from './forms/weekday.ts';
import { weekend } from './forms/weekend.ts';
import { relativeYear, year, yearSpan } from './forms/year.ts';
import { yearMonthDay } from './forms/yearMonthDay.ts';

/** Every way to name a period, the more telling before those that would take a part of it. */
export const PERIOD_FORMS: readonly Form[] = [
  ...[isoSpan, isoDay, compactDay, shortIsoDay, dottedSpan, dayFirstSpan, dayFirst, numericMonths, numericMonth],
  ...[
    noSuchDay,
    dayList,
    daySpanMonth,
    dayMonth,
    yearMonthDay,
    monthDaySpan,
    monthDay,
    bareMonthDay,
    weekdayOfPeriod,
    dayOnly,
    lastOfMonth,
    nthIn,
    halfOf,
    endOf,
    startOf,
    endOfUnit,
    part,
    between,
  ],
  ...[turnOfYear, turnOfHalfYear, turnOfMonth, turnOfRunning],
  ...[letterQuarter, ...quarterForms, ...tertialForms, interim, ...halfYearForms],
  ...[
    shortYearWeek,
    weekList,
    weekSpan,
    weekOfYear,
    yearTerm,
    term,
    yearSeason,
    relativeSeason,
    winterOfYears,
    schoolYear,
    seasonOfYear,
    yearMonth,
  ],
  ...[
    month,
    holiday,
    leave,
    relativeDay,
    weekend,
    nextUnits,
    pastUnits,
    thisUnit,
    secondUnit,
    relativeUnit,
    relativeYear,
    ahead,
    within,
    ago,
    weekday,
  ],
  ...[yearSpan, year],
];

/** The whole grammar in the order it is tried: rhythm, periods, then the words around them. */
export const FORMS: readonly Form[] = [
  ...recurrenceForms,
  ...relativeEventForms,
  replaced,
  ...PERIOD_FORMS,
  event,
  ...boundaryForms,
  ...cueForms,
];
