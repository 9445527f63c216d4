import type { Place } from '../domain/plan.ts';
import type { Column, ColumnKind } from './columns.ts';
import type { RowNote } from './rowNotes.ts';
import type { SourceRow } from './sourceDocument.ts';
import { isBareTime } from './text/tokens.ts';

/** A row of a plan with its cells sorted by what they are about. `parts` has one entry for each line of a merged row. */
export interface PlanRow {
  readonly place: Place;
  readonly section: string | null;
  /** The year that its headings give to its times. */
  readonly year: string | null;
  readonly writtenNumber: string;
  /** How many rows of the document it was made of. */
  readonly sources: number;
  readonly need: string;
  readonly parts: readonly RowPart[];
  /** Cells of columns that are kept but not understood. */
  readonly others: readonly { readonly heading: string; readonly text: string }[];
}

export interface RowPart {
  readonly action: string;
  readonly date: string;
  readonly start: string;
  readonly responsible: string;
  readonly status: string;
  /** Kinds whose cell is the one of the part before, merged downwards. */
  readonly merged: readonly ColumnKind[];
}

/** A row of a table with the columns and the section it stands under. */
export interface RawRow {
  readonly row: SourceRow;
  readonly columns: readonly Column[];
  readonly section: string | null;
  readonly year: string | null;
  /** What rows below it say about it. */
  readonly notes?: readonly RowNote[];
}

/** A need merged over several lines is one row with several actions. */
export function mergeDown(rows: readonly RawRow[]): PlanRow[] {
  const merged: PlanRow[] = [];
  for (const raw of rows) {
    const { row, columns } = raw;
    const read = planRow(raw);
    const needAt = columns.findIndex((column) => column.kind === 'need');
    const last = merged.at(-1);
    if (last && needAt >= 0 && row.cells[needAt]?.sameAsAbove) {
      merged[merged.length - 1] = {
        ...last,
        sources: last.sources + 1,
        writtenNumber: [...new Set([last.writtenNumber, read.writtenNumber])].filter(Boolean).join(', '),
        parts: [...last.parts, ...read.parts],
        others: [...last.others, ...read.others],
      };
    } else merged.push(read);
  }
  return merged;
}

/** Columns whose words the draft shows beside the row: of a status only what it means is kept with the action. */
const KEPT_AS_WRITTEN: ReadonlySet<ColumnKind> = new Set(['other', 'comment', 'followUp', 'resources', 'status']);

function planRow({ row, columns, section, year, notes = [] }: RawRow): PlanRow {
  const kinds = kindsOf(columns);
  const cellsOf = (kind: ColumnKind) =>
    kinds.flatMap((other, index) => (other === kind ? [row.cells[index]?.text.trim() ?? ''] : [])).filter(Boolean);
  const join = (kind: ColumnKind) => cellsOf(kind).join('\n\n');
  const marked = markedPeriods(row, columns, kinds);
  const needs = kinds.flatMap((kind, index) => {
    const text = row.cells[index]?.text.trim() ?? '';
    return kind === 'need' && text ? [{ heading: columns[index]?.heading ?? '', text }] : [];
  });
  const [need, ...moreNeeds] = needs;
  const others = kinds.flatMap((kind, index) => {
    const text = row.cells[index]?.text.trim() ?? '';
    const kept = KEPT_AS_WRITTEN.has(kind);
    return kept && text ? [{ heading: columns[index]?.heading ?? '', text }] : [];
  });
  const beyond = row.cells
    .slice(columns.length)
    .map((cell) => cell.text.trim())
    .filter(Boolean);
  const footnotes = row.cells.flatMap((cell) => (cell.notes ?? []).map((text) => ({ heading: 'Fotnot', text })));
  return {
    place: row.place,
    section,
    year,
    sources: 1,
    writtenNumber: join('number'),
    need: need?.text ?? '',
    parts: [
      {
        action: join('action'),
        date: join('date') || marked,
        start: join('start'),
        responsible: join('responsible'),
        status: statusOf(columns, row) || join('status') || (tellsOfDone(columns, section) ? 'Genomfört' : ''),
        merged: kinds.filter((_, index) => row.cells[index]?.sameAsAbove),
      },
    ],
    others: [...moreNeeds, ...others, ...beyond.map((text) => ({ heading: '', text })), ...notes, ...footnotes],
  };
}

/** Below "Genomförda åtgärder", or in a column of them, stands what has been done. */
const tellsOfDone = (columns: readonly Column[], section: string | null): boolean =>
  [section ?? '', ...columns.map(({ heading }) => heading)].some((title) =>
    /^(?:redan )?(?:genomförd|vidtag|utförd|avslutad)\p{L}* (?:åtgärd|aktivitet|insats)/iu.test(title),
  );

/** "Genomfört: ja", or "Genomfört: 2026-03-01": the heading says what the answer is about. */
function statusOf(columns: readonly Column[], row: SourceRow): string {
  const at = columns.findIndex(({ kind, heading }) => kind === 'status' && /genomfört|utfört|klart?/i.test(heading));
  const text = row.cells[at]?.text.trim() ?? '';
  if (/^(?:ja|x|yes|✓|✔)$/i.test(text)) return 'Genomfört';
  return /\d/.test(text) && isBareTime(text) ? `Genomfört ${text}` : '';
}

/** Two columns of actions and none of needs: the first says what is wanted. */
function kindsOf(columns: readonly Column[]): ColumnKind[] {
  const kinds = columns.map((column) => column.kind);
  const actions = kinds.filter((kind) => kind === 'action').length;
  // "Vad?" and "Hur?" are one action and the manner of it.
  const isManner = columns.some(({ kind, heading }) => kind === 'action' && /^hur\b/i.test(heading));
  if (actions > 1 && !isManner && !kinds.includes('need')) kinds[kinds.indexOf('action')] = 'need';
  // "Datum" beside "Klart" says when something was found, not when it shall be done.
  const plain = columns.findIndex(({ heading }) => /^datum$/i.test(heading));
  const isDeadline = (kind: ColumnKind, index: number) => kind === 'date' && index !== plain;
  if (kinds[plain] === 'date' && kinds.some(isDeadline)) kinds[plain] = 'other';
  return kinds;
}

/** The months of a matrix whose cells are marked, spelled so that no list of them can be read as anything else. */
const markedPeriods = (row: SourceRow, columns: readonly Column[], kinds: readonly ColumnKind[]): string =>
  kinds
    .flatMap((kind, index) =>
      kind === 'period' && row.cells[index]?.text.trim() ? [columns[index]?.heading ?? ''] : [],
    )
    .map((heading) => SPELT[heading.toLowerCase().replace('.', '')] ?? heading)
    .join(', ');
const SPELT: Readonly<Record<string, string>> = { mar: 'mars', jul: 'juli' };
