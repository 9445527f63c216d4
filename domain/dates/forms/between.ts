import { pattern, type Form } from '../form.ts';
import { join } from '../range.ts';

const AND = pattern(' (?:och|till) (?:(?:den|i) )?');

/** Mellan 1 och 15 september, mellan den 1 mars och den 15 april. */
export const between: Form = {
  name: 'between',
  opens: 'm',
  pattern: pattern('mellan (?:den )?'),
  read: (_, place) => {
    const start = place.periodAt(place.end);
    const from = start?.periods[0];
    if (!start || !from) return undefined;
    if (from.range) return { type: 'period', periods: [from], end: start.end };
    AND.lastIndex = start.end;
    const next = AND.test(place.text) ? place.periodAt(AND.lastIndex) : undefined;
    const to = next?.periods[0] ?? start.periods[1];
    return to && { type: 'period', periods: [join(from, to)], end: next?.end ?? start.end };
  },
};
