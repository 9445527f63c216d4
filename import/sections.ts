import type { Column } from './columns.ts';
import { kindOfHeading } from './columns.ts';
import { isLabelled } from './planHead.ts';
import { noteOf } from './rowNotes.ts';
import type { Block, Cell, SourceRow } from './sourceDocument.ts';

const isEmpty = (row: SourceRow): boolean => row.cells.every((cell) => cell.text.trim() === '');
/** Three cells with words of their own make a row of a plan, whatever else it is. */
export const isFull = (row: SourceRow): boolean => row.cells.filter((cell) => cell.text.trim() !== '').length >= 3;

const LONGEST = 120;
/** How far above its table a title may stand that is not marked as one. */
const NEAR = 4;
/** A goal or an area with its number is a title wherever it stands. */
export const GOAL = /^(?:(?:del|inriktnings|effekt)?mål|fokusområde|område|del)\b.*\d/i;
/** Prose between a heading and its table. */
const isProse = (text: string): boolean => text.length > LONGEST || /[.!?]$/.test(text);

/**
 * Where the title of each table stands among the blocks, from the first that holds the plan: the nearest heading above
 * it, or, where the file marks no headings, the short line above it with nothing but prose between. What stands above
 * the first is about the whole plan, unless it is a title of the same sort as one further down.
 */
export function titlesOfTables(blocks: readonly Block[], first: number): ReadonlyMap<number, number> {
  const titles = new Map<number, number>();
  for (let at = first + 1; at < blocks.length; at++) {
    const title = blocks[at]?.kind === 'table' ? titleAbove(blocks, at) : null;
    if (title !== null) titles.set(at, title);
  }
  const own = titleAbove(blocks, first);
  const title = own === null ? undefined : blocks[own];
  const isDocuments = own === null || own === blocks.findIndex(({ kind }) => kind === 'text');
  if (isDocuments || title?.kind !== 'text' || /plan(?:en)?(?!\p{L})/iu.test(title.text)) return titles;
  const sorts = new Set([...titles.values()].map((place) => sortOf(blocks[place])));
  const isGoal = GOAL.test(title.text.trim()) && own === first - 1;
  const sort = sortOf(title);
  if (isGoal || (sort !== null && sorts.has(sort))) titles.set(first, own);
  return titles;
}

function titleAbove(blocks: readonly Block[], table: number): number | null {
  let near: number | null = null;
  for (let at = table - 1; at >= 0; at--) {
    const block = blocks[at];
    if (block?.kind !== 'text') break;
    const text = block.text.trim();
    if (block.heading) return isTitle(text) ? at : null;
    if (near === null && !isProse(text) && table - at <= NEAR) near = isTitle(text) ? at : -1;
  }
  return near === -1 ? null : near;
}

export const isTitle = (text: string): boolean =>
  text.length <= LONGEST && !/[.:]$/.test(text) && !isLabelled(text) && !isPlainWord(text);
/** "Åtgärder" above a table says nothing about it. */
const isPlainWord = (text: string): boolean => kindOfHeading(text) === 'action' && !/\s/.test(text);

/** What sort of title a text is: as the file marks it, or by how it is numbered or labelled; null when it is alone. */
function sortOf(block: Block | undefined): string | null {
  if (block?.kind !== 'text') return null;
  if (block.heading) return `heading ${block.heading}`;
  const text = block.text.trim();
  if (/^\d{1,2}[.)]?\s/.test(text)) return 'numbered';
  return /^\p{L}+(?= ?: | \d)/u.exec(text)?.[0].toLowerCase() ?? null;
}

const SECTIONS = 2;

/** Whether a row with only one cell is the title of the rows below it. */
export const isSectionRow = (
  cell: Cell,
  index: number,
  all: readonly SourceRow[],
  columns: readonly Column[],
): boolean => {
  const row = all[index];
  return row !== undefined && (isSection(cell, row, all.slice(index + 1), columns) || standsAlone(row, index, all));
};

/** A row with one short cell over the whole width, or alone at the left before full rows, is the title of a section. */
function isSection(cell: Cell, row: SourceRow, after: readonly SourceRow[], columns: readonly Column[]): boolean {
  if (cell.text.trim().length > LONGEST) return false;
  if ((cell.across ?? 1) >= Math.max(2, columns.length - 1)) return true;
  const at = row.cells.indexOf(cell);
  const next = after.find((other) => !isEmpty(other));
  if (at > 1 || next === undefined || !isFull(next) || columns.length < 3 || /[.!?]$/.test(cell.text.trim()))
    return false;
  return (
    (next.cells[at]?.text.trim() === '' && columns[at]?.kind !== 'number') ||
    /^(\d+[.)]|[A-ZÅÄÖ]\b[.)]?)\s|^(mål|område|delområde|fokusområde|del)\s/i.test(cell.text.trim())
  );
}

/** One of several rows that hold nothing but a short first cell, each right above a full row: titles of sections. */
function standsAlone(row: SourceRow, index: number, all: readonly SourceRow[]): boolean {
  const isTitleRow = (other: SourceRow | undefined, at: number): boolean => {
    const texts = other ? other.cells.map(({ text }) => text.trim()) : [];
    const [first = '', ...rest] = texts;
    const next = all[at + 1];
    return (
      first !== '' && first.length <= 60 && rest.every((text) => text === '') && next !== undefined && isFull(next)
    );
  };
  if (!isTitleRow(row, index)) return false;
  const isLonely = ({ cells }: SourceRow) =>
    cells.slice(1).every(({ text }) => text.trim() === '') && noteOf(cells[0]?.text ?? '') === null;
  const lonely = all.flatMap((other, at) => (isLonely(other) ? [at] : []));
  return lonely.length >= SECTIONS && lonely.every((at) => isTitleRow(all[at], at));
}
