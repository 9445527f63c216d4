import type { Column } from '../columns.ts';
import { isProse } from './costs.ts';
import type { Print } from './costs.ts';
import type { Token } from './tokens.ts';

/** How far a reading has come: which column of which row, and what it has cost. */
export interface Path {
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

/** A line of prose that broke although the next word had room in its column is hardly followed by its own next line. */
export function wrapCost(path: Path, token: Token, column: Column, print: Print): number {
  if (token.gap !== 'line' || !isProse(column.kind)) return 0;
  const width = Math.min(print.widths?.[path.column] ?? Infinity, Math.max(token.line.text.length, path.used));
  const learned = print.widths?.[path.column];
  const room = learned !== undefined && Number.isFinite(learned) ? learned : width;
  if (path.used + 1 + token.text.length >= room * 0.75) return 0;
  return (token.opens ? 0.3 : 1.6) * (print.dense ? 1 : 0.5);
}

/** A date cell without a time, or a responsible cell without a role, is hardly one. */
export const closeCost = (path: Path, columns: readonly Column[]): number => {
  const kind = columns[path.column]?.kind;
  return path.sure || path.resumed || !kind || isProse(kind) ? 0 : 5;
};

/** Cost of the columns of a row that are left empty. */
export function skipCost(path: Path, columns: readonly Column[], from: number, to: number, each: number): number {
  let cost = 0;
  for (let column = from; column < to; column++) {
    if ((path.filled >> column) & 1) continue;
    const kind = columns[column]?.kind;
    cost += kind === 'followUp' || kind === 'comment' || kind === 'resources' || kind === 'status' ? each * 0.4 : each;
  }
  return cost;
}

/** A row begins with a capital, and its first cell of prose hardly with a role or a time. */
export function opening(token: Token, column: Column | undefined): number {
  const stray =
    column !== undefined && isProse(column.kind) && (token.role === 'known' || token.time === 'strong') ? 2.5 : 0;
  return (token.capital || /^\d/.test(token.text) ? 0.3 : 4) + stray;
}

/** A row with both a time and a responsible is most likely whole. */
export const rowBonus = (path: Path, columns: readonly Column[]): number => {
  const has = (kind: Column['kind']) =>
    columns.some((column, index) => column.kind === kind && (path.filled >> index) & 1);
  return has('date') && has('responsible') ? -1.5 : 0;
};
