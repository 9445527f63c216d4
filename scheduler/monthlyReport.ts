import { instantAt, localDate } from '../domain/calendar.ts';
import type { Intent } from '../domain/intent.ts';
import type { PersonId } from '../domain/people.ts';
import type { Plan } from '../domain/plan.ts';
import { StoreUnavailable } from '../domain/ports.ts';
import { actionsIn, readOrganisation } from '../domain/reading.ts';
import type { StoredReport } from '../domain/report.ts';
import { approversOf, reportingAction } from '../domain/reporting.ts';
import { monthBefore, monthOf, reportDayOf } from '../domain/reportMonth.ts';
import { ensureReport, renewReport, type Asked } from '../report/keepReport.ts';
import type { Scheduling } from './deps.ts';
import { completeRun, readRun } from './runs.ts';

/**
 * Drafts the report of every plan for the month before, once, on the first day of the month on which something may be
 * sent, and keeps an intent for each who is to be told: the plan's owner, and whoever leads the action that the report
 * fulfils and keeps plans. After downtime it still comes, as long as the month lasts.
 */
export async function planMonthlyReports(deps: Scheduling): Promise<void> {
  const { store, clock, hours, log } = deps;
  const now = clock.now();
  const today = localDate(now);
  const month = monthBefore(monthOf(today));
  const day = reportDayOf(month);
  if (today < day) return;
  const run = await readRun(store, 'monthlyReport');
  if (run ? run.value.through >= day : today !== day) return;

  const organisation = await readOrganisation(store);
  const { plans, register } = organisation;
  const told = new Map<PersonId, string[]>();
  for (const plan of plans.filter(({ published }) => monthOf(localDate(published)) <= month)) {
    const draft = await toReview(deps, plan, { plan, register, month, at: now, by: null }).catch((error: unknown) => {
      // One report that cannot be kept must not hold up the others, nor the day's reminders.
      if (error instanceof StoreUnavailable && error.code !== 'cosmos.tooLarge') throw error;
      log('report.failed', { plan: plan.id, reason: error instanceof Error ? error.message : String(error) });
      return undefined;
    });
    if (!draft) continue;
    const people = approversOf(plan, reportingAction(draft, await actionsIn(store, plan.id)), organisation, today);
    for (const person of people) told.set(person, [...(told.get(person) ?? []), plan.id]);
  }
  for (const [person, reports] of told) {
    const dueAt = instantAt(today, hours.report);
    const intent: Intent = {
      kind: 'monthlyReport',
      form: 'report',
      recipient: person,
      date: day,
      dueAt,
      actions: [],
      reports: reports.map((plan) => ({ plan, month })),
      state: { name: 'planned', notBefore: dueAt },
      attempts: [],
    };
    await store.create('intent', intent);
  }
  await completeRun(store, run, { name: 'monthlyReport', through: day, at: now });
  log('reports.planned', { date: day, people: told.size });
}

/** Makes the draft; undefined for one that is approved. One that was asked for before the month was over is given the figures of its end. */
async function toReview({ store }: Scheduling, plan: Plan, asked: Asked): Promise<StoredReport | undefined> {
  const stored = await ensureReport(store, asked);
  if (stored.state === 'approved') return undefined;
  const isOfItsTime = monthOf(localDate(stored.report.at)) > asked.month;
  return isOfItsTime ? stored : renewReport(store, { ...asked, plan });
}
