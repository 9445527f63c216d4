import { isHeadingWord, kindOfHeading, readHeadings } from '../columns.ts';
import type { Column } from '../columns.ts';
import type { Line } from './lines.ts';

export interface TextHeadings {
  readonly columns: readonly Column[];
  /** Indices of the lines they stand on: first, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

const MOST_LINES = 16;

/** Finds the first row of headings: lines that hold nothing but words that headings are made of. */
export function findHeadings(lines: readonly Line[]): TextHeadings | null {
  for (let from = 0; from < lines.length; from++) {
    let to = from;
    while (to < lines.length && to - from < MOST_LINES && isHeadingLine(lines[to])) to++;
    for (let end = to; end > from; end--) {
      const columns = splitHeadings(lines.slice(from, end));
      if (columns) return { columns, from, to: end };
    }
  }
  return null;
}

const isHeadingLine = (line: Line | undefined): boolean => {
  const words = line?.text.split(/\s+/) ?? [];
  return words.length > 0 && words.length <= 24 && words.every(isHeadingWord);
};

/** A new heading begins at an empty line, a wide gap, or a capital letter. */
function splitHeadings(lines: readonly Line[]): Column[] | null {
  const cells: string[] = [];
  lines.forEach((line, index) => {
    for (const [place, chunk] of line.text.split(/\s{2,}/).entries()) {
      for (const [part, piece] of chunk.split(/\s+(?=\p{Lu})/u).entries()) {
        const fresh = index === 0 || place > 0 || part > 0 || line.above !== 'line' || /^\p{Lu}/u.test(piece);
        const last = cells.length - 1;
        if (fresh && joins(cells[last], piece) === false) cells.push(piece);
        else cells[last] = `${cells[last] ?? ''} ${piece}`.trim();
      }
    }
  });
  const columns = readHeadings(cells.filter(Boolean));
  return columns && isPlausible(columns) ? columns : null;
}

/** "Klart Senast" is one heading: a second date or a word of its own without meaning continues the first. */
function joins(before: string | undefined, piece: string): boolean {
  if (before === undefined) return false;
  const kind = kindOfHeading(piece);
  if (kind === null) return true;
  return (kind === 'date' || kind === 'responsible') && kindOfHeading(before) === kind;
}

/** A sentence that begins below the headings is not one of them: it leaves a preposition, or says "åtgärd" twice. */
function isPlausible(columns: readonly Column[]): boolean {
  const once = ['number', 'action', 'date', 'responsible', 'status'];
  const kinds = columns.map((column) => column.kind).filter((kind) => once.includes(kind));
  const hanging = columns.some((column) => /\s(av|för|i|på|till|vid|och|som|the|of|for)$/i.test(column.heading));
  return new Set(kinds).size === kinds.length && !hanging && columns.every((column) => column.kind !== 'other');
}
