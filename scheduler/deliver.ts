import type { Intent, IntentKind } from '../domain/intent.ts';
import type { Organisation } from '../domain/organisation.ts';
import { StoreUnavailable, type Stored } from '../domain/ports.ts';
import { readOrganisation } from '../domain/reading.ts';
import { abandon, hold, mayTryAgain } from '../domain/sending.ts';
import { maySend } from '../domain/sendingHours.ts';
import { hoursFor } from '../domain/settings.ts';
import type { Scheduling } from './deps.ts';
import { keep } from './posting.ts';
import { sendNotice } from './sendNotice.ts';
import { sendReminder } from './sendReminder.ts';
import { sendReport } from './sendReport.ts';
import { sendSummary } from './sendSummary.ts';

/** Enough to use what Teams allows when it answers in 100 ms, few enough that a stop drains in seconds. */
const LANES = 10;
/**
 * So many due for each lane above two: of every card under way nobody knows whether it arrived when the process dies, so
 * only many are sent side by side. Two, lest one answer that never comes keeps everybody waiting.
 */
const FOR_EACH_LANE = 25;
const PAGE = 200;

/**
 * Sends what is due, inside sending hours, in one way through all of it: past those that could not be taken on, which are
 * still due, and however many they are nobody waits behind them. Stops between two sendings when `stop` is aborted.
 */
export async function sendDue(given: Scheduling, stop?: AbortSignal): Promise<void> {
  const { store, clock } = given;
  const due = store.find('intent', { wakeUpTo: clock.now(), order: 'wake' });
  for await (const page of pagesOf(due, PAGE)) {
    const organisation = await readOrganisation(store);
    const deps = { ...given, hours: hoursFor(given.hours, organisation.plans) };
    const mayGoOn = () => maySend(clock.now(), deps.hours) && !stop?.aborted;
    if (!mayGoOn()) return;
    const lane = async (): Promise<void> => {
      for (let next = page.shift(); next && mayGoOn(); next = page.shift()) {
        await advanceAlone(deps, organisation, next);
      }
    };
    // A lane that fails lets the others finish what they are about: nothing of this sweep goes on beside the next one.
    const lanes = Math.min(LANES, 2 + Math.floor(page.length / FOR_EACH_LANE));
    const ends = await Promise.allSettled(Array.from({ length: lanes }, lane));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }
}

async function* pagesOf<T>(all: AsyncIterable<T>, size: number): AsyncIterable<T[]> {
  let page: T[] = [];
  for await (const one of all) {
    if (page.push(one) < size) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

/** What goes wrong with one sending must not keep it from the others; without the store nobody gets anywhere. */
async function advanceAlone(deps: Scheduling, organisation: Organisation, intent: Stored<Intent>): Promise<void> {
  try {
    await advance(deps, organisation, intent);
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    const { kind, date } = intent.value;
    deps.log('intent.failed', { kind, date, reason: error instanceof Error ? error.message : String(error) });
  }
}

/** Takes one due intent one step on. */
async function advance(deps: Scheduling, organisation: Organisation, intent: Stored<Intent>): Promise<void> {
  const now = deps.clock.now();
  switch (intent.value.state.name) {
    case 'planned':
      return send(deps, organisation, intent);
    case 'sending':
      return keep(deps, intent, abandon(intent.value, now));
    case 'unknown':
      if (mayTryAgain(intent.value)) return send(deps, organisation, intent);
      return keep(deps, intent, hold(intent.value, 'outcomeUnknown', now));
    default:
      return;
  }
}

const SEND: Readonly<Record<IntentKind, typeof sendReminder>> = {
  reminder: sendReminder,
  weeklySummary: sendSummary,
  monthlyReport: sendReport,
  deliveryNotice: sendNotice,
};

const send = (deps: Scheduling, organisation: Organisation, intent: Stored<Intent>): Promise<void> =>
  SEND[intent.value.kind](deps, organisation, intent);
