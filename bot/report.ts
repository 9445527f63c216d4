import { reportReadyCard, reportsReadyCard } from '../cards/reportReady.ts';
import type { Action } from '../domain/action.ts';
import { localDate } from '../domain/calendar.ts';
import { intentId, type Intent } from '../domain/intent.ts';
import { planOf, type Organisation } from '../domain/organisation.ts';
import type { Plan } from '../domain/plan.ts';
import type { Message } from '../domain/ports.ts';
import { collect, readOrganisation } from '../domain/reading.ts';
import type { StoredReport } from '../domain/report.ts';
import { mayReport, monthToReport } from '../domain/reporting.ts';
import { messagesFor, type Messages } from '../locales/messages.ts';
import { ensureReport, readReport } from '../report/keepReport.ts';
import { reportView, reportViews } from '../report/views.ts';
import { noPlan, notice } from './onFile.ts';
import type { Answer, BotDeps, Turn } from './turn.ts';

/** "rapport": the draft for the month before of the newest plan that this person may report on, or the approved one. */
export async function reportMessage(deps: BotDeps, turn: Turn, organisation: Organisation): Promise<Message> {
  const today = localDate(turn.at);
  const newestFirst = [...organisation.plans].sort((a, b) => b.published.localeCompare(a.published));
  const plan = newestFirst.find((one) => mayReport(turn.caller.id, one, organisation, today));
  if (!plan) return newestFirst[0] ? refused(deps, turn, organisation, 'notYours') : noPlan(deps, turn, organisation);
  const { register } = organisation;
  const month = monthToReport(plan, today);
  const stored = await ensureReport(deps.store, { plan, register, month, at: turn.at, by: turn.caller.id });
  return draftCard(deps, turn, organisation, stored);
}

export const refused = (
  deps: BotDeps,
  turn: Turn,
  organisation: Organisation,
  why: keyof Messages['reportCard']['refused'] &
    ('notYours' | 'notApprover' | 'onlyInChat' | 'noPdf' | 'notUploaded' | 'notFound'),
): Message => {
  const words = messagesFor(turn.caller.locale).reportCard.refused;
  return notice(deps, turn, organisation, { title: words.title, text: words[why] });
};

/** The card of a report as it is now. */
export async function draftCard(
  { store, links }: BotDeps,
  { caller, at }: Turn,
  organisation: Organisation,
  stored: StoredReport,
): Promise<Message> {
  return reportReadyCard(await reportView(store, organisation, stored, at), messagesFor(caller.locale), links);
}

/** The card that told an owner of their drafts, as it looks now. */
export async function remadeReports(
  { store, links }: BotDeps,
  { caller, at }: Turn,
  { reports = [], ...intent }: Intent,
  organisation: Organisation,
): Promise<Message> {
  const views = await reportViews(store, organisation, reports, at);
  const card = { views, card: intentId(intent), userIds: [caller.member], again: false };
  return reportsReadyCard(card, messagesFor(caller.locale), links);
}

export const actionsOf = (store: BotDeps['store'], plan: string): Promise<readonly Action[]> =>
  collect(store.find('action', { partition: `plan|${plan}` }));

export interface Opened {
  readonly plan: Plan;
  readonly organisation: Organisation;
  readonly stored: StoredReport;
}

/** The report a button is about, for somebody who may work with it; otherwise what they are answered. */
export async function openFor(
  deps: BotDeps,
  turn: Turn,
  { p, month }: { readonly p: string; readonly month: string },
): Promise<Opened | { readonly refused: Extract<Answer, { kind: 'card' }> }> {
  const organisation = await readOrganisation(deps.store);
  const no = (why: 'notYours' | 'notFound') => ({
    refused: { kind: 'card', message: refused(deps, turn, organisation, why) } as const,
  });
  const plan = planOf(organisation, p);
  if (!plan) return no('notFound');
  if (!mayReport(turn.caller.id, plan, organisation, localDate(turn.at))) return no('notYours');
  const stored = await readReport(deps.store, p, month);
  return stored ? { plan, organisation, stored: stored.value } : no('notFound');
}
