import { Parser } from 'htmlparser2';
import { LIMITS } from '../limits.ts';
import { refuse } from '../refusal.ts';
import { cleanCharacters } from '../repairText.ts';
import type { Block, Cell, Remark, SourceDocument, SourceRow } from '../sourceDocument.ts';
import { joinParagraphs } from './docx.ts';

const SKIPPED = new Set(['script', 'style', 'head', 'template', 'noscript', 'svg']);
const BLOCKS = new Set([
  'p',
  'div',
  'li',
  'br',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'tr',
  'ul',
  'ol',
  'table',
  'caption',
  'section',
  'article',
  'header',
  'footer',
  'dt',
  'dd',
]);

interface OpenCell {
  readonly paragraphs: string[];
  readonly across: number;
  readonly down: number;
  /** What its pictures and tips say. */
  readonly labels: string[];
}

interface Spanning {
  readonly text: string;
  left: number;
}

const STRIKES = /^(?:s|del|strike)$/;

/** A status is often a picture: what it is called for those who do not see it, unless that is its file. */
const labelOf = (attributes: Readonly<Record<string, string>>): string => {
  const label = (attributes['alt'] || attributes['aria-label'] || attributes['title'] || '').trim();
  return label.length <= 120 && !/\.(?:png|gif|jpe?g|svg|webp)$/i.test(label) ? label : '';
};

/** Reads the tables and the text of an HTML page. Nothing in it is run or fetched. */
export function readHtml(source: string): SourceDocument {
  const blocks: Block[] = [];
  let skipped = 0;
  let depth = 0;
  let rows: SourceRow[] = [];
  let cells: Cell[] = [];
  let spans: (Spanning | undefined)[] = [];
  let cell: OpenCell | null = null;
  const remarks: Remark[] = [];
  /** Whether each open element strikes its words out, and how many do. */
  const strikes: boolean[] = [];
  let striking = 0;
  let struck = '';
  let words = '';
  let heading = 0;

  const endParagraph = () => {
    const text = cleanCharacters(words.replace(/\s+/g, ' ')).trim();
    words = '';
    if (cell) cell.paragraphs.push(text);
    else if (text) blocks.push({ kind: 'text', text, place: {}, ...(heading ? { heading } : {}) });
  };
  const endStruck = () => {
    const text = cleanCharacters(struck.replace(/\s+/g, ' ')).trim();
    if (text) remarks.push({ kind: 'struckText', text, place: {} });
    struck = '';
  };
  const fillSpans = () => {
    for (let span = spans[cells.length]; span && span.left > 0; span = spans[cells.length]) {
      span.left--;
      cells.push({ text: span.text, sameAsAbove: true });
    }
  };
  const endCell = () => {
    if (!cell) return;
    endParagraph();
    const written = joinParagraphs(
      cell.paragraphs.filter((paragraph, index, all) => paragraph !== '' || all[index - 1] !== ''),
    );
    const text = written || [...new Set(cell.labels)].join(', ');
    spans[cells.length] = cell.down > 1 ? { text, left: cell.down - 1 } : undefined;
    cells.push({ text, ...(cell.across > 1 ? { across: cell.across } : {}) });
    for (let more = 1; more < cell.across && cells.length < LIMITS.columns; more++) cells.push({ text: '' });
    cell = null;
  };
  const endRow = () => {
    endCell();
    if (cells.length > 0) fillSpans();
    if (cells.length > 0) rows.push({ cells, place: {} });
    if (rows.length > LIMITS.rows) refuse('tooLarge', `fler än ${LIMITS.rows} rader`);
    cells = [];
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (SKIPPED.has(name)) skipped++;
      if (name === 'table' && ++depth === 1) {
        endParagraph();
        rows = [];
        spans = [];
      } else if (depth === 1 && name === 'tr') endRow();
      else if (depth === 1 && (name === 'td' || name === 'th')) {
        endCell();
        fillSpans();
        words = '';
        const [across, down] = [spanOf(attributes['colspan']), spanOf(attributes['rowspan'])];
        cell = { paragraphs: [], across, down, labels: [] };
      } else if (BLOCKS.has(name)) endParagraph();
      if (/^h[1-6]$/.test(name)) heading = Number(name[1]);
      const strike = STRIKES.test(name) || /line-through/i.test(attributes['style'] ?? '');
      strikes.push(strike);
      if (strike) striking++;
      const label = labelOf(attributes);
      if (label && skipped === (SKIPPED.has(name) ? 1 : 0)) cell?.labels.push(label);
    },
    ontext: (text) => {
      if (skipped > 0 || (depth > 0 && !cell)) return;
      if (striking > 0) struck += text;
      else words += text;
    },
    onclosetag: (name) => {
      if (strikes.pop() && --striking === 0) endStruck();
      if (SKIPPED.has(name)) skipped--;
      if (name === 'table' && --depth === 0) {
        endRow();
        if (rows.length > 0) blocks.push({ kind: 'table', rows });
      } else if (depth === 1 && (name === 'td' || name === 'th')) endCell();
      else if (depth === 1 && name === 'tr') endRow();
      else if (BLOCKS.has(name) && name !== 'br') endParagraph();
      if (/^h[1-6]$/.test(name)) heading = 0;
    },
  });
  parser.write(source);
  parser.end();
  endParagraph();
  return { blocks, ...(remarks.length > 0 ? { remarks } : {}) };
}

const spanOf = (value: string | undefined): number => Math.min(LIMITS.columns, Math.max(1, Number(value) || 1));
