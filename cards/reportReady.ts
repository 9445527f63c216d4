import { localDate, type Instant } from '../domain/calendar.ts';
import type { Register } from '../domain/people.ts';
import type { StoredReport } from '../domain/report.ts';
import { firstDayOf, type Month } from '../domain/reportMonth.ts';
import type { Messages } from '../locales/messages.ts';
import { buttonRow, dialogButton, execute, openUrl, type Button } from './buttons.ts';
import {
  badgeLine,
  bold,
  cardOf,
  container,
  facts,
  heading,
  note,
  text,
  type CardMessage,
  type Element,
} from './elements.ts';
import { refreshOf } from './digest.ts';
import type { Links } from './links.ts';
import { short } from './text.ts';
import { capital, roleName } from './viewing.ts';

export interface ReportView {
  readonly stored: StoredReport;
  /** The action of the plan that approving closes; null where none does. */
  readonly closes: string | null;
  /** An earlier month whose report was approved after this draft was made: the draft does not count from it. */
  readonly approvedSince: Month | null;
  readonly register: Register;
  readonly now: Instant;
}

const PLAN_MOST = 100;

/** A report draft waits for a person: nothing leaves before somebody has approved it (CARDS.md 5.11). */
export function reportReadyCard(view: ReportView, t: Messages, links: Links): CardMessage {
  const title = titleOf(view, t);
  const said = saysOf(view, t);
  return cardOf(t, {
    says: `${title}. ${said}.`,
    summary: title,
    body: [heading(title), ...reportBlock(view, t, links)],
  });
}

export interface ReportsView {
  readonly views: readonly ReportView[];
  /** The intent it was sent for, by which the card fetches itself anew when its reader opens it; null for an answer. */
  readonly card: string | null;
  readonly userIds: readonly string[];
  readonly again: boolean;
}

/** The drafts of somebody who owns several plans, on one card: a person gets one a day. */
export function reportsReadyCard({ views, card, userIds, again }: ReportsView, t: Messages, links: Links): CardMessage {
  const [first] = views;
  const title = !first ? '' : views.length === 1 ? titleOf(first, t) : t.reportCard.several(monthOf(first, t));
  return cardOf(t, {
    says: `${title}. ${first ? saysOf(first, t) : ''}.`,
    summary: title,
    ...(card === null ? {} : { refresh: refreshOf({ card, userIds }, t) }),
    body: [
      heading(title),
      again ? note(t.digest.again) : undefined,
      ...views.map((view) => container(reportBlock(view, t, links), { separator: true, spacing: 'Medium' })),
    ],
  });
}

const nameOf = (month: Month, { now }: ReportView, t: Messages): string =>
  t.dates.month(firstDayOf(month), localDate(now));

const monthOf = (view: ReportView, t: Messages): string => nameOf(view.stored.month, view, t);

const titleOf = (view: ReportView, t: Messages): string =>
  view.stored.state === 'draft' ? t.reportReady.title(monthOf(view, t)) : t.reportCard.approvedTitle(monthOf(view, t));

function saysOf({ stored, register, now }: ReportView, t: Messages): string {
  const { approved } = stored;
  if (!approved) return t.reportReady.draftText;
  const name = register.people.find((person) => person.id === approved.by)?.name;
  const who = name ?? capital(roleName(approved.role, register) ?? t.someoneElse);
  return t.reportCard.approvedBy(who, t.dates.day(localDate(approved.at), localDate(now)), t.dates.at(approved.at));
}

function reportBlock(view: ReportView, t: Messages, links: Links): readonly (Element | undefined)[] {
  const { stored, closes, approvedSince, now } = view;
  const { report, meeting, state } = stored;
  const { figures } = report;
  const [r, c] = [t.reportReady, t.reportCard];
  const today = localDate(now);
  const silent = report.late.filter((one) => !one.reason && !one.line && !stored.lines[one.action]).length;
  const isDraft = state === 'draft';
  const closing = isDraft ? c.closes : c.closed;
  return [
    bold(short(report.title, PLAN_MOST)),
    badgeLine(
      isDraft
        ? { text: r.draft, style: 'Informative', icon: 'DocumentEdit' }
        : { text: c.approved, style: 'Good', icon: 'Checkmark' },
      saysOf(view, t),
    ),
    facts([
      [r.done, r.of(figures.done, figures.total)],
      [r.late, `${figures.late}`],
      silent > 0 ? [c.noReason, `${silent}`] : undefined,
      [c.moved, `${report.moved.length}`],
      meeting === null ? undefined : [r.meeting, t.dates.weekdayDay(meeting, today)],
    ]),
    closes === null ? undefined : text(closing(short(closes, PLAN_MOST))),
    note(c.asOf(t.dates.day(localDate(report.at), today), t.dates.at(report.at))),
    approvedSince === null ? undefined : text(c.approvedSince(nameOf(approvedSince, view, t))),
    buttonRow(isDraft ? draftButtons(view, t, links) : fileButtons(view, t, links)),
  ];
}

function draftButtons({ stored }: ReportView, t: Messages, links: Links): readonly Button[] {
  const c = t.reportCard;
  const at = { p: stored.plan, month: stored.month };
  const tip = (of: keyof typeof c.tooltips) => c.tooltips[of](short(stored.report.title, PLAN_MOST));
  return [
    dialogButton('report.open', c.review, { ...at, part: 'month' }, { tooltip: tip('review') }),
    execute('report.approve', c.approve, at, { tooltip: tip('approve'), style: 'positive', inputs: 'none' }),
    execute('report.file', c.word, { ...at, as: 'docx' }, { tooltip: tip('file'), inputs: 'none' }),
    execute('report.renew', c.renew, at, { tooltip: tip('renew'), inputs: 'none' }),
    dialogButton('report.open', c.template, { ...at, part: 'template' }, { tooltip: tip('template') }),
    openUrl(c.inTab, links.report(stored.plan, stored.month), { tooltip: tip('inTab') }),
  ];
}

function fileButtons({ stored }: ReportView, t: Messages, links: Links): readonly Button[] {
  const c = t.reportCard;
  const at = { p: stored.plan, month: stored.month };
  const tooltip = c.tooltips.file(short(stored.report.title, PLAN_MOST));
  const file = (as: 'docx' | 'xlsx' | 'pdf', title: string) =>
    execute('report.file', title, { ...at, as }, { tooltip, inputs: 'none' });
  return [
    file('docx', c.word),
    file('xlsx', c.excel),
    file('pdf', c.pdf),
    openUrl(c.inTab, links.report(stored.plan, stored.month), {
      tooltip: c.tooltips.inTab(short(stored.report.title, PLAN_MOST)),
    }),
  ];
}
