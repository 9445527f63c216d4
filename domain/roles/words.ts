/** A word of a responsible cell with what stood between it and the word before. */
export interface RoleWord {
  readonly text: string;
  readonly before: 'start' | 'space' | 'line' | 'hard' | 'and';
  readonly from: number;
  readonly to: number;
  /** Its spelling was put right: the person who reads the draft says whether that is what was meant. */
  readonly isMended: boolean;
}

const AND = /^(och|samt|eller|respektive|resp\.?|&)$/i;
const PIECE =
  /([,;+•·●*|]|\/)|([\n\u2029])|(\p{L}[\p{L}.]*-[ \t]+(?:och|eller|samt)[ \t]+[^\s,;/+]+)|([^\s,;/+•·●*|]+)/gu;

/** Splits a responsible cell into words; commas, slashes and the like part roles, line breaks may. */
export function roleWords(cell: string): RoleWord[] {
  const words: RoleWord[] = [];
  let before = 'start' as RoleWord['before'];
  const rank = { start: 4, hard: 3, and: 2, line: 1, space: 0 };
  const raise = (kind: RoleWord['before']) => {
    if (rank[kind] > rank[before]) before = kind;
  };
  for (const match of cell.matchAll(PIECE)) {
    const [text, hard, line] = match;
    if (hard) raise('hard');
    else if (line) raise('line');
    else if (AND.test(text)) raise('and');
    else {
      words.push({ text, before, from: match.index, to: match.index + text.length, isMended: false });
      before = 'space';
    }
  }
  return words;
}

const parts = ({ before }: RoleWord): boolean => before === 'hard' || before === 'and';

/** More words than any title or phrase has. */
const AHEAD = 8;

/** The words from here on that no comma, no "och" and no bracket parts from each other. */
export function unparted(words: readonly RoleWord[], at: number, most = AHEAD): readonly string[] {
  const texts: string[] = [];
  for (let word = words[at]; word && texts.length < most; word = words[at + texts.length]) {
    if (texts.length > 0 && (parts(word) || word.text.startsWith('('))) break;
    texts.push(word.text);
  }
  return texts;
}

/** How many words from here on a phrase takes, 0 when it does not stand here. */
export function phraseAt(phrase: RegExp, words: readonly RoleWord[], at: number): number {
  const found = phrase.exec(unparted(words, at).join(' '));
  return found ? found[0].trim().split(' ').length : 0;
}

export const isCapital = ({ text }: RoleWord): boolean => /^\p{Lu}/u.test(text);
const isInitial = (text: string): boolean => /^\p{Lu}\.$/u.test(text);

export const endsInPoint = (words: readonly RoleWord[], at: number): boolean => words[at]?.text.endsWith('.') === true;

/** "Enh.chef. Kista": a full stop and a capital begin something new, but for an initial ("A. Berg"). */
export const isNewSentence = (words: readonly RoleWord[], at: number): boolean =>
  endsInPoint(words, at - 1) && !isInitial(words[at - 1]?.text ?? '') && /^\p{Lu}\p{Ll}/u.test(words[at]?.text ?? '');
