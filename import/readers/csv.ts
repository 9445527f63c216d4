import { readHeadings } from '../columns.ts';
import { LIMITS } from '../limits.ts';
import { refuse } from '../refusal.ts';
import { cleanCharacters, PARAGRAPH } from '../repairText.ts';
import type { SourceDocument, SourceRow } from '../sourceDocument.ts';

const DELIMITERS = [';', '\t', ',', '|'] as const;
const HEADINGS_WITHIN = 12;

interface Record {
  readonly cells: string[];
  readonly line: number;
}

/** Columns held apart by spaces: the commas between are those of its sentences. */
const isLaidOut = (cell: string): boolean => /\S {3,}\S|[\p{L})]: /u.test(cell);

/** Reads delimited text when one of the delimiters gives a row of headings; null when it is not delimited text. */
export function readCsv(source: string): SourceDocument | null {
  const text = cleanCharacters(source);
  const head = text.split('\n').slice(0, 60).join('\n');
  const delimiter = DELIMITERS.find((candidate) =>
    split(head, candidate)
      .slice(0, HEADINGS_WITHIN)
      .some(({ cells }) => cells.length > 1 && !cells.some(isLaidOut) && readHeadings(cells) !== null),
  );
  if (delimiter === undefined) return null;
  const records = split(text, delimiter).filter((record) => record.cells.some((cell) => cell.trim() !== ''));
  if (records.length > LIMITS.rows) refuse('tooLarge', `fler än ${LIMITS.rows} rader`);
  const rows = records.map((record): SourceRow => ({
    cells: record.cells.slice(0, LIMITS.columns).map(cellOf),
    place: { line: record.line },
  }));
  return { blocks: [{ kind: 'table', rows }] };
}

/** A line break inside a field is one that somebody made; the quote that guards a formula from Excel goes. */
const cellOf = (cell: string) => ({
  text: cell
    .trim()
    .replace(/^'(?=[=+\-@])/, '')
    .replace(/\n[ \t]*\n\s*/g, '\n\n')
    .replace(/(?<!\n)\n(?!\n)/g, PARAGRAPH),
});

/** RFC 4180 with any delimiter: quoted fields may hold delimiters, line breaks and doubled quotes. */
function split(text: string, delimiter: string): Record[] {
  const records: Record[] = [];
  let cells: string[] = [];
  let field = '';
  let quoted = false;
  let line = 1;
  let start = 1;
  const endRecord = () => {
    records.push({ cells: [...cells, field], line: start });
    cells = [];
    field = '';
    start = line;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '\n') line++;
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[at + 1] === '"') field += text[at++];
      else quoted = false;
    } else if (character === '"' && field.trim() === '') {
      quoted = true;
      field = '';
    } else if (character === delimiter) {
      cells.push(field);
      field = '';
    } else if (character === '\n') endRecord();
    else field += character;
  }
  if (field !== '' || cells.length > 0) endRecord();
  return records;
}
