import { pattern, type Form } from '../form.ts';
import { definiteUnit } from './part.ts';
import { civil, day, type Day } from '../civil.ts';
import { span, type Period, type Span } from '../period.ts';

const BETWEEN = pattern('(?: (?:av|på|i|under))? (?:den |det )?');

/** Where the second half begins: the 16th of a month, else in the middle of the months. */
function middle({ first, last }: Span): Day {
  const [from, to] = [civil(first), civil(last)];
  const months = (to.year - from.year) * 12 + to.month - from.month + 1;
  return day(from.year, from.month + Math.floor(months / 2), months % 2 === 1 ? 16 : 1);
}

/** Första halvan av september, andra hälften av 2008. */
export const halfOf: Form = {
  name: 'halfOf',
  opens: 'fas12',
  pattern: pattern('(?:(?<first>första|1:a)|andra|senare|sista|2:a) (?:halvan|hälften|delen|del(?= av ))§'),
  read: ({ first }, place) => {
    BETWEEN.lastIndex = place.end;
    const from = BETWEEN.test(place.text) ? BETWEEN.lastIndex : place.end;
    const inner = from > place.end ? (place.periodAt(from) ?? definiteUnit(place, from)) : undefined;
    const whole = inner?.periods[0];
    if (!inner || !whole || whole.precision === 'day' || whole.precision === 'week') return undefined;
    const half: Period = {
      ...whole,
      precision: whole.precision === 'year' ? 'half-year' : whole.precision === 'month' ? 'third' : whole.precision,
      ...(whole.precision !== 'year' && { soft: true as const }),
      at: (year) => {
        const where = whole.at(year);
        if (!where) return undefined;
        const cut = middle(where);
        return first ? span(where.first, cut - 1) : span(cut, where.last);
      },
    };
    return { type: 'period', periods: [half], end: inner.end };
  },
};
