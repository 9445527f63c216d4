import type { Action } from '../domain/action.ts';
import { always, type IsStill, type Kept } from '../domain/kept.ts';
import type { Plan } from '../domain/plan.ts';
import type { PlanStore } from '../domain/ports.ts';
import { actionsIn, collect } from '../domain/reading.ts';
import { refusalOfTemplate, type ReportSettings, type StoredReport, type Template } from '../domain/report.ts';
import { proposedReporting, reportingChoices } from '../domain/reporting.ts';
import { changeReport, changeSettings, readSettings } from './keepReport.ts';

/** What all reports of a plan have in common, for the buttons in the chat and for the tab alike. */

/**
 * What was kept last, with the action that most likely is the one of reporting while nobody has chosen, and the actions
 * there are to choose between.
 */
export async function templateOf(
  store: PlanStore,
  plan: Plan,
): Promise<{ readonly kept: ReportSettings; readonly settings: ReportSettings; readonly choices: readonly Action[] }> {
  const [kept, actions] = [await readSettings(store, plan), await actionsIn(store, plan.id)];
  const proposed = kept.reporting === undefined ? proposedReporting(actions)?.id : undefined;
  return {
    kept,
    settings: proposed === undefined ? kept : { ...kept, reporting: proposed },
    choices: reportingChoices(actions),
  };
}

/** Keeps a template as a form gives it: for the reports to come, and for the drafts there are. Approved ones stay. */
export async function writeTemplate(
  store: PlanStore,
  plan: Plan,
  typed: Template,
  isStill: IsStill<ReportSettings> = always,
): Promise<Kept<Template>> {
  const template = await cleaned(store, plan, typed);
  const refusal = refusalOfTemplate(template);
  if (refusal) return { ok: false, refusal };
  if (!(await changeSettings(store, plan, template, isStill))) return { ok: false, refusal: 'stale' };
  for (const { month, state } of await collect(store.find('report', { partition: `plan|${plan.id}` }))) {
    if (state === 'draft') await changeReport(store, plan.id, month, (now) => inTemplate(now, template));
  }
  return { ok: true, value: template };
}

/** Without blanks around the texts, and without an action that a report cannot fulfil. */
async function cleaned(store: PlanStore, plan: Plan, { reporting, ...typed }: Template): Promise<Template> {
  const trimmed: Template = Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]),
  );
  if (typeof reporting !== 'string') return reporting === undefined ? trimmed : { ...trimmed, reporting };
  const choices = reportingChoices(await actionsIn(store, plan.id));
  return choices.some(({ id }) => id === reporting) ? { ...trimmed, reporting } : trimmed;
}

const inTemplate = (now: StoredReport, template: Template): StoredReport | undefined =>
  now.state === 'draft' ? { ...now, settings: { ...now.settings, ...template } } : undefined;
