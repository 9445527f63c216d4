import { short } from '../cards/text.ts';
import type { LateAction, MovedDate, ReportedAction } from '../domain/boardReport.ts';
import { localDate } from '../domain/calendar.ts';
import type { StoredReport } from '../domain/report.ts';
import { capital } from '../cards/viewing.ts';
import type { Messages } from '../locales/messages.ts';
import { fixed, piece, type Block, type Cell, type Piece } from './doc.ts';
import { counted } from './figure.ts';

/** What the two pages have room for; the appendix has everything. */
const DONE_MOST = 5;
const LATE_MOST = 6;
const MOVED_MOST = 5;
const COMING_MOST = 4;
/** Longer lines belong in the appendix. */
const LINE_MOST = 120;
/** Where there is nothing to say. */
export const NONE = '–';
const TITLE_MOST = 70;

export function done(stored: StoredReport, t: Messages): readonly Block[] {
  const { report } = stored;
  const r = t.report;
  if (report.done.length === 0) return [said(r.nothingDone, 'done.length')];
  const items = report.done.slice(0, DONE_MOST).map((one): Cell => {
    const line = lineOf(stored, one);
    return [title(one), ...roleAfter(one), ...(line ? [fixed('. '), line] : [])];
  });
  return [{ kind: 'list', items }, ...left('done', report.done.length, items.length, t)];
}

export function coming({ report }: StoredReport, t: Messages): readonly Block[] {
  const today = localDate(report.at);
  if (report.coming.length === 0)
    return [piecesBlock([piece(t.report.nothingComing(t.dates.day(report.until, today)), { of: 'report' })])];
  const items = report.coming
    .slice(0, COMING_MOST)
    .map((one): Cell => [
      title(one),
      fixed(', '),
      ofAction(one, t.report.dueOn(t.dates.day(one.due ?? report.until, today))),
      ...roleAfter(one),
    ]);
  return [{ kind: 'list', items }, ...left('coming', report.coming.length, items.length, t)];
}

export function late(stored: StoredReport, t: Messages): readonly Block[] {
  const { report } = stored;
  const r = t.report;
  const c = r.columns;
  if (report.late.length === 0) return [said(r.nothingLate, 'late.length')];
  const shown = report.late.slice(0, LATE_MOST);
  const rows = shown.map((one): readonly Cell[] => [
    [title(one)],
    [ofAction(one, one.firstDue ?? r.noDate)],
    [ofAction(one, one.due !== null && one.due !== one.firstDue ? one.due : NONE)],
    [ofAction(one, capital(one.role ?? r.noRole))],
    why(stored, one, t),
  ]);
  const table: Block = {
    kind: 'table',
    caption: r.headings.late,
    head: [c.action, c.was, c.now, c.role, c.why],
    rows,
    widths: [26, 13, 13, 20, 28],
    numeric: [],
  };
  return [table, ...left('late', report.late.length, shown.length, t)];
}

/** Why the date was moved and what the owners say, or what a person wrote instead. Nothing is ever made up. */
function why(stored: StoredReport, one: LateAction, t: Messages): Cell {
  const line = lineOf(stored, one);
  const isWritten = stored.lines[one.action] !== undefined;
  const reason = one.reason && !isWritten ? [quoted(one, one.reason)] : [];
  const all = [...reason, ...(line ? [line] : [])];
  return all.length === 0 ? [ofAction(one, t.report.noReason)] : between(all, fixed(' '));
}

/** Always in the report: a plan whose dates move in silence is no plan. */
export function moved({ report }: StoredReport, t: Messages): readonly Block[] {
  const r = t.report;
  const c = r.columns;
  if (report.moved.length === 0) return [said(r.nothingMoved, 'moved.length')];
  const shown = report.moved.slice(0, MOVED_MOST);
  const of = (one: MovedDate, text: string): Cell => [piece(text, { of: 'change', ...one })];
  const table: Block = {
    kind: 'table',
    caption: r.headings.moved,
    head: [c.action, c.first, c.newDate, c.reason, c.agreed],
    rows: shown.map((one) => [
      [piece(short(one.title, TITLE_MOST), { of: 'action', action: one.action })],
      of(one, one.first ?? r.noDate),
      of(one, one.to),
      of(one, sentence(short(one.reason, LINE_MOST))),
      of(one, `${capital(one.by ?? r.noRole)}, ${one.on}`),
    ]),
    widths: [26, 13, 13, 28, 20],
    numeric: [],
  };
  const more = report.moved.length - shown.length;
  return more > 0 ? [table, said(r.moreMoved(more), `moved.length-${shown.length}`)] : [table];
}

/** The line that goes with an action: what was written in the draft before what its owners have given. */
export function lineOf({ lines }: StoredReport, one: ReportedAction, most = LINE_MOST): Piece | undefined {
  const written = lines[one.action];
  if (written) return piece(sentence(short(written.text, most)), { of: 'written', action: one.action });
  return one.line ? quoted(one, one.line, most) : undefined;
}

const quoted = (
  { action }: ReportedAction,
  { text, change }: NonNullable<ReportedAction['line']>,
  most = LINE_MOST,
): Piece => piece(sentence(short(text, most)), { of: 'change', action, change });

/** With a full stop, so that what comes after it does not run on. */
const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

const ofAction = ({ action }: ReportedAction, text: string): Piece => piece(text, { of: 'action', action });
const title = (one: ReportedAction): Piece => ofAction(one, short(one.title, TITLE_MOST) || one.number);
const roleAfter = (one: ReportedAction): readonly Piece[] =>
  one.role === null ? [] : [fixed(' – '), ofAction(one, capital(one.role))];

const between = (pieces: readonly Piece[], by: Piece): Cell =>
  pieces.flatMap((one, index) => (index === 0 ? [one] : [by, one]));
const piecesBlock = (pieces: Cell): Block => ({ kind: 'paragraph', pieces });
const said = (text: string, at: string): Block => piecesBlock([counted(text, at)]);

/** That there are more than the two pages have room for. */
const left = (of: 'done' | 'late' | 'coming', all: number, shown: number, t: Messages): readonly Block[] =>
  all > shown ? [said(t.report.more(all - shown), `${of}.length-${shown}`)] : [];
