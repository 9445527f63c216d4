import { localDate } from '../domain/calendar.ts';
import { clockOf } from './clock.ts';
import { looksLikeFormula, printable, type Sheet, type Value } from './sheet.ts';

/**
 * A sheet as Swedish Excel opens it by a double click: UTF-8 with byte order mark, semicolons, CRLF (RFC 4180 quoting).
 * A text that a spreadsheet would run as a formula has an apostrophe before it, which is how one is told not to.
 */
export function csv({ columns, rows }: Sheet): Uint8Array {
  const lines = [lineOf(columns.map(({ title }) => title))];
  for (const row of rows) lines.push(lineOf(row));
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);
}

const lineOf = (values: readonly Value[]): string => values.map(fieldOf).join(';');

function fieldOf(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return `${value}`.replace('.', ',');
  if (typeof value === 'object') return 'day' in value ? value.day : `${localDate(value.at)} ${clockOf(value.at)}`;
  const text = printable(value);
  const safe = looksLikeFormula(text) ? `'${text}` : text;
  return /[";\n\r]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
