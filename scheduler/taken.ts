import { addDays, type LocalDate } from '../domain/calendar.ts';
import { intentId, type Intent } from '../domain/intent.ts';
import type { PlanStore } from '../domain/ports.ts';
import { collect } from '../domain/reading.ts';
import { mayHaveACardOn } from '../domain/sending.ts';

/** How far back a person's other sendings are looked at: one that waits is never older. */
const RECENT_DAYS = 40;

/** Whether the recipient has had, or may yet get, another card today: what can wait gives way to it. */
export async function isTaken(store: PlanStore, intent: Intent, today: LocalDate): Promise<boolean> {
  const partition = `recipient|${intent.recipient}`;
  const find = { partition, dayFrom: addDays(today, -RECENT_DAYS), order: 'day' } as const;
  const others = (await collect(store.find('intent', find))).filter((one) => intentId(one) !== intentId(intent));
  return others.some((one) => mayHaveACardOn(one, today) && !givesWay(one, intent));
}

/**
 * Of two that can both wait the report goes before the notice: each would otherwise wait for the other. Ids begin with
 * their kind, and a reminder's, the last of them, gives way to none.
 */
const givesWay = (one: Intent, to: Intent): boolean => one.state.name === 'planned' && intentId(one) < intentId(to);
