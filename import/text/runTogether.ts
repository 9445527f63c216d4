import type { Column } from '../columns.ts';
import type { Cell, SourceRow } from '../sourceDocument.ts';
import { readColumns } from './columnPath.ts';
import type { Segment } from './columnPath.ts';
import type { Print } from './costs.ts';
import type { Line } from './lines.ts';
import { handDown } from './handDown.ts';
import { partMerged } from './mergedRows.ts';
import { withoutRunningHeads } from './runningHeads.ts';
import { tokensOf } from './tokens.ts';
import type { Token } from './tokens.ts';

export interface RunTogether {
  readonly rows: readonly SourceRow[];
  /** The lines below the table. */
  readonly below: readonly Line[];
  /** Cost per word of the reading: how well the columns fit the text. */
  readonly strain: number;
}

/** Reads a table whose columns were run together into one stream of lines, as text taken out of a PDF is. */
export function readRunTogether(all: readonly Line[], columns: readonly Column[]): RunTogether {
  const lines = withoutRunningHeads(all, columns);
  const tokens = withoutHeadings(tokensOf(lines), columns);
  const kinds = new Set(tokens.map((token) => token.gap));
  const blanks = tokens.filter((token) => token.gap === 'blank' || token.gap === 'inner').length;
  const breaks = tokens.filter((token) => token.gap === 'line').length;
  const print: Print = {
    twoBlanks:
      kinds.has('blank') && (kinds.has('inner') || lines.filter((line) => line.trailing).length > lines.length * 0.6),
    dense: blanks < breaks * 0.08,
    common: smallWords(tokens),
  };
  const first = readColumns(tokens, columns, print);
  const widths = widthsOf(first.segments, tokens, columns.length);
  const read = readColumns(tokens, columns, { ...print, widths });
  const inTable = read.segments.filter((segment) => segment.column < columns.length);
  const tail = read.segments.find((segment) => segment.column === columns.length);
  return {
    rows: rowsOf(inTable, tokens, columns),
    below: [...new Set(tokens.slice(tail?.from ?? tokens.length).map((token) => token.line))],
    strain: read.cost / Math.max(1, tokens.length),
  };
}

const smallWords = (tokens: readonly Token[]): Set<string> =>
  new Set(tokens.filter((token) => !token.capital).map((token) => token.text.toLowerCase().replace(/[.,;:]$/, '')));

/** Headings repeated at the top of a page are taken out, and the page break they tell of is kept. */
function withoutHeadings(tokens: readonly Token[], columns: readonly Column[]): Token[] {
  const words = columns.flatMap((column) => column.heading.split(/\s+/));
  const kept: Token[] = [];
  let broken = false;
  for (let at = 0; at < tokens.length; at++) {
    if (words.every((word, index) => tokens[at + index]?.text === word)) {
      at += words.length - 1;
      broken = true;
      continue;
    }
    const token = tokens[at];
    if (token) kept.push(broken ? { ...token, gap: 'page', opens: true } : token);
    broken = false;
  }
  return kept;
}

/** The widest line of each column, seen where a cell has whole lines of its own. */
function widthsOf(segments: readonly Segment[], tokens: readonly Token[], count: number): number[] {
  const widths: number[][] = Array.from({ length: count }, () => []);
  for (const segment of segments) {
    const lines = new Set(tokens.slice(segment.from, segment.to).map((token) => token.line));
    for (const line of lines) {
      const outside = [tokens[segment.from - 1]?.line, tokens[segment.to]?.line];
      if (!outside.includes(line)) widths[segment.column]?.push(line.text.length);
    }
  }
  return widths.map((lengths) => {
    const sorted = lengths.sort((a, b) => a - b);
    return sorted.length < 3 ? Infinity : (sorted[Math.floor(sorted.length * 0.85)] ?? Infinity);
  });
}

function rowsOf(segments: readonly Segment[], tokens: readonly Token[], columns: readonly Column[]): SourceRow[] {
  const count = columns.length;
  const rows = new Map<number, { cells: string[]; line: number }>();
  for (const segment of segments) {
    const line = tokens[segment.from]?.line.number ?? 0;
    const row = rows.get(segment.row) ?? { cells: Array.from({ length: count }, () => ''), line };
    const text = textOf(tokens.slice(segment.from, segment.to));
    const before = row.cells[segment.column];
    row.cells[segment.column] = before ? `${before}\n${text}` : text;
    rows.set(segment.row, row);
  }
  const read = [...rows.values()];
  return handDown(
    read.map(({ cells }) => cells),
    columns,
  ).flatMap((cells, index) =>
    partMerged(cells, columns).map((parted) => ({
      cells: parted.map((text): Cell => ({ text })),
      place: { line: read[index]?.line ?? 0 },
    })),
  );
}

const textOf = (tokens: readonly Token[]): string =>
  tokens
    .map((token, index) => {
      if (index === 0) return token.text;
      const gap =
        token.gap === 'space' || token.gap === 'wide'
          ? ' '
          : token.gap === 'line' || token.gap === 'page'
            ? '\n'
            : '\n\n';
      return gap + token.text;
    })
    .join('');
