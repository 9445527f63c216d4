import type { Column } from '../columns.ts';
import { belowCost, breakCost, isProse, rowBreakCost, stayCost, widthCost, wordCost } from './costs.ts';
import type { Print } from './costs.ts';
import type { Token } from './tokens.ts';

/** A run of words that stands in one column of one row. The column after the last is text below the table. */
export interface Segment {
  readonly row: number;
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

interface Path {
  readonly cost: number;
  readonly column: number;
  readonly row: number;
  /** Bit per column of this row that has got text. */
  readonly filled: number;
  /** Bit per column of this row whose text has not come to the end of a sentence. */
  readonly open: number;
  /** The row is being continued after a page break. */
  readonly resumed: boolean;
  /** The cell has got a word that its kind asks for (a time, a role). */
  readonly sure: boolean;
  /** Characters of the line that the cell has used so far. */
  readonly used: number;
  /** The first word of the cell, and how the cell before it was left. */
  readonly first: number;
  readonly back: Path | null;
}

const BEAM = 48;
const MARGIN = 16;
const SKIP = 4;
const NEVER = 1e6;

/**
 * The cheapest way to read a run of words as rows of cells, column after column, row after row: a beam search over
 * which column each word stands in.
 */
export function readColumns(
  tokens: readonly Token[],
  columns: readonly Column[],
  print: Print,
): { segments: Segment[]; cost: number } {
  let paths: Path[] = starts(tokens, columns, print);
  for (let index = 1; index < tokens.length; index++) {
    const token = tokens[index];
    const before = tokens[index - 1];
    if (!token || !before) continue;
    const best = new Map<number, Path>();
    const keep = (path: Path) => {
      const key =
        ((path.filled * 4096 + path.open) * 32 + path.column) * 4 + (path.resumed ? 2 : 0) + (path.sure ? 1 : 0);
      const rival = best.get(key);
      if (!rival || path.cost < rival.cost) best.set(key, path);
    };
    for (const path of paths) extend(path, index, token, before, columns, print, keep);
    paths = [...best.values()].sort((a, b) => a.cost - b.cost);
    const limit = (paths[0]?.cost ?? 0) + MARGIN;
    paths = paths.slice(0, BEAM).filter((path) => path.cost <= limit);
  }
  const ended = paths.map((path) => ({ path, cost: path.cost + closeCost(path, columns) + missing(path, columns) }));
  const winner = ended.sort((a, b) => a.cost - b.cost)[0];
  return { segments: winner ? trace(winner.path, tokens.length) : [], cost: winner?.cost ?? NEVER };
}

function starts(tokens: readonly Token[], columns: readonly Column[], print: Print): Path[] {
  const first = tokens[0];
  if (!first) return [];
  const empty = {
    cost: 0,
    column: -1,
    row: -1,
    filled: 0,
    open: 0,
    resumed: false,
    sure: true,
    used: 0,
    first: 0,
    back: null,
  };
  return columns.slice(0, 4).map((_, column) => enter(empty, 0, first, columns, print, column, column * SKIP, true));
}

type Keep = (path: Path) => void;

function extend(
  path: Path,
  index: number,
  token: Token,
  before: Token,
  columns: readonly Column[],
  print: Print,
  keep: Keep,
): void {
  const last = columns.length;
  if (path.column === last) {
    keep({ ...path, cost: path.cost + belowCost(token) });
    return;
  }
  const column = columns[path.column];
  if (!column) return;
  stay(path, token, before, column, print, keep);
  if (token.gap === 'space' && !mayBreak(token)) return;
  const leave = closeCost(path, columns) + breakCost(token, print);
  const lead = token.lead && print.twoBlanks;
  for (let next = path.column + 1; next < last; next++) {
    const skipped = next - path.column - 1;
    const cost = leave + skipCost(path, columns, path.column + 1, next, lead && skipped > 0 ? 0.8 : SKIP);
    const again = (path.filled >> next) & 1 && !path.resumed ? NEVER : 0;
    keep(enter(path, index, token, columns, print, next, cost + again, false));
  }
  const rest = path.resumed ? 0 : skipCost(path, columns, path.column + 1, last, SKIP);
  const away =
    rowBonus(path, columns) + closeCost(path, columns) + rowBreakCost(token, path.column === last - 1, print) + rest;
  for (let next = 0; next < Math.min(last, 3); next++) {
    const skipped = skipCost({ ...path, filled: 0 }, columns, 0, next, lead ? 1.2 : SKIP);
    keep(enter(path, index, token, columns, print, next, away + skipped + opening(token, columns[next]), true));
  }
  if (lead || token.gap === 'page') resume(path, index, token, columns, print, leave + rest, keep);
  if (token.gap === 'blank' || token.gap === 'inner' || token.gap === 'page' || (token.label && token.gap === 'line')) {
    keep({
      ...path,
      cost: path.cost + closeCost(path, columns) + rest + (token.label ? 1 : 8) + belowCost(token),
      column: last,
      first: index,
      back: path,
    });
  }
}

/** Inside a line a new cell needs a sign of its own: without one only staying is tried. */
const mayBreak = (token: Token): boolean =>
  token.capital ||
  token.time === 'strong' ||
  token.role === 'known' ||
  token.role === 'title' ||
  /^\d/.test(token.text);

function stay(path: Path, token: Token, before: Token, column: Column, print: Print, keep: Keep): void {
  const sameLine = token.gap === 'space' || token.gap === 'wide';
  const used = (sameLine ? path.used + 1 : 0) + token.text.length;
  const width = widthCost(sameLine ? path.used : 0, used, path.column, print);
  const cost =
    stayCost(token, column.kind, print) +
    wordCost(token, column.kind, before) +
    width +
    wrapCost(path, token, column, print);
  keep({
    ...path,
    cost: path.cost + cost,
    open: openAfter(path.open, path.column, token),
    sure: path.sure || isSure(token, column),
    used,
  });
}

/** A line of prose that broke although the next word had room in its column is hardly followed by its own next line. */
function wrapCost(path: Path, token: Token, column: Column, print: Print): number {
  if (token.gap !== 'line' || !isProse(column.kind)) return 0;
  const width = Math.min(print.widths?.[path.column] ?? Infinity, Math.max(token.line.text.length, path.used));
  const learned = print.widths?.[path.column];
  const room = learned !== undefined && Number.isFinite(learned) ? learned : width;
  if (path.used + 1 + token.text.length >= room * 0.75) return 0;
  return (token.opens ? 0.3 : 1.6) * (print.dense ? 1 : 0.5);
}

/** After a page break the cells of the row go on, those that were not finished first. */
function resume(
  path: Path,
  index: number,
  token: Token,
  columns: readonly Column[],
  print: Print,
  leave: number,
  keep: Keep,
): void {
  for (let next = 0; next <= path.column; next++) {
    if (!((path.filled >> next) & 1)) continue;
    const open = (path.open >> next) & 1;
    const fits = open ? (token.capital ? 2.5 : 0) : token.capital ? 3.5 : 5;
    const moved = enter({ ...path, resumed: true }, index, token, columns, print, next, leave + 1.5 + fits, false);
    keep(moved);
  }
}

function enter(
  path: Path,
  index: number,
  token: Token,
  columns: readonly Column[],
  print: Print,
  next: number,
  cost: number,
  fresh: boolean,
): Path {
  const column = columns[next];
  const filled = fresh ? 1 << next : path.filled | (1 << next);
  if (!column) return { ...path, cost: NEVER };
  const wide = widthCost(0, token.text.length, next, print);
  const link = (token.role === 'link' || token.time === 'weak') && !token.capital && !/^\d/.test(token.text) ? 1.5 : 0;
  return {
    cost: path.cost + cost + wordCost(token, column.kind, undefined) + wide + link,
    column: next,
    row: fresh ? path.row + 1 : path.row,
    filled,
    open: openAfter(fresh ? 0 : path.open, next, token),
    resumed: fresh ? false : path.resumed,
    sure: isSure(token, column),
    used: token.text.length,
    first: index,
    back: path.column < 0 ? null : path,
  };
}

const isSure = (token: Token, column: Column): boolean => {
  if (column.kind === 'date' || column.kind === 'start') return token.time === 'strong';
  if (column.kind === 'responsible') return token.role === 'known' || token.role === 'title' || token.role === 'name';
  return true;
};

const openAfter = (open: number, column: number, token: Token): number =>
  /[.!?…][)"”]*$/.test(token.text) ? open & ~(1 << column) : open | (1 << column);

/** A date cell without a time, or a responsible cell without a role, is hardly one. */
const closeCost = (path: Path, columns: readonly Column[]): number => {
  const kind = columns[path.column]?.kind;
  return path.sure || path.resumed || !kind || isProse(kind) ? 0 : 5;
};

function skipCost(path: Path, columns: readonly Column[], from: number, to: number, each: number): number {
  let cost = 0;
  for (let column = from; column < to; column++) {
    if ((path.filled >> column) & 1) continue;
    const kind = columns[column]?.kind;
    cost += kind === 'followUp' || kind === 'comment' || kind === 'resources' || kind === 'status' ? each * 0.4 : each;
  }
  return cost;
}

/** A row begins with a capital, and its first cell of prose hardly with a role or a time. */
function opening(token: Token, column: Column | undefined): number {
  const stray =
    column !== undefined && isProse(column.kind) && (token.role === 'known' || token.time === 'strong') ? 2.5 : 0;
  return (token.capital || /^\d/.test(token.text) ? 0.3 : 4) + stray;
}

/** A row with both a time and a responsible is most likely whole. */
const rowBonus = (path: Path, columns: readonly Column[]): number => {
  const has = (kind: Column['kind']) =>
    columns.some((column, index) => column.kind === kind && (path.filled >> index) & 1);
  return has('date') && has('responsible') ? -1.5 : 0;
};

const missing = (path: Path, columns: readonly Column[]): number =>
  path.column === columns.length ? 0 : skipCost(path, columns, path.column + 1, columns.length, SKIP);

function trace(end: Path, length: number): Segment[] {
  const segments: Segment[] = [];
  let to = length;
  for (let path: Path | null = end; path; path = path.back) {
    segments.push({ row: path.row, column: path.column, from: path.first, to });
    to = path.first;
  }
  return segments.reverse();
}
