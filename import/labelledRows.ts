import type { Place } from '../domain/plan.ts';
import type { ColumnKind } from './columns.ts';
import { LIMITS } from './limits.ts';
import { isLabelled, readDocumentDate } from './planHead.ts';
import { refuse } from './refusal.ts';
import type { Block, Cell, SourceDocument, SourceRow } from './sourceDocument.ts';
import { labelAlone, labelsOf, plainLabel } from './text/labels.ts';
import type { Labelled } from './text/labels.ts';

interface Entry extends Labelled {
  readonly place: Place;
}

interface OpenRow {
  readonly place: Place;
  readonly section: string | null;
  /** The words that stand before its labels: what it is about, or, where no label says it, what shall be done. */
  lead: string[];
  readonly cells: Map<string, string>;
}

/**
 * A plan without a table: blocks of "Åtgärd: … Tidplan: … Ansvarig: …" under headings, or such labels at the end of
 * each point of a list. Made into the table that it could have been; null when it is no such plan.
 */
export function readLabelledRows(document: SourceDocument): SourceDocument | null {
  const entries = entriesOf(document);
  const labels = rowLabels(entries);
  const bound = [...labels.values()].filter((kind) => kind === 'date' || kind === 'responsible' || kind === 'start');
  if (bound.length === 0) return null;
  const from = entries.findIndex((_, index) => beginsRows(entries, index, labels));
  if (from < 0) return null;
  const { rows, below } = collect(entries.slice(from), labels);
  const isPlan = rows.length >= 2 || (rows.length === 1 && bound.length >= 2);
  if (!isPlan) return null;
  if (rows.length > LIMITS.rows) refuse('tooLarge', `fler än ${LIMITS.rows} rader`);
  const above = entries
    .slice(0, from)
    .map((entry): Block => ({ kind: 'text', text: lineOf(entry), place: entry.place }));
  const after = below.map((entry): Block => ({ kind: 'text', text: lineOf(entry), place: entry.place }));
  return { ...document, blocks: [...above, { kind: 'table', rows: tableOf(rows, labels) }, ...after] };
}

const lineOf = ({ label, text }: Entry): string => (label === null ? text : `${label}: ${text}`);

/** Every line of the document taken apart at its labels; a table of two columns says "label: text" in each row. */
function entriesOf(document: SourceDocument): Entry[] {
  const lines = document.blocks.flatMap((block): { text: string; place: Place }[] =>
    block.kind === 'text'
      ? block.text.split('\n').map((text) => ({ text, place: block.place }))
      : block.rows.map(({ cells, place }) => ({ text: lineOfCells(cells), place })),
  );
  const filled = lines.filter(({ text }) => text.trim() !== '');
  const alone = new Map<string, number>();
  for (const { text } of filled) {
    const label = labelAlone(text);
    if (label?.label) alone.set(plainLabel(label.label), (alone.get(plainLabel(label.label)) ?? 0) + 1);
  }
  return filled.flatMap(({ text, place }) => {
    const label = labelAlone(text);
    const isHeading = label?.label && (alone.get(plainLabel(label.label)) ?? 0) >= 2;
    const pieces = isHeading ? [label] : labelsOf(text.trim());
    return pieces.map((piece) => ({ ...piece, place }));
  });
}

const lineOfCells = (cells: readonly Cell[]): string => {
  const [first = '', ...others] = cells.map(({ text }) => text.replace(/[\n\u2029]+/g, ' ').trim()).filter(Boolean);
  return others.length === 0 ? first : `${first.replace(/:$/, '')}: ${others.join(' ')}`;
};

/** The labels that come back for every row; one that stands once ("Datum: 2026-10-05") is about the whole document. */
function rowLabels(entries: readonly Entry[]): Map<string, ColumnKind> {
  const counts = new Map<string, { kind: ColumnKind; count: number }>();
  for (const { label, kind } of entries) {
    if (label === null || kind === null) continue;
    const known = counts.get(plainLabel(label));
    counts.set(plainLabel(label), { kind, count: (known?.count ?? 0) + 1 });
  }
  const most = Math.max(0, ...[...counts.values()].map(({ count }) => count));
  const often = [...counts].filter(
    ([label, { count }]) => count * 3 >= most && (most === 1 ? !isLabelled(`${label}: x`) : count > 1),
  );
  return new Map(often.map(([label, { kind }]) => [label, kind]));
}

const isRowLabel = ({ label }: Entry, labels: ReadonlyMap<string, ColumnKind>): boolean =>
  label !== null && labels.has(plainLabel(label));

/** The first row begins at its first label, or at the words right before it. */
function beginsRows(entries: readonly Entry[], index: number, labels: ReadonlyMap<string, ColumnKind>): boolean {
  const [here, next] = [entries[index], entries[index + 1]];
  if (!here) return false;
  if (isRowLabel(here, labels)) return true;
  return here.label === null && next !== undefined && isRowLabel(next, labels) && !isTitle(here, index);
}

/** The first line of a document is its title, unless it is a point of a list; a line with a date tells of its own. */
const isTitle = ({ text }: Entry, index: number): boolean =>
  (index === 0 && !/^[-–•·*\d]/.test(text)) || readDocumentDate(text) !== null;

function collect(
  entries: readonly Entry[],
  labels: ReadonlyMap<string, ColumnKind>,
): { readonly rows: readonly OpenRow[]; readonly below: readonly Entry[] } {
  const rows: OpenRow[] = [];
  let section: string | null = null;
  let row: OpenRow | undefined;
  let last: string | null = null;
  let lead: string[] = [];
  const open = (place: Place): OpenRow => {
    row = { place, section, lead, cells: new Map() };
    lead = [];
    rows.push(row);
    return row;
  };
  const coming = comingLabels(entries, labels);
  for (const [index, entry] of entries.entries()) {
    const name = entry.label === null ? null : plainLabel(entry.label);
    if (name !== null && labels.has(name)) {
      const isSection = labels.get(name) === 'need' && nextKind(entries, index, labels) === null;
      if (isSection) {
        [section, row, last] = [`${entry.label}: ${entry.text}`, undefined, null];
        continue;
      }
      const target = row && !row.cells.has(name) && lead.length === 0 ? row : open(entry.place);
      target.cells.set(name, entry.text);
      last = name;
      continue;
    }
    const upcoming = entries[coming[index] ?? entries.length];
    if (!upcoming && row) return { rows, below: entries.slice(index + (continues(entry, row, last) ? 1 : 0)) };
    const isAwaited = last !== null && row?.cells.get(last) === '';
    const isNew =
      !isAwaited && (row === undefined || lead.length > 0 || row.cells.has(plainLabel(upcoming?.label ?? '')));
    if (!isNew && row && last !== null) append(row, last, lineOf(entry));
    else {
      // Of several lines before a row the last is about it, the others stand above more than one.
      if (lead.length > 0) section = lead.join(' ');
      lead = [lineOf(entry)];
    }
  }
  return { rows, below: [] };
}

/** For each entry the place of the next label of a row after it, found in one walk from the end. */
function comingLabels(entries: readonly Entry[], labels: ReadonlyMap<string, ColumnKind>): readonly number[] {
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
function nextKind(
  entries: readonly Entry[],
  index: number,
  labels: ReadonlyMap<string, ColumnKind>,
): ColumnKind | null {
  const next = entries[index + 1];
  return next?.label ? (labels.get(plainLabel(next.label)) ?? null) : null;
}

function append(row: OpenRow, label: string, text: string): void {
  const before = row.cells.get(label) ?? '';
  row.cells.set(label, before === '' ? text : `${before}\n${text}`);
}

/** The last line of a value that was broken over lines, at the very end of the document. */
function continues({ text }: Entry, row: OpenRow, last: string | null): boolean {
  if (last === null || !(row.cells.get(last) === '' || /^\p{Ll}/u.test(text))) return false;
  append(row, last, text);
  return true;
}

/** The rows as a table with a heading for every label; the words before the labels get the column that is missing. */
function tableOf(rows: readonly OpenRow[], labels: ReadonlyMap<string, ColumnKind>): SourceRow[] {
  const names = [...labels.keys()];
  const hasAction = [...labels.values()].includes('action');
  const hasLead = !hasAction || rows.some(({ lead }) => lead.length > 0);
  const leads = hasLead ? [hasAction ? 'Utvecklingsområde' : 'Åtgärd'] : [];
  const head: SourceRow = { cells: [...leads, ...names.map(capital)].map((text) => ({ text })), place: {} };
  const table: SourceRow[] = [head];
  let section: string | null = null;
  for (const row of rows) {
    if (row.section !== null && row.section !== section) {
      section = row.section;
      table.push({ cells: [{ text: section, across: names.length + 1 }], place: row.place });
    }
    const lead = hasLead ? [row.lead.join(' ').replace(/^[-–•·*]\s+/, '')] : [];
    const cells = [...lead, ...names.map((name) => valueOf(row, name, labels))];
    table.push({ cells: cells.map((text) => ({ text })), place: row.place });
  }
  return table;
}

const capital = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1);

/** A date or a responsible at the end of a sentence ends with its full stop, which is no part of it. */
function valueOf(row: OpenRow, name: string, labels: ReadonlyMap<string, ColumnKind>): string {
  const text = row.cells.get(name) ?? '';
  const kind = labels.get(name);
  return kind === 'date' || kind === 'responsible' || kind === 'status'
    ? text.replace(/(?<=\p{Ll}{3}|\d)\.$/u, '')
    : text;
}
