import type { StoredReport } from '../domain/report.ts';
import type { Spread } from '../domain/timesTaken.ts';
import type { Messages } from '../locales/messages.ts';
import { fixed, type Block, type Cell } from './doc.ts';
import { counted, GROUP_LOOK, groupColumns, groupRows } from './figure.ts';

/** What the appendix tells beside the actions: the parts of each unit, and how long things have taken. */
export const measures = (stored: StoredReport, t: Messages): readonly Block[] => [
  ...unitsBlocks(stored, t),
  ...timesBlocks(stored, t),
];

/** With the figures of the report before in brackets, where that counted units. */
function unitsBlocks({ report }: StoredReport, t: Messages): readonly Block[] {
  const r = t.report;
  if (!report.units) return [];
  return [
    { kind: 'heading', level: 2, text: fixed(r.units) },
    { kind: 'paragraph', pieces: [fixed(r.unitsHow)], look: 'small' },
    {
      kind: 'table',
      caption: r.units,
      head: [r.columns.unit, ...groupColumns(t)],
      rows: groupRows(report.units, 'units', report.before?.units, t),
      ...GROUP_LOOK,
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
      rows: rows.map(({ what, spread, at }) => {
        const cell = (key: keyof Spread): Cell => [counted(`${spread[key]}`, `${at}.${key}`)];
        return [[fixed(what)], cell('count'), cell('median'), cell('longest')];
      }),
      widths: [40, 16, 24, 20],
      numeric: [1, 2, 3],
    },
  ];
}

interface Measured {
  readonly what: string;
  readonly spread: Spread;
  /** Where in the report it stands. */
  readonly at: string;
}

/** The times that have been measured, each with what is measured. Reports from before it was have none. */
export const timesIn = ({ report }: StoredReport, t: Messages): readonly Measured[] =>
  (['fromPublished', 'fromStarted'] as const).flatMap((name) => {
    const spread = report.figures.times?.[name];
    return spread ? [{ what: t.report.timesOf[name], spread, at: `figures.times.${name}` }] : [];
  });
