import type { Column } from '../columns.ts';
import type { Cell, SourceRow } from '../sourceDocument.ts';
import { isLabelled } from '../planHead.ts';
import { matchRole } from '../../domain/roles/index.ts';
import { isBareTime } from '../text/tokens.ts';
import { findHeadings } from './headings.ts';
import type { Headings } from './headings.ts';
import { leadingOf, stackLines, textOfLine } from './page.ts';
import type { Run, VisualLine } from './page.ts';

export interface AlignedTable {
  readonly columns: readonly Column[];
  readonly rows: readonly SourceRow[];
  /** Lines before the headings and after the last row. */
  readonly above: readonly VisualLine[];
  readonly below: readonly VisualLine[];
}

/** Reads a table without rules by where its text stands: headings give the columns, left edges the rest. */
export function readAligned(lines: readonly VisualLine[]): AlignedTable | null {
  const first = findHeadings(lines, 0);
  if (!first) return null;
  const leading = leadingOf(lines);
  const rows: SourceRow[] = [];
  let headings: Headings = first;
  let at = first.to;
  let end = lines.length;
  while (at < end) {
    const page = lines[at]?.page;
    const again = findHeadings(lines, at);
    const pageEnd = lines.findIndex((line, index) => index >= at && line.page !== page);
    let to = pageEnd < 0 ? lines.length : pageEnd;
    if (again && again.from < to) {
      if (again.from === at) {
        headings = again;
        at = again.to;
        continue;
      }
      to = again.from;
    }
    const labelled = lines.findIndex((line, index) => index >= at && index < to && isLabelled(textOfLine(line)));
    if (labelled >= 0) to = end = labelled;
    const part = rowsOf(lines.slice(at, to), headings, leading);
    joinBroken(rows, part, at > first.to ? 'maybe' : 'no');
    at = to;
  }
  return { columns: first.columns, rows, above: lines.slice(0, first.from), below: lines.slice(end) };
}

/** Left edges of the columns: those of the headings, moved to where the cells below really begin. */
function edgesOf(lines: readonly VisualLine[], headings: Headings): number[] {
  const starts = headings.chunks.map((chunk) => chunk.x);
  const edges = starts.map((start, column) => {
    const next = starts[column + 1] ?? Infinity;
    const before = headings.chunks[column - 1]?.right ?? -Infinity;
    const counts = new Map<number, number>();
    for (const { x } of lines.flatMap((line) => line.chunks)) {
      const place = Math.round(x);
      if (x > before && x < next && x <= (headings.chunks[column]?.right ?? start))
        counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    const most = Math.max(0, ...counts.values());
    const common = [...counts].filter(([, count]) => count >= 2 && count * 2 >= most).sort(([a], [b]) => a - b)[0];
    return common ? common[0] : start;
  });
  return edges;
}

interface Placed {
  readonly line: VisualLine;
  readonly cells: readonly string[];
}

function rowsOf(lines: readonly VisualLine[], headings: Headings, leading: number): SourceRow[] {
  const edges = edgesOf(lines, headings);
  const placed = lines.map((line) => ({ line, cells: place(line, edges, headings.columns) }));
  const groups: Placed[][] = [];
  placed.forEach((entry, index) => {
    const group = groups.at(-1);
    if (!group || startsRow(placed, index, headings.columns, leading)) groups.push([entry]);
    else group.push(entry);
  });
  return groups.map((group): SourceRow => {
    const cells = edges.map((_, column): Cell => {
      const parts = group.flatMap(({ line, cells: texts }) =>
        texts[column] ? [{ y: line.y, text: texts[column] }] : [],
      );
      return { text: stackLines(parts, leading) };
    });
    const first = group[0]?.line;
    return { cells, place: first ? { page: first.page } : {} };
  });
}

/** Gives each chunk its column; one that runs on over the next column's edge with a mere space between is cut there. */
function place(line: VisualLine, edges: readonly number[], columns: readonly Column[]): string[] {
  const cells = edges.map(() => '');
  const put = (chunk: Run) => {
    const column = columnOf(chunk.x, edges, line.height);
    const edge = edges[column + 1];
    const kind = columns[column + 1]?.kind;
    const cut =
      edge === undefined || chunk.right <= edge - slackOf(line.height) ? -1 : wordAt(chunk, edge, line.height, kind);
    if (cut > 0) {
      const at = chunk.x + (cut / chunk.text.length) * (chunk.right - chunk.x);
      cells[column] = join(cells[column], chunk.text.slice(0, cut).trim());
      put({ ...chunk, text: chunk.text.slice(cut), x: at });
    } else cells[column] = join(cells[column], chunk.text);
  };
  line.chunks.forEach(put);
  return cells;
}

/** How far before its edge a cell may begin: text laid out in characters is set less evenly than a page. */
const slackOf = (height: number): number => (height === 1 ? 8 : height * 1.5);

/** The column a chunk begins in; one that begins a little before an edge is on its way there (pages are set unevenly). */
function columnOf(x: number, edges: readonly number[], height: number): number {
  const before = Math.max(
    0,
    edges.findLastIndex((edge) => edge <= x + height * 0.8),
  );
  const next = edges[before + 1];
  const slack = slackOf(height);
  const nearer = next !== undefined && next - x <= slack && next - x < x - (edges[before] ?? 0);
  return nearer ? before + 1 : before;
}

const join = (before: string | undefined, text: string): string => (before ? `${before} ${text}` : text);

/** The word of a chunk that begins the next column: at its edge, or a little before it when it is of the column's kind. */
function wordAt(chunk: Run, edge: number, height: number, kind: Column['kind'] | undefined): number {
  const perCharacter = (chunk.right - chunk.x) / chunk.text.length;
  for (const match of chunk.text.matchAll(/(?<=\s)\S/g)) {
    const away = Math.abs(chunk.x + match.index * perCharacter - edge);
    if (away <= Math.max(height * 0.8, perCharacter)) return match.index;
    if (away > slackOf(height)) continue;
    const rest = chunk.text.slice(match.index);
    const fits =
      kind === 'date' ? isBareTime(rest) : kind === 'responsible' && matchRole(rest.split(/[\s/]+/), 0, false);
    if (fits) return match.index;
  }
  return -1;
}

const WEIGHTS: Readonly<Partial<Record<Column['kind'], number>>> = {
  need: 1.5,
  action: 1,
  date: 1.5,
  responsible: 1.5,
};

/** Whether a new row begins here: several cells begin at once, with capitals, below a gap or a finished cell. */
function startsRow(placed: readonly Placed[], index: number, columns: readonly Column[], leading: number): boolean {
  const here = placed[index];
  const before = placed[index - 1];
  if (!here || !before) return true;
  const numbered = columns.findIndex((column) => column.kind === 'number');
  if (numbered >= 0) return /^\p{Lu}?\d/u.test(here.cells[numbered] ?? '');
  const gap = here.line.y - before.line.y > leading * 1.3;
  let score = gap ? 1.5 : 0;
  columns.forEach((column, at) => {
    const text = here.cells[at] ?? '';
    if (!text) return;
    const above = before.cells[at] ?? '';
    const weight = WEIGHTS[column.kind] ?? 0.5;
    // Times and statuses are often written small ("hösten 2027"): below a gap that says nothing.
    const isSmall = /^[\p{Ll},;)]/u.test(text) && !(gap && (column.kind === 'date' || column.kind === 'status'));
    if (isSmall || /[-,/]$/.test(above)) score -= weight + 1;
    else score += weight + (above && column.kind !== 'responsible' ? (/[.!?:)”"]$/.test(above) ? 0 : -0.8) : 0.3);
  });
  const lead = columns.findIndex((column) => column.kind === 'need' || column.kind === 'action');
  if (!here.cells[lead]) score -= 2.5;
  return score >= 2.6;
}

/** The first row of a page goes on from the last of the page before when that was cut, or when it has no beginning of its own. */
export function joinBroken(rows: SourceRow[], more: readonly SourceRow[], afterBreak: 'cut' | 'maybe' | 'no'): void {
  const [first, ...rest] = more;
  const last = rows.at(-1);
  if (first && last && afterBreak !== 'no' && (afterBreak === 'cut' || continues(first, last))) {
    const cells = last.cells.map((cell, index): Cell => {
      const text = first.cells[index]?.text ?? '';
      return text ? { ...cell, text: cell.text ? `${cell.text}\n${text}` : text } : cell;
    });
    rows[rows.length - 1] = { ...last, cells };
    rows.push(...rest);
  } else rows.push(...more);
}

function continues(first: SourceRow, last: SourceRow): boolean {
  const filled = first.cells.flatMap((cell, index) => (cell.text.trim() ? [{ text: cell.text.trim(), index }] : []));
  if (filled.length === 0) return false;
  const small = filled.filter(({ text }) => /^[\p{Ll},;(]/u.test(text)).length;
  const open = filled.filter(({ index }) => /[\p{Ll}\p{N},-]$/u.test(last.cells[index]?.text.trim() ?? '')).length;
  const begins = filled.some(({ index }) => index === 0);
  return begins
    ? small > 0 && small * 2 >= filled.length && open > 0
    : small > 0 || open > 0 || filled.length < first.cells.length - 1;
}
