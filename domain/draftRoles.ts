import type { Role } from './people.ts';
import type { Draft, DraftResponsible } from './plan.ts';
import { keyOf } from './roles/index.ts';

/**
 * Gives every responsible a role. Words that no register knew ("KSF", a name) become a role of their own, spelled as the
 * plan spells it, or the one that an earlier plan made of the same words: who stands behind them is asked once.
 */
export function nameRoles(draft: Draft, known: readonly Role[]): Draft {
  const names = new Map(known.map(({ id, name }) => [keyOf(name), id]));
  const named = (one: DraftResponsible): DraftResponsible => {
    if (one.role !== null) return one;
    const words = one.asWritten.replace(/\s+/g, ' ').trim();
    const key = keyOf(words);
    if (key === '') return one;
    const role = names.get(key) ?? words;
    names.set(key, role);
    return { ...one, role };
  };
  return {
    ...draft,
    rows: draft.rows.map((row) => ({
      ...row,
      actions: row.actions.map((action) => ({ ...action, responsible: action.responsible.map(named) })),
    })),
  };
}
