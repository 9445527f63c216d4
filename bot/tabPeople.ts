import { addDays } from '../domain/calendar.ts';
import { mayOversee, maySee } from '../domain/permissions.ts';
import type { PlanStore } from '../domain/ports.ts';
import { collect } from '../domain/reading.ts';
import type { Seen } from '../tab/api/present.ts';
import { toPeople, type Reach } from '../tab/api/presentPeople.ts';
import { openActions } from './mine.ts';
import { answer, problem, type TabRequest, type TabResponse } from './tabHttp.ts';

/** So far back it is looked whether the last message arrived. */
const BACK_DAYS = 30;

/** Who holds which role, for everybody who sees the plans; whom messages do not reach, for those who own one. */
export async function people(request: TabRequest, store: PlanStore, seen: Seen): Promise<TabResponse> {
  const { by, organisation } = seen;
  if (!maySee(by, organisation)) return problem('forbidden', 'This is for those who have to do with a plan.');
  const [actions, reach] = await Promise.all([
    openActions(store, organisation),
    mayOversee(by, organisation) ? readReach(store, seen) : null,
  ]);
  return answer(request, toPeople(actions, reach, seen));
}

async function readReach(store: PlanStore, { today }: Seen): Promise<Reach> {
  const [conversations, lately] = await Promise.all([
    collect(store.find('conversation', { partition: 'conversations' })),
    collect(store.find('intent', { dayFrom: addDays(today, -BACK_DAYS), dayUpTo: today, order: 'day' })),
  ]);
  return { conversations, lately };
}
