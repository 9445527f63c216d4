import type { Draft, DraftAction } from './plan.ts';
import type { Pair } from './revision.ts';

/**
 * A newer version of a plan with what people decided about the one before. A row that says the same as it did keeps its
 * title, times, responsibles and status, and nothing is asked about it a second time. `unchanged` are those rows, with the actions
 * in force and those the draft gives.
 */
export function carriedOver(draft: Draft, unchanged: readonly Pair[]): Draft {
  const kept = new Map(unchanged.map((pair) => [placeOf(pair.incoming.number, pair.incoming.source.row), pair.kept]));
  return {
    ...draft,
    rows: draft.rows.map((row) => ({
      ...row,
      actions: row.actions.map((action, part): DraftAction => {
        const before = kept.get(`${row.number}.${part}`);
        if (!before) return action;
        const { title, timings, responsible, status } = before;
        return {
          ...action,
          ...{ title, timings, status },
          responsible: responsible.map(({ role, asWritten }) => ({ role, asWritten })),
          questions: [],
        };
      }),
    })),
  };
}

/** The row an action comes from and which of the row's actions it is: "A9b" is the second one of row 9. */
function placeOf(number: string, row: number): string {
  const part = /[a-z]$/.exec(number)?.[0];
  return `${row}.${part === undefined ? 0 : (part.codePointAt(0) ?? 97) - 97}`;
}
