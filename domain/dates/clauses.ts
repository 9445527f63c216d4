import type { Clean } from './normalise.ts';

const SENTENCE_END = /[;\n!?…]|\.(?=\s*(?:\p{Lu}|\d|$))| \/ /u;
const CLAUSE_END = /[,;:\n!?…()/]|\.(?=\s|$)|–| - /;

/** Whether a new sentence begins somewhere between two places: what stands before says nothing about what follows. */
export const isSentenceBreak = ({ shown }: Clean, from: number, to: number): boolean =>
  SENTENCE_END.test(shown.slice(from, to) + (shown[to] ?? ''));

/** The same for a comma or a bracket. */
export const isClauseBreak = ({ text }: Clean, from: number, to: number): boolean =>
  CLAUSE_END.test(text.slice(from, to));

const SMALL_WORDS =
  'i|på|den|det|de|under|vid|till|av|för|om|är|ca|cirka|preliminärt|ska|skall|vara|med|och|samt|perioden|tiden|åren|dock|planeras|planerad|planerat|beräknas|datum|tid|kl|d|ske|mot|inom|m|o';
const SMALL = new RegExp(`^[\\s:(]*(?:(?:${SMALL_WORDS})[\\s:.]+){0,4}$`);
const TRAILING = new RegExp(`(?:[\\s:,;.()–/-]|(?<![a-zåäöé])(?:${SMALL_WORDS}))+$`, 'i');

/** Whether only words like "i", "den" and "under" stand between. */
export const isNextTo = ({ text }: Clean, from: number, to: number): boolean => SMALL.test(text.slice(from, to));

const WORDS_BACK = 4;
const isSmallWord = new RegExp(`^(?:${SMALL_WORDS})$`);

/** Where an expression begins when the small words before it are counted in ("under hösten"). */
export function withSmallWords({ text }: Clean, from: number, lowest: number): number {
  let start = from;
  for (let count = 0; count < WORDS_BACK && start > lowest && text[start - 1] === ' '; count += 1) {
    const space = text.lastIndexOf(' ', start - 2);
    const word = text.slice(Math.max(space + 1, lowest), start - 1);
    if (!isSmallWord.test(word)) break;
    start = Math.max(space + 1, lowest);
  }
  return start;
}

const LONGEST_LABEL = 80;
/** Says how it stands, not what it is about. */
const NO_SUBJECT =
  /^(?:(?:är|har|helt|delvis|redan|pågår|pågående|påbörjat|påbörjad|klart?a?|färdig[ta]?|genomför[td]|start|startar?|senast|årligen|löpande)[\s,.…]*)*$/i;

/** What the date is about: the words of its sentence before it, when they say more than how it stands. */
export function labelBefore({ shown }: Clean, from: number, to: number): string | undefined {
  const before = shown.slice(Math.max(from, to - 4 * LONGEST_LABEL), to).replace(TRAILING, '');
  const sentence = before.split(/[;\n!?…]|\.\s+(?=\p{Lu})/u).at(-1) ?? '';
  const label = sentence.replace(/^[\s,.;:()–/-]+/, '').trim();
  return label === '' || label.length > LONGEST_LABEL || NO_SUBJECT.test(label) ? undefined : label;
}
