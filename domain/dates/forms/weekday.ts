import { mondayOf, weekdayOf } from '../civil.ts';
import { pattern, period, type Place } from '../form.ts';
import { fixed, span, type Period } from '../period.ts';
import { weekdayNamed } from '../numbers.ts';

const OPENS = 'mtoflskndpi';
const DAY = '{weekday}(?:en|s|ens)?\\.?(?![a-zåäöé])';
const BETWEEN = pattern(',? ?(?:(?:i|den|under) )?');

/** The weekday is kept beside the date so that a contradiction can be shown. */
const withWeekday = (period: Period, weekday: number): Period =>
  period.precision === 'day' && !period.range ? { ...period, weekday } : period;

function inWeek(week: Period, weekday: number): Period {
  return {
    ...week,
    precision: 'day',
    at: (year) => {
      const where = week.at(year);
      return where && span(where.first + weekday - 1);
    },
  };
}

/** Måndag den 18 februari, onsdag i nästa vecka, fredag v. 36. */
export const weekdayOfPeriod = {
  name: 'weekdayOfPeriod',
  opens: OPENS,
  pattern: pattern(DAY),
  read: ({ weekday: word }: { readonly weekday?: string }, place: Place) => {
    const weekday = weekdayNamed(word);
    BETWEEN.lastIndex = place.end;
    const from = BETWEEN.test(place.text) ? BETWEEN.lastIndex : place.end;
    // "Tisdag den här veckan": there the "den" belongs to what follows.
    const inner = place.periodAt(from) ?? place.periodAt(place.end + 1);
    const first = inner?.periods[0];
    if (!inner || !first) return undefined;
    if (first.precision === 'week') {
      return { type: 'period' as const, periods: [inWeek(first, weekday)], end: inner.end };
    }
    if (first.precision !== 'day') return undefined;
    return {
      type: 'period' as const,
      periods: [withWeekday(first, weekday), ...inner.periods.slice(1)],
      end: inner.end,
    };
  },
};

/** På fredag, kommande fredag, nästa torsdag, i måndags. "Nästa" is the one of next week. */
export const weekday = period(
  'weekday',
  OPENS,
  '(?:(?:(?<next>nästa)|(?<coming>(?:nu )?på|kommande|nästkommande|till)|(?<past>förra|i)) )?{weekday:day}(?:en)?(?<ago>s)?§(?!,? (?:den )?\\d| (?:i )?(?:nästa|denna|vecka|v)§)',
  ({ next, past, ago, coming, day: word }, { reference, text, start, end }) => {
    const number = weekdayNamed(word);
    const isWhole =
      /^$|(?:senast|klart|före|innan|efter|från|från och med|start|till och med) $/.test(text.slice(0, start)) &&
      end >= text.length - 1;
    if (!next && !coming && !past && !isWhole) return undefined;
    if (past === 'i' && !ago) return undefined;
    if (next) return fixed('day', span(mondayOf(reference) + 7 + number - 1));
    if (past) return { ...fixed('day', span(reference - ((weekdayOf(reference) - number + 6) % 7) - 1)), past: true };
    return fixed('day', span(reference + ((number - weekdayOf(reference) + 7) % 7)));
  },
);
