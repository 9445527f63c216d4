import type { Role } from './people.ts';
import type { Draft, DraftAction } from './plan.ts';
import { keyOf } from './roles/index.ts';

/** As many as a page has room for; a role that needs more is more than one role. */
export const SPELLINGS_MOST = 20;
export const SPELLING_LIMIT = 80;

/**
 * A plan as the reader read it, with what people have said that a spelling means in this organisation: it goes before
 * whatever the reader made of it, and is not asked about.
 */
export function recognised(draft: Draft, roles: readonly Role[]): Draft {
  const meant = new Map(
    roles.flatMap(({ id, spellings = [] }) => spellings.map((words) => [keyOf(words), id] as const)),
  );
  if (meant.size === 0) return draft;
  const known = (action: DraftAction): DraftAction => ({
    ...action,
    responsible: action.responsible.map((one) => ({ ...one, role: meant.get(keyOf(one.asWritten)) ?? one.role })),
    questions: action.questions.filter(
      ({ kind, asWritten }) => !(kind === 'unknownRole' || kind === 'ambiguousRole') || !meant.has(keyOf(asWritten)),
    ),
  });
  return { ...draft, rows: draft.rows.map((row) => ({ ...row, actions: row.actions.map(known) })) };
}
