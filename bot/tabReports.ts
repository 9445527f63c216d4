import { localDate } from '../domain/calendar.ts';
import type { Plan } from '../domain/plan.ts';
import type { PlanStore } from '../domain/ports.ts';
import { collect } from '../domain/reading.ts';
import { REPORT_FILES, type ReportFile, type StoredReport } from '../domain/report.ts';
import { mayReport, monthToReport } from '../domain/reporting.ts';
import { isMonth } from '../domain/reportMonth.ts';
import { messagesFor } from '../locales/messages.ts';
import { reportFile } from '../report/files.ts';
import { readReport } from '../report/keepReport.ts';
import type { Seen } from '../tab/api/present.ts';
import type { ReportsAnswer } from '../tab/api/schemas.ts';
import { appendixOf, maySeeReport, toReport } from './tabReport.ts';
import { answer, COMMON, notFound, problem, refusedFor, type TabRequest, type TabResponse } from './tabHttp.ts';

/**
 * The reports of a plan, newest first, and each as it reads, its appendix, and as a file. What has been approved is for
 * everybody who sees the plan; a draft for those alone who work with it.
 */
export async function reports(
  request: TabRequest,
  plan: Plan,
  [name, part]: readonly (string | undefined)[],
  store: PlanStore,
  seen: Seen,
): Promise<TabResponse> {
  if (name === undefined) return answer(request, await list(plan, store, seen));
  const [month = '', as, more] = name.split('.');
  if (!isMonth(month) || more !== undefined || (part !== undefined && part !== 'appendix')) return notFound();
  const stored = await readReport(store, plan.id, month);
  if (!stored) return notFound();
  if (!(await maySeeReport(stored.value, plan, store, seen))) return refusedFor('notYours');
  if (as === undefined && part === undefined) return answer(request, await toReport(stored.value, plan, store, seen));
  if (as === undefined) return answer(request, { table: appendixOf(stored.value) });
  if (!isFile(as) || part !== undefined) return notFound();
  const file = await reportFile(stored.value, as, messagesFor('sv'));
  if (!file) return problem('unavailable', 'PDF cannot be made here: LibreOffice is not installed.');
  const plain = file.name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  return {
    status: 200,
    headers: {
      ...COMMON,
      'content-type': file.type,
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    },
    body: '',
    bytes: file.bytes,
  };
}

const isFile = (as: string): as is ReportFile => REPORT_FILES.some((one) => one === as);

async function list(plan: Plan, store: PlanStore, seen: Seen): Promise<ReportsAnswer> {
  const all = await collect(store.find('report', { partition: `plan|${plan.id}`, order: 'latestDay' }));
  const visible: StoredReport[] = [];
  for (const stored of all) if (await maySeeReport(stored, plan, store, seen)) visible.push(stored);
  const next = monthToReport(plan, seen.today);
  const mayDraft = mayReport(seen.by, plan, seen.organisation, seen.today) && !all.some(({ month }) => month === next);
  return {
    next: mayDraft ? next : null,
    reports: visible.map(({ month, state, meeting, report, approved }) => ({
      month,
      state,
      meeting,
      at: report.at,
      done: report.figures.done,
      late: report.figures.late,
      total: report.figures.total,
      approvedOn: approved && localDate(approved.at),
    })),
    files: [...REPORT_FILES],
    today: seen.today,
  };
}
