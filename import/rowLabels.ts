import type { Place } from '../domain/plan.ts';
import type { ColumnKind } from './columns.ts';
import { isLabelled } from './planHead.ts';
import { plainLabel } from './text/labels.ts';
import type { Labelled } from './text/labels.ts';

/** A line of a plan without a table, or a piece of one, with the place it stands at. */
export interface Entry extends Labelled {
  readonly place: Place;
}

/** The labels of the rows of a plan. */
export interface RowLabels {
  /** The columns they make, named as the labels are written in small letters. */
  readonly columns: ReadonlyMap<string, ColumnKind>;
  /** The column of each kind that takes the labels which are spelt in another way: "Ansvariga" beside "Ansvarig". */
  readonly byKind: ReadonlyMap<ColumnKind, string>;
}

/** What a row must be bound to for labels to make a plan. */
export const BINDS: ReadonlySet<ColumnKind | null> = new Set<ColumnKind>(['date', 'start', 'responsible']);
/** Kinds whose labels mean the same however they are spelt. */
const ALIKE: ReadonlySet<ColumnKind> = new Set<ColumnKind>(['action', 'date', 'start', 'responsible', 'status']);

/** The labels that come back for every row; one that stands once ("Datum: 2026-10-05") is about the whole document. */
export function rowLabels(entries: readonly Entry[]): RowLabels {
  const counts = new Map<string, { kind: ColumnKind; count: number }>();
  const kinds = new Map<ColumnKind, number>();
  for (const { label, kind } of entries) {
    if (label === null || kind === null) continue;
    const name = plainLabel(label);
    counts.set(name, { kind, count: (counts.get(name)?.count ?? 0) + 1 });
  }
  const ordered = [...counts].sort(([, a], [, b]) => b.count - a.count);
  const isOfRows = (name: string, { kind, count }: { kind: ColumnKind; count: number }) =>
    ALIKE.has(kind) && (count > 1 || !isOfDocument(name));
  for (const [name, of] of ordered) if (isOfRows(name, of)) kinds.set(of.kind, (kinds.get(of.kind) ?? 0) + of.count);
  const most = ordered[0]?.[1].count ?? 0;
  const byKind = new Map<ColumnKind, string>();
  for (const [name, of] of ordered) {
    const all = kinds.get(of.kind) ?? 0;
    if (all > 1 && all * 3 >= most && !byKind.has(of.kind) && isOfRows(name, of)) byKind.set(of.kind, name);
  }
  const columns = [...counts].filter(
    ([name, { kind, count }]) =>
      byKind.get(kind) === name ||
      (count * 3 >= most && (most === 1 ? !byKind.has(kind) && !isOfDocument(name) : count > 1)),
  );
  return { columns: new Map(columns.map(([name, { kind }]) => [name, kind])), byKind };
}

const isOfDocument = (label: string): boolean =>
  isLabelled(`${label}: x`) && !/^(?:slut|klar|förfallo|start|mål)/i.test(label.trim());

/** The column that a label's text belongs in; null where its rows have none for it. */
export function columnOf({ label, kind }: Entry, { columns, byKind }: RowLabels): string | null {
  if (label === null || kind === null) return null;
  const name = plainLabel(label);
  if (columns.has(name)) return name;
  return isOfDocument(label) ? null : (byKind.get(kind) ?? null);
}

export const isRowLabel = (entry: Entry, labels: RowLabels): boolean => columnOf(entry, labels) !== null;

/** Whether a label that no other row has says something that the row it stands in does not yet say. */
export const mayBeOfRow = ({ label, kind }: Entry, said: readonly (ColumnKind | undefined)[]): boolean =>
  label !== null &&
  kind !== null &&
  kind !== 'need' &&
  !said.includes(kind) &&
  !(kind === 'date' && isOfDocument(label));
