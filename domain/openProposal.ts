import type { Action, Change } from './action.ts';
import { isUndone } from './history.ts';

/** A date that somebody has proposed for an action without one. */
export interface Proposed extends Change {
  readonly what: Extract<Change['what'], { readonly kind: 'proposed' }>;
}

export const isProposed = (change: Change): change is Proposed => change.what.kind === 'proposed';

/** The proposal that waits for an answer: the latest, while the action has no date. */
export function openProposal({ history, due }: Action): Proposed | undefined {
  if (due !== null) return undefined;
  const last = history.findLast(isProposed);
  return last && !isUndone(history, last.id) && !rejected(history, last) ? last : undefined;
}

/** A date that was set and taken back again leaves no proposal waiting behind it. */
const rejected = (history: Action['history'], { id }: Proposed): boolean =>
  history.slice(history.findIndex((change) => change.id === id) + 1).some(({ what }) => what.kind === 'date');
