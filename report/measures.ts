import { clean } from '../cards/text.ts';
import type { StoredReport } from '../domain/report.ts';
import type { Spread } from '../domain/timesTaken.ts';
import type { Messages } from '../locales/messages.ts';
import { fixed, piece, type Block, type Cell } from './doc.ts';

/** What the appendix tells beside the actions: the parts of each unit, and how long things have taken. */
export const measures = (stored: StoredReport, t: Messages): readonly Block[] => [
  ...unitsBlocks(stored, t),
  ...timesBlocks(stored, t),
];

const figure = (value: string | number): Cell => [piece(`${value}`, { of: 'figures' })];

function unitsBlocks({ report }: StoredReport, t: Messages): readonly Block[] {
  const r = t.report;
  const c = r.columns;
  if (!report.units) return [];
  return [
    { kind: 'heading', level: 2, text: fixed(r.units) },
    { kind: 'paragraph', pieces: [fixed(r.unitsHow)], look: 'small' },
    {
      kind: 'table',
      caption: r.units,
      head: [c.unit, c.done, c.inProgress, c.notStarted, c.resting, c.total, c.late],
      rows: report.units.map((one) => [
        figure(clean(one.name ?? r.others)),
        figure(one.done),
        figure(one.inProgress),
        figure(one.notStarted),
        figure(one.paused + one.withdrawn),
        figure(one.total),
        figure(one.late),
      ]),
      widths: [28, 11, 11, 13, 12, 11, 14],
      numeric: [1, 2, 3, 4, 5, 6],
    },
  ];
}

function timesBlocks(stored: StoredReport, t: Messages): readonly Block[] {
  const r = t.report;
  const c = r.columns;
  const rows = timesIn(stored, t);
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: fixed(r.times) },
    {
      kind: 'table',
      caption: r.times,
      head: [c.measured, c.count, c.median, c.longest],
      rows: rows.map(({ what, spread }) => [
        [fixed(what)],
        figure(spread.count),
        figure(spread.median),
        figure(spread.longest),
      ]),
      widths: [40, 16, 24, 20],
      numeric: [1, 2, 3],
    },
  ];
}

/** The times that have been measured, each with what is measured. Reports from before it was have none. */
export const timesIn = (
  { report }: StoredReport,
  t: Messages,
): readonly { readonly what: string; readonly spread: Spread }[] =>
  (['fromPublished', 'fromStarted'] as const).flatMap((name) => {
    const spread = report.figures.times?.[name];
    return spread ? [{ what: t.report.timesOf[name], spread }] : [];
  });
