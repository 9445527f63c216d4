import type { Place } from '../domain/plan.ts';
import type { ColumnKind } from './columns.ts';
import { columnOf, isRowLabel, mayBeOfRow } from './rowLabels.ts';
import type { Entry, RowLabels } from './rowLabels.ts';
import { plainLabel, unknownLabel } from './text/labels.ts';

/** A row of a plan without a table: what its labels announce. */
export interface LabelledRecord {
  readonly place: Place;
  readonly section: string | null;
  /** The words that stand before its labels: what it is about, or, where no label says it, what shall be done. */
  readonly lead: readonly string[];
  readonly cells: Map<string, string>;
}

export interface Records {
  readonly rows: readonly LabelledRecord[];
  readonly below: readonly Entry[];
  /** The labels of all rows, those among them that only one row has. */
  readonly labels: RowLabels;
}

export const lineOf = ({ label, text }: Entry): string => (label === null ? text : `${label}: ${text}`);

/** So many labels of one plan have columns of their own; of more, each text stays in the cell before it. */
const MOST_COLUMNS = 30;

/** Gathers the rows from the first label on. `heads` are unknown labels that stand before rows, as "Tema: …" may. */
export function collectRecords(entries: readonly Entry[], found: RowLabels, heads: ReadonlySet<string>): Records {
  const columns = new Map(found.columns);
  const labels = { ...found, columns };
  const rows: LabelledRecord[] = [];
  let section: string | null = null;
  let row: LabelledRecord | undefined;
  let last: string | null = null;
  let lead: string[] = [];
  const open = (place: Place): LabelledRecord => {
    row = { place, section, lead, cells: new Map() };
    lead = [];
    rows.push(row);
    return row;
  };
  const coming = comingLabels(entries, found);
  for (const [index, entry] of entries.entries()) {
    const upcoming = entries[coming[index] ?? entries.length];
    const said = row && lead.length === 0 ? [...row.cells.keys()].map((key) => columns.get(key)) : null;
    const name = columnOf(entry, labels) ?? (said ? ownColumn(entry, said, labels) : null);
    if (name !== null) {
      const kind = columns.get(name) ?? entry.kind ?? 'other';
      if (kind === 'need' && nextKind(entries, index, labels) === null) {
        [section, row, last] = [lineOf(entry), undefined, null];
        continue;
      }
      columns.set(name, kind);
      last = name;
      if (row && said && isMore(entry, name, said, row)) append(row, name, entry.text);
      else (row && said && !row.cells.has(name) ? row : open(entry.place)).cells.set(name, entry.text);
      continue;
    }
    const foreign = row && said && upcoming && columns.size < MOST_COLUMNS ? unknownLabel(entry.text) : null;
    if (row && foreign?.label && !heads.has(plainLabel(foreign.label)) && !row.cells.has(plainLabel(foreign.label))) {
      last = plainLabel(foreign.label);
      columns.set(last, 'other');
      row.cells.set(last, foreign.text);
      continue;
    }
    if (!upcoming && row) return { rows, labels, below: entries.slice(index + (continues(entry, row, last) ? 1 : 0)) };
    const isAwaited = last !== null && row?.cells.get(last) === '';
    const isNew =
      !isAwaited &&
      (row === undefined || lead.length > 0 || row.cells.has((upcoming && columnOf(upcoming, labels)) ?? ''));
    if (!isNew && row && last !== null) append(row, last, lineOf(entry));
    else {
      // Of several lines before a row the last is about it, the others stand above more than one.
      if (lead.length > 0) section = lead.join(' ');
      lead = [lineOf(entry)];
    }
  }
  return { rows, labels, below: [] };
}

/** The column of a label that only this row has, of something the row does not say yet. */
const ownColumn = (
  entry: Entry,
  said: readonly (ColumnKind | undefined)[],
  { columns, byKind }: RowLabels,
): string | null =>
  mayBeOfRow(entry, said) && entry.kind !== null && columns.size < MOST_COLUMNS
    ? (byKind.get(entry.kind) ?? plainLabel(entry.label ?? ''))
    : null;

/** "Medansvarig" below "Ansvarig": the same cell under another label. A second action begins the next row. */
function isMore(entry: Entry, name: string, said: readonly (ColumnKind | undefined)[], row: LabelledRecord): boolean {
  const isOther = plainLabel(entry.label ?? '') !== name && row.cells.has(name);
  return isOther && !(entry.kind === 'action' && (said.includes('date') || said.includes('responsible')));
}

/** For each entry the place of the next label of a row after it, found in one walk from the end. */
function comingLabels(entries: readonly Entry[], labels: RowLabels): readonly number[] {
  const places: number[] = [];
  let next = entries.length;
  for (let index = entries.length - 1; index >= 0; index -= 1) {
    places[index] = next;
    const entry = entries[index];
    if (entry && isRowLabel(entry, labels)) next = index;
  }
  return places;
}

/** Whether a label stands alone above points that are read by other labels: then it is a heading of theirs. */
function nextKind(entries: readonly Entry[], index: number, labels: RowLabels): ColumnKind | null {
  const next = entries[index + 1];
  const name = next ? columnOf(next, labels) : null;
  return name === null ? null : (labels.columns.get(name) ?? null);
}

function append(row: LabelledRecord, label: string, text: string): void {
  const before = row.cells.get(label) ?? '';
  row.cells.set(label, before === '' ? text : `${before}\n${text}`);
}

/** The last line of a value that was broken over lines, at the very end of the document. */
function continues({ text }: Entry, row: LabelledRecord, last: string | null): boolean {
  if (last === null || !(row.cells.get(last) === '' || /^\p{Ll}/u.test(text))) return false;
  append(row, last, text);
  return true;
}
