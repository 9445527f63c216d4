import { setImmediate as pause } from 'node:timers/promises';
import { addDays } from '../domain/calendar.ts';
import { mayOversee } from '../domain/permissions.ts';
import type { PlanStore } from '../domain/ports.ts';
import { collect } from '../domain/reading.ts';
import type { Seen } from '../tab/api/present.ts';
import { toHealth } from '../tab/api/presentHealth.ts';
import { readSweep } from './health.ts';
import { openActions } from './mine.ts';
import { answer, problem, type TabRequest, type TabResponse } from './tabHttp.ts';

/** So far back a reminder that did not come is still worth doing something about. */
const BACK_DAYS = 30;

/** How the sendings fare: the last sweep, what waits, what did not come, and what is to come. For owners of a plan. */
export async function health(request: TabRequest, store: PlanStore, seen: Seen): Promise<TabResponse> {
  if (!mayOversee(seen.by, seen.organisation)) return problem('forbidden', 'This is for those who own a plan.');
  const [sweep, open, lately, actions] = await Promise.all([
    readSweep(store, { now: () => seen.now }),
    collect(store.find('intent', { wakeUpTo: '9999-12-31', order: 'wake' })),
    collect(store.find('intent', { dayFrom: addDays(seen.today, -BACK_DAYS), dayUpTo: seen.today, order: 'day' })),
    openActions(store, seen.organisation),
  ]);
  return answer(request, await toHealth({ sweep, open, lately, actions }, seen, pause));
}
