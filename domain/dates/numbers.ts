import { NUMBERS, ORDINALS } from './words.ts';

/** "1", "1:a", "tjugoförsta" → its number. */
export const ordinalOf = (written: string): number => ORDINALS[written] ?? Number.parseInt(written, 10);

/** "3", "tre" → 3. */
export const numberOf = (written: string): number => NUMBERS[written] ?? Number.parseInt(written, 10);
