import { shift, unitAround } from '../calendarPeriods.ts';
import { period } from '../form.ts';
import { numberOf, unitOf } from '../numbers.ts';
import { fixed, span } from '../period.ts';
import { NEXT, WHICH } from './which.ts';

/** Nästa vecka, denna månad, innevarande kvartal, förra terminen; "nästa dag" only when nothing else is said. */
export const relativeUnit = period(
  'relativeUnit',
  'nkpdifsa',
  `(?:den |det )?${WHICH} {unit}`,
  ({ next, past, unit: word }, { reference, start, end, text }) => {
    const unit = unitOf(word);
    if (!unit || (unit === 'day' && !(next && start === 0 && end === text.length))) return undefined;
    return { ...unitAround(unit, reference, next ? 1 : past ? -1 : 0), ...(past && { past: true as const }) };
  },
);

/** Nästnästa vecka, veckan efter nästa, förrförra året: two steps away. */
export const secondUnit = period(
  'secondUnit',
  'nfvmk',
  '(?:(?<next>nästnästa|näst nästa)|(?<past>förrförra)) {unit}|(?<after>veckan?|månad(?:en)?|kvartal(?:et)?) efter nästa(?= ?(?:$|[.,;)]))',
  ({ past, unit: word, after }, { reference }) => {
    const unit = unitOf(after ?? word);
    if (!unit || unit === 'day') return undefined;
    return { ...unitAround(unit, reference, past ? -2 : 2), ...(past && { past: true as const }) };
  },
);

/** Nästa 3 månader, de kommande två veckorna: whole units, from the next one on. */
export const nextUnits = period(
  'nextUnits',
  'dnk',
  `(?:de )?(?:${NEXT}|närmaste|närmsta) {number} {unit}`,
  ({ number, unit: word }, { reference }) => {
    const unit = unitOf(word);
    if (!unit || unit === 'term') return undefined;
    const count = numberOf(number);
    const first = unitAround(unit, reference, 1).at(0)?.first ?? reference;
    return fixed(unit, span(first, shift(first, count, unit) - 1));
  },
);

/** Senaste 2 månaderna, de tre senaste åren: whole units, up to the one before the running one. */
export const pastUnits = period(
  'pastUnits',
  'dsfg',
  '(?:de )?(?:senaste|förra|föregående|gångna) {number} {unit}|de {number:count} (?:senaste|föregående|gångna) {unit:units}',
  ({ number, unit: word, count, units }, { reference }) => {
    const unit = unitOf(word ?? units);
    if (!unit || unit === 'term') return undefined;
    const last = (unitAround(unit, reference, 0).at(0)?.first ?? reference) - 1;
    const first = shift(last + 1, -numberOf(number ?? count), unit);
    return { ...fixed(unit, span(first, last)), past: true };
  },
);
