import type { Place } from '../domain/plan.ts';
import { isOnlyRoles, timeWords, whoWords } from './inProse.ts';
import { LIMITS } from './limits.ts';
import { refuse } from './refusal.ts';
import type { Block, Cell, SourceDocument, SourceRow } from './sourceDocument.ts';
import { isBareTime } from './text/tokens.ts';

interface Point {
  readonly place: Place;
  text: string;
  readonly parts: { readonly place: Place; text: string }[];
}

interface Line {
  readonly text: string;
  readonly place: Place;
}

const HEAD = ['Utvecklingsområde', 'Åtgärd', 'Klart', 'Ansvarig'];
const LEAST = 3;
/** So many of the points must say when, and so many who: a list of anything else is no plan. */
const SHARE = 0.4;

/**
 * A mail or a note whose numbered points say in prose what shall be done, when and by whom. Made into a table with the
 * words that say so; what a point does not say is left empty and asked about. Null when it is no such text.
 */
export function readNumberedPoints(document: SourceDocument): SourceDocument | null {
  if (document.blocks.some(({ kind }) => kind === 'table')) return null;
  const lines = document.blocks.flatMap((block): Line[] =>
    block.kind === 'text' ? block.text.split('\n').map((text) => ({ text: text.trim(), place: block.place })) : [],
  );
  const from = lines.findIndex(({ text }) => /^1[.)]\s+\p{Lu}/u.test(text));
  if (from < 0) return null;
  const { points, below } = collect(lines.slice(from));
  const rows = points.flatMap(rowsOf);
  const share = (column: number) => rows.filter(({ cells }) => cells[column]?.text !== '').length / rows.length;
  const prose = points.filter(
    ({ text, parts }) => parts.length > 0 || /\p{Ll}[.!]$/u.test(text) || text.split(/\s+/).length > 4,
  );
  if (points.length < LEAST || prose.length < points.length * 0.8 || share(2) < SHARE || share(3) < SHARE) return null;
  if (rows.length > LIMITS.rows) refuse('tooLarge', `fler än ${LIMITS.rows} rader`);
  const blockOf = ({ text, place }: Line): Block => ({ kind: 'text', text, place });
  const head: SourceRow = { cells: HEAD.map((text) => ({ text })), place: {} };
  const table: Block = { kind: 'table', rows: [head, ...rows] };
  return { ...document, blocks: [...lines.slice(0, from).map(blockOf), table, ...below.map(blockOf)] };
}

/** The points in their order; a line goes on with the point above it, but after an empty line below the last it ends them. */
function collect(lines: readonly Line[]): { readonly points: readonly Point[]; readonly below: readonly Line[] } {
  const points: Point[] = [];
  const last = lines.findLastIndex(({ text }) => /^(?:\d{1,2}|\p{Ll})[.)]\s/u.test(text));
  for (const [index, { text, place }] of lines.entries()) {
    const number = /^(\d{1,2})[.)]\s+(?=\p{Lu})/u.exec(text);
    const letter = /^\p{Ll}[.)]\s+(?=\S)/u.exec(text);
    const point = points.at(-1);
    if (number && Number(number[1]) === points.length + 1) {
      points.push({ place, text: text.slice(number[0].length), parts: [] });
    } else if (!point) continue;
    else if (letter) point.parts.push({ place, text: text.slice(letter[0].length) });
    else {
      const above = lines[index - 1]?.place.line;
      const isNextLine = place.line !== undefined && place.line === (above ?? 0) + 1;
      if (index > last && !isNextLine) return { points, below: lines.slice(index) };
      const open = point.parts.at(-1) ?? point;
      open.text += `\n${text}`;
    }
  }
  return { points, below: [] };
}

/** One row for a point, or one for each of its parts, which are all about what stands before them. */
function rowsOf({ place, text, parts }: Point): SourceRow[] {
  const row = (need: Cell, { action, when, who }: Said, at: Place): SourceRow => ({
    cells: [need, ...[action, when, who].map((cell) => ({ text: cell }))],
    place: at,
  });
  if (parts.length > 0) {
    return parts.map((part, index) =>
      row({ text, ...(index > 0 ? { sameAsAbove: true } : {}) }, saidIn(part.text.split('\n')), part.place),
    );
  }
  const [first = '', ...others] = text.split('\n');
  const isHeading = others.some(isProse) && first.length <= LONGEST_HEADING && !/[.!?:,-]$/.test(first);
  return [
    isHeading ? row({ text: first }, saidIn(others), place) : row({ text: '' }, saidIn([first, ...others]), place),
  ];
}

interface Said {
  readonly action: string;
  readonly when: string;
  readonly who: string;
}

const LONGEST_HEADING = 60;
const isProse = (line: string): boolean => !isBareTime(line) && !isOnlyRoles(line);

/** What the lines of a point say: a role or a time on a line of its own is no part of what shall be done. */
function saidIn(lines: readonly string[]): Said {
  const prose = lines.filter(isProse);
  const running = prose.join(' ');
  const who = [...lines.filter(isOnlyRoles), whoWords(running)];
  const when = [...lines.filter(isBareTime), timeWords(running)];
  return { action: prose.join('\n'), when: when.filter(Boolean).join('; '), who: who.filter(Boolean).join('\n') };
}
