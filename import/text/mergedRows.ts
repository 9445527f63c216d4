import type { Column } from '../columns.ts';
import { PARAGRAPH } from '../repairText.ts';
import type { Line } from './lines.ts';
import { tokensOf } from './tokens.ts';
import type { Token } from './tokens.ts';

/**
 * Parts rows that were read as one: a cell of prose holds a whole row on one line ("Språkkrav Ombud utses. Enhetschef
 * Löpande"), or somebody responsible on a line of their own with more prose below. An empty cell inherits nothing, so what
 * stands below belongs to the next row.
 */
export function partMerged(cells: readonly string[], columns: readonly Column[]): string[][] {
  const places = (['need', 'action', 'responsible', 'date'] as const).map((kind) =>
    columns.findIndex((column) => column.kind === kind),
  );
  const [need = -1, action = -1, responsible = -1, date = -1] = places;
  const isWhole = cells[responsible]?.trim() && cells[date]?.trim();
  if (!isWhole || action < 0) return [[...cells]];
  const rowOf = (words: Partial<Record<number, string>>) => columns.map((_, index) => words[index] ?? '');
  for (const at of [need, action].filter((place) => place >= 0)) {
    const blocks = (cells[at] ?? '').split('\n\n');
    if (blocks.length > MOST_BLOCKS) continue;
    const index = blocks.findIndex((block, place) => place < blocks.length - 1 && isEndOfRow(block, blocks[place - 1]));
    if (index < 0 || (at === need && index > 0)) continue;
    const { prose, role, time } = takeEnd(blocks[index] ?? '');
    const [before, after] = [blocks.slice(0, index), blocks.slice(index + 1)];
    const first = at === action && need >= 0 ? { [need]: cells[need] ?? '' } : {};
    const rest = at === need ? { ...cells, [need]: after.join('\n\n') } : { ...cells, ...lastRow(after, need, action) };
    const own = { [responsible]: role, [date]: time };
    const parted =
      prose === ''
        ? [rowOf({ ...first, [action]: before.join('\n\n'), ...own })]
        : [
            ...(before.length > 0 ? [rowOf({ ...first, [action]: before.join('\n\n') })] : []),
            rowOf({ ...proseOf(prose, need, action), ...own }),
          ];
    return [...parted, ...partMerged(rowOf(rest), columns)];
  }
  return [[...cells]];
}

/** A cell of more is none of a plan. */
const MOST_BLOCKS = 100;

const lineOf = (text: string): Line => ({ text, number: 0, indent: 0, above: 'line', trailing: false });
const isRole = ({ role }: Token): boolean => role === 'known' || role === 'title';

/** A line that ends with a role and a time, or a line that is nothing but roles and does not belong to a list above it. */
function isEndOfRow(block: string, above: string | undefined): boolean {
  if (block.includes('\n')) return false;
  const tokens = tokensOf([lineOf(block)]);
  const ends = tokens.findIndex(({ ends }) => ends);
  if (ends >= 2) return /[.!?]$/.test(tokens[ends - 1]?.text ?? '');
  const isOnlyRoles =
    tokens.length <= 8 && tokens.every((token) => isRole(token) || token.role === 'link') && tokens.some(isRole);
  return isOnlyRoles && above !== undefined && !/:$/.test(above.trim()) && tokens[0]?.capital === true;
}

/**
 * A line inside a cell of prose that ends as a row does, with more prose below: the words to ask about, since two rows may
 * have become one where nothing tells how to part them. Paragraphs of formats that have them are no such lines.
 */
export function endOfRowIn(text: string): string | null {
  if (text.includes(PARAGRAPH)) return null;
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  if (lines.length > MOST_BLOCKS) return null;
  const isEnd = (line: string, index: number) =>
    /^\p{Lu}/u.test(lines[index + 1] ?? '') &&
    (index === 0 || /[.!?]$/.test(lines[index - 1] ?? '') || !isOnlyRole(line)) &&
    isEndOfRow(line, lines[index - 1]);
  return lines.find(isEnd) ?? null;
}

const isOnlyRole = (line: string): boolean => !/[.!?]/.test(line);

function takeEnd(block: string): { prose: string; role: string; time: string } {
  const tokens = tokensOf([lineOf(block)]);
  const from = tokens.findIndex(({ ends }) => ends);
  const join = (some: readonly Token[]) => some.map(({ text }) => text).join(' ');
  if (from < 0) return { prose: '', role: block, time: '' };
  const run = tokens.slice(from);
  const last = run.findLastIndex(isRole);
  const roleFrom = run.findIndex(isRole);
  return {
    prose: join(tokens.slice(0, from)),
    role: join(run.slice(roleFrom, last + 1)),
    time: join([...run.slice(0, roleFrom), ...run.slice(last + 1)]),
  };
}

/** The need ends where a capital inside the line begins the action; where there is none, or several, all is the action. */
function proseOf(prose: string, need: number, action: number): Partial<Record<number, string>> {
  const inner = [...prose.matchAll(/(?<=[\p{L}\p{N})]) (?=\p{Lu}\p{Ll})/gu)].map(({ index }) => index);
  const [at] = inner;
  if (need < 0 || at === undefined || inner.length > 1) return { [action]: prose };
  return { [need]: prose.slice(0, at), [action]: prose.slice(at + 1) };
}

const LONGEST_NEED = 70;

function lastRow(blocks: readonly string[], need: number, action: number): Partial<Record<number, string>> {
  const [first = '', ...others] = blocks;
  const isNeed = need >= 0 && others.length > 0 && first.length <= LONGEST_NEED && !/[.!?]$/.test(first);
  if (isNeed) return { [need]: first, [action]: others.join('\n\n') };
  return { ...(need >= 0 ? { [need]: '' } : {}), [action]: blocks.join('\n\n') };
}
