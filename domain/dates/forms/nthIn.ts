import { DIGITS, pattern, type Place } from '../form.ts';
import { mondayOf, weekdayOf, type Day } from '../civil.ts';
import { span, type Period, type Span } from '../period.ts';
import { anyOf, firstLetters, PLACES, WEEKDAYS } from '../words.ts';
import { isWorkingDay } from '../../workingDays.ts';
import { toLocalDate } from '../civil.ts';

const IN = pattern(',? ?(?:(?:i|av|på|under) )?(?:den |det )?');

/** The n:th (from the end when negative) of the days that count, inside a span. */
function nth(place: number, { first, last }: Span, counts: (day: Day) => boolean): Day | undefined {
  let left = Math.abs(place);
  const step = place < 0 ? -1 : 1;
  for (let day = place < 0 ? last : first; day >= first && day <= last; day += step) {
    if (counts(day)) left -= 1;
    if (left === 0) return day;
  }
  return undefined;
}

/** A week belongs to the period that has most of it, as in ISO 8601. */
const isThursday = (day: Day) => weekdayOf(day) === 4;

function choose(what: string, place: number, where: Span): Span | undefined {
  if (what.startsWith('veck')) {
    const thursday = nth(place, where, isThursday);
    return thursday === undefined ? undefined : span(mondayOf(thursday), mondayOf(thursday) + 6);
  }
  const weekday = WEEKDAYS[what.replace(/(?:en|s)$/, '')];
  const counts = (day: Day) => {
    if (weekday !== undefined) return weekdayOf(day) === weekday;
    return what.startsWith('dag') || isWorkingDay(toLocalDate(day));
  };
  const found = nth(place, where, counts);
  return found === undefined ? undefined : span(found);
}

/** Tredje tisdagen efter jul: counted in the days that follow. */
const following = (period: Period, what: string, place: number): Period => ({
  ...period,
  precision: what.startsWith('veck') ? 'week' : 'day',
  at: (year) => {
    const where = period.at(year);
    return where && choose(what, place, span(where.last + 1, where.last + LONGEST_WAIT));
  },
});
const LONGEST_WAIT = 60;

/** Första fredagen i nästa månad, sista dagen i oktober 2015, andra veckan i maj, sista arbetsdagen i juni. */
export const nthIn = {
  name: 'nthIn',
  opens: `${DIGITS}d${firstLetters(PLACES)}`,
  pattern: pattern(
    `(?:den )?(?<place>${anyOf(PLACES)}|[1-5]:[aeo])(?<last> sista)? (?<what>{weekday}(?:en)?|dagen|dag|veckan|vecka|arbetsdagen|arbetsdag|vardagen|vardag)§`,
  ),
  read: ({ place: word, last, what }: Record<string, string | undefined>, at: Place) => {
    const number = (PLACES[word ?? ''] ?? Number.parseInt(word ?? '', 10)) * (last && word !== 'näst' ? -1 : 1);
    const after = at.text.startsWith(' efter ', at.end) ? at.periodAt(at.end + ' efter '.length) : undefined;
    const whole = after?.periods[0];
    if (after && whole?.precision === 'day') {
      return { type: 'period' as const, periods: [following(whole, what ?? '', number)], end: after.end };
    }
    IN.lastIndex = at.end;
    const inner = IN.test(at.text) ? at.periodAt(IN.lastIndex) : undefined;
    const period = inner?.periods[0];
    if (!inner || !period || period.precision === 'day' || period.precision === 'week') return undefined;
    const precision = what?.startsWith('veck') ? ('week' as const) : ('day' as const);
    const found: Period = {
      ...period,
      precision,
      at: (year) => {
        const where = period.at(year);
        return where && choose(what ?? '', number, where);
      },
    };
    return { type: 'period' as const, periods: [found], end: inner.end };
  },
};
