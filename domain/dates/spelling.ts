import { isOneSlip } from '../oneSlip.ts';
import { DOTTED, MONTHS, SEASONS } from './words.ts';

/** Words long enough that one wrong letter leaves no doubt, by their first letter. */
const LONG = 'januari,februari,april,augusti,september,oktober,november,december'.split(',');
const OTHERS = 'hösten,sommaren,vintern,vecka,kvartal,kvartalet,tertial,halvåret,höstterminen,vårterminen'.split(',');
/** Real words that are one letter away. */
const REAL = new Set(['augusta', 'augustin', 'veckan']);
const KNOWN = new Set([...Object.keys(MONTHS), ...Object.keys(SEASONS), ...LONG, ...OTHERS, ...REAL]);

const WORD = /[a-zåäö]{4,16}/g;
/** Too short, or too near other words, for any other slip than a lost dot or ring. */
const PLAIN: Readonly<Record<string, string>> = { host: 'höst', varen: 'våren' };

const withoutDots = (word: string): string => word.replace(/[åä]/g, 'a').replaceAll('ö', 'o');
/** What leaves no doubt: the grammar's words where nobody could write å, ä and ö, and months whose m a scanner took for "rn". */
const CERTAIN: ReadonlyMap<string, string> = new Map([
  ...DOTTED.map((word) => [withoutDots(word), word] as const),
  ...Object.keys(MONTHS)
    .filter((month) => month.includes('m'))
    .map((month) => [month.replaceAll('m', 'rn'), month] as const),
]);

/** The seasons and weeks are ordinary words: a year or a preposition must stand beside the misspelt one. */
const BEFORE = /(?:^|\b(?:under|i|till|på|inför|före|efter|senast|slutet av|början av) )$/;
const AFTER = /^ ?(?:$|[-–'’]?\d|[.,/])/;

/** "August Ek" is a person. */
const NAME = /^\p{Lu}\p{Ll}+[ -]\p{Lu}\p{Ll}/u;

const byFirst = new Map<string, readonly string[]>();
for (const word of [...LONG, ...OTHERS]) {
  byFirst.set(word.slice(0, 1), [...(byFirst.get(word.slice(0, 1)) ?? []), word]);
}

export interface Mend {
  /** Where the mended word stands in the mended text. */
  readonly from: number;
  readonly to: number;
  readonly written: string;
}

/** Puts right what is one slip away from the name of a month or a season. `shown` and `text` are changed alike. */
export function mend(shown: string, text: string): { shown: string; text: string; mends: readonly Mend[] } {
  const mends: Mend[] = [];
  let [newShown, newText, copied] = ['', '', 0];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const word = match[0];
    const right = KNOWN.has(word) ? undefined : meant(word);
    if (right === undefined || isPartOfWord(text, match.index, word.length)) continue;
    if (NAME.test(shown.slice(match.index, match.index + word.length + 3))) continue;
    const isCertain = LONG.includes(right) || CERTAIN.has(word);
    if (!isCertain && !hasContext(text, match.index, word.length)) continue;
    newShown += shown.slice(copied, match.index) + right;
    newText += text.slice(copied, match.index) + right;
    copied = match.index + word.length;
    mends.push({ from: newText.length - right.length, to: newText.length, written: shown.slice(match.index, copied) });
  }
  if (mends.length === 0) return { shown, text, mends };
  return { shown: newShown + shown.slice(copied), text: newText + text.slice(copied), mends };
}

const isPartOfWord = (text: string, at: number, length: number): boolean =>
  /[a-zåäöéü]/.test(text.charAt(at - 1)) || /[a-zåäöéü]/.test(text.charAt(at + length));

const hasContext = (text: string, at: number, length: number): boolean =>
  AFTER.test(text.slice(at + length, at + length + 4)) && BEFORE.test(text.slice(Math.max(0, at - 12), at));

function meant(word: string): string | undefined {
  const plainly = CERTAIN.get(word) ?? PLAIN[word];
  if (plainly !== undefined) return plainly;
  return byFirst
    .get(word.slice(0, 1))
    ?.find((right) => Math.abs(right.length - word.length) <= 1 && word !== `${right}s` && isOneSlip(word, right));
}
