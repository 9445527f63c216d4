import { reportReadyCard, reportsReadyCard, type ReportView } from '../cards/reportReady.ts';
import { localDate } from '../domain/calendar.ts';
import { intentId, type Intent } from '../domain/intent.ts';
import type { IsStill } from '../domain/kept.ts';
import { planOf, type Organisation } from '../domain/organisation.ts';
import type { Plan } from '../domain/plan.ts';
import type { Message } from '../domain/ports.ts';
import { readOrganisation } from '../domain/reading.ts';
import type { StoredReport } from '../domain/report.ts';
import { mayReport, monthToReport } from '../domain/reporting.ts';
import { messagesFor, type Messages } from '../locales/messages.ts';
import { ensureReport, readReport } from '../report/keepReport.ts';
import { reportView, reportViews } from '../report/views.ts';
import { approve, type Doing } from '../report/writeReport.ts';
import { noPlan, notice } from './onFile.ts';
import type { Answer, BotDeps, Turn } from './turn.ts';
import { updateCopies } from './updateCopies.ts';

/** So many plans' reports have room on one card; the newest plans come first. */
const PLANS_MOST = 4;

/** "rapport": for every plan this person may report on, the draft for the month before, or the report that was approved. */
export async function reportMessage(deps: BotDeps, turn: Turn, organisation: Organisation): Promise<Message> {
  const { store, links } = deps;
  const { caller, at } = turn;
  const today = localDate(at);
  const newestFirst = [...organisation.plans].sort((a, b) => b.published.localeCompare(a.published));
  const plans = newestFirst.filter((one) => mayReport(caller.id, one, organisation, today)).slice(0, PLANS_MOST);
  if (newestFirst.length === 0) return noPlan(deps, turn, organisation);
  if (plans.length === 0) return refused(deps, turn, organisation, 'notYours');
  const { register } = organisation;
  const views: ReportView[] = [];
  for (const plan of plans) {
    const stored = await ensureReport(store, { plan, register, month: monthToReport(plan, today), at, by: caller.id });
    views.push(await reportView(store, organisation, stored, at));
  }
  const [only] = views;
  const t = messagesFor(caller.locale);
  return only && views.length === 1
    ? reportReadyCard(only, t, links)
    : reportsReadyCard({ views, card: null, userIds: [], again: false }, t, links);
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

/** An approval, and that there was one in the log. Cards that show what it has closed are made true. */
export async function approveLogged(
  deps: BotDeps,
  doing: Doing,
  organisation: Organisation,
  isStill?: IsStill<StoredReport>,
): ReturnType<typeof approve> {
  const kept = await approve(deps.store, doing, organisation, isStill);
  if (kept.ok && kept.value.closed) updateCopies(deps, doing, { action: kept.value.closed, organisation });
  if (kept.ok && kept.value.isFirst) {
    const { plan, month, settings } = kept.value.report;
    deps.log('report.approved', { plan, month, closes: settings.reporting ?? null });
  }
  return kept;
}

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
