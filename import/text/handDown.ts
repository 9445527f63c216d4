import type { Column } from '../columns.ts';
import { isBareTime, namesTime } from './tokens.ts';

/**
 * Hands what stands below the time in the last cell of a row to the next row, whose first cell it is: "Löpande", an empty
 * line, "Chefers förutsättningar". The next row's own need, when it is a whole sentence, was then the action.
 */
export function handDown(rows: readonly (readonly string[])[], columns: readonly Column[]): string[][] {
  const at = (kind: Column['kind']) => columns.findIndex((column) => column.kind === kind);
  const [need, action, date] = [at('need'), at('action'), at('date')];
  const parted = rows.map((cells) => [...cells]);
  if (action < 0 || date !== columns.length - 1) return parted;
  parted.forEach((cells, index) => {
    const next = parted[index + 1];
    const [time = '', ...below] = (cells[date] ?? '').split('\n\n');
    if (!next || below.length === 0 || !isBareTime(time.replace(/\n/g, ' ')) || !below.every(isTitle)) return;
    cells[date] = time;
    const handed = below.join('\n');
    if (need < 0) next[action] = join(handed, next[action]);
    else if (/[.!?]$/.test(next[need] ?? '')) {
      next[action] = join(next[need], next[action]);
      next[need] = handed;
    } else next[need] = join(handed, next[need]);
  });
  return parted;
}

const join = (...texts: readonly (string | undefined)[]): string => texts.filter(Boolean).join('\n');
const isTitle = (block: string): boolean => /^\p{Lu}/u.test(block) && !namesTime(block) && !/[.!?]$/.test(block);
