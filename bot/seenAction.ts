import type { Action, ActionRef } from '../domain/action.ts';
import type { Organisation } from '../domain/organisation.ts';
import { maySee } from '../domain/permissions.ts';
import { readAction, readOrganisation } from '../domain/reading.ts';
import { problem } from './problem.ts';
import type { Answer, BotDeps, Turn } from './turn.ts';

/**
 * The action a form is to be opened about, with the organisation; or the answer for one that is gone, or that is not
 * shown to whoever pressed: a button can be passed on to people who have nothing to do with the plan.
 */
export async function seenAction(
  deps: BotDeps,
  turn: Turn,
  ref: ActionRef,
): Promise<{ readonly action: Action; readonly organisation: Organisation } | { readonly refused: Answer }> {
  const [stored, organisation] = await Promise.all([readAction(deps.store, ref), readOrganisation(deps.store)]);
  if (stored && maySee(turn.caller.id, organisation)) return { action: stored.value, organisation };
  return { refused: { kind: 'card', message: problem(deps, turn, stored ? 'notYours' : 'gone') } };
}
