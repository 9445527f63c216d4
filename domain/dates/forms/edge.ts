import { unitAround } from '../calendarPeriods.ts';
import { pattern, type Form } from '../form.ts';
import { span, type Period } from '../period.ts';
import { definiteUnit } from './part.ts';
import type { Unit } from '../words.ts';

const UNITS: Readonly<Record<string, Unit>> = {
  ...{ årets: 'year', månadens: 'month', kvartalets: 'quarter', tertialets: 'tertial', halvårets: 'half-year' },
  ...{ terminens: 'term', veckans: 'week' },
};

/** A single day at the end of a period; "before" it means at the latest on it. */
const lastDay = (whole: Period): Period => ({
  ...whole,
  precision: 'day',
  turn: true,
  at: (year) => {
    const where = whole.at(year);
    return where && span(where.last);
  },
});

const firstDay = (whole: Period): Period => ({
  ...whole,
  precision: 'day',
  at: (year) => {
    const where = whole.at(year);
    return where && span(where.first);
  },
});

/** Utgången av 2007, utgången av juni: the last day. */
export const endOf: Form = {
  name: 'endOf',
  opens: 'u',
  pattern: pattern('utgången av '),
  read: (_, place) => {
    const inner = place.periodAt(place.end) ?? definiteUnit(place, place.end);
    const whole = inner?.periods[0];
    return inner && whole && { type: 'period', periods: [lastDay(whole)], end: inner.end };
  },
};

/** Ingången av 2027, ingången av året: the first day. */
export const startOf: Form = {
  name: 'startOf',
  opens: 'i',
  pattern: pattern('ingången av '),
  read: (_, place) => {
    const inner = place.periodAt(place.end) ?? definiteUnit(place, place.end);
    const whole = inner?.periods[0];
    return inner && whole && { type: 'period', periods: [firstDay(whole)], end: inner.end };
  },
};

/** Årets slut, månadens slut: the last day of the running year or month. */
export const endOfUnit: Form = {
  name: 'endOfUnit',
  opens: 'åmkthv',
  pattern: pattern(
    '(?<unit>årets|månadens|kvartalets|tertialets|halvårets|terminens|veckans) (?:slut|utgång|sista dag)§',
  ),
  read: ({ unit }, { reference }) => ({
    type: 'period',
    periods: [lastDay(unitAround(UNITS[unit ?? ''] ?? 'year', reference, 0))],
  }),
};
