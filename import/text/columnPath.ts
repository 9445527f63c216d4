import type { Column } from '../columns.ts';
import { belowCost, breakCost, rowBreakCost, stayCost, widthCost, wordCost } from './costs.ts';
import type { Print } from './costs.ts';
import { closeCost, opening, rowBonus, skipCost, wrapCost } from './path.ts';
import type { Path } from './path.ts';
import type { Token } from './tokens.ts';

/** A run of words that stands in one column of one row. The column after the last is text below the table. */
export interface Segment {
  readonly row: number;
  readonly column: number;
  readonly from: number;
  readonly to: number;
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
