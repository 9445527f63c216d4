import type { Action } from '../domain/action.ts';
import { localDate, type Instant } from '../domain/calendar.ts';
import type { Refusal } from '../domain/change.ts';
import { always, type IsStill, type Kept } from '../domain/kept.ts';
import { keepChange } from '../domain/keepChange.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { PersonId } from '../domain/people.ts';
import type { Plan } from '../domain/plan.ts';
import type { PlanStore } from '../domain/ports.ts';
import { actionsIn } from '../domain/reading.ts';
import { approveReport, editReport, type ReportEdit, type StoredReport } from '../domain/report.ts';
import { approverAs, closeReported, reportingAction } from '../domain/reporting.ts';
import type { Month } from '../domain/reportMonth.ts';
import { changeReport, changeSettings, readReport } from './keepReport.ts';

/** What people do with a report, for the buttons in the chat and for the tab alike. */

export interface Doing {
  readonly plan: Plan;
  readonly month: Month;
  readonly by: PersonId;
  readonly at: Instant;
}

/** What a person has written in a draft. `edit` may depend on the draft as it is when it is changed. */
export async function writeInReport(
  store: PlanStore,
  { plan, month, by, at }: Doing,
  edit: (now: StoredReport) => ReportEdit,
  isStill: IsStill<StoredReport> = always,
): Promise<Kept<StoredReport>> {
  let refusal: Refusal = 'gone';
  const changed = await changeReport(store, plan.id, month, (now) => {
    refusal = 'stale';
    if (!isStill(now)) return undefined;
    const edited = editReport(now, edit(now), by, at);
    if (!edited.ok) refusal = edited.refusal;
    return edited.ok ? edited.report : undefined;
  });
  return changed ? { ok: true, value: changed } : { ok: false, refusal };
}

export interface Approved {
  readonly report: StoredReport;
  readonly isFirst: boolean;
  /** The action that it fulfils, when its occurrence was closed by this approval. */
  readonly closed: Action | undefined;
}

/**
 * Who and when is kept in the report, which is frozen from then on; then the occurrence of the plan's own action of
 * reporting is closed and the next one opened. One that was cut off in between is completed by the next. `isFirst` is
 * false when it had been approved already: who was first stands.
 */
export async function approve(
  store: PlanStore,
  { plan, month, by, at }: Doing,
  organisation: Organisation,
  isStill: IsStill<StoredReport> = always,
): Promise<Kept<Approved>> {
  const before = (await readReport(store, plan.id, month))?.value;
  if (!before) return { ok: false, refusal: 'gone' };
  const reporting = reportingAction(before, await actionsIn(store, plan.id));
  const approver = approverAs(by, plan, reporting, organisation, localDate(at));
  if (!approver) return { ok: false, refusal: 'notYours' };
  const closes = reporting?.id ?? null;
  let isStale = false;
  const changed = await changeReport(store, plan.id, month, (now) => {
    isStale = !isStill(now);
    if (isStale) return undefined;
    const chosen = { ...now, settings: { ...now.settings, reporting: closes } };
    return approveReport(chosen, { by, role: approver.role, at });
  });
  const report = changed ?? (await readReport(store, plan.id, month))?.value ?? before;
  const closed = report.state === 'approved' ? await closeOnce(store, report) : undefined;
  if (isStale) return { ok: false, refusal: 'stale' };
  if (changed) await changeSettings(store, plan, { reporting: closes });
  return { ok: true, value: { report, isFirst: changed !== undefined, closed } };
}

/** Closes what the approved report fulfils, once: the change carries the report's own id. */
async function closeOnce(store: PlanStore, report: StoredReport): Promise<Action | undefined> {
  const action = (await actionsIn(store, report.plan)).find(({ id }) => id === report.settings.reporting);
  return action && keepChange(store, action, (now) => closeReported(now, report));
}
