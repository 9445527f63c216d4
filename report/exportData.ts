import type { Action } from '../domain/action.ts';
import { inOrder } from '../domain/boardReport.ts';
import type { Instant } from '../domain/calendar.ts';
import { refsOf, type Intent } from '../domain/intent.ts';
import type { Register } from '../domain/people.ts';
import type { Plan } from '../domain/plan.ts';
import type { PlanStore } from '../domain/ports.ts';
import { collect, readOrganisation } from '../domain/reading.ts';
import type { Snapshot, StoredDraft } from '../domain/records.ts';
import type { ReportSettings, StoredReport } from '../domain/report.ts';
import { readSettings } from './keepReport.ts';

/** Everything that is kept about one plan: what was imported, what has happened, what was sent and what was reported. */
export interface PlanExport {
  readonly at: Instant;
  readonly plan: Plan;
  /** The documents it was read from, in their own words; the first and each newer version. */
  readonly drafts: readonly StoredDraft[];
  readonly actions: readonly Action[];
  /** Every message about it, and how its sending went. */
  readonly intents: readonly Intent[];
  readonly snapshots: readonly Snapshot[];
  readonly reports: readonly StoredReport[];
  readonly reportSettings: ReportSettings;
  /** The people, roles and units that the rest names. */
  readonly register: Register;
}

/** Reads it all. Undefined when there is no such plan. */
export async function exportData(store: PlanStore, planId: string, at: Instant): Promise<PlanExport | undefined> {
  const { plans, register } = await readOrganisation(store);
  const plan = plans.find(({ id }) => id === planId);
  if (!plan) return undefined;
  const partition = `plan|${planId}`;
  const [actions, snapshots, reports, reportSettings] = await Promise.all([
    collect(store.find('action', { partition })),
    collect(store.find('snapshot', { partition })),
    collect(store.find('report', { partition })),
    readSettings(store, plan),
  ]);
  const drafts: StoredDraft[] = [];
  for await (const { value } of store.find('draft', {})) {
    if (value.id === planId || value.revises === planId) drafts.push(value);
  }
  const intents: Intent[] = [];
  for await (const { value } of store.find('intent', {}))
    if (isAbout(value, planId)) intents.push(ofPlan(value, planId));
  intents.sort((a, b) => a.dueAt.localeCompare(b.dueAt) || a.recipient.localeCompare(b.recipient));
  return { at, plan, drafts, actions: inOrder(actions), intents, snapshots, reports, reportSettings, register };
}

/** Whether a message told of a plan. */
export const isAbout = (intent: Intent, plan: string): boolean =>
  intent.recipient === plan || [...refsOf(intent), ...(intent.reports ?? [])].some((ref) => ref.plan === plan);

/** A message with what it said of this plan alone: one card may have told of several. */
const ofPlan = (intent: Intent, plan: string): Intent => ({
  ...intent,
  actions: intent.actions.filter((ref) => ref.plan === plan),
  ...(intent.decisions ? { decisions: intent.decisions.filter((ref) => ref.plan === plan) } : {}),
  ...(intent.moved ? { moved: intent.moved.filter((ref) => ref.plan === plan) } : {}),
  ...(intent.reports ? { reports: intent.reports.filter((ref) => ref.plan === plan) } : {}),
});
