import { readHeadings } from '../columns.ts';
import type { Column, ColumnKind } from '../columns.ts';
import type { LaidOutPage, Run } from '../geometry/page.ts';
import { readPages } from '../geometry/readPages.ts';
import { readLabelledRows } from '../labelledRows.ts';
import { readNumberedPoints } from '../numberedPoints.ts';
import { cleanCharacters } from '../repairText.ts';
import type { Block, SourceDocument, SourceRow } from '../sourceDocument.ts';
import { findHeadings } from '../text/headings.ts';
import { withoutLetter } from '../text/letters.ts';
import { readLines } from '../text/lines.ts';
import type { Line } from '../text/lines.ts';
import { readRunTogether } from '../text/runTogether.ts';
import type { RunTogether } from '../text/runTogether.ts';

/** Whether columns are held apart by spaces, as in text laid out like the page it was printed on. */
const isAligned = (lines: readonly Line[]): boolean => {
  const spread = lines.filter((line) => /\S {3,}\S/.test(line.text));
  const headed = spread.some((line) => readHeadings(line.text.split(/ {2,}/)) !== null);
  return spread.length > 2 && (headed || spread.length > lines.length * 0.35);
};

/** A text as pages of runs: a character is as wide as a line is high. */
function pagesOf(source: string): LaidOutPage[] {
  const pages = cleanCharacters(source).replace(/\t/g, '    ').split('\f');
  return pages.map((page, index) => ({
    number: index + 1,
    horizontals: [],
    verticals: [],
    runs: page.split('\n').flatMap((line, y) =>
      [...line.matchAll(/\S+(?: \S+)*/g)].map((match): Run => {
        const right = match.index + match[0].length;
        return { text: match[0], x: match.index, right, y, height: 1 };
      }),
    ),
  }));
}

const textBlocks = (lines: readonly Line[]): Block[] =>
  lines.map((line) => ({ kind: 'text', text: line.text, place: { line: line.number } }));

/** Reads plain text: a plan whose columns were run together when it was taken out of a PDF or pasted. */
export function readText(source: string): SourceDocument {
  const { lines, furniture } = readLines(cleanCharacters(source));
  const margins = furniture.map((line) => line.text);
  const aligned = isAligned(lines) ? readPages(pagesOf(source), 1.5) : null;
  if (aligned) return aligned;
  const headings = findHeadings(lines);
  if (headings) {
    const { rows, below } = readBelow(lines.slice(headings.to), headings.columns);
    const head = { cells: headings.columns.map((column) => ({ text: column.heading })), place: {} };
    const above = textBlocks(lines.slice(0, headings.from));
    return { blocks: [...above, { kind: 'table', rows: [head, ...rows] }, ...textBlocks(below)], margins };
  }
  const labelled = readLabelledRows({ blocks: textBlocks(lines), margins });
  if (labelled) return labelled;
  const numbered = readNumberedPoints({ blocks: textBlocks(lines), margins });
  if (numbered) return numbered;
  const guessed = readWithoutHeadings(lines);
  return { blocks: guessed ?? textBlocks(lines), margins };
}

/**
 * An empty line ends a cell, as PDF tools print them, or else a whole row, as people type: the latter is tried where
 * the former makes no plan.
 */
function readBelow(lines: readonly Line[], columns: readonly Column[]): RunTogether {
  const read = readRunTogether(lines, columns);
  if (isConvincing(read, columns)) return read;
  const typed = readRunTogether(
    lines.map((line) =>
      line.above === 'blank' || line.above === 'inner' ? { ...line, above: 'line' as const } : line,
    ),
    columns,
  );
  return isConvincing(typed, columns) ? typed : read;
}

const USUAL: readonly (readonly ColumnKind[])[] = [
  ['need', 'action', 'date', 'responsible'],
  ['need', 'action', 'responsible', 'date'],
  ['action', 'date', 'responsible'],
  ['action', 'responsible', 'date'],
];
const HEADING: Readonly<Partial<Record<ColumnKind, string>>> = {
  need: 'Utvecklingsområde',
  action: 'Åtgärd',
  date: 'Datum',
  responsible: 'Ansvarig',
};

/** A plan without headings: the usual orders of columns are tried, and the one that fits the words best is taken. */
function readWithoutHeadings(all: readonly Line[]): Block[] | null {
  const lines = withoutLetter(all);
  const from = lines.findIndex((line, index) => index > 0 && line.above !== 'line');
  const body = lines.slice(Math.max(0, from));
  const readings = USUAL.map((kinds) => {
    const columns = kinds.map((kind): Column => ({ kind, heading: HEADING[kind] ?? '' }));
    return { columns, read: readRunTogether(body, columns) };
  });
  const best = readings
    .filter(({ columns, read }) => isConvincing(read, columns) && read.rows.every(isShort))
    .sort((a, b) => a.read.strain - b.read.strain)[0];
  if (!best) return null;
  const head = { cells: best.columns.map((column) => ({ text: column.heading })), place: {} };
  const others = new Set(lines.slice(Math.max(0, from)));
  const above = textBlocks(all.filter((line) => !others.has(line)));
  return [...above, { kind: 'table', rows: [head, ...best.read.rows] }, ...textBlocks(best.read.below)];
}

const LONGEST_CELL = 800;

/** A cell as long as a letter is no cell. */
const isShort = ({ cells }: SourceRow): boolean => cells.every(({ text }) => text.length <= LONGEST_CELL);

/** Most rows must have both a time and a responsible: prose must not be taken for a plan. */
function isConvincing(read: RunTogether, columns: readonly Column[]): boolean {
  const filled = (kind: ColumnKind) => {
    const at = columns.findIndex((column) => column.kind === kind);
    return read.rows.filter((row) => row.cells[at]?.text).length / Math.max(1, read.rows.length);
  };
  return read.rows.length >= 2 && filled('date') >= 0.6 && filled('responsible') >= 0.6 && filled('action') >= 0.6;
}
