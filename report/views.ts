import type { ReportView } from '../cards/reportReady.ts';
import type { Action } from '../domain/action.ts';
import type { Instant } from '../domain/calendar.ts';
import type { ReportRef } from '../domain/intent.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { PlanStore } from '../domain/ports.ts';
import { collect } from '../domain/reading.ts';
import type { StoredReport } from '../domain/report.ts';
import { closingId, isFulfilledBy, reportingAction } from '../domain/reporting.ts';
import { approvedSince, readReport } from './keepReport.ts';

/** The reports that still exist among those named, as a card shows them. */
export async function reportViews(
  store: PlanStore,
  organisation: Organisation,
  reports: readonly ReportRef[],
  now: Instant,
): Promise<readonly ReportView[]> {
  const views: ReportView[] = [];
  for (const { plan, month } of reports) {
    const stored = await readReport(store, plan, month);
    if (stored) views.push(await reportView(store, organisation, stored.value, now));
  }
  return views;
}

export async function reportView(
  store: PlanStore,
  { register }: Organisation,
  stored: StoredReport,
  now: Instant,
): Promise<ReportView> {
  const actions = await collect(store.find('action', { partition: `plan|${stored.plan}` }));
  const since = await approvedSince(store, stored);
  return { stored, closes: closesOf(stored, actions), approvedSince: since, register, now };
}

/** What approving closes; afterwards, what it has closed. */
function closesOf(stored: StoredReport, actions: readonly Action[]): string | null {
  if (stored.state === 'draft') {
    const action = reportingAction(stored, actions);
    return action && isFulfilledBy(action, stored.month) ? action.title : null;
  }
  return actions.find(({ history }) => history.some(({ id }) => id === closingId(stored)))?.title ?? null;
}
