import { civil, dayIn } from '../civil.ts';
import { DIGITS, pattern, type Groups, type Place } from '../form.ts';
import { fixed, span } from '../period.ts';
import { ordinalOf } from '../numbers.ts';
import { WHICH } from './which.ts';

const IN = pattern(' (?:i )?(?:den )?');
const ENDS = /^ ?(?:$|[).,;!?])/;

/** Den 15:e: the next such day. Den 20 nästa månad, 20:e i nästa månad: that day of the month that follows. */
export const dayOnly = {
  name: 'dayOnly',
  opens: `d${DIGITS}`,
  pattern: pattern(`(?:den {day}(?<th>{th})(?![/.:]\\d)|(?<bare>\\d{1,2}):?[ae](?= (?:i )?(?:den )?${WHICH} månad))`),
  read: ({ day: word, th, bare }: Groups, place: Place) => {
    const date = ordinalOf(word ?? bare);
    IN.lastIndex = place.end;
    const inner = IN.test(place.text) ? place.periodAt(IN.lastIndex) : undefined;
    const month = inner?.periods[0];
    if (inner && month?.precision === 'month' && !month.range) {
      return {
        type: 'period' as const,
        end: inner.end,
        periods: [
          {
            ...month,
            precision: 'day' as const,
            at: (year: number) => {
              const first = month.at(year)?.first;
              const found = first === undefined ? undefined : dayIn(civil(first).year, civil(first).month, date);
              return found === undefined ? undefined : span(found);
            },
          },
        ],
      };
    }
    if (!th && !ENDS.test(place.text.slice(place.end, place.end + 3))) return undefined;
    const found = nextDate(date, place);
    return found && { type: 'period' as const, periods: [found] };
  },
};

/** The next day with that number; with a weekday before it, the next that is also that weekday. */
function nextDate(date: number, { reference, text, start }: Place) {
  const { year, month } = civil(reference);
  const weekday = /(mån|tis|ons|tors|fre|lör|sön)[a-zåäö]*,? $/.exec(text.slice(Math.max(0, start - 12), start))?.[1];
  for (let step = 0; step < 36; step += 1) {
    const found = dayIn(year + Math.floor((month - 1 + step) / 12), ((month - 1 + step) % 12) + 1, date);
    if (found === undefined || found < reference) continue;
    if (weekday && WEEKDAY_STEMS[(found + 3) % 7] !== weekday) continue;
    return fixed('day', span(found));
  }
  return undefined;
}

const WEEKDAY_STEMS = ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'];
