import { LINES_MOST, orderName } from '../cards/reportForm.ts';
import { clean } from '../cards/text.ts';
import type { Plan } from '../domain/plan.ts';
import type { PlanStore } from '../domain/ports.ts';
import { actionsIn } from '../domain/reading.ts';
import { givenLine, type StoredReport } from '../domain/report.ts';
import { approverAs, mayReport, reportingAction } from '../domain/reporting.ts';
import { messagesFor } from '../locales/messages.ts';
import type { Block, Cell, Doc } from '../report/doc.ts';
import { reportDocument } from '../report/document.ts';
import { templateOf } from '../report/template.ts';
import { reportView } from '../report/views.ts';
import { personRef, roleName, type Seen } from '../tab/api/present.ts';
import type { ReportAnswer, ReportBlock } from '../tab/api/reportSchema.ts';
import { tagOf } from './tabHttp.ts';

/** The report speaks the plan's language, whatever the reader's Teams speaks. */
const t = messagesFor('sv');

/** Whether a report is there for a reader: approved, or theirs to write in or to approve. */
export async function maySeeReport(stored: StoredReport, plan: Plan, store: PlanStore, seen: Seen): Promise<boolean> {
  if (stored.state === 'approved' || mayReport(seen.by, plan, seen.organisation, seen.today)) return true;
  return mayApprove(stored, plan, store, seen);
}

async function mayApprove(stored: StoredReport, plan: Plan, store: PlanStore, seen: Seen): Promise<boolean> {
  const reporting = reportingAction(stored, await actionsIn(store, plan.id));
  return approverAs(seen.by, plan, reporting, seen.organisation, seen.today) !== undefined;
}

/** A report as the tab shows it, with what its reader may do. */
export async function toReport(stored: StoredReport, plan: Plan, store: PlanStore, seen: Seen): Promise<ReportAnswer> {
  const { organisation } = seen;
  const { approved, assessment, lines, report } = stored;
  const keeps = mayReport(seen.by, plan, organisation, seen.today);
  const isDraft = stored.state === 'draft';
  const { closes, approvedSince } = await reportView(store, organisation, stored, seen.now);
  return {
    plan: plan.id,
    month: stored.month,
    state: stored.state,
    revision: tagOf(stored),
    at: report.at,
    meeting: stored.meeting,
    document: documentOf(stored),
    assessment: assessment && { ...assessment, by: personRef(assessment.by, organisation) },
    lines: report.late.slice(0, LINES_MOST).map((one) => ({
      ...{ action: one.action, number: one.number, title: one.title },
      text: lines[one.action]?.text ?? givenLine(one),
      isOwners: lines[one.action] === undefined,
    })),
    approved: approved && {
      by: personRef(approved.by, organisation),
      role: approved.role === null ? null : roleName(approved.role, organisation),
      at: approved.at,
    },
    closes,
    approvedSince,
    template: keeps ? await templateFor(plan, store) : null,
    may: { edit: isDraft && keeps, approve: isDraft && (await mayApprove(stored, plan, store, seen)) },
    today: seen.today,
  };
}

async function templateFor(plan: Plan, store: PlanStore): Promise<NonNullable<ReportAnswer['template']>> {
  const { kept, settings, choices } = await templateOf(store, plan);
  const { authority, department, handler, diaryNumber, board, proposal } = settings;
  return {
    revision: tagOf(kept),
    ...{ authority, department, handler, diaryNumber, board, proposal },
    usual: { board: t.report.board, proposal: t.report.proposal(clean(board) || t.report.board) },
    order: orderName(settings.order),
    reporting: settings.reporting ?? null,
    choices: choices.map(({ id, number, title }) => ({ id, number, title })),
  };
}

function documentOf(stored: StoredReport): ReportAnswer['document'] {
  const doc = reportDocument(stored, t);
  const { main } = partsOf(doc);
  return {
    title: doc.title,
    lang: doc.lang,
    head: doc.head.map(([left, right]) => [wordsOf(left), wordsOf(right)]),
    blocks: main.map(toBlock),
    appendix: stored.report.appendix.length,
  };
}

/** The table of every action that the file ends with. */
export function appendixOf(stored: StoredReport): ReportBlock | undefined {
  const table = partsOf(reportDocument(stored, t)).appendix.find(({ kind }) => kind === 'table');
  return table && toBlock(table);
}

/** The appendix begins on a page of its own. */
function partsOf({ blocks }: Doc): { readonly main: readonly Block[]; readonly appendix: readonly Block[] } {
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.newPage === true);
  return { main: blocks.slice(0, at), appendix: blocks.slice(at) };
}

function toBlock(block: Block): ReportBlock {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: block.level, text: block.text.text };
    case 'paragraph':
      return { kind: 'paragraph', text: wordsOf(block.pieces, ' '), look: block.look ?? 'plain' };
    case 'list':
      return { kind: 'list', items: block.items.map((item) => wordsOf(item)) };
    case 'table': {
      const { caption, head, rows, numeric } = block;
      return {
        kind: 'table',
        caption,
        head: [...head],
        rows: rows.map((row) => row.map((cell) => wordsOf(cell))),
        numeric: [...numeric],
      };
    }
  }
}

/** The pieces of a paragraph are sentences; those of a cell carry their own blanks. */
const wordsOf = (pieces: Cell, between = ''): string => pieces.map(({ text }) => text).join(between);
