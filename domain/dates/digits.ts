import type { Mend } from './spelling.ts';
import { anyOf, MONTHS } from './words.ts';

/** What a scanner, or a hurried hand, writes for a digit; by then in lower case. */
const DIGITS: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1' };
const IS_SUSPECT = /[\d/.-][oil]|[oil][\d/]/;
const ENDS = '(?![a-zåäöéü\\d])';
const ONE = '[\\doil]{1,2}';
/** Only where it can be nothing but a date: "2027-o3-01", "1o/3", "2o27", "3o april". */
const DAMAGED = new RegExp(
  `(?<![a-zåäöéü\\d./-])(?:${[
    `[\\doil]{1,4}(?<sign>[-/.])${ONE}\\k<sign>[\\doil]{1,4}${ENDS}`,
    `${ONE}/${ONE}${ENDS}`,
    `[12li][09o][\\doil]{2}${ENDS}`,
    `[0-3oil][\\doil](?=\\.? ?(?:${anyOf(MONTHS)})${ENDS})`,
  ].join('|')})`,
  'g',
);

/** Puts digits where letters stand for them. Both texts keep their length. */
export function mendDigits(shown: string, text: string): { shown: string; text: string; mends: readonly Mend[] } {
  const mends: Mend[] = [];
  let [newShown, newText] = [shown, text];
  if (IS_SUSPECT.test(text)) {
    for (const { 0: damaged, index } of text.matchAll(DAMAGED)) {
      const written = shown.slice(index, index + damaged.length);
      // A small "i" is the word: "i5 mars" lacks a space.
      if (!/[oil]/.test(damaged) || !/\d/.test(damaged) || written.includes('i')) continue;
      const digits = damaged.replace(/[oil]/g, (letter) => DIGITS[letter] ?? letter);
      const put = (whole: string) => whole.slice(0, index) + digits + whole.slice(index + damaged.length);
      [newShown, newText] = [put(newShown), put(newText)];
      mends.push({ from: index, to: index + damaged.length, written });
    }
  }
  return { shown: newShown, text: newText, mends };
}
