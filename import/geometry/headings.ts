import { isHeadingWord, kindOfHeading, readHeadings } from '../columns.ts';
import type { Column } from '../columns.ts';
import type { Run, VisualLine } from './page.ts';

/** The headings of a table without rules: what they mean, where they stand, and on which lines. */
export interface Headings {
  readonly columns: readonly Column[];
  readonly chunks: readonly Run[];
  readonly from: number;
  readonly to: number;
}

const MOST_HEADING_LINES = 4;

/** The first headings at or after a line; those that are printed on several lines are put together. */
export function findHeadings(lines: readonly VisualLine[], start: number): Headings | null {
  for (let from = start; from < lines.length; from++) {
    if (!opensHeadings(lines[from])) continue;
    for (let to = Math.min(from + MOST_HEADING_LINES, lines.length); to > from; to--) {
      const part = lines.slice(from, to);
      if (part.some((line) => line.page !== part[0]?.page)) continue;
      const chunks = stackChunks(part);
      const columns = chunks.length >= 2 ? readHeadings(chunks.map((chunk) => chunk.text)) : null;
      if (columns?.every((column) => column.kind !== 'other' || column.heading.length < 30) && isHeadingOnly(columns)) {
        return { columns, chunks, from, to };
      }
    }
  }
  return null;
}

/** A line about the document right above the headings ("Beslutad 2026-06-10") is none of them. */
const opensHeadings = (line: VisualLine | undefined): boolean =>
  line !== undefined &&
  line.chunks.every(({ text }) => mostlyHeading(text)) &&
  line.chunks.some(({ text }) => kindOfHeading(text) !== null);

const isHeadingOnly = (columns: readonly Column[]): boolean => {
  const known = columns.filter((column) => column.kind !== 'other').length;
  const words = columns.every((column) => column.heading.split(' ').length <= 6 && mostlyHeading(column.heading));
  return (
    words &&
    known >= columns.length - 1 &&
    !columns.some((column) => /[.!?]$|\s(av|för|i|på|till|och|som)$/.test(column.heading))
  );
};

/** A title above or a row below must not be taken into the headings: half of the words or more are such as headings are made of. */
const mostlyHeading = (heading: string): boolean => {
  const words = heading.split(/\s+/);
  return words.length === 1 || words.filter(isHeadingWord).length * 2 > words.length;
};

/** Heading words that stand over each other belong to one heading. */
function stackChunks(lines: readonly VisualLine[]): Run[] {
  const stacked: Run[] = [];
  for (const chunk of lines.flatMap((line) => line.chunks)) {
    const at = stacked.findIndex((other) => chunk.x < other.right && chunk.right > other.x);
    const other = stacked[at];
    if (!other) stacked.push(chunk);
    else
      stacked[at] = {
        ...other,
        text: `${other.text} ${chunk.text}`,
        x: Math.min(other.x, chunk.x),
        right: Math.max(other.right, chunk.right),
      };
  }
  return stacked.sort((a, b) => a.x - b.x);
}
