import { MONTHS, NUMBERS, ORDINALS, SEASONS, UNITS, WEEKDAYS, type Season, type Unit } from './words.ts';

// What a form has not found in the text is undefined here, so that no form must say what it would be.

/** "1", "1:a", "tjugoförsta" → its number. */
export const ordinalOf = (written = ''): number => ORDINALS[written] ?? Number.parseInt(written, 10);

/** "3", "tre" → 3. */
export const numberOf = (written = ''): number => NUMBERS[written] ?? Number.parseInt(written, 10);

/** "okt" → 10. */
export const monthOf = (written = ''): number => MONTHS[written] ?? 0;

/** "veckor" → week. */
export const unitOf = (written = ''): Unit | undefined => UNITS[written];

/** "hösten" → autumn. */
export const seasonOf = (written = ''): Season | undefined => SEASONS[written];

/** "månd" → 1, "söndag" → 7. */
export const weekdayNamed = (written = ''): number => WEEKDAYS[written] ?? 0;
