import { intentId, type Intent, type IntentKind } from '../domain/intent.ts';
import type { Organisation } from '../domain/organisation.ts';
import { StoreUnavailable, type Stored } from '../domain/ports.ts';
import { readOrganisation } from '../domain/reading.ts';
import { abandon, hold, mayTryAgain } from '../domain/sending.ts';
import { maySend } from '../domain/sendingHours.ts';
import type { Scheduling } from './deps.ts';
import { keep } from './posting.ts';
import { sendReminder } from './sendReminder.ts';
import { sendReport } from './sendReport.ts';
import { sendSummary } from './sendSummary.ts';

/** Enough to keep a connector with 100 ms latency busy, few enough that a stop drains in seconds. */
const AT_ONCE = 10;
const PAGE = 200;

/** Sends what is due, inside sending hours. Stops between two sendings when `stop` is aborted. */
export async function sendDue(deps: Scheduling, stop?: AbortSignal): Promise<void> {
  const { store, clock, hours } = deps;
  const seen = new Set<string>();
  while (maySend(clock.now(), hours) && !stop?.aborted) {
    const page: Stored<Intent>[] = [];
    for await (const intent of store.find('intent', { wakeUpTo: clock.now(), order: 'wake', limit: PAGE })) {
      if (!seen.has(intentId(intent.value))) page.push(intent);
    }
    if (page.length === 0) return;
    const organisation = await readOrganisation(store);
    for (let start = 0; start < page.length && !stop?.aborted; start += AT_ONCE) {
      const some = page.slice(start, start + AT_ONCE);
      for (const intent of some) seen.add(intentId(intent.value));
      await Promise.all(some.map((intent) => advanceAlone(deps, organisation, intent)));
    }
  }
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
};

const send = (deps: Scheduling, organisation: Organisation, intent: Stored<Intent>): Promise<void> =>
  SEND[intent.value.kind](deps, organisation, intent);
