import type { Action } from './action.ts';

/** Whether a change of this id has been taken back. */
export const isUndone = (history: Action['history'], id: string): boolean =>
  history.some(({ what }) => what.kind === 'undo' && what.of === id);
