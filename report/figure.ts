import type { Group } from '../domain/breakdown.ts';
import type { BoardReport } from '../domain/boardReport.ts';
import { capital } from '../cards/viewing.ts';
import { clean } from '../cards/text.ts';
import type { Messages } from '../locales/messages.ts';
import { fixed, piece, type Cell, type Piece } from './doc.ts';

/** A number as it is printed, and where in the frozen report it stands. */
export interface Figure {
  readonly text: string;
  readonly at: readonly string[];
}

/** A text with numbers in it, and the places they stand at, in the order in which they are read. */
export const counted = (text: string, ...figures: readonly (Figure | string)[]): Piece =>
  piece(text, { of: 'figures', at: figures.flatMap((one) => (typeof one === 'string' ? [one] : one.at)) });

/** "6 (4)": now, and in the report before where there is one. */
export const bracketed = (now: number, at: string, before: number | undefined, atBefore: string): Figure =>
  before === undefined ? { text: `${now}`, at: [at] } : { text: `${now} (${before})`, at: [at, atBefore] };

/** What the tables of figures have as columns, after the name. */
export const groupColumns = ({ report: { columns: c } }: Messages): readonly string[] => [
  ...[c.done, c.inProgress, c.notStarted, c.resting, c.total, c.late],
];
export const GROUP_LOOK = { widths: [28, 11, 11, 13, 12, 11, 14], numeric: [1, 2, 3, 4, 5, 6] } as const;

type Counts = Omit<Group, 'name'>;
const NOTHING: Counts = { total: 0, done: 0, inProgress: 0, notStarted: 0, paused: 0, withdrawn: 0, late: 0 };

/** The whole plan as a row: its figures, and those of the report before. */
export const wholeRow = ({ figures, before }: BoardReport, name: string): readonly Cell[] => [
  [fixed(name)],
  ...countCells(figures, 'figures', before?.figures, 'before.figures'),
];

/**
 * A table's rows, `at` being where its groups stand in the report. With `then`, the groups of the report before, each has
 * them in brackets; one that was not there then had nothing.
 */
export function groupRows(
  groups: readonly Group[],
  at: string,
  then: readonly Group[] | undefined,
  t: Messages,
): readonly (readonly Cell[])[] {
  return groups.map((group, index) => {
    const was = then?.findIndex(({ name }) => name === group.name) ?? -1;
    const before = then ? (then[was] ?? NOTHING) : undefined;
    const name =
      group.name === null
        ? fixed(t.report.others)
        : piece(capital(clean(group.name)), { of: 'name', at: `${at}.${index}.name` });
    return [[name], ...countCells(group, `${at}.${index}`, before, was === -1 ? null : `before.${at}.${was}`)];
  });
}

/** `atBefore` is null for what the report before did not count. */
function countCells(now: Counts, at: string, before: Counts | undefined, atBefore: string | null): readonly Cell[] {
  const cell = (...keys: readonly (keyof Counts)[]): Cell => {
    const sum = (of: Counts) => keys.reduce((all, key) => all + of[key], 0);
    const place = (of: string | null) => (of === null ? '0' : keys.map((key) => `${of}.${key}`).join('+'));
    const figure = bracketed(sum(now), place(at), before && sum(before), place(atBefore));
    return [counted(figure.text, figure)];
  };
  return [
    cell('done'),
    cell('inProgress'),
    cell('notStarted'),
    cell('paused', 'withdrawn'),
    cell('total'),
    cell('late'),
  ];
}
