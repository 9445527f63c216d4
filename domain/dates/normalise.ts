import { mendDigits } from './digits.ts';
import { mend, type Mend } from './spelling.ts';
import { MONTHS, SEASONS } from './words.ts';

/** A text as the forms read it. Both have the same length, so that a place in one is a place in the others. */
export interface Clean {
  /** As written, with one space between words; a blank line is a line break. */
  readonly shown: string;
  /** In lower case. */
  readonly text: string;
  /** The misspelt words that were put right in both. */
  readonly mends: readonly Mend[];
}

/** A piece of the text with the writer's own spelling. */
export function asWritten({ shown, mends }: Clean, from: number, to: number): string {
  let [piece, copied] = ['', from];
  for (const mended of mends) {
    if (mended.from < from || mended.to > to) continue;
    piece += shown.slice(copied, mended.from) + mended.written;
    copied = mended.to;
  }
  return piece + shown.slice(copied, to);
}

const HYPHENS = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const BROKEN_WORD = /(?<=(\p{Ll}{2,20}))[-\u2010\u2011] ?\n ?(?=(\p{Ll}{1,30}))/gu;
const CONNECTIVES = new Set(['och', 'eller', 'samt', 'till']);
const KEEPS_HYPHEN = new Set([...Object.keys(MONTHS), ...Object.keys(SEASONS)]);

/** A month that a line broke, or a scanner: "ok- tober", "okt ober". */
const SPLIT_MONTH = / (?:ari|uari|nuari|bruari|ruari|ril|gusti|usti|ti|tember|ember|ber|tober|ober|vember|cember)/;
const SPLIT_MONTHS = /(?<!\p{L})(\p{L}{2,8})-? (\p{Ll}{2,7})(?!\p{L})/gu;
const isMonth = (head: string, tail: string): boolean => `${head}${tail}`.toLowerCase() in MONTHS;

const FULL_WIDTH = /[\uff01-\uff5e]/g;
const narrow = (wide: string): string => String.fromCharCode(wide.charCodeAt(0) - 0xfee0);

/** A date that blanks divide: "2027 -03- 01". Two parts alone may be two years. */
const SPACED_DATE = /(?<!\d)((?:19|20)\d\d) ?([-/.]) ?([01]?[\doOIl]) ?\2 ?([0-3]?[\doOIl])(?!\d)/g;
const IS_SPACED = /\d ?[-/.] \d|\d [-/.] ?\d/;
const SPACED_DAY = /(?<![\d/])([0-3]?\d) ?\/ ?([01]?\d)(?= ?(?:19|20)\d\d(?!\d))/g;

/** UTF-8 that somebody read as Latin-1, and letters whose dots came loose. */
const BROKEN_LETTERS: Readonly<Record<string, string>> = {
  ...{ 'Ã¥': 'å', 'Ã¤': 'ä', 'Ã¶': 'ö', 'Ã©': 'é', 'Ã…': 'Å', 'Ã„': 'Ä', 'Ã–': 'Ö', 'â€“': '–' },
  ...{ '¨a': 'ä', '¨o': 'ö', '¨A': 'Ä', '¨O': 'Ö', '˚a': 'å', '˚A': 'Å' },
};
const BROKEN_LETTER = new RegExp(Object.keys(BROKEN_LETTERS).join('|'), 'g');

/** Nothing in it needs mending: the usual case in a date cell. */
const IS_CLEAN = /^(?! )(?:[!-~åäöÅÄÖéÉ–…’]| (?! |$))*$/;

/** Mends what documents do to text: decomposed letters, odd spaces and dashes, words broken over lines. */
export function normalise(whole: string): Clean {
  const written = once(whole);
  if (IS_CLEAN.test(written) && !IS_SPACED.test(written) && !SPLIT_MONTH.test(written))
    return mended(written, written.toLowerCase());
  let shown = written
    .normalize('NFC')
    .replace(HYPHENS, '')
    .replace(FULL_WIDTH, narrow)
    .replace(BROKEN_LETTER, (broken) => BROKEN_LETTERS[broken] ?? broken);
  if (shown.includes('\n') || shown.includes('\r')) {
    shown = shown
      .replace(/\r\n?/g, '\n')
      .replace(/[^\S\n]{1,50}/g, ' ')
      .replace(BROKEN_WORD, mendBreak);
    shown = shown
      .replace(/ ?\n(?: ?\n)+ ?/g, '\u0001')
      .replace(/\n/g, ' ')
      .replaceAll('\u0001', '\n');
  }
  shown = shown
    .replace(/[^\S\n]+/g, ' ')
    .replace(SPLIT_MONTHS, (whole, head: string, tail: string) => (isMonth(head, tail) ? `${head}${tail}` : whole))
    .replace(/[\u2010\u2011\u2212\u2043\uff0d]/g, '-')
    .replace(/[\u2012-\u2015]/g, '–')
    .replace(SPACED_DATE, '$1$2$3$2$4')
    .replace(SPACED_DAY, '$1/$2')
    .trim();
  return mended(shown, lower(shown));
}

/** A cell that was drawn twice, "Ej klartEj klart", says what it says once. */
function once(text: string): string {
  const half = text.slice(0, Math.floor(text.length / 2));
  const between = text.slice(half.length, text.length - half.length);
  return half.length >= LEAST_TWICE && /^\s?$/.test(between) && text.endsWith(half) ? half : text;
}
const LEAST_TWICE = 4;

function mended(shown: string, text: string): Clean {
  const words = mend(shown, text);
  const digits = mendDigits(words.shown, words.text);
  if (digits.mends.length === 0) return words;
  return { ...digits, mends: [...words.mends, ...digits.mends].sort((a, b) => a.from - b.from) };
}

/** "Implemen-/tering" is one word, "oktober-/november" two, and "vård- / och" keeps its hyphen. */
function mendBreak(_: string, head: string, tail: string): string {
  if (CONNECTIVES.has(tail)) return '- ';
  const isOneWord = `${head}${tail}` in MONTHS || (!KEEPS_HYPHEN.has(tail) && !KEEPS_HYPHEN.has(head));
  return isOneWord ? '' : '-';
}

/** Lower case that keeps every letter in its place ("İ" would become two). */
function lower(shown: string): string {
  const text = shown.toLowerCase();
  if (text.length === shown.length) return text;
  return shown.replace(/[^]/g, (letter) => (letter.toLowerCase().length === 1 ? letter.toLowerCase() : letter));
}
