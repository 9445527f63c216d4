import { withLists } from './besideTables.ts';
import { mayBeAction } from './mayBeAction.ts';
import { titlesOfTables } from './sections.ts';
import { mergeDown } from './sortCells.ts';
import type { PlanRow } from './sortCells.ts';
import type { Remark, SourceDocument, TextBlock } from './sourceDocument.ts';
import { hasHeadings, readTable, sheetOf } from './tableRows.ts';
import type { Reading } from './tableRows.ts';

export interface PlanTable {
  readonly rows: readonly PlanRow[];
  /** Table rows that are not plan rows: headings, repeated headings, section titles, lines about the document. */
  readonly setAside: number;
  /** All rows of the tables that were read, to prove that none was lost. */
  readonly rowsIn: number;
  readonly above: readonly string[];
  readonly below: readonly string[];
}

/** Sorts a document into plan rows and the text around them. */
export function readPlanRows(document: SourceDocument): PlanTable {
  const { rows, setAside, rowsIn, ...lines } = read(document);
  return { rows: mergeDown(rows), setAside, rowsIn, ...around({ rows, ...lines }) };
}

/** More than so many need no list: the document has another shape than was thought. */
const MOST_UNREAD = 20;

/** What stands beside the rows and yet says who and when: it may be an action that was not recognised. */
export function leftUnread(document: SourceDocument): Remark[] {
  const { rows, lines } = read(document);
  if (rows.length === 0) return [];
  return lines
    .filter(({ text, isBelow, isRow }) => (isBelow || isRow) && mayBeAction(text))
    .slice(0, MOST_UNREAD)
    .map(({ text, place }) => ({ kind: 'unreadText', text: text.replace(/\s+/g, ' ').trim(), place }));
}

function read(document: SourceDocument): Reading {
  const state: Reading = {
    columns: null,
    year: null,
    section: null,
    sheet: undefined,
    setAside: 0,
    rowsIn: 0,
    rows: [],
    lines: [],
  };
  const headed = document.blocks.findIndex((block) => block.kind === 'table' && hasHeadings(block));
  const first = headed >= 0 ? headed : document.blocks.findIndex(({ kind }) => kind === 'table');
  const blocks = withLists(document.blocks, first);
  const titles = titlesOfTables(blocks, first);
  const used = new Set(titles.values());
  /** A heading that the file marks as one holds for every table until the next. */
  let heading: string | null = null;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'text') {
      if (block.heading) heading = used.has(index) ? block.text.trim() : null;
      if (!used.has(index)) for (const line of block.text.split('\n')) put(state, line, block);
      continue;
    }
    const title = blocks[titles.get(index) ?? -1];
    readTable(block, state, title?.kind === 'text' ? title.text.trim() : heading, headed >= 0);
  }
  return state;
}

/** Sheets that tell how a plan is filled in, not what it is. */
const MANUAL = /instruktion|anvisning|lathund|manual|hjälp|läs ?mig|exempel|så här/i;

/** What a plan is called stands on the sheet of its rows, or else on another that is no manual. */
function around({ lines, rows }: Pick<Reading, 'lines' | 'rows'>): { above: string[]; below: string[] } {
  const own = rows[0] ? sheetOf(rows[0].row) : undefined;
  const textsOf = (test: (line: Reading['lines'][number]) => boolean) => lines.filter(test).map(({ text }) => text);
  const isManual = (sheet: string | undefined) => sheet !== undefined && sheet !== own && MANUAL.test(sheet);
  return {
    above: [
      ...textsOf((line) => !line.isBelow && line.place.sheet === own),
      ...textsOf((line) => !line.isBelow && line.place.sheet !== own && !isManual(line.place.sheet)),
    ],
    below: [
      ...textsOf((line) => line.isBelow && line.place.sheet === own),
      ...textsOf((line) => line.isBelow && line.place.sheet !== own),
      ...textsOf((line) => !line.isBelow && isManual(line.place.sheet)),
    ],
  };
}

const put = ({ lines, rows }: Reading, text: string, { place }: TextBlock): void => {
  lines.push({ text, place, isBelow: rows.length > 0, isRow: false });
};
