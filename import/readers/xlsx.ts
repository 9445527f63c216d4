import { LIMITS } from '../limits.ts';
import { refuse } from '../refusal.ts';
import { cleanCharacters, PARAGRAPH } from '../repairText.ts';
import type { Block, Cell, Remark, SourceDocument, SourceRow } from '../sourceDocument.ts';
import { readWorkbook } from './xlsxWorkbook.ts';
import type { Workbook } from './xlsxWorkbook.ts';
import { readXml } from './xml.ts';
import type { Archive } from './zip.ts';

/** Reads a workbook: one table for each visible sheet, dates as ISO text, formulas by the value last saved. */
export function readXlsx(archive: Archive): SourceDocument {
  const workbook = readWorkbook(archive);
  const remarks: Remark[] = [];
  const blocks: Block[] = [];
  let rowsLeft: number = LIMITS.rows;
  for (const sheet of workbook.sheets) {
    const bytes = archive.read(sheet.path);
    if (!bytes) continue;
    if (sheet.hidden) {
      remarks.push({ kind: 'hiddenText', text: sheet.name, place: { sheet: sheet.name } });
      continue;
    }
    const rows = readSheet(bytes, sheet.name, workbook, rowsLeft, remarks);
    rowsLeft -= rows.length;
    if (rows.length > 0) blocks.push({ kind: 'table', rows });
  }
  return { blocks, pages: workbook.sheets.length, remarks };
}

interface Merge {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

/** "BC12" → row 12, column 54 (0-based). */
function placeOf(reference: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits), column: column - 1 };
}

function readSheet(
  bytes: Uint8Array,
  name: string,
  workbook: Workbook,
  mostRows: number,
  remarks: Remark[],
): SourceRow[] {
  const rows = new Map<number, Map<number, string>>();
  const merges: Merge[] = [];
  const hidden: [from: number, to: number][] = [];
  let row = 0;
  let column = -1;
  let type = '';
  let style = 0;
  let value = '';
  let taking = false;
  let inline = '';
  readXml(bytes, {
    open: (tag, attributes) => {
      if (tag === 'col' && /^(?:1|true)$/.test(attributes['hidden'] ?? '')) {
        hidden.push([Number(attributes['min']) - 1, Number(attributes['max']) - 1]);
      } else if (tag === 'row') {
        row = Number(attributes['r']) || row + 1;
        column = -1;
      } else if (tag === 'c') {
        const place = attributes['r'] ? placeOf(attributes['r']) : { row, column: column + 1 };
        column = place.column;
        type = attributes['t'] ?? '';
        style = Number(attributes['s']) || 0;
        value = '';
        inline = '';
      } else if (tag === 'v' || tag === 't') taking = true;
      else if (tag === 'mergeCell' && merges.length < LIMITS.rows * 4) {
        const [from = '', to = from] = (attributes['ref'] ?? '').split(':');
        const [start, end] = [placeOf(from), placeOf(to)];
        merges.push({ fromRow: start.row, toRow: end.row, fromColumn: start.column, toColumn: end.column });
      }
    },
    text: (text) => {
      if (!taking) return;
      if (type === 'inlineStr') inline += text;
      else value += text;
    },
    close: (tag) => {
      if (tag === 'v' || tag === 't') taking = false;
      if (tag !== 'c' || column < 0 || column >= LIMITS.columns) return;
      const text = type === 'inlineStr' ? inline : workbook.textOf(value, type, style);
      const struck = workbook.struckOf(text, value, type, style);
      if (struck.trim()) remarks.push({ kind: 'struckText', text: tidy(struck), place: { sheet: name, line: row } });
      if (text.trim() === '' || struck === text) return;
      const cells = rows.get(row) ?? new Map<number, string>();
      if (!rows.has(row) && rows.size >= mostRows) refuse('tooLarge', `fler än ${LIMITS.rows} rader`);
      rows.set(row, cells.set(column, tidy(text)));
    },
  });
  for (const [from, to] of hidden.slice(0, LIMITS.columns)) remarks.push(...hiddenColumns(rows, from, to, name));
  return layOut(rows, merges, name);
}

/** Columns that whoever opens the workbook does not see are read; by what stands first in them it is known which. */
function hiddenColumns(
  rows: ReadonlyMap<number, ReadonlyMap<number, string>>,
  from: number,
  to: number,
  sheet: string,
): Remark[] {
  const names = new Map<number, string>();
  for (const cells of rows.values())
    for (const [at, text] of cells) if (at >= from && at <= to && !names.has(at)) names.set(at, text);
  return [...names.values()].map((text) => ({ kind: 'hiddenText', text, place: { sheet } }));
}

const tidy = (text: string): string =>
  cleanCharacters(text)
    .trim()
    .replace(/\n[ \t]*\n\s*/g, '\n\n')
    .replace(/(?<!\n)\n(?!\n)/g, PARAGRAPH);

/** Puts the cells side by side and repeats a merged cell; merges are cut to the rows and columns that are used. */
function layOut(
  rows: ReadonlyMap<number, ReadonlyMap<number, string>>,
  merges: readonly Merge[],
  sheet: string,
): SourceRow[] {
  const numbers = [...rows.keys()].sort((a, b) => a - b);
  let last = 0;
  for (const cells of rows.values()) for (const column of cells.keys()) last = Math.max(last, column);
  const width = last + 1;
  const covered = new Map<string, string>();
  const across = new Map<string, number>();
  for (const merge of merges) {
    const text = rows.get(merge.fromRow)?.get(merge.fromColumn) ?? '';
    const wide = Math.min(merge.toColumn, width - 1) - merge.fromColumn + 1;
    if (wide > 1) across.set(`${merge.fromRow}:${merge.fromColumn}`, wide);
    if (text === '' || merge.toRow === merge.fromRow) continue;
    for (const number of numbers.slice(after(numbers, merge.fromRow), after(numbers, merge.toRow))) {
      covered.set(`${number}:${merge.fromColumn}`, text);
    }
  }
  return numbers.map((number) => {
    const cells = Array.from({ length: width }, (_, column): Cell => {
      const merged = covered.get(`${number}:${column}`);
      if (merged !== undefined) return { text: merged, sameAsAbove: true };
      const wide = across.get(`${number}:${column}`);
      return { text: rows.get(number)?.get(column) ?? '', ...(wide ? { across: wide } : {}) };
    });
    return { cells, place: { sheet, line: number } };
  });
}

/** How many of the sorted numbers are at most `value`. */
function after(numbers: readonly number[], value: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
