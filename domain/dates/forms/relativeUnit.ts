import { shift, unitAround } from '../calendarPeriods.ts';
import { period } from '../form.ts';
import { numberOf } from '../numbers.ts';
import { fixed, span } from '../period.ts';
import { UNITS } from '../words.ts';
import { NEXT, WHICH } from './which.ts';

/** Nästa vecka, denna månad, innevarande kvartal, förra terminen. */
export const relativeUnit = period(
  'relativeUnit',
  'nkpdifsa',
  `(?:den |det )?${WHICH} {unit}`,
  ({ next, past, unit: word }, { reference }) => {
    const unit = UNITS[word ?? ''];
    if (!unit || unit === 'day') return undefined;
    return { ...unitAround(unit, reference, next ? 1 : past ? -1 : 0), ...(past && { past: true as const }) };
  },
);

/** Nästa 3 månader, de kommande två veckorna: whole units, from the next one on. */
export const nextUnits = period(
  'nextUnits',
  'dnk',
  `(?:de )?(?:${NEXT}|närmaste|närmsta) {number} {unit}`,
  ({ number, unit: word }, { reference }) => {
    const unit = UNITS[word ?? ''];
    if (!unit || unit === 'term') return undefined;
    const count = numberOf(number ?? '');
    const first = unitAround(unit, reference, 1).at(0)?.first ?? reference;
    return fixed(unit, span(first, shift(first, count, unit) - 1));
  },
);
