import { readFinerHeadings, readHeadings, repeatsHeadings } from './columns.ts';
import type { Column } from './columns.ts';
import { inferColumns } from './inferColumns.ts';
import { isLabelled } from './planHead.ts';
import { mergeDown } from './sortCells.ts';
import type { PlanRow, RawRow } from './sortCells.ts';
import type { Cell, SourceDocument, SourceRow, TableBlock } from './sourceDocument.ts';

export interface PlanTable {
  readonly rows: readonly PlanRow[];
  /** Table rows that are not plan rows: headings, repeated headings, section titles, lines about the document. */
  readonly setAside: number;
  /** All rows of the tables that were read, to prove that none was lost. */
  readonly rowsIn: number;
  readonly above: readonly string[];
  readonly below: readonly string[];
}

interface Reading {
  columns: readonly Column[] | null;
  section: string | null;
  setAside: number;
  rowsIn: number;
  rows: RawRow[];
  above: string[];
  below: string[];
}

/** A short line right above a later table is what that table is about. */
function isTitleOfTable({ blocks }: SourceDocument, index: number, state: Reading): boolean {
  const [here, next] = [blocks[index], blocks[index + 1]];
  if (here?.kind !== 'text' || next?.kind !== 'table') return false;
  const isGoal =
    state.above.length > 0 && /^(?:(?:del|inriktnings|effekt)?mål|fokusområde|område|del)\b.*\d/i.test(here.text);
  if (state.rows.length === 0 && !isGoal) return false;
  return here.text.length <= 120 && !/[.:]$/.test(here.text.trim()) && !isLabelled(here.text);
}

const HEADINGS_WITHIN = 12;

/** Sorts a document into plan rows and the text around them. */
export function readPlanRows(document: SourceDocument): PlanTable {
  const state: Reading = { columns: null, section: null, setAside: 0, rowsIn: 0, rows: [], above: [], below: [] };
  const hasHeadings = document.blocks.some((block) => block.kind === 'table' && headingsAt(filledRows(block)) >= 0);
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind === 'text' && isTitleOfTable(document, index, state)) state.section = block.text.trim();
    else if (block.kind === 'text') (state.rows.length > 0 ? state.below : state.above).push(...block.text.split('\n'));
    else readTable(block, state, hasHeadings);
  }
  const rows = mergeDown(state.rows);
  return { rows, setAside: state.setAside, rowsIn: state.rowsIn, above: state.above, below: state.below };
}

const textsOf = (row: SourceRow): string[] => row.cells.map((cell) => cell.text);
/** A row that tells of the document: "Datum: 2026-10-20" in one cell or in two. */
const lineOf = (row: SourceRow): string => {
  const [first = '', ...others] = textsOf(row).filter((text) => text.trim() !== '');
  return others.length === 0 ? first : `${first.trim().replace(/:$/, '')}: ${others.join(' ')}`;
};
const isEmpty = (row: SourceRow): boolean => row.cells.every((cell) => cell.text.trim() === '');

const filledRows = (table: TableBlock): SourceRow[] => table.rows.filter((row) => !isEmpty(row));
const headingsAt = (rows: readonly SourceRow[]): number =>
  rows.slice(0, HEADINGS_WITHIN).findIndex((row) => readHeadings(textsOf(row)) !== null);

/** A table without headings is guessed at only where no other has any: beside a plan it is a list of versions or names. */
function readTable(table: TableBlock, state: Reading, hasHeadings: boolean): void {
  const rows = filledRows(table);
  const found = headingsAt(rows);
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  if (found < 0) {
    const before = state.columns;
    const goesOn = before !== null && before.length === width;
    const columns = goesOn ? before : hasHeadings ? null : inferColumns(rows.map(textsOf));
    if (columns === null) {
      (state.rows.length > 0 ? state.below : state.above).push(...rows.map(lineOf));
      return;
    }
    state.columns = columns;
  } else {
    for (const row of rows.slice(0, found)) (state.rows.length > 0 ? state.below : state.above).push(lineOf(row));
  }
  rows.slice(Math.max(0, found)).forEach((row, index, all) => {
    state.rowsIn++;
    if (!readRow(row, index, all, state)) state.setAside++;
  });
}

/** Takes one row of a table; false when it is no row of the plan. */
function readRow(row: SourceRow, index: number, all: readonly SourceRow[], state: Reading): boolean {
  const texts = textsOf(row);
  const headings = readHeadings(texts);
  if (headings !== null) {
    state.columns = headings;
    return false;
  }
  if (state.columns !== null && index > 0 && readHeadings(textsOf(all[index - 1] ?? row)) !== null) {
    const finer = readFinerHeadings(texts, state.columns);
    if (finer) {
      state.columns = finer;
      return false;
    }
  }
  const columns = state.columns;
  if (columns === null || repeatsHeadings(texts, columns)) return false;
  const filled = row.cells.filter((cell) => cell.text.trim() !== '' && !cell.sameAsAbove);
  const only = filled.length === 1 ? filled[0] : undefined;
  const first = texts.find((text) => text.trim() !== '') ?? '';
  if (filled.length <= 2 && isLabelled(texts.filter(Boolean).join(': ')) && !all.slice(index + 1).some(isFull)) {
    state.below.push(texts.filter(Boolean).join(' '));
    return false;
  }
  if (only && state.rows.length > 0 && standsBelow(index, all, state)) {
    state.below.push(first);
    return false;
  }
  if (only && (isSection(only, row, all.slice(index + 1), columns) || standsAlone(row, index, all))) {
    state.section = first.replace(/\s+/g, ' ').trim();
    return false;
  }
  state.rows.push({ row, columns, section: state.section });
  return true;
}

/** A line of its own after the last full row, apart from it or below a line about the document: a signature, an attachment. */
function standsBelow(index: number, all: readonly SourceRow[], state: Reading): boolean {
  if (all.slice(index).some(isFull)) return false;
  const gap = (all[index]?.place.line ?? 0) - (all[index - 1]?.place.line ?? 0);
  return state.below.length > 0 || gap > 1;
}

const isFull = (row: SourceRow): boolean => row.cells.filter((cell) => cell.text.trim() !== '').length >= 3;

const SECTIONS = 2;

/** One of several rows that hold nothing but a short first cell, each right above a full row: titles of sections. */
function standsAlone(row: SourceRow, index: number, all: readonly SourceRow[]): boolean {
  const isTitle = (other: SourceRow | undefined, at: number): boolean => {
    const texts = other ? textsOf(other).map((text) => text.trim()) : [];
    const [first = '', ...rest] = texts;
    const next = all[at + 1];
    return (
      first !== '' && first.length <= 60 && rest.every((text) => text === '') && next !== undefined && isFull(next)
    );
  };
  if (!isTitle(row, index)) return false;
  const lonely = all.flatMap((other, at) => (other.cells.slice(1).every(({ text }) => text.trim() === '') ? [at] : []));
  return lonely.length >= SECTIONS && lonely.every((at) => isTitle(all[at], at));
}

/** A row with one short cell over the whole width, or alone at the left before full rows, is the title of a section. */
function isSection(cell: Cell, row: SourceRow, after: readonly SourceRow[], columns: readonly Column[]): boolean {
  if (cell.text.trim().length > 120) return false;
  if ((cell.across ?? 1) >= Math.max(2, columns.length - 1)) return true;
  const at = row.cells.indexOf(cell);
  const next = after.find((other) => !isEmpty(other));
  if (at > 1 || next === undefined || !isFull(next) || columns.length < 3 || /[.!?]$/.test(cell.text.trim()))
    return false;
  return (
    (next.cells[at]?.text.trim() === '' && columns[at]?.kind !== 'number') ||
    /^(\d+[.)]|[A-ZÅÄÖ]\b[.)]?)\s|^(mål|område|delområde|fokusområde|del)\s/i.test(cell.text.trim())
  );
}
