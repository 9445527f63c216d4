import type { Payload } from '../../cards/verbs.ts';
import { localDate } from '../../domain/calendar.ts';
import { keepChange } from '../../domain/keepChange.ts';
import { planOf } from '../../domain/organisation.ts';
import { readOrganisation } from '../../domain/reading.ts';
import { approveReport, type StoredReport } from '../../domain/report.ts';
import { approverAs, closeReported, reportingAction } from '../../domain/reporting.ts';
import { changeReport, keepSettings, readReport, readSettings } from '../../report/keepReport.ts';
import { actionsOf, draftCard, refused } from '../report.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/**
 * "Godkänn": who and when is kept in the report, which is frozen from then on; then the occurrence of the plan's own
 * action of reporting is closed and the next one opened. A press that was cut off in between is completed by the next.
 */
export async function approveReportVerb(deps: BotDeps, turn: Turn, data: Payload<'report.approve'>): Promise<Answer> {
  const { store, log } = deps;
  const { caller, at } = turn;
  const organisation = await readOrganisation(store);
  const plan = planOf(organisation, data.p);
  const before = plan && (await readReport(store, data.p, data.month))?.value;
  if (!plan || !before) return { kind: 'card', message: refused(deps, turn, organisation, 'notFound') };
  const actions = await actionsOf(store, plan.id);
  const reporting = reportingAction(before, actions);
  const approver = approverAs(caller.id, plan, reporting, organisation, localDate(at));
  if (!approver) return { kind: 'card', message: refused(deps, turn, organisation, 'notApprover') };
  const approved = { by: caller.id, role: approver.role, at };
  const closes = reporting?.id ?? null;
  const changed = await changeReport(store, plan.id, data.month, (now) =>
    approveReport({ ...now, settings: { ...now.settings, reporting: closes } }, approved),
  );
  const stored = changed ?? (await readReport(store, plan.id, data.month))?.value ?? before;
  if (stored.state === 'approved') await closeOnce(deps, stored);
  if (changed) {
    await keepSettings(store, { ...(await readSettings(store, plan)), reporting: closes });
    log('report.approved', { plan: plan.id, month: data.month, closes });
  }
  return { kind: 'card', message: await draftCard(deps, turn, organisation, stored) };
}

/** Closes what the approved report fulfils, once: the change carries the report's own id. */
async function closeOnce({ store }: BotDeps, stored: StoredReport): Promise<void> {
  const action = (await actionsOf(store, stored.plan)).find(({ id }) => id === stored.settings.reporting);
  if (action) await keepChange(store, action, (now) => closeReported(now, stored));
}
