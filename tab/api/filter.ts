import { alphabetically } from '../../domain/alphabetical.ts';
import type { ActionRow } from './actionSchema.ts';
import type { Sort } from './querySchema.ts';

/** Which lines of a plan, and in which order. The server and the page choose by the same rules. */
export interface Choice {
  readonly q: string;
  readonly status: ActionRow['status'] | 'open' | undefined;
  readonly role: string | undefined;
  readonly mine: boolean;
  readonly late: boolean;
  readonly undated: boolean;
  readonly sort: Sort;
  readonly order: 'asc' | 'desc';
}

export const EVERYTHING: Choice = {
  q: '',
  status: undefined,
  role: undefined,
  mine: false,
  late: false,
  undated: false,
  sort: 'number',
  order: 'asc',
};

/** Whether anything is left out; sorting leaves nothing out. */
export const isNarrowed = (choice: Choice): boolean =>
  choice.q.trim() !== '' ||
  choice.status !== undefined ||
  choice.role !== undefined ||
  choice.mine ||
  choice.late ||
  choice.undated;

export const isOpen = ({ status }: Pick<ActionRow, 'status'>): boolean =>
  status === 'notStarted' || status === 'inProgress';

export function choose(rows: readonly ActionRow[], choice: Choice): readonly ActionRow[] {
  const words = folded(choice.q).split(' ').filter(Boolean);
  return rows.filter((row) => matches(row, choice, words)).sort(comparing(choice));
}

function matches(row: ActionRow, choice: Choice, words: readonly string[]): boolean {
  if (choice.mine && !row.mine) return false;
  if (choice.late && row.standing === null) return false;
  if (choice.undated && !(row.due === null && isOpen(row))) return false;
  if (choice.status === 'open' ? !isOpen(row) : choice.status !== undefined && row.status !== choice.status)
    return false;
  if (choice.role !== undefined && !row.responsible.some(({ role }) => role === choice.role)) return false;
  if (words.length === 0) return true;
  const text = folded(
    [row.number, row.title, ...row.responsible.map(({ name }) => name), row.dueAsWritten ?? ''].join(' '),
  );
  return words.every((word) => text.includes(word));
}

/** Case and accents make no difference to a search: not every keyboard has å, ä and ö. */
const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

const STATUS_ORDER = ['notStarted', 'inProgress', 'paused', 'done', 'withdrawn'];
const LAST = '9999-12-31';

/** What a line is sorted by; comparing as text (numbers within it as numbers) gives the order. */
export function sortKey(row: ActionRow, sort: Sort): string {
  switch (sort) {
    case 'number':
      return row.number;
    case 'title':
      return row.title;
    case 'responsible':
      return row.responsible[0]?.name ?? '';
    case 'due':
      return row.due ?? LAST;
    case 'status':
      return row.standing !== null ? '0' : String(1 + STATUS_ORDER.indexOf(row.status));
  }
}

/** Lines that are alike in what is sorted by stand in the order of their numbers. */
const comparing = ({ sort, order }: Choice) => {
  const sign = order === 'desc' ? -1 : 1;
  return (a: ActionRow, b: ActionRow): number =>
    sign * alphabetically(sortKey(a, sort), sortKey(b, sort)) ||
    alphabetically(a.number, b.number) ||
    alphabetically(a.id, b.id);
};

/** Whether `row` comes after the line a page ended with: its sort key, number and id. */
export function isAfter(row: ActionRow, [key, number, id]: readonly [string, string, string], choice: Choice): boolean {
  const sign = choice.order === 'desc' ? -1 : 1;
  const compared =
    sign * alphabetically(sortKey(row, choice.sort), key) ||
    alphabetically(row.number, number) ||
    alphabetically(row.id, id);
  return compared > 0;
}
