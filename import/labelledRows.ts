import type { Place } from '../domain/plan.ts';
import { collectRecords, lineOf } from './labelledRecords.ts';
import type { LabelledRecord } from './labelledRecords.ts';
import { LIMITS } from './limits.ts';
import { readDocumentDate } from './planHead.ts';
import { refuse } from './refusal.ts';
import { BINDS, isRowLabel, rowLabels } from './rowLabels.ts';
import type { Entry, RowLabels } from './rowLabels.ts';
import type { Block, Cell, SourceDocument, SourceRow } from './sourceDocument.ts';
import { labelAlone, labelsOf, plainLabel, unknownLabel } from './text/labels.ts';

/**
 * A plan without a table: blocks of "Åtgärd: … Tidplan: … Ansvarig: …" under headings, or such labels at the end of
 * each point of a list. Made into the table that it could have been; null when it is no such plan.
 */
export function readLabelledRows(document: SourceDocument): SourceDocument | null {
  const entries = entriesOf(document);
  const found = rowLabels(entries);
  if (![...found.columns.values()].some((kind) => BINDS.has(kind))) return null;
  const from = firstRow(entries, found);
  if (from < 0) return null;
  const { rows, below, labels } = collectRecords(entries.slice(from), found, headsBefore(entries, from, found));
  const bound = [...labels.columns.values()].filter((kind) => BINDS.has(kind));
  const isPlan = rows.length >= 2 || (rows.length === 1 && bound.length >= 2);
  if (!isPlan) return null;
  if (rows.length > LIMITS.rows) refuse('tooLarge', `fler än ${LIMITS.rows} rader`);
  const above = entries
    .slice(0, from)
    .map((entry): Block => ({ kind: 'text', text: lineOf(entry), place: entry.place }));
  const after = below.map((entry): Block => ({ kind: 'text', text: lineOf(entry), place: entry.place }));
  return { ...document, blocks: [...above, { kind: 'table', rows: tableOf(rows, labels) }, ...after] };
}

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

/**
 * The first row begins at its first label, or at the words right before it. A label that comes back is told from one that
 * is spelt so only once: the latter may stand at the head of the document.
 */
function firstRow(entries: readonly Entry[], labels: RowLabels): number {
  const counts = new Map<string, number>();
  for (const { label } of entries)
    if (label !== null) counts.set(plainLabel(label), (counts.get(plainLabel(label)) ?? 0) + 1);
  const again = new Map([...labels.columns].filter(([name]) => (counts.get(name) ?? 0) > 1));
  const common = again.size === 0 ? labels : { columns: again, byKind: new Map() };
  const first = entries.findIndex((_, index) => beginsRows(entries, index, common));
  const before = entries[first - 1];
  return before?.kind === 'action' && isRowLabel(before, labels) ? first - 1 : first;
}

const plainOf = ({ label }: Entry): string | null => (label === null ? null : plainLabel(label));

/** Labels that mean nothing to us and stand before the first row's own. */
const headsBefore = (entries: readonly Entry[], from: number, labels: RowLabels): ReadonlySet<string> => {
  const first = entries.findIndex((entry, index) => index >= from && isRowLabel(entry, labels));
  return new Set(
    entries.slice(0, first).flatMap((entry) => plainOf({ ...entry, ...unknownLabel(lineOf(entry)) }) ?? []),
  );
};

function beginsRows(entries: readonly Entry[], index: number, labels: RowLabels): boolean {
  const [here, next] = [entries[index], entries[index + 1]];
  if (!here) return false;
  if (isRowLabel(here, labels)) return true;
  return here.label === null && next !== undefined && isRowLabel(next, labels) && !isTitle(here, index);
}

/** The first line of a document is its title, unless it is a point of a list; a line with a date tells of its own. */
const isTitle = ({ text }: Entry, index: number): boolean =>
  (index === 0 && !/^[-–•·*\d]/.test(text)) || readDocumentDate(text) !== null;

/** The rows as a table with a heading for every label; the words before the labels get the column that is missing. */
function tableOf(rows: readonly LabelledRecord[], labels: RowLabels): SourceRow[] {
  const { columns } = labels;
  const names = [...columns.keys()];
  const hasAction = [...columns.values()].includes('action');
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
function valueOf(row: LabelledRecord, name: string, labels: RowLabels): string {
  const text = row.cells.get(name) ?? '';
  const kind = labels.columns.get(name);
  return kind === 'date' || kind === 'responsible' || kind === 'status'
    ? text.replace(/(?<=\p{Ll}{3}|\d)\.$/u, '')
    : text;
}
