import type { Place } from '../../domain/plan.ts';
import { LIMITS } from '../limits.ts';
import { refuse } from '../refusal.ts';
import { cleanCharacters, PARAGRAPH } from '../repairText.ts';
import type { Block, Cell, Remark, SourceDocument, SourceRow } from '../sourceDocument.ts';
import { readNotes } from './docxNotes.ts';
import { readXml } from './xml.ts';
import type { Attributes } from './xml.ts';
import type { Archive } from './zip.ts';

/** Parts of a paragraph's run that are not what the reader of the document sees. */
const UNSEEN = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:instrText',
  'w:delText',
  'w:rubyBase',
  'w:annotationRef',
]);

interface OpenCell {
  paragraphs: string[];
  across: number;
  sameAsAbove: boolean;
  notes: string[];
}

/** Reads a Word document: paragraphs and tables as they stand, cells merged downwards repeated in every row. */
export function readDocx(archive: Archive): SourceDocument {
  const main = archive.names.find((name) => /^word\/document\d*\.xml$/.test(name));
  const bytes = main === undefined ? undefined : archive.read(main);
  if (!bytes) return refuse('wrongType', 'zip-arkiv');
  const body = readBody(bytes, readNotes(archive));
  const margins = archive.names
    .filter((name) => /^word\/(header|footer)\d*\.xml$/.test(name))
    .slice(0, 12)
    .flatMap((name) => {
      const part = archive.read(name);
      return part ? readBody(part).blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [])) : [];
    });
  return { ...body, margins: [...new Set(margins)] };
}

const isOn = (attributes: Attributes): boolean => attributes['w:val'] !== '0' && attributes['w:val'] !== 'false';

function readBody(
  bytes: Uint8Array,
  notes: ReadonlyMap<string, string> = new Map(),
): SourceDocument & { blocks: Block[] } {
  const blocks: Block[] = [];
  const remarks: Remark[] = [];
  let page = 1;
  let paragraphs = 0;
  let unseen = 0;
  let tables = 0;
  let inText = 0;
  let hidden = false;
  let isStruck = false;
  let struck = '';
  let heading = 0;
  let words: string[] = [];
  const nested: string[][] = [];
  let rows: SourceRow[] = [];
  let row: Cell[] = [];
  let cell: OpenCell | null = null;
  const place = (): Place => ({ page });

  const endStruck = () => {
    if (struck.trim()) remarks.push({ kind: 'struckText', text: struck.trim(), place: place() });
    struck = '';
  };
  const endParagraph = () => {
    endStruck();
    if (++paragraphs > LIMITS.paragraphs) refuse('tooLarge', `fler än ${LIMITS.paragraphs} stycken`);
    const text = cleanCharacters(words.join(''));
    words = nested.pop() ?? [];
    if (cell) cell.paragraphs.push(text);
    else if (text.trim()) blocks.push({ kind: 'text', text, place: place(), ...(heading ? { heading } : {}) });
    heading = 0;
  };
  const endCell = () => {
    if (!cell) return;
    const text = joinParagraphs(cell.paragraphs);
    const above = cell.sameAsAbove ? (rows.at(-1)?.cells[columnAt(row)]?.text ?? '') : text;
    row.push({
      text: above,
      ...(cell.across > 1 ? { across: cell.across } : {}),
      ...(cell.sameAsAbove ? { sameAsAbove: true } : {}),
      ...(cell.notes.length > 0 ? { notes: cell.notes } : {}),
    });
    for (let more = 1; more < Math.min(cell.across, LIMITS.columns); more++) row.push({ text: '' });
    cell = null;
  };
  /** What a note says stands beside the words of a cell, which is read as what it is; in running text it is put in. */
  const putNote = (note: string | undefined) => {
    if (note === undefined || unseen > 0) return;
    if (cell) cell.notes.push(note);
    else words.push(` (${note})`);
  };
  const open = (name: string, attributes: Attributes) => {
    if (UNSEEN.has(name)) unseen++;
    switch (name) {
      case 'w:tbl':
        if (++tables === 1) rows = [];
        break;
      case 'w:tr':
        if (tables === 1) row = [];
        break;
      case 'w:tc':
        if (tables === 1) cell = { paragraphs: [], across: 1, sameAsAbove: false, notes: [] };
        break;
      case 'w:gridSpan':
        if (cell && tables === 1) cell.across = Math.max(1, Number(attributes['w:val']) || 1);
        break;
      case 'w:vMerge':
        if (cell && tables === 1) cell.sameAsAbove = attributes['w:val'] !== 'restart';
        break;
      case 'w:p':
        if (words.length > 0) nested.push(words);
        words = [];
        break;
      case 'w:pStyle':
        heading = Number(/^(?:heading|rubrik) ?([1-6])$/i.exec(attributes['w:val'] ?? '')?.[1] ?? 0);
        break;
      case 'w:t':
        inText++;
        break;
      case 'w:r':
        hidden = false;
        isStruck = false;
        break;
      case 'w:vanish':
        hidden = isOn(attributes);
        break;
      case 'w:strike':
      case 'w:dstrike':
        isStruck ||= isOn(attributes);
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        putNote(notes.get(`${name.slice(2, -9)} ${attributes['w:id'] ?? ''}`));
        break;
      case 'w:color':
        hidden ||= /^f{6}$/i.test(attributes['w:val'] ?? '');
        break;
      case 'w:tab':
        words.push(' ');
        break;
      case 'w:noBreakHyphen':
        words.push('-');
        break;
      case 'w:br':
        if (attributes['w:type'] === 'page') page++;
        else words.push('\n');
        break;
      case 'w:cr':
        words.push('\n');
        break;
      case 'w:lastRenderedPageBreak':
        page++;
        break;
    }
  };
  const close = (name: string) => {
    if (UNSEEN.has(name)) unseen--;
    if (name === 'w:t') inText--;
    else if (name === 'w:p') endParagraph();
    else if (name === 'w:tc' && tables === 1) endCell();
    else if (name === 'w:tr' && tables === 1) {
      rows.push({ cells: row, place: place() });
      if (rows.length > LIMITS.rows) refuse('tooLarge', `fler än ${LIMITS.rows} rader`);
    } else if (name === 'w:tbl' && --tables === 0) blocks.push({ kind: 'table', rows });
  };
  const text = (content: string) => {
    if (inText === 0 || unseen > 0) return;
    if (isStruck) {
      struck += content;
      return;
    }
    if (content.trim()) endStruck();
    words.push(content);
    if (hidden && content.trim()) remarks.push({ kind: 'hiddenText', text: content.trim(), place: place() });
  };
  readXml(bytes, { open, close, text });
  return { blocks, pages: page, remarks };
}

const columnAt = (row: readonly Cell[]): number => row.length;

/** Paragraphs of a cell; an empty one between two others is kept as a blank line, those at the ends are not. */
export const joinParagraphs = (paragraphs: readonly string[]): string =>
  paragraphs
    .map((paragraph) => paragraph.trim())
    .join(PARAGRAPH)
    .replace(/^\u2029+|\u2029+$/g, '')
    .replace(/\u2029{2,}/g, '\n\n');
