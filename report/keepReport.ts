import { asEarlier, boardReport, type EarlierReport } from '../domain/boardReport.ts';
import type { Instant } from '../domain/calendar.ts';
import type { Register, PersonId } from '../domain/people.ts';
import type { Plan } from '../domain/plan.ts';
import type { PlanStore, Stored } from '../domain/ports.ts';
import { collect } from '../domain/reading.ts';
import { defaultSettings, type ReportSettings, type StoredReport, type Template } from '../domain/report.ts';
import { firstDayOf, monthBefore, type Month } from '../domain/reportMonth.ts';

export const readReport = (store: PlanStore, plan: string, month: Month): Promise<Stored<StoredReport> | undefined> =>
  store.read('report', `plan|${plan}`, month);

/** What is to be reported: which plan, for which month, as it is at which moment. */
export interface Asked {
  readonly plan: Plan;
  readonly register: Register;
  readonly month: Month;
  readonly at: Instant;
  /** Null when its day had come by itself. */
  readonly by: PersonId | null;
}

/**
 * The report of a plan for a month: the one there is, or a draft made now. Of several that make it at once one is kept,
 * and that one is the answer to all.
 */
export async function ensureReport(store: PlanStore, asked: Asked): Promise<StoredReport> {
  const { plan, month, at, by } = asked;
  const existing = await readReport(store, plan.id, month);
  if (existing) return existing.value;
  const settings = await readSettings(store, plan);
  const draft: StoredReport = {
    plan: plan.id,
    month,
    state: 'draft',
    made: at,
    madeBy: by,
    meeting: null,
    settings,
    report: await freeze(store, asked),
    assessment: null,
    lines: {},
    approved: null,
  };
  const created = await store.create('report', draft);
  return created?.value ?? (await readReport(store, plan.id, month))?.value ?? draft;
}

/** The draft with the plan as it is now, and everything that people have written in it. An approved report stays. */
export async function renewReport(store: PlanStore, asked: Asked): Promise<StoredReport> {
  await ensureReport(store, asked);
  const fresh = await freeze(store, asked);
  const changed = await changeReport(store, asked.plan.id, asked.month, (now) =>
    now.state === 'draft' ? { ...now, report: fresh } : undefined,
  );
  return changed ?? ensureReport(store, asked);
}

const TRIES = 5;

/**
 * Changes a report that others may be changing at the same moment: whoever is later decides anew on what the earlier one
 * left. Undefined when there is no such report or `to` leaves it as it is.
 */
export async function changeReport(
  store: PlanStore,
  plan: string,
  month: Month,
  to: (now: StoredReport) => StoredReport | undefined,
): Promise<StoredReport | undefined> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const stored = await readReport(store, plan, month);
    const next = stored && to(stored.value);
    if (!stored || !next) return undefined;
    const kept = await store.replace('report', stored, next);
    if (kept) return kept.value;
  }
  return undefined;
}

export async function readSettings(store: PlanStore, plan: Plan): Promise<ReportSettings> {
  const stored = await store.read('reportSettings', `plan|${plan.id}`, 'report');
  return stored?.value ?? defaultSettings(plan.id, plan.unit);
}

/**
 * Changes what a plan's reports have in common, on top of what others may be changing at the same moment. False, and
 * nothing is kept, when `isStill` says no to what there is.
 */
export async function changeSettings(
  store: PlanStore,
  plan: Plan,
  change: Template,
  isStill: (now: ReportSettings) => boolean = () => true,
): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const stored = await store.read('reportSettings', `plan|${plan.id}`, 'report');
    const before = stored?.value ?? defaultSettings(plan.id, plan.unit);
    if (!isStill(before)) return false;
    const next = { ...before, ...change };
    if (await (stored ? store.replace('reportSettings', stored, next) : store.create('reportSettings', next)))
      return true;
  }
  return false;
}

async function freeze(store: PlanStore, { plan, register, month, at }: Asked): Promise<StoredReport['report']> {
  const actions = await collect(store.find('action', { partition: `plan|${plan.id}` }));
  return boardReport(plan, actions, register, { month, at, before: await lastApproved(store, plan.id, month) });
}

/** The month of a report that was approved after a draft was made which should have been counted from it; null where none was. */
export async function approvedSince(
  store: PlanStore,
  { plan, month, state, report }: StoredReport,
): Promise<Month | null> {
  if (state !== 'draft') return null;
  const last = await lastApproved(store, plan, month);
  return last === null || last.month === report.before?.month ? null : last.month;
}

/** What the board was told last: drafts that nobody approved have told it nothing. */
async function lastApproved(store: PlanStore, plan: string, month: Month): Promise<EarlierReport | null> {
  // One at a time: a report has every action of its plan in it, and nearly always the first is the one.
  const latest = { partition: `plan|${plan}`, order: 'latestDay', limit: 1 } as const;
  for (let upTo = monthBefore(month); ;) {
    const [found] = await collect(store.find('report', { ...latest, dayUpTo: firstDayOf(upTo) }));
    if (!found) return null;
    if (found.state === 'approved') return asEarlier(found.report);
    upTo = monthBefore(found.month);
  }
}
