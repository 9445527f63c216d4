import type { Group } from '../domain/breakdown.ts';
import type { StoredReport } from '../domain/report.ts';
import { firstDayOf } from '../domain/reportMonth.ts';
import { localDate } from '../domain/calendar.ts';
import type { Messages } from '../locales/messages.ts';
import { clean } from '../cards/text.ts';
import { capital } from '../cards/viewing.ts';
import { piece, type Block, type Cell, type Piece } from './doc.ts';

/** "6 (4)": now, and in the report before where there is one. */
const bracketed = (now: number, before: number | undefined): string =>
  before === undefined ? `${now}` : `${now} (${before})`;

const figure = (text: string): Piece => piece(text, { of: 'figures' });

/** At most five sentences, the figures first. */
export function summary({ report }: StoredReport, t: Messages): readonly Block[] {
  const { figures: now, before } = report;
  const then = before?.figures;
  const r = t.report;
  const f = (key: 'total' | 'done' | 'inProgress' | 'notStarted' | 'paused' | 'withdrawn' | 'late') =>
    bracketed(now[key], then?.[key]);
  const isResting = now.paused + now.withdrawn + (then?.paused ?? 0) + (then?.withdrawn ?? 0) > 0;
  const sentences = [
    r.counts(f('done'), f('total'), f('inProgress'), f('notStarted')),
    ...(isResting ? [r.resting(f('paused'), f('withdrawn'))] : []),
    r.late(f('late')),
    before ? r.news(now.doneActions.length) : r.first,
    r.movedCount(report.moved.length),
  ];
  return [{ kind: 'paragraph', pieces: sentences.map(figure) }];
}

/** The table of areas or roles, with the whole plan as its last row. */
export function state({ report }: StoredReport, t: Messages): readonly Block[] {
  const { figures, breakdown, before } = report;
  const r = t.report;
  const c = r.columns;
  const then = before?.breakdown.by === breakdown.by ? before.breakdown.groups : undefined;
  const rows = breakdown.groups.map((group) => {
    const earlier = then?.find(({ name }) => name === group.name) ?? (then ? NOTHING : undefined);
    return groupRow(group.name === null ? r.others : capital(clean(group.name)), group, earlier);
  });
  const table: Block = {
    kind: 'table',
    caption: r.headings.state,
    head: [c[breakdown.by], c.done, c.inProgress, c.notStarted, c.resting, c.total, c.late],
    rows: [...rows, groupRow(r.all, figures, before?.figures)],
    widths: [28, 11, 11, 13, 12, 11, 14],
    numeric: [1, 2, 3, 4, 5, 6],
  };
  if (!before) return [table];
  const today = localDate(report.at);
  const month = t.dates.month(firstDayOf(before.month), today);
  return [{ kind: 'paragraph', pieces: [figure(r.brackets(month))], look: 'small' }, table];
}

type Counts = Omit<Group, 'name'>;
const NOTHING: Counts = { total: 0, done: 0, inProgress: 0, notStarted: 0, paused: 0, withdrawn: 0, late: 0 };

function groupRow(name: string, now: Counts, before: Counts | undefined): readonly Cell[] {
  const resting = (of: Counts) => of.paused + of.withdrawn;
  const cells = [
    name,
    bracketed(now.done, before?.done),
    bracketed(now.inProgress, before?.inProgress),
    bracketed(now.notStarted, before?.notStarted),
    bracketed(resting(now), before && resting(before)),
    bracketed(now.total, before?.total),
    bracketed(now.late, before?.late),
  ];
  return cells.map((text) => [figure(text)]);
}
