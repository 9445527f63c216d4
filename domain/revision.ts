import type { Action, Change } from './action.ts';
import type { Instant } from './calendar.ts';
import type { PersonId } from './people.ts';
import { isRecurring } from './recurrence.ts';

/**
 * A newer version of a plan laid beside the one that is in force. Rows are recognised by what they say, never by their
 * number: a row that was moved is the same row, and a row that took its number is not.
 */
export interface Revision {
  readonly unchanged: readonly Pair[];
  readonly changed: readonly Pair[];
  readonly added: readonly Action[];
  readonly gone: readonly Action[];
}

export interface Pair {
  /** As it is kept, with its answers and its history. */
  readonly kept: Action;
  /** As the newer document has it. */
  readonly incoming: Action;
}

/** Two rows that share less than this much of their words are different rows. */
const SAME_ROW = 0.5;
/** Below this share of recognised rows a document is another plan, not a newer version of this one. */
const SAME_PLAN = 0.5;

export function revisionOf(kept: readonly Action[], incoming: readonly Action[]): Revision {
  const pairs = pairUp(
    kept.filter(({ status }) => status !== 'withdrawn'),
    incoming,
  );
  const paired = new Set(pairs.flatMap((pair) => [pair.kept, pair.incoming]));
  return {
    unchanged: pairs.filter((pair) => saysTheSame(pair)),
    changed: pairs.filter((pair) => !saysTheSame(pair)),
    added: incoming.filter((action) => !paired.has(action)),
    gone: kept.filter((action) => action.status !== 'withdrawn' && !paired.has(action)),
  };
}

/** Whether the newer document is a version of the plan at all. */
export const isVersionOf = ({ unchanged, changed, added }: Revision): boolean => {
  const recognised = unchanged.length + changed.length;
  return recognised > 0 && recognised / (recognised + added.length) >= SAME_PLAN;
};

/** The likest pairs first, each row once. Rows that are alike to the letter keep the order of the document. */
function pairUp(kept: readonly Action[], incoming: readonly Action[]): readonly Pair[] {
  const words = new Map([...kept, ...incoming].map((action) => [action, wordsOf(action)]));
  const likeness = (a: Action, b: Action) => likenessOf(words.get(a) ?? new Set(), words.get(b) ?? new Set());
  const candidates = kept
    .flatMap((one) => incoming.map((other) => ({ kept: one, incoming: other, like: likeness(one, other) })))
    .filter(({ like }) => like >= SAME_ROW)
    .sort((a, b) => b.like - a.like || distance(a) - distance(b));
  const taken = new Set<Action>();
  return candidates.filter((pair) => {
    if (taken.has(pair.kept) || taken.has(pair.incoming)) return false;
    taken.add(pair.kept).add(pair.incoming);
    return true;
  });
}

const distance = ({ kept, incoming }: Pair): number => Math.abs(kept.source.row - incoming.source.row);

const wordsOf = ({ source }: Action): ReadonlySet<string> =>
  new Set(
    squeezed(`${source.need} ${source.text}`)
      .toLocaleLowerCase('sv')
      .match(/[\p{L}\d]+/gu) ?? [],
  );

/** How much of the words of both they share, 0 to 1 (Sørensen–Dice). */
function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

const saysTheSame = ({ kept, incoming }: Pair): boolean =>
  (['need', 'text', 'dateText', 'responsibleText'] as const).every(
    (part) => squeezed(kept.source[part]) === squeezed(incoming.source[part]),
  );

const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/**
 * A kept action in the words of the newer version. Status, answers, comments and history stay; a deadline that a person
 * has moved stays moved. Undefined when there is nothing to change.
 */
export function revised({ kept, incoming }: Pair, by: PersonId, at: Instant, id: string): Action | undefined {
  // What comes back keeps the occurrence it has come to.
  const isMoved = kept.due !== kept.firstDue || (kept.due !== null && isRecurring(kept) && isRecurring(incoming));
  const next: Action = {
    ...kept,
    number: incoming.number,
    source: incoming.source,
    timings: incoming.timings,
    // A row that says the same has brought its title along (carryOver.ts), unless somebody has given it another since.
    title: incoming.title,
    due: isMoved ? kept.due : incoming.due,
    firstDue: isMoved ? kept.firstDue : incoming.firstDue,
    responsible: incoming.responsible,
    ...(kept.leansOn || incoming.leansOn ? { leansOn: incoming.leansOn ?? [] } : {}),
  };
  const isSame = JSON.stringify(next) === JSON.stringify(kept);
  return isSame ? undefined : withChange(next, { id, at, by, role: null, unit: null, what: { kind: 'revised' } });
}

/** An action whose row is gone: withdrawn, and kept with everything that was said about it. */
export const withdrawn = (kept: Action, by: PersonId, at: Instant, id: string): Action =>
  withChange(
    { ...kept, status: 'withdrawn' },
    { id, at, by, role: null, unit: null, what: { kind: 'status', from: kept.status, to: 'withdrawn' } },
  );

const withChange = (action: Action, change: Change): Action => ({
  ...action,
  revision: action.revision + 1,
  history: [...action.history, change],
});
