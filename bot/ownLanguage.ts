import type { PlanStore } from '../domain/ports.ts';
import { settingsOf } from '../domain/settings.ts';
import type { Turn } from './turn.ts';

/**
 * The turn in the language its caller has chosen. Teams' own language holds for whoever has chosen none, and when the
 * store cannot tell: what is wrong with it is then said in that.
 */
export async function inOwnLanguage(store: PlanStore, turn: Turn): Promise<Turn> {
  if (turn.caller.id === '') return turn;
  const person = await store.read('person', 'register', turn.caller.id).catch(() => undefined);
  const { language } = settingsOf(person?.value);
  if (language === 'teams') return turn;
  const { caller } = turn;
  return {
    ...turn,
    caller: { ...caller, locale: language, ...(caller.isLocaleGuessed ? {} : { teams: caller.locale }) },
  };
}
