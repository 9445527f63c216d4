import { civil, type Day } from './civil.ts';

const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [/förfjol|förrförra/, -2],
  [/fjol|förra|föregående/, -1],
  [/näst|kommande/, 1],
  [/i å|innevarande|detta|samma/, 0],
];

/** A year as written: four digits, two digits (the nearest such year), or told from the reference day. */
export function yearOf(written: string | undefined, reference: Day): number | undefined {
  if (written === undefined) return undefined;
  const digits = /\d+/.exec(written)?.[0];
  const now = civil(reference).year;
  if (digits?.length === 4) return Number(digits);
  if (digits) return nearest(Number(digits), now);
  const step = RELATIVE.find(([words]) => words.test(written))?.[1];
  return step === undefined ? undefined : now + step;
}

/** The year with these last two digits that is nearest to `now`. */
export function nearest(twoDigits: number, now: number): number {
  const year = now - (now % 100) + twoDigits;
  if (year - now > 50) return year - 100;
  return now - year >= 50 ? year + 100 : year;
}
