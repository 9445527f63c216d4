import type { Group } from '../domain/breakdown.ts';
import type { StoredReport } from '../domain/report.ts';
import type { Messages } from '../locales/messages.ts';
import { statusOf } from './appendix.ts';
import { reportTitle } from './document.ts';
import { timesIn } from './measures.ts';
import { day, type Sheet, type Value } from './sheet.ts';
import { xlsx } from './xlsx.ts';

/** The appendix as a workbook: the figures, every action, every changed date, the units' parts, and the times taken. */
export const reportWorkbook = (stored: StoredReport, t: Messages): Uint8Array =>
  xlsx(reportTitle(stored, t), stored.approved?.at ?? stored.report.at, [
    figuresSheet(stored, t),
    actionsSheet(stored, t),
    movedSheet(stored, t),
    ...unitsSheet(stored, t),
    ...timesSheet(stored, t),
  ]);

const columns = (...of: readonly (readonly [title: string, width: number])[]): Sheet['columns'] =>
  of.map(([title, width]) => ({ title, width }));

const figuresSheet = ({ report }: StoredReport, t: Messages): Sheet =>
  groupsSheet(
    t.report.headings.state,
    t.report.columns[report.breakdown.by],
    [...report.breakdown.groups, { ...report.figures, name: t.report.all }],
    t,
  );

/** Units' parts overlap, so that no row of theirs is the sum of the others. */
const unitsSheet = ({ report }: StoredReport, t: Messages): readonly Sheet[] =>
  report.units ? [groupsSheet(t.report.units, t.report.columns.unit, report.units, t)] : [];

function groupsSheet(name: string, of: string, groups: readonly Group[], t: Messages): Sheet {
  const c = t.report.columns;
  return {
    name,
    columns: columns([of, 40], [c.done, 12], [c.inProgress, 12], [c.notStarted, 14], [t.status.paused, 12], [t.status.withdrawn, 12], [c.total, 12], [c.late, 18]), // prettier-ignore
    rows: groups.map((one): readonly Value[] => [
      one.name ?? t.report.others,
      one.done,
      one.inProgress,
      one.notStarted,
      one.paused,
      one.withdrawn,
      one.total,
      one.late,
    ]),
  };
}

function timesSheet(stored: StoredReport, t: Messages): readonly Sheet[] {
  const c = t.report.columns;
  const rows = timesIn(stored, t).map(({ what, spread }) => [what, spread.count, spread.median, spread.longest]);
  if (rows.length === 0) return [];
  return [
    { name: t.report.times, columns: columns([c.measured, 40], [c.count, 12], [c.median, 26], [c.longest, 18]), rows },
  ];
}

/** Every action of the plan with what was said of it, whole. */
export function actionsSheet({ report, lines }: StoredReport, t: Messages): Sheet {
  const c = t.report.columns;
  return {
    name: t.report.appendix,
    columns: columns([c.number, 8], [c.need, 30], [c.action, 44], [c.role, 30], [c.planned, 24], [c.first, 14], [c.due, 14], [c.status, 20], [c.line, 50]), // prettier-ignore
    rows: report.appendix.map((row): readonly Value[] => [
      row.number,
      row.need,
      row.title,
      row.roles.join(', '),
      row.dateText,
      day(row.firstDue),
      day(row.due),
      statusOf(row, t),
      lines[row.action]?.text ?? row.line?.text ?? null,
    ]),
  };
}

function movedSheet({ report }: StoredReport, t: Messages): Sheet {
  const c = t.report.columns;
  return {
    name: t.report.headings.moved,
    columns: columns([c.number, 8], [c.action, 44], [c.first, 14], [c.newDate, 14], [c.reason, 50], [c.agreed, 30], [t.report.date, 14]), // prettier-ignore
    rows: report.moved.map((one): readonly Value[] => [
      one.number,
      one.title,
      day(one.first),
      day(one.to),
      one.reason,
      one.by,
      day(one.on),
    ]),
  };
}
