import type { Block, SourceDocument, SourceRow } from '../sourceDocument.ts';
import { joinBroken, readAligned } from './aligned.ts';
import { leadingOf, linesOfPage, textOfLine } from './page.ts';
import type { LaidOutPage, VisualLine } from './page.ts';
import { readRuled } from './ruled.ts';
import { isPageFurniture } from '../text/lines.ts';
import { readHeadings, repeatsHeadings } from '../columns.ts';

/** What parts two columns, in heights of the text: a space is about a quarter. */
const WIDE = 0.9;

/** Reads laid-out pages into text and tables; null when no table is seen, drawn or aligned. */
export function readPages(pages: readonly LaidOutPage[], wide = WIDE): SourceDocument | null {
  const { kept, margins } = setFurnitureAside(pages, wide);
  return readRuledPages(kept, margins, wide) ?? readAlignedPages(kept, margins, wide);
}

const textsOf = (row: SourceRow): string[] => row.cells.map(({ text }) => text);
const headingsOf = (rows: readonly SourceRow[]) =>
  rows.map((row) => readHeadings(textsOf(row))).find((columns) => columns !== null) ?? null;

function readRuledPages(
  pages: readonly LaidOutPage[],
  margins: readonly string[],
  wide: number,
): SourceDocument | null {
  const blocks: Block[] = [];
  const tables: SourceRow[][] = [];
  let isCut = false;
  for (const page of pages) {
    const drawn = readRuled(page, wide);
    const outside = page.runs.filter((run) => !drawn.some(({ runs }) => runs.has(run)));
    let lines = linesOfPage({ ...page, runs: outside }, wide);
    const put = (isBefore: (line: VisualLine) => boolean) => {
      for (const line of lines.filter(isBefore))
        blocks.push({ kind: 'text', text: textOfLine(line), place: { page: line.page } });
      lines = lines.filter((line) => !isBefore(line));
    };
    for (const [index, table] of drawn.entries()) {
      put((line) => line.y < table.top);
      const last = tables.at(-1);
      // Only the first table of a page can be the rest of one on the page before.
      if (index === 0 && last && last[0]?.cells.length === table.rows[0]?.cells.length) goOn(last, table.rows, isCut);
      else {
        const rows = [...table.rows];
        tables.push(rows);
        blocks.push({ kind: 'table', rows });
      }
    }
    put(() => true);
    isCut = drawn.at(-1)?.isCut ?? false;
  }
  return tables.some((rows) => headingsOf(rows) !== null) ? { blocks, margins, pages: pages.length } : null;
}

/** The rows of a further page, without the headings that are repeated at its top. */
function goOn(rows: SourceRow[], more: readonly SourceRow[], isCut: boolean): void {
  const columns = headingsOf(rows);
  const body = columns === null ? more : more.filter((row) => !repeatsHeadings(textsOf(row), columns));
  joinBroken(rows, body, isCut ? 'cut' : 'maybe');
}

function readAlignedPages(
  pages: readonly LaidOutPage[],
  margins: readonly string[],
  wide: number,
): SourceDocument | null {
  const lines = pages.flatMap((page) => linesOfPage(page, wide));
  const table = readAligned(lines);
  if (!table || table.rows.length === 0) return null;
  const text = (line: VisualLine): Block => ({ kind: 'text', text: textOfLine(line), place: { page: line.page } });
  const head: SourceRow = { cells: table.columns.map((column) => ({ text: column.heading })), place: {} };
  return {
    blocks: [...table.above.map(text), { kind: 'table', rows: [head, ...table.rows] }, ...table.below.map(text)],
    margins,
    pages: pages.length,
  };
}

/** The first and last lines of a page that an empty space parts from the rest: a header or a footer, never a cell's last line. */
function standingApart(lines: readonly VisualLine[]): VisualLine[] {
  const leading = leadingOf(lines);
  const gapAfter = (index: number) => (lines[index + 1]?.y ?? Infinity) - (lines[index]?.y ?? 0) > leading * 1.6;
  const top = lines.slice(0, 2).findIndex((_, index) => gapAfter(index));
  const bottom = lines.length > 1 && gapAfter(lines.length - 2);
  return [...lines.slice(0, top + 1), ...(bottom ? lines.slice(-1) : [])];
}

/** Page numbers, and lines that stand at the top or the bottom of most pages, are no part of the plan. */
function setFurnitureAside(pages: readonly LaidOutPage[], wide: number): { kept: LaidOutPage[]; margins: string[] } {
  const margins: string[] = [];
  const shape = (line: VisualLine) => textOfLine(line).replace(/\d+/g, '#');
  const edgeLines = pages.map((page) => standingApart(linesOfPage(page, wide)));
  const counts = new Map<string, number>();
  for (const lines of edgeLines)
    for (const name of new Set(lines.map(shape))) counts.set(name, (counts.get(name) ?? 0) + 1);
  const kept = pages.map((page, index) => {
    const all = linesOfPage(page, wide);
    const aside = all.filter((line) => {
      if (isPageFurniture(textOfLine(line))) return true;
      const often = pages.length > 2 && (counts.get(shape(line)) ?? 0) > pages.length * 0.6 && line.chunks.length < 3;
      return often && (edgeLines[index] ?? []).some((edge) => edge.y === line.y);
    });
    margins.push(...aside.map(textOfLine));
    return {
      ...page,
      runs: page.runs.filter((run) => !aside.some((line) => Math.abs(line.y - run.y) < run.height * 0.4)),
    };
  });
  return { kept, margins: [...new Set(margins)] };
}
