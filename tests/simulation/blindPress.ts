import { keepChange } from '../../domain/keepChange.ts';
import { onVerb } from '../../bot/onVerb.ts';
import type { PressHandler } from './replicas.ts';
import { readAction } from '../../domain/reading.ts';

/**
 * Handles a press as many bots do: an activity that has been seen is left alone, and every other one is carried out,
 * whatever the action has become since the card was made.
 */
export function pressedBlindly(): PressHandler {
  const seen = new Set<string>();
  return async (bot, turn, press, activity) => {
    if (press.verb !== 'status.set') return onVerb(bot, turn, press);
    const { p: plan, a: action, to, c } = press.data;
    if (!seen.has(activity)) {
      const stored = await readAction(bot.store, { plan, action });
      if (stored) {
        const id = bot.newId();
        await keepChange(bot.store, stored.value, (now) => ({
          ...now,
          status: to,
          revision: now.revision + 1,
          history: [
            ...now.history,
            {
              id,
              at: turn.at,
              by: turn.caller.id,
              role: null,
              unit: null,
              what: { kind: 'status', from: now.status, to },
            },
          ],
        }));
        seen.add(activity);
      }
    }
    return onVerb(bot, turn, { verb: 'card.refresh', data: { c } });
  };
}
