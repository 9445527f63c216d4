import type { ActionDetail, HistoryEntry } from '../api/actionSchema.ts';
import type { Change } from './api.ts';

/** What others have done with an action since the page showed it as `before`. */
export const changesSince = (before: ActionDetail, now: ActionDetail): readonly HistoryEntry[] => {
  const known = new Set(before.history.map(({ id }) => id));
  return now.history.filter(({ id }) => !known.has(id));
};

const WEIGHTY: ReadonlySet<HistoryEntry['what']['kind']> = new Set(['status', 'date', 'undo', 'rejected']);

/**
 * Whether a person must be asked before their change is made on top of what others have done. Comments and other units'
 * parts stand in nobody's way, and a comment of one's own stands in the way of nothing.
 */
export const isInTheWay = ({ verb }: Change, since: readonly HistoryEntry[]): boolean =>
  verb !== 'comment.add' && since.some(({ what }) => WEIGHTY.has(what.kind));
