import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import type { Block, Cell, Doc } from './doc.ts';
import { TABLE_STYLE, tableXml } from './docxTable.ts';
import { settled } from './settled.ts';

/** Twentieths of a point: A4 with margins of 2.5 cm all round (CARDS.md 6.2). */
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = 1417;
const TEXT_WIDTH = PAGE.width - 2 * MARGIN;
/** Half points: body text of 11 points, tables and small print of 9 so that rows stay rows. */
const SIZE = { body: 22, table: 18, small: 18, h1: 30, h2: 24 };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '8A8A8A' } as const;
const SV = { sv: 'sv-SE', en: 'en-GB' } as const;

/**
 * A text as a Word document that a screen reader can follow: real headings, table headings that are repeated on each
 * page, the language and the title stated, no colour that says anything alone. The same text gives the same bytes.
 */
export async function docx(doc: Doc): Promise<Uint8Array> {
  const language = { value: SV[doc.lang], eastAsia: SV[doc.lang], bidirectional: SV[doc.lang] };
  const run = { font: 'Arial', size: SIZE.body, language };
  const heading = (size: number, before: number) => ({
    run: { ...run, size, bold: true, color: '1F1F1F' },
    paragraph: { spacing: { before, after: 80 }, keepNext: true },
  });
  const file = new Document({
    title: doc.title,
    creator: 'Handlingsplan',
    lastModifiedBy: 'Handlingsplan',
    styles: {
      default: {
        document: { run, paragraph: { spacing: { after: 100 } } },
        heading1: heading(SIZE.h1, 200),
        heading2: heading(SIZE.h2, 180),
      },
      // What all cells share is said once: an appendix has thousands.
      paragraphStyles: [cellStyle('Cell', false), cellStyle('CellHead', true)],
    },
    numbering: { config: [{ reference: 'points', levels: [POINT] }] },
    sections: [
      {
        properties: { page: { size: PAGE, margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN } } },
        headers: { default: new Header({ children: [pageNumber(doc.page)] }) },
        children: [...doc.head.map(headLine), ...doc.blocks.flatMap(blockOf)],
      },
    ],
  });
  const tables = doc.blocks.flatMap((block) =>
    block.kind === 'table' ? [tableXml(block, TEXT_WIDTH, LINE.color)] : [],
  );
  return settled(await Packer.toBuffer(file), doc.at, tables);
}

const cellStyle = (id: string, bold: boolean) => ({
  id,
  name: id,
  basedOn: 'Normal',
  run: { size: SIZE.table, bold },
  paragraph: { spacing: { after: 0 } },
});

const POINT = {
  level: 0,
  format: LevelFormat.BULLET,
  text: '•',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 360, hanging: 260 } } },
} as const;

/** "Sida 1 (2)". */
const pageNumber = (word: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [
      new TextRun({
        size: SIZE.small,
        children: [`${word} `, PageNumber.CURRENT, ' (', PageNumber.TOTAL_PAGES, ')'],
      }),
    ],
  });

/** Left and right on one line by a tab, since a table that only places things is read as data. */
const headLine = ([left, right]: readonly [Cell, Cell]): Paragraph =>
  new Paragraph({
    spacing: { after: 20 },
    tabStops: [{ type: TabStopType.LEFT, position: Math.round(TEXT_WIDTH * 0.66) }],
    children: [...runs(left), new TextRun({ children: ['\t'] }), ...runs(right)],
  });

const runs = (cell: Cell): TextRun[] => cell.map(({ text }) => new TextRun({ text }));

function blockOf(block: Block): Paragraph[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          pageBreakBefore: block.newPage ?? false,
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          children: [new TextRun({ text: block.text.text })],
        }),
      ];
    case 'paragraph':
      return [paragraphOf(block)];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({ numbering: { reference: 'points', level: 0 }, spacing: { after: 40 }, children: runs(item) }),
      );
    case 'table':
      // Word joins two tables without a paragraph between them.
      return [new Paragraph({ style: TABLE_STYLE }), new Paragraph({ spacing: { after: 0, line: 120 }, children: [] })];
  }
}

/** The sentences of a paragraph with a space between them. What a person shall fill in stands in a frame. */
function paragraphOf({ pieces, look }: Extract<Block, { kind: 'paragraph' }>): Paragraph {
  const size = look === 'small' ? { size: SIZE.small } : {};
  const line = { ...LINE, space: 4 };
  const border = { top: line, bottom: line, left: line, right: line };
  return new Paragraph({
    ...(look === 'gap' ? { border, spacing: { before: 60, after: 120 } } : {}),
    children: pieces.map(({ text }, index) => new TextRun({ text: index === 0 ? text : ` ${text}`, ...size })),
  });
}
