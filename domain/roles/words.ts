/** A word of a responsible cell with what stood between it and the word before. */
export interface RoleWord {
  readonly text: string;
  readonly before: 'start' | 'space' | 'line' | 'hard' | 'and';
  readonly from: number;
  readonly to: number;
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
      words.push({ text, before, from: match.index, to: match.index + text.length });
      before = 'space';
    }
  }
  return words;
}
