import type { Action } from '../domain/action.ts';
import type { Refusal } from '../domain/change.ts';
import { answerCard } from './answerCard.ts';
import type { Changed } from './changeAction.ts';
import type { Answer, BotDeps, Form, Turn } from './turn.ts';
import { updateCopies } from './updateCopies.ts';

/** The end of every press: the fresh card for the one who pressed, and afterwards for everybody who shares it. */
export async function answerPress(deps: BotDeps, turn: Turn, card: string, outcome: Changed): Promise<Answer> {
  if (outcome.ok) updateCopies(deps, turn, outcome);
  return { kind: 'card', message: await answerCard(deps, turn, card, outcome) };
}

/**
 * The end of every form. What can be mended in it (`mendable`) brings the form back with what was typed; anything else
 * closes it and shows the card.
 */
export async function answerForm(
  deps: BotDeps,
  turn: Turn,
  card: string,
  outcome: Changed,
  mendable: ReadonlySet<Refusal>,
  form: (action: Action, refusal: Refusal) => Form | Promise<Form>,
): Promise<Answer> {
  if (!outcome.ok && outcome.action && mendable.has(outcome.refusal)) {
    return { kind: 'dialog', ...(await form(outcome.action, outcome.refusal)) };
  }
  const { message } = await answerPress(deps, turn, card, outcome);
  return { kind: outcome.ok ? 'done' : 'card', message };
}
