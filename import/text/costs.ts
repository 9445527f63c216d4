import type { ColumnKind } from '../columns.ts';
import type { Token } from './tokens.ts';

/** How a table was printed as running text: what the empty lines in it mean, and how wide its columns are. */
export interface Print {
  /** Empty lines end a cell, lines of spaces do not: as some PDF tools print tables. */
  readonly twoBlanks: boolean;
  /** There are no empty lines at all: a cell may end at any line break. */
  readonly dense: boolean;
  /** Widest line of each column in characters, once known. */
  readonly widths?: readonly number[];
  /** Words that the text also writes with a small first letter. */
  readonly common: ReadonlySet<string>;
}

const NUMBER = /^(\p{Lu}?\d{1,3}(\.\d{1,2})*|\p{L})[.:)]?$/u;
const STATUS =
  /^(ej|inte|klar|klart|klara|pågår|pågående|påbörjad|påbörjat|avslutad|avslutat|genomförd|genomfört|grön|gul|röd|försenad|försenat|delvis|utgår|pausad|\d{1,3}\s?%)[.,]?$/i;

/** Whether a column holds prose, whose words say nothing about where they stand. */
export const isProse = (kind: ColumnKind): boolean =>
  kind !== 'number' && kind !== 'date' && kind !== 'start' && kind !== 'responsible' && kind !== 'status';

/** Cost of finding a word in a column of this kind. Lower is likelier; a word of prose in a prose column costs 0.5. */
export function wordCost(token: Token, kind: ColumnKind, after: Token | undefined): number {
  if (isProse(kind)) {
    const role = token.role === 'known' ? (token.text.includes('.') && token.capital ? 1.1 : 0.4) : 0;
    return 0.5 + role + (token.ends ? 1.2 : 0) + (token.time === 'strong' ? (token.capital ? 0.8 : 0.4) : 0);
  }
  if (kind === 'date' || kind === 'start') {
    return token.time === 'strong' ? 0.1 : token.time === 'weak' ? 0.4 : token.role === 'known' ? 3 : 1.7;
  }
  if (kind === 'responsible') {
    if (token.role === 'known') return 0.1;
    if (token.role === 'title') return 0.5;
    if (token.time === 'strong') return 4;
    if (token.role === 'link' || /^[\p{P}\p{S}]+$/u.test(token.text)) return 0.5;
    const scoped = after !== undefined && (after.role === 'link' || after.role === 'known' || after.role === 'title');
    return token.role === 'name' ? 1.2 : scoped ? 1.3 : 2.4;
  }
  if (kind === 'number') return NUMBER.test(token.text) ? 0.1 : 7;
  return STATUS.test(token.text) ? 0.1 : 1.6;
}

/** Cost of staying in a cell over what stands before the word. */
export function stayCost(token: Token, kind: ColumnKind, print: Print): number {
  if (token.label && token.gap !== 'space') return 9;
  switch (token.gap) {
    case 'space': {
      if (!token.capital || !isProse(kind)) return 0;
      if (token.bound) return 0;
      // A need is seldom more than one sentence, and short: a capital inside it is rather the next cell's than a name's.
      if (token.opens) return kind === 'need' ? 1.2 : 0;
      if (token.role === 'known' || token.time === 'strong') return 1.4;
      return print.common.has(token.text.toLowerCase().replace(/[.,;:]$/, '')) ? 2 : kind === 'need' ? 2.2 : 1.2;
    }
    case 'wide':
      return 0.4;
    case 'line':
      if (print.dense) return token.opens && token.capital ? 0.6 : token.capital ? 0.3 : 0;
      return token.lead && print.twoBlanks ? 3.5 : 0;
    case 'inner':
      return print.twoBlanks ? 0.6 : 1.2;
    case 'blank':
      return print.twoBlanks ? 4 : 2;
    case 'page':
      return token.capital ? 3 : 1;
  }
}

/** Cost of a new cell beginning at a word, before what the columns say about it. */
export function breakCost(token: Token, print: Print): number {
  if (token.label && token.gap !== 'space') return 9;
  const open = token.opens ? -1.2 : token.bound ? 3 : 0;
  const begins = token.capital || (token.time === 'strong' && /^\d/.test(token.text));
  const telling =
    (token.capital || /^\d/.test(token.text)) && (token.time === 'strong' || token.role === 'known') ? -1.2 : 0;
  switch (token.gap) {
    case 'space':
      // A capital inside a sentence tells more than one that opens the next.
      return 5.5 + (telling < 0 ? open : open / 2) + telling + (begins ? -2 : 2.5);
    case 'wide':
      return 3 + open + (token.capital ? -1 : 1);
    case 'line':
      if (print.dense) return 1.2 + (token.opens ? -0.6 : 0) + (token.capital || /^\d/.test(token.text) ? 0 : 3);
      return token.lead && print.twoBlanks ? 1 : 4.5 + open + (token.capital ? -1.5 : 2);
    case 'inner':
      return print.twoBlanks ? 6 + open : 0.7;
    case 'blank':
      return 0.2;
    case 'page':
      return 0.2;
  }
}

/** Cost of a new row beginning at a word: hardly inside a line, and easily at any line break after the last column. */
export function rowBreakCost(token: Token, afterLast: boolean, print: Print): number {
  if (token.gap === 'space' || token.gap === 'wide') return 12;
  if (token.gap === 'line' && afterLast) return 1;
  return breakCost(token, print);
}

/** What it costs that a cell's part of a line has grown past the widest line its column ever has. */
export function widthCost(before: number, now: number, column: number, print: Print): number {
  const width = print.widths?.[column];
  if (width === undefined || now <= width * 1.05 + 2) return 0;
  const over = (length: number) => Math.min(8, Math.max(0, length - width * 1.05 - 2) * 0.2);
  return over(now) - over(before);
}

/** Cost of finding a word below the table. Times and roles are hardly there, except in "Datum: …" and a signature. */
export const belowCost = (token: Token): number =>
  0.6 + (!token.label && (token.time === 'strong' || token.role === 'known') ? 2.5 : 0);
