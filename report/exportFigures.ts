import type { Group } from '../domain/breakdown.ts';
import type { Figures } from '../domain/figures.ts';
import { roleNameIn } from '../domain/people.ts';
import type { Messages } from '../locales/messages.ts';
import { columns, personIn, unitIn } from './exportColumns.ts';
import type { PlanExport } from './exportData.ts';
import { day, moment, type Sheet, type Value } from './sheet.ts';

/** Every weekly summary, as it was frozen. */
export function snapshotSheet({ snapshots }: PlanExport, t: Messages): Sheet {
  const counts = ['done', 'inProgress', 'notStarted', 'paused', 'withdrawn', 'total', 'late', 'undated'] as const;
  return {
    name: t.exporting.sheets.snapshots,
    columns: columns(t, [['day', 12], ['at', 20], ...counts.map((name) => [name, 12] as const)]), // prettier-ignore
    rows: snapshots.map(({ date, at, figures }): Value[] => [
      day(date),
      moment(at),
      ...counts.map((name) => figures[name]),
    ]),
  };
}

/** Every report to the board, and who approved it. */
export function reportSheet({ reports, register }: PlanExport, t: Messages): Sheet {
  const counts = ['done', 'inProgress', 'notStarted', 'paused', 'withdrawn', 'total', 'late'] as const;
  const head = columns(t, [
    ...([['month', 12], ['at', 20], ['meeting', 14], ['approved', 20], ['approvedBy', 26], ['role', 26]] as const),
    ...counts.map((name) => [name, 12] as const),
    ['assessment', 60],
  ]); // prettier-ignore
  const rows = reports.map(({ month, report, meeting, approved, assessment }): Value[] => [
    month,
    moment(report.at),
    day(meeting),
    moment(approved?.at ?? null),
    approved ? personIn(register, approved.by) : null,
    approved?.role ?? null,
    ...counts.map((name) => report.figures[name]),
    assessment?.text ?? null,
  ]);
  return { name: t.exporting.sheets.reports, columns: head, rows };
}

/**
 * The same summaries and reports in their parts: by role, by area, by unit. What was frozen before units were counted has no
 * rows of theirs, and what a summary never counts of a role is left empty.
 */
export function partsSheet({ snapshots, reports, register }: PlanExport, t: Messages): Sheet {
  const e = t.exporting;
  const head = columns(t, [
    ...([['kind', 24], ['period', 12], ['at', 20], ['parted', 22], ['part', 40]] as const),
    ...COUNTS.map((name) => [name, 12] as const),
  ]); // prettier-ignore
  const weekly = snapshots.flatMap(({ date, at, figures }) => {
    const row = rowOf(e.partsOf.summary, day(date), at);
    return [
      ...figures.perRole.map((one) => row(e.parted.role, roleNameIn(register, one.role), one)),
      ...(figures.perUnit ?? []).map((one) => row(e.parted.unit, unitIn(register, one.unit), one)),
    ];
  });
  const monthly = reports.flatMap(({ month, report }) => {
    const row = rowOf(e.partsOf.report, month, report.at);
    const named = (of: keyof typeof e.parted) => (one: Group) => row(e.parted[of], one.name ?? t.report.others, one);
    const { by, groups } = report.breakdown;
    return [...groups.map(named(by)), ...(report.units ?? []).map(named('unit'))];
  });
  return { name: e.sheets.parts, columns: head, rows: [...weekly, ...monthly] };
}

const COUNTS = ['done', 'inProgress', 'notStarted', 'paused', 'withdrawn', 'total', 'late'] as const;
type Counts = Partial<Pick<Figures, (typeof COUNTS)[number]>>;

const rowOf =
  (kind: string, date: Value, at: string) =>
  (parted: string, part: string | null, counts: Counts): readonly Value[] => [
    ...[kind, date, moment(at), parted, part],
    ...COUNTS.map((name) => counts[name] ?? null),
  ];
