import { readFinerHeadings, readHeadings, readHeadingsAnew, repeatsHeadings, yearOfHeadings } from './columns.ts';
import type { Column } from './columns.ts';
import type { Place } from '../domain/plan.ts';
import { inferColumns } from './inferColumns.ts';
import { isLabelled } from './planHead.ts';
import { noteOfRow } from './rowNotes.ts';
import { GOAL, isFull, isSectionRow, isTitle } from './sections.ts';
import type { RawRow } from './sortCells.ts';
import type { Cell, SourceRow, TableBlock } from './sourceDocument.ts';

/** What has been read of a document so far. */
export interface Reading {
  columns: readonly Column[] | null;
  /** The year that the headings give to what stands below them. */
  year: string | null;
  section: string | null;
  /** The sheet that the columns are of: those of another say nothing about it. */
  sheet: string | undefined;
  setAside: number;
  rowsIn: number;
  rows: RawRow[];
  /** What stands around the rows; a row of a table that is none of the plan's too. */
  lines: { readonly text: string; readonly place: Place; readonly isBelow: boolean; readonly isRow: boolean }[];
}

const HEADINGS_WITHIN = 12;

const textsOf = (row: SourceRow): string[] => row.cells.map((cell) => cell.text);
const filledOf = (row: SourceRow): Cell[] => row.cells.filter((cell) => cell.text.trim() !== '');
const filledRows = (table: TableBlock): SourceRow[] => table.rows.filter((row) => filledOf(row).length > 0);
export const sheetOf = (row: SourceRow | undefined): string | undefined => row?.place.sheet;

/** A row that tells of the document: "Datum: 2026-10-20" in one cell or in two. */
const lineOf = (row: SourceRow): string => {
  const [first = '', ...others] = textsOf(row).filter((text) => text.trim() !== '');
  return others.length === 0 ? first : `${first.trim().replace(/:$/, '')}: ${others.join(' ')}`;
};

const headingsAt = (rows: readonly SourceRow[]): number =>
  rows.slice(0, HEADINGS_WITHIN).findIndex((row) => readHeadings(textsOf(row)) !== null);
export const hasHeadings = (table: TableBlock): boolean => headingsAt(filledRows(table)) >= 0;

/** A table without headings is guessed at only where no other has any: beside a plan it is a list of versions or names. */
export function readTable(table: TableBlock, state: Reading, title: string | null, othersHave: boolean): void {
  const rows = filledRows(table);
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  const before = state.columns;
  const mayGoOn = before !== null && before.length === width && sheetOf(rows[0]) === state.sheet;
  // Where a table may go on from the one before, its first rows must be plainly headings to be any.
  const at = (row: SourceRow) => (mayGoOn ? readHeadingsAnew(textsOf(row), before) : readHeadings(textsOf(row)));
  const found = rows.slice(0, HEADINGS_WITHIN).findIndex((row) => at(row) !== null);
  const goesOn = mayGoOn && (found < 0 || rows.slice(0, found).some(isFull));
  if (!goesOn && found < 0) {
    const columns = othersHave ? null : inferColumns(rows.map(textsOf));
    if (columns === null) return putLines(rows, state);
    state.columns = columns;
  }
  const from = goesOn || found < 0 ? 0 : found;
  const [crown] = rows.slice(0, from).slice(-1);
  const crowned = crown && (before !== null || hasNumberedGoal(crown)) ? titleOfRow(crown) : null;
  putLines(rows.slice(0, crowned === null ? from : from - 1), state);
  if (!goesOn || title !== null) state.section = crowned ?? title;
  state.sheet = sheetOf(rows[0]);
  const walk: Walk = { all: rows.slice(from), headed: goesOn || found < 0, row: -1 };
  for (const index of walk.all.keys()) {
    state.rowsIn++;
    if (!readRow(index, walk, state)) state.setAside++;
  }
}

/** The row above the headings, where it holds one short text over the whole table: what the table is about. */
const titleOfRow = (row: SourceRow): string | null => {
  const [cell, ...more] = filledOf(row);
  const text = cell?.text.replace(/\s+/g, ' ').trim() ?? '';
  return more.length === 0 && /\p{L}{3}/u.test(text) && isTitle(text) ? text : null;
};
const hasNumberedGoal = (row: SourceRow): boolean => GOAL.test(filledOf(row)[0]?.text.trim() ?? '');

function putLines(rows: readonly SourceRow[], state: Reading): void {
  for (const row of rows) put(lineOf(row), row, state);
}
const put = (text: string, row: SourceRow, { lines, rows }: Reading): void => {
  lines.push({ text, place: row.place, isBelow: rows.length > 0, isRow: true });
};

/** A table on the way through its rows. */
interface Walk {
  readonly all: readonly SourceRow[];
  /** Whether its headings are known. */
  headed: boolean;
  /** The place of the plan's row that a note may be about; -1 where none is right above. */
  row: number;
}

/** Takes one row of a table; false when it is no row of the plan. */
function readRow(index: number, walk: Walk, state: Reading): boolean {
  const { all } = walk;
  const row = all[index];
  if (!row) return false;
  const texts = textsOf(row);
  if (readsHeadings(row, index, walk, state)) return false;
  const columns = state.columns;
  if (columns === null || repeatsHeadings(texts, columns)) return false;
  const filled = row.cells.filter((cell) => cell.text.trim() !== '' && !cell.sameAsAbove);
  const only = filled.length === 1 ? filled[0] : undefined;
  const line = filled.map(({ text }) => text).join(': ');
  const about = state.rows[walk.row];
  const note = about ? noteOfRow(filled, columns) : null;
  if (about && note) {
    state.rows[walk.row] = { ...about, notes: [...(about.notes ?? []), note] };
    return false;
  }
  const isAbout = filled.length <= 2 && (isStamp(line) || (isLabelled(line) && !all.slice(index + 1).some(isFull)));
  if (isAbout || isUnused(row, columns) || (only && state.rows.length > 0 && standsBelow(index, all, state))) {
    put(isAbout ? lineOf(row) : line, row, state);
    return false;
  }
  if (only && isSectionRow(only, index, all, columns)) {
    state.section = only.text.replace(/\s+/g, ' ').trim();
    walk.row = -1;
    return false;
  }
  walk.row = state.rows.length;
  state.rows.push({ row, columns, section: state.section, year: state.year });
  return true;
}

/** Whether a row gives the columns of those below it, the first of a table or new ones further down. */
function readsHeadings(row: SourceRow, index: number, walk: Walk, state: Reading): boolean {
  const texts = textsOf(row);
  const known = walk.headed ? state.columns : null;
  const headings = known ? readHeadingsAnew(texts, known) : readHeadings(texts);
  const afterHeadings = index > 0 && walk.row < 0 && state.columns !== null && isHeadingsOf(walk.all[index - 1], state);
  const columns = headings ?? (afterHeadings ? readFinerHeadings(row.cells, state.columns ?? []) : null);
  if (columns === null) return false;
  // Two rows of headings are one: the year may stand over the months.
  const isSecond = index > 0 && walk.row < 0;
  state.year = yearOfHeadings(texts) ?? (isSecond ? state.year : null);
  state.columns = columns;
  walk.headed = true;
  walk.row = -1;
  return true;
}

const isHeadingsOf = (row: SourceRow | undefined, { columns }: Reading): boolean =>
  row !== undefined && columns !== null && repeatsHeadings(textsOf(row), columns);

/** "Senast uppdaterad: 2025-04-02" is about the document, wherever it stands. */
const isStamp = (line: string): boolean =>
  /^(?:senast |sist )?(?:uppdatera[dt]|reviderad|ändrad|sparad|utskriven)(?: av)?\s*:/i.test(line.trim());

/** A row of a template that nobody has filled in: its number, and the status that the list begins with. */
const isUnused = (row: SourceRow, columns: readonly Column[]): boolean =>
  row.cells.every(({ text, sameAsAbove }, index) => {
    const kind = columns[index]?.kind;
    const isNumber = kind === 'number' && /^\p{Lu}?\d[\d.]*[.:)]?$/u.test(text.trim());
    return text.trim() === '' || isNumber || (kind === 'status' && !sameAsAbove && text.trim().length <= 20);
  });

/** A line of its own after the last full row, apart from it or below a line about the document: a signature, an attachment. */
function standsBelow(index: number, all: readonly SourceRow[], { lines }: Reading): boolean {
  if (all.slice(index).some(isFull)) return false;
  const gap = (all[index]?.place.line ?? 0) - (all[index - 1]?.place.line ?? 0);
  return lines.some(({ isBelow }) => isBelow) || gap > 1;
}
