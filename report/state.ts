import type { StoredReport } from '../domain/report.ts';
import { firstDayOf } from '../domain/reportMonth.ts';
import { localDate } from '../domain/calendar.ts';
import type { Messages } from '../locales/messages.ts';
import { piece, type Block } from './doc.ts';
import { bracketed, counted, GROUP_LOOK, groupColumns, groupRows, wholeRow } from './figure.ts';

/** At most five sentences, the figures first. */
export function summary({ report }: StoredReport, t: Messages): readonly Block[] {
  const { figures: now, before } = report;
  const then = before?.figures;
  const r = t.report;
  const f = (key: 'total' | 'done' | 'inProgress' | 'notStarted' | 'paused' | 'withdrawn' | 'late') =>
    bracketed(now[key], `figures.${key}`, then?.[key], `before.figures.${key}`);
  const [done, total, inProgress, notStarted] = [f('done'), f('total'), f('inProgress'), f('notStarted')];
  const [paused, withdrawn, late] = [f('paused'), f('withdrawn'), f('late')];
  const isResting = now.paused + now.withdrawn + (then?.paused ?? 0) + (then?.withdrawn ?? 0) > 0;
  const pieces = [
    counted(
      r.counts(done.text, total.text, inProgress.text, notStarted.text),
      ...[done, total, inProgress, notStarted],
    ),
    ...(isResting ? [counted(r.resting(paused.text, withdrawn.text), paused, withdrawn)] : []),
    counted(r.late(late.text), late),
    before ? counted(r.news(now.doneActions.length), 'figures.doneActions.length') : piece(r.first, { of: 'fixed' }),
    counted(r.movedCount(report.moved.length), 'moved.length'),
  ];
  return [{ kind: 'paragraph', pieces }];
}

/** The table of areas or roles, with the whole plan as its last row. */
export function state({ report }: StoredReport, t: Messages): readonly Block[] {
  const { breakdown, before } = report;
  const r = t.report;
  const then = before?.breakdown.by === breakdown.by ? before.breakdown.groups : undefined;
  const table: Block = {
    kind: 'table',
    caption: r.headings.state,
    head: [r.columns[breakdown.by], ...groupColumns(t)],
    rows: [...groupRows(breakdown.groups, 'breakdown.groups', then, t), wholeRow(report, r.all)],
    ...GROUP_LOOK,
  };
  if (!before) return [table];
  const month = t.dates.month(firstDayOf(before.month), localDate(report.at));
  return [{ kind: 'paragraph', pieces: [piece(r.brackets(month), { of: 'report' })], look: 'small' }, table];
}
