import { civil, day, lastOfMonth } from '../civil.ts';
import { period } from '../form.ts';
import { unitAround } from '../calendarPeriods.ts';
import { fixed, span, type Period } from '../period.ts';
import { MONTHS, type Unit } from '../words.ts';
import { nearest, yearOf } from '../years.ts';
import { monthOf } from '../numbers.ts';

/** The midnight after the last day of a month: two days, the one before it and the one after. */
const turnAfter = (month: number, year: number | undefined): Period => ({
  precision: 'day',
  turn: true,
  year,
  at: (candidate) => span(lastOfMonth(candidate, month), day(candidate, month + 1, 1)),
});

/**
 * Årsskiftet 2007/2008. With a single year it is the way into that year, unless that has passed: people say both,
 * so it is marked as doubtful.
 */
export const turnOfYear = period(
  'turnOfYear',
  'åkn',
  '(?:(?:kommande|nästa) )?årsskifte(?:t)?(?:,? ?(?<from>(?:19|20)?\\d\\d) ?[-–/] ?(?<to>(?:19|20)?\\d\\d)(?!\\d)|{year?})',
  ({ from, year }, { reference }) => {
    const now = civil(reference).year;
    if (from) return turnAfter(12, from.length === 2 ? nearest(Number(from), now) : Number(from));
    const single = yearOf(year, reference);
    if (single === undefined) return turnAfter(12, undefined);
    const isOver = day(single, 1, 1) < reference;
    return { ...turnAfter(12, isOver ? single : single - 1), doubtful: true };
  },
);

/** Halvårsskiftet 2022. */
export const turnOfHalfYear = period('turnOfHalfYear', 'h', 'halvårsskiftet{year?}', ({ year }, { reference }) =>
  turnAfter(6, yearOf(year, reference)),
);

const RUNNING: Readonly<Record<string, Unit>> = { månads: 'month', kvartals: 'quarter', tertial: 'tertial' };

/** Månadsskiftet, kvartalsskiftet without a month: where the running one ends. */
export const turnOfRunning = period(
  'turnOfRunning',
  'mkt',
  '(?<unit>månads|kvartals|tertial)skiftet§',
  ({ unit }, { reference }) => {
    const last = unitAround(RUNNING[unit ?? ''] ?? 'month', reference, 0).at(0)?.last ?? reference;
    return { ...fixed('day', span(last, last + 1)), turn: true };
  },
);

/** Månadsskiftet aug/sept, månadsskiftet januari-februari 2008. */
export const turnOfMonth = period(
  'turnOfMonth',
  'm',
  'månadsskiftet (?:mellan )?{month:from}\\.?(?: ?[-–/] ?| och | till ){month:to}\\.?{year?}',
  ({ from, to, year }, { reference }) => {
    const number = monthOf(from);
    const written = yearOf(year, reference);
    return MONTHS[to ?? ''] === (number % 12) + 1
      ? turnAfter(number, written !== undefined && number === 12 ? written - 1 : written)
      : undefined;
  },
);
