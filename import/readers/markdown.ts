import { cleanCharacters, PARAGRAPH } from '../repairText.ts';
import type { Block, Cell, Remark, SourceDocument, SourceRow } from '../sourceDocument.ts';

const RULE = /^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$/;

/** Reads text whose tables are written with pipes; null when there is none. */
export function readMarkdown(source: string): SourceDocument | null {
  const lines = cleanCharacters(source).split('\n');
  const blocks: Block[] = [];
  let rows: SourceRow[] | null = null;
  lines.forEach((line, index) => {
    const place = { line: index + 1 };
    if (
      rows === null &&
      line.includes('|') &&
      RULE.test(lines[index + 1] ?? '') &&
      (lines[index + 1] ?? '').includes('|')
    ) {
      rows = [];
      blocks.push({ kind: 'table', rows });
    }
    if (rows !== null && line.includes('|')) {
      if (!RULE.test(line)) rows.push({ cells: cellsOf(line), place });
    } else {
      rows = null;
      const text = plain(line.replace(/^#+\s*/, '')).trim();
      const level = /^#{1,6}(?=\s)/.exec(line)?.[0].length;
      if (text) blocks.push({ kind: 'text', text, place, ...(level ? { heading: level } : {}) });
    }
  });
  return blocks.some((block) => block.kind === 'table') ? { blocks } : null;
}

const STRUCK = /~~(?=[^\s~])(.{1,400}?)(?<=[^\s~])~~|<(s|del|strike)>(.{1,400}?)<\/\2>/gi;

/** Text without what is struck out in it, which holds no longer; every line stays where it is. */
export function withoutStruck(source: string): { readonly kept: string; readonly remarks: readonly Remark[] } {
  if (!/~~|<(?:s|del|strike)>/i.test(source)) return { kept: source, remarks: [] };
  const remarks: Remark[] = [];
  const lines = source.split('\n').map((line, index) =>
    line.replace(STRUCK, (_, marked: string | undefined, _tag, tagged: string | undefined) => {
      remarks.push({ kind: 'struckText', text: (marked ?? tagged ?? '').trim(), place: { line: index + 1 } });
      return '';
    }),
  );
  return { kept: lines.join('\n'), remarks };
}

const MARKED = /^#{1,6} \S|(\*\*|__)\S.*?\1/m;

/** Text with headings and emphasis marked, but without tables, as plain text. */
export const withoutMarks = (source: string): string =>
  MARKED.test(source)
    ? source
        .split('\n')
        .map((line) => plain(line.replace(/^#+\s+/, '')))
        .join('\n')
    : source;

const cellsOf = (line: string): Cell[] =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => ({ text: plain(cell.replace(/\\\|/g, '|').trim()) }));

const plain = (text: string): string =>
  text
    .replace(/\s*<br\s*\/?>\s*(<br\s*\/?>\s*)+/gi, '\n\n')
    .replace(/\s*<br\s*\/?>\s*/gi, PARAGRAPH)
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2');
