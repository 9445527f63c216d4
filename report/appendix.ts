import { short } from '../cards/text.ts';
import { capital } from '../cards/viewing.ts';
import type { AppendixRow } from '../domain/boardReport.ts';
import type { StoredReport } from '../domain/report.ts';
import type { Messages } from '../locales/messages.ts';
import { piece, type Block, type Cell } from './doc.ts';
import { lineOf, NONE } from './rows.ts';

const TEXT_MOST = 300;

/** Every action of the plan, one row each. */
export function appendix(stored: StoredReport, t: Messages): Block {
  const c = t.report.columns;
  return {
    kind: 'table',
    caption: t.report.appendix,
    head: [c.number, c.action, c.role, c.planned, c.due, c.status],
    rows: stored.report.appendix.map((row) => rowOf(stored, row, t)),
    widths: [6, 28, 24, 15, 12, 15],
    numeric: [],
  };
}

function rowOf(stored: StoredReport, row: AppendixRow, t: Messages): readonly Cell[] {
  const of = (text: string): Cell => [piece(text, { of: 'action', action: row.action })];
  const line = lineOf(stored, row, TEXT_MOST);
  const title = of(short(row.title, TEXT_MOST) || row.number);
  return [
    of(row.number),
    line ? [...title, { text: ' – ', from: { of: 'fixed' } }, line] : title,
    of(row.roles.length === 0 ? t.report.noRole : capital(row.roles.join(', '))),
    of(short(row.dateText, 80) || NONE),
    of(row.due ?? NONE),
    of(statusOf(row, t)),
  ];
}

export const statusOf = ({ status, late }: Pick<AppendixRow, 'status' | 'late'>, t: Messages): string =>
  late ? t.report.statusLate(t.status[status]) : t.status[status];
