import type { Column } from '../columns.ts';
import type { Line } from './lines.ts';

/**
 * Without the running head of a page: a line at the top of a page, right above headings that are repeated, is no cell of
 * the row that goes on below them.
 */
export function withoutRunningHeads(lines: readonly Line[], columns: readonly Column[]): Line[] {
  const headings = columns.map(({ heading }) => heading).join(' ');
  const first = headings.split(' ')[0] ?? '';
  const repeats = (index: number): boolean => {
    if (!lines[index]?.text.startsWith(first)) return false;
    let said = '';
    for (let at = index; said.length < headings.length && at < index + MOST_LINES; at++)
      said += ` ${lines[at]?.text ?? ''}`;
    return said.replace(/\s+/g, ' ').trim().startsWith(headings);
  };
  return lines.filter((line, index) => !(line.above === 'page' && line.text.length <= LONGEST && repeats(index + 1)));
}

const MOST_LINES = 16;
const LONGEST = 120;
