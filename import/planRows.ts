import { titlesOfTables } from './sections.ts';
import { mergeDown } from './sortCells.ts';
import type { PlanRow } from './sortCells.ts';
import type { SourceDocument } from './sourceDocument.ts';
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
export function readPlanRows({ blocks }: SourceDocument): PlanTable {
  const state: Reading = {
    columns: null,
    section: null,
    sheet: undefined,
    setAside: 0,
    rowsIn: 0,
    rows: [],
    lines: [],
  };
  const headed = blocks.findIndex((block) => block.kind === 'table' && hasHeadings(block));
  const first = headed >= 0 ? headed : blocks.findIndex(({ kind }) => kind === 'table');
  const titles = titlesOfTables(blocks, first);
  const used = new Set(titles.values());
  /** A heading that the file marks as one holds for every table until the next. */
  let heading: string | null = null;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'text') {
      if (block.heading) heading = used.has(index) ? block.text.trim() : null;
      if (!used.has(index)) for (const line of block.text.split('\n')) put(state, line, undefined);
      continue;
    }
    const title = blocks[titles.get(index) ?? -1];
    readTable(block, state, title?.kind === 'text' ? title.text.trim() : heading, headed >= 0);
  }
  const { rows, setAside, rowsIn } = state;
  return { rows: mergeDown(rows), setAside, rowsIn, ...around(state) };
}

/** Sheets that tell how a plan is filled in, not what it is. */
const MANUAL = /instruktion|anvisning|lathund|manual|hjälp|läs ?mig|exempel|så här/i;

/** What a plan is called stands on the sheet of its rows, or else on another that is no manual. */
function around({ lines, rows }: Reading): { above: string[]; below: string[] } {
  const own = rows[0] ? sheetOf(rows[0].row) : undefined;
  const textsOf = (test: (line: Reading['lines'][number]) => boolean) => lines.filter(test).map(({ text }) => text);
  const isManual = (sheet: string | undefined) => sheet !== undefined && sheet !== own && MANUAL.test(sheet);
  return {
    above: [
      ...textsOf((line) => !line.isBelow && line.sheet === own),
      ...textsOf((line) => !line.isBelow && line.sheet !== own && !isManual(line.sheet)),
    ],
    below: [
      ...textsOf((line) => line.isBelow && line.sheet === own),
      ...textsOf((line) => line.isBelow && line.sheet !== own),
      ...textsOf((line) => !line.isBelow && isManual(line.sheet)),
    ],
  };
}

const put = (state: Reading, text: string, sheet: string | undefined): void => {
  state.lines.push({ text, sheet, isBelow: state.rows.length > 0 });
};
