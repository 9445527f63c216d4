import type { Draft } from './plan.ts';
import type { DraftDecision, StoredDraft } from './records.ts';

/** So many of an importer's latest answers can be undone, the latest first. Each keeps what it changed. */
export const UNDO_MOST = 10;

/** A draft with one more answer in it, and what that has changed. */
export function withDecision(stored: StoredDraft, draft: Draft, decision: DraftDecision): StoredDraft {
  const { plan, rows } = stored.draft;
  const was = new Map(rows.map(({ number, actions }) => [number, actions]));
  // What an answer leaves alone is made anew all the same, so it is compared by what it says.
  const changed = draft.rows.filter(
    ({ number, actions }) => JSON.stringify(actions) !== JSON.stringify(was.get(number)),
  );
  const before = { plan, rows: changed.map(({ number }) => [number, was.get(number) ?? []] as const) };
  const all = [...(stored.decisions ?? []), { ...decision, before }];
  return { ...stored, draft, decisions: all.map((one, place) => (place < all.length - UNDO_MOST ? bare(one) : one)) };
}

const bare = ({ at, row, part, about, asWritten, to }: DraftDecision): DraftDecision => ({
  ...{ at, row, part, about, asWritten, to },
});

/** The answer that would be undone; undefined when there is none, or none of those whose change is still known. */
export function lastAnswer({ decisions = [] }: StoredDraft): (DraftDecision & { readonly before: object }) | undefined {
  const last = decisions.at(-1);
  return last?.before && { ...last, before: last.before };
}

/** The draft as it was before the latest answer; undefined when there is nothing to undo. */
export function withoutLast(stored: StoredDraft): StoredDraft | undefined {
  const before = lastAnswer(stored)?.before as DraftDecision['before'];
  if (!before) return undefined;
  const was = new Map(before.rows);
  const rows = stored.draft.rows.map((row) => ({ ...row, actions: was.get(row.number) ?? row.actions }));
  return { ...stored, draft: { plan: before.plan, rows }, decisions: stored.decisions?.slice(0, -1) ?? [] };
}
