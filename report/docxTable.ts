import type { Cell, Table } from './doc.ts';
import { printable } from './sheet.ts';
import { escapeXml, textXml } from './xml.ts';

/** The paragraph that a document has in the place of a table until `settled` puts that there. No text becomes one. */
export const TABLE_STYLE = 'TableHere';
export const TABLE_HERE = `<w:p><w:pPr><w:pStyle w:val="${TABLE_STYLE}"/></w:pPr></w:p>`;

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

/**
 * A table as WordprocessingML (ECMA-376 part 1, 17.4), `width` twentieths of a point wide: fixed columns, a heading row that
 * is repeated on each page, rows that are not split, and its name for those who hear it. It is written here because an
 * appendix has thousands of cells, and an object for each mark of each cell took most of the time a report takes.
 */
export function tableXml({ head, rows, widths, numeric, caption }: Table, width: number, line: string): string {
  const whole = widths.reduce((sum, share) => sum + share, 0);
  const columns = widths.map((share) => Math.round((width * share) / whole));
  const borders = BORDERS.map((side) => `<w:${side} w:val="single" w:color="${line}" w:sz="4"/>`).join('');
  const margins = [['top', 30], ['left', 70], ['bottom', 30], ['right', 70]].map(([side, space]) => `<w:${side} w:type="dxa" w:w="${space}"/>`).join(''); // prettier-ignore
  const look = '<w:tblLook w:firstRow="true"/>';
  const named = `<w:tblCaption w:val="${escapeXml(printable(caption))}"/>`;
  const grid = columns.map((column) => `<w:gridCol w:w="${column}"/>`).join('');
  // What comes before and after the text of a cell is the same all the way down its column.
  const before = (style: string, shade: string) =>
    columns.map((column, index) => {
      const right = numeric.includes(index) ? '<w:jc w:val="right"/>' : '';
      return `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${column}"/>${shade}</w:tcPr><w:p><w:pPr><w:pStyle w:val="${style}"/>${right}</w:pPr>`;
    });
  const heads = before('CellHead', '<w:shd w:fill="EDEDED" w:val="clear"/>');
  const bodies = before('Cell', '');
  const row = (cells: readonly Cell[], opening: readonly string[], marks: string) =>
    `<w:tr><w:trPr><w:cantSplit/>${marks}</w:trPr>${cells.map((cell, index) => `${opening[index] ?? ''}${runs(cell)}</w:p></w:tc>`).join('')}</w:tr>`;
  return [
    `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${width}"/><w:tblBorders>${borders}</w:tblBorders>`,
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar>${look}${named}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>`,
    row(
      head.map((text): Cell => [{ text, from: { of: 'fixed' } }]),
      heads,
      '<w:tblHeader/>',
    ),
    ...rows.map((cells) => row(cells, bodies, '')),
    '</w:tbl>',
  ].join('');
}

const runs = (cell: Cell): string => cell.map(({ text }) => `<w:r>${textXml('w:t', printable(text))}</w:r>`).join('');
