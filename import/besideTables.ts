import { readHeadings } from './columns.ts';
import { readLabelledRows } from './labelledRows.ts';
import { dashedPoint, pointOf, tableOfPoints } from './points.ts';
import type { Block, SourceDocument, TextBlock } from './sourceDocument.ts';

/**
 * A plan may go on below its table as a list: points with labels, or with who and when at their ends. Such lists
 * become tables; every other text stays as it is.
 */
export function withLists(blocks: readonly Block[], firstTable: number): readonly Block[] {
  if (firstTable < 0) return blocks;
  const read: Block[] = [];
  let run: TextBlock[] = [];
  const end = () => {
    read.push(...readRun(run));
    run = [];
  };
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'table' || index < firstTable) {
      end();
      read.push(block);
      continue;
    }
    if (block.heading) end();
    run.push(block);
  }
  end();
  return read;
}

/** So many points make a plan of a document without a table. */
const LEAST_POINTS = 3;

/** A document of lists alone, each point with who and when at its end. Null when it is none. */
export function readPointLists(document: SourceDocument): SourceDocument | null {
  const blocks = withLists(document.blocks, 0);
  const points = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.slice(1) : []));
  return points.length < LEAST_POINTS ? null : { ...document, blocks };
}

function readRun(run: readonly TextBlock[]): readonly Block[] {
  if (run.length === 0) return run;
  const [points, labels] = [readPoints(run), readLabels(run)];
  return rowsIn(labels) >= rowsIn(points) ? (labels ?? run) : (points ?? run);
}

const rowsIn = (blocks: readonly Block[] | null): number =>
  (blocks ?? []).reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0);

/** Labels that name neither who nor when are about the document. */
function readLabels(run: readonly TextBlock[]): readonly Block[] | null {
  const blocks = readLabelledRows({ blocks: run })?.blocks;
  const table = blocks?.find((block) => block.kind === 'table');
  const columns = table?.kind === 'table' ? readHeadings(table.rows[0]?.cells.map(({ text }) => text) ?? []) : null;
  const kinds = new Set(columns?.map(({ kind }) => kind));
  if (!blocks || !kinds.has('responsible') || !(kinds.has('date') || kinds.has('start'))) return null;
  const headings = new Map(run.map(({ text, heading }) => [text.trim(), heading]));
  return blocks.map((block) => {
    const heading = block.kind === 'text' ? headings.get(block.text.trim()) : undefined;
    return heading === undefined ? block : { ...block, heading };
  });
}

function readPoints(run: readonly TextBlock[]): readonly Block[] | null {
  const lines = run.flatMap((block) => block.text.split('\n').map((text) => ({ ...block, text })));
  const sure = lines.map(({ text, heading, place }) => (heading ? null : pointOf(text, place)));
  const isDashed = lines.some(({ text, place }, index) => sure[index] && dashedPoint(text, place));
  const points = lines.map(({ text, place }, index) => sure[index] ?? (isDashed ? dashedPoint(text, place) : null));
  const found = points.filter((point) => point !== null);
  // One line alone with a role and a time in brackets is rather a remark.
  if (found.length === 0 || (found.length < 2 && !found.some(({ isMarked }) => isMarked))) return null;
  const [first, last] = [points.findIndex((point) => point !== null), points.findLastIndex((point) => point !== null)];
  const between = lines.filter((_, index) => index > first && index < last && points[index] === null);
  return [
    ...lines.slice(0, first),
    { kind: 'table', rows: tableOfPoints(found) },
    ...between,
    ...lines.slice(last + 1),
  ];
}
