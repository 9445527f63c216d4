import { readTimings } from '../domain/dates/index.ts';
import { readResponsibleCell } from '../domain/roles/index.ts';
import type { LocalDate } from '../domain/calendar.ts';
import type { Draft, DraftAction, DraftRow } from '../domain/plan.ts';
import type { Timing } from '../domain/timing.ts';
import { readPointLists } from './besideTables.ts';
import { readLabelledRows } from './labelledRows.ts';
import { readNumberedPoints } from './numberedPoints.ts';
import { pairActions } from './pairing.ts';
import { readHead } from './planHead.ts';
import { readPlanRows } from './planRows.ts';
import type { PlanTable } from './planRows.ts';
import type { PlanRow, RowPart } from './sortCells.ts';
import { questionsOf } from './questions.ts';
import { referenceDay } from './referenceDay.ts';
import { findReferences, rowOf, targetsOf } from './references.ts';
import { mendLines, vocabularyOf } from './repairText.ts';
import type { Targets } from './references.ts';
import type { Vocabulary } from './repairText.ts';
import { readStanding } from './standing.ts';
import { shortTitle, titleOf } from './shortTitle.ts';
import type { SourceDocument } from './sourceDocument.ts';

/**
 * What a document says, as a draft with its questions; null when it holds no table that looks like a plan.
 * Years that the text leaves out are counted from the plan's own date, or from what it says elsewhere (`referenceDay`).
 */
export function draftPlan(document: SourceDocument, today: LocalDate): Draft | null {
  const table = readTables(document);
  if (table.rows.length === 0) return null;
  const margins = document.margins ?? [];
  const head = readHead(table.above, table.below, margins);
  const known = vocabularyOf(allText(document));
  const titled = table.rows.map((row, index) => titledRow(row, index + 1, known));
  const shared = repeated(titled.map(({ title }) => title));
  const reference = referenceDay(head.date, head.title, table.rows, today);
  const plan = { titled, shared, targets: targetsOf(titled), known, reference, today };
  const rows = table.rows.map((row, index) => draftRow(row, index + 1, plan));
  const kept = table.rows.reduce((sum, row) => sum + row.sources, 0);
  if (kept + table.setAside !== table.rowsIn || rows.some((row) => row.actions.length === 0)) {
    throw new Error(`IMPORT_ROWS_LOST: ${table.rowsIn} rows in, ${kept} kept and ${table.setAside} set aside.`);
  }
  return { plan: head, rows };
}

/** The rows of its tables, or, in a document without any, of its labelled blocks, its numbered points or its lists. */
function readTables(document: SourceDocument): PlanTable {
  const table = readPlanRows(document);
  if (table.rows.length > 0) return table;
  const lists = [readLabelledRows(document) ?? readNumberedPoints(document), readPointLists(document)];
  const read = lists.flatMap((list) => (list === null ? [] : [readPlanRows(list)]));
  return read.reduce((most, one) => (one.rows.length > most.rows.length ? one : most), table);
}

const allText = (document: SourceDocument): string =>
  document.blocks
    .flatMap((block) =>
      block.kind === 'text' ? [block.text] : block.rows.flatMap((row) => row.cells.map((cell) => cell.text)),
    )
    .join('\n');

interface TitledRow {
  readonly number: number;
  readonly title: string;
  readonly text: string;
}

function titledRow(row: PlanRow, number: number, known: Vocabulary): TitledRow {
  const text = joinParts(row, 'action', known);
  return { number, title: running(mendLines(row.need, known)), text };
}

const repeated = (texts: readonly string[]): Set<string> =>
  new Set(texts.filter((text, index) => texts.indexOf(text) !== index));

const running = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

type PartText = Exclude<keyof RowPart, 'merged'>;

const joinParts = (row: PlanRow, cell: PartText, known: Vocabulary): string =>
  row.parts
    .filter((part, index) => index === 0 || !part.merged.includes(cell))
    .map((part) => mendLines(part[cell], known))
    .filter(Boolean)
    .join('\n');

/** What every row is read against. */
interface Surroundings {
  readonly titled: readonly TitledRow[];
  readonly targets: Targets;
  readonly known: Vocabulary;
  readonly reference: LocalDate;
  readonly today: LocalDate;
  /** What several rows are about names none of them. */
  readonly shared: ReadonlySet<string>;
}

function draftRow(row: PlanRow, number: number, plan: Surroundings): DraftRow {
  const { title = '', text = '' } = plan.titled[number - 1] ?? {};
  const { known } = plan;
  const dateText = [joinParts(row, 'start', known), joinParts(row, 'date', known)].filter(Boolean).join('\n');
  const responsibleText = joinParts(row, 'responsible', known);
  const whole = { title, text, dateText, responsibleText };
  const counted = row.year === null ? plan : { ...plan, reference: `${row.year}-01-01` as LocalDate };
  const pairings = row.parts.map((part) => pairActions(part, known, counted.reference));
  const several = pairings.flatMap((pairing) => pairing.parts).length > 1;
  const actions = pairings.flatMap((pairing) =>
    pairing.parts.map((part, index) =>
      draftAction(part, whole, several, index === 0 ? pairing.doubt : null, number, counted),
    ),
  );
  return {
    number,
    title: title || shortTitle(text),
    text,
    dateText,
    responsibleText,
    actions,
    place: row.place,
    ...(row.section ? { section: row.section } : {}),
    ...(row.writtenNumber ? { writtenNumber: row.writtenNumber } : {}),
    ...(row.others.length > 0 ? { others: row.others } : {}),
  };
}

function draftAction(
  part: RowPart,
  row: Omit<TitledRow, 'number'> & { dateText: string; responsibleText: string },
  several: boolean,
  doubt: string | null,
  number: number,
  { targets, known, reference, today, shared }: Surroundings,
): DraftAction {
  const text = mendLines(part.action, known);
  const dated = readTimings(mendLines(part.date, known), reference);
  const started = part.start ? readTimings(mendLines(part.start, known), reference) : null;
  const starts = (started?.milestones ?? []).map((timing): Timing => ({
    ...timing,
    kind: timing.kind === 'due' ? 'start' : timing.kind,
  }));
  const timings = [...starts, ...dated.milestones];
  const dateText = several ? mendLines(part.date, known) : row.dateText;
  const statusText = mendLines(part.status, known);
  const { status, unclear } = readStanding({ statusText, dateText, dated: dated.status, timings }, reference, today);
  const cell = readResponsibleCell(mendHyphens(part.responsible));
  const inCell = cell.references.map((asWritten) => ({
    ...findReferences(asWritten)[0],
    asWritten,
    about: `${row.title} ${text}`,
  }));
  const links = [...findReferences(text), ...inCell].map((found) => ({
    asWritten: found.asWritten,
    row: rowOf({ direction: 'above', number: null, ...found }, number, targets),
  }));
  const title = text && (several || shared.has(row.title)) ? shortTitle(text) : titleOf(row.title, text);
  return {
    title,
    text,
    timings,
    responsible: cell.responsible,
    ...(status ? { status } : {}),
    questions: questionsOf({
      row: { ...row, dateText },
      text,
      timings,
      unclear,
      isClosed: status === 'done' || status === 'withdrawn',
      cell,
      doubt,
      links,
    }),
    ...(links.length > 0 ? { links } : {}),
  };
}

/** A role may stand on a line of its own, so only words that a hyphen breaks are joined. */
const mendHyphens = (text: string): string =>
  text.replace(/(\p{Ll})-[ \t]*\n[ \t]*(?=\p{Ll})(?!och\b|eller\b|samt\b)/gu, '$1');
