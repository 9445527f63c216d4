/** A line of a text with what stood around it. */
export interface Line {
  readonly text: string;
  /** 1 for the first line of the file. */
  readonly number: number;
  readonly indent: number;
  /**
   * What is above: nothing, a line of spaces only (an empty paragraph inside a cell, in text taken out of a PDF),
   * an empty line (the end of a cell), or a page break.
   */
  readonly above: 'line' | 'inner' | 'blank' | 'page';
  /** The line ends with a space, as every line does that some PDF tools print. */
  readonly trailing: boolean;
}

export interface Page {
  readonly lines: readonly Line[];
  /** Headers, footers and page numbers, kept because they may hold the number of the attachment. */
  readonly furniture: readonly Line[];
}

const PAGE_NUMBER =
  /^(sida|sid\.?|page)\s*\d+(\s*(\(|av|\/|of)\s*\d+\)?)?$|^\d{1,3}\s*(\(|av|\/|of)\s*\d{1,3}\s*\)?$|^-\s*\d{1,3}\s*-$/i;
const ATTACHMENT = /^bilaga\s+\d+\p{L}?(:\d+)?(\s+\d+)?(\s*\(\d+\))?$/iu;
const FAR_RIGHT = 40;

/** Splits a text into lines, sets page furniture aside and notes which kinds of empty lines stand between. */
export function readLines(text: string): Page {
  const raw = text.split(/\n|(?<=\f)/);
  const repeated = countAlike(raw);
  const lines: Line[] = [];
  const furniture: Line[] = [];
  let above: Line['above'] = 'line';
  let marginal = true;
  raw.forEach((source, index) => {
    if (source.includes('\f')) above = 'page';
    const body = source.replace(/\f/g, '').replace(/\t/g, '    ');
    const trimmed = body.trim();
    if (!trimmed) {
      if (above !== 'page' && above !== 'blank')
        above = source.trimEnd() === source && source === '' ? 'blank' : 'inner';
      marginal = true;
      return;
    }
    const line: Line = {
      text: trimmed,
      number: index + 1,
      indent: body.length - body.trimStart().length,
      above,
      trailing: body.endsWith(' '),
    };
    if (isFurniture(line, marginal && isBlank(raw[index + 1]), repeated)) {
      furniture.push(line);
      above = 'page';
      return;
    }
    lines.push(line);
    above = 'line';
    marginal = false;
  });
  return { lines, furniture };
}

const isBlank = (line: string | undefined): boolean => (line ?? '').trim() === '';
const shapeOf = (line: string): string => line.trim().replace(/\d+/g, '#');

function countAlike(raw: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of raw) {
    const shape = shapeOf(line);
    if (/#/.test(shape) && /\p{L}{3}/u.test(shape) && shape.length <= 60)
      counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  return counts;
}

const TIME_WORD = /jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|klar|vår|höst|vint|som|kvart|vecka|term|v\./i;

/** Whether a line is a page number or the number of an attachment, wherever it stands. */
export const isPageFurniture = (text: string): boolean => PAGE_NUMBER.test(text.trim()) || ATTACHMENT.test(text.trim());

function isFurniture(line: Line, alone: boolean, repeated: ReadonlyMap<string, number>): boolean {
  if (isPageFurniture(line.text)) return true;
  const short = line.text.length <= 60;
  if (line.indent >= FAR_RIGHT * 2 && short && alone) return true;
  return alone && short && (repeated.get(shapeOf(line.text)) ?? 0) >= 3 && !TIME_WORD.test(line.text);
}
