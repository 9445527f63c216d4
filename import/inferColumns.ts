import { matchRole } from '../domain/roles/index.ts';
import type { Column, ColumnKind } from './columns.ts';
import { namesTime } from './text/tokens.ts';

const NUMBER = /^\p{Lu}?\d{1,3}(\.\d+)*[.:)]?$/u;

/**
 * The columns of a table without headings, told by what stands in them: times, roles, numbers and prose.
 * Null when too little of it looks like a plan.
 */
export function inferColumns(rows: readonly (readonly string[])[]): Column[] | null {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width < 2 || rows.length < 2) return null;
  const kinds = Array.from({ length: width }, (_, index) => guess(rows.map((row) => row[index] ?? '')));
  const prose = kinds.flatMap((kind, index) => (kind === 'other' ? [index] : []));
  const lengths = prose.map((index) => rows.reduce((sum, row) => sum + (row[index]?.length ?? 0), 0));
  const [first, second] = prose;
  if (first !== undefined && second !== undefined) {
    kinds[first] = 'need';
    kinds[second] = 'action';
  } else if (first !== undefined && (lengths[0] ?? 0) > 0) kinds[first] = 'action';
  const says = kinds.includes('action');
  const binds = kinds.includes('date') || kinds.includes('responsible');
  return says && binds ? kinds.map((kind): Column => ({ kind, heading: '' })) : null;
}

function guess(cells: readonly string[]): ColumnKind {
  const filled = cells.map((cell) => cell.trim()).filter(Boolean);
  const share = (test: (cell: string) => boolean) => filled.filter(test).length / Math.max(1, filled.length);
  if (filled.length === 0) return 'other';
  if (share((cell) => NUMBER.test(cell)) > 0.8) return 'number';
  if (share((cell) => cell.length < 90 && startsWithRole(cell)) > 0.5) return 'responsible';
  if (share((cell) => cell.length < 90 && namesTime(cell)) > 0.5) return 'date';
  return 'other';
}

const startsWithRole = (cell: string): boolean => matchRole(cell.split(/[\s/,]+/))?.role.known === true;
