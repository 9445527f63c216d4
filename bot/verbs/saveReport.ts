import { LINES_MOST, NO_ACTION, orderOf } from '../../cards/reportForm.ts';
import type { Payload } from '../../cards/verbs.ts';
import { linesToKeep, type ReportEdit, type StoredReport, type Template } from '../../domain/report.ts';
import { readReport } from '../../report/keepReport.ts';
import { writeTemplate } from '../../report/template.ts';
import { writeInReport } from '../../report/writeReport.ts';
import { draftCard, openFor } from '../report.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';
import { formFor } from './openReport.ts';

/** What was written in the draft's form, or in the template's, is kept; what cannot be is given back with the reason. */
export async function saveReport(deps: BotDeps, turn: Turn, data: Payload<'report.save'>): Promise<Answer> {
  const { store } = deps;
  const opened = await openFor(deps, turn, data);
  if ('refused' in opened) return opened.refused;
  const { plan } = opened;
  const doing = { plan, month: data.month, by: turn.caller.id, at: turn.at };
  const kept =
    data.part === 'template'
      ? await writeTemplate(store, plan, templateIn(data))
      : await writeInReport(store, doing, (now) => editFrom(data, now));
  if (!kept.ok) return formFor(deps, turn, opened, data.part, { refusal: kept.refusal, typed: typedIn(data) });
  const now = (await readReport(store, plan.id, data.month))?.value ?? opened.stored;
  return { kind: 'done', message: await draftCard(deps, turn, opened.organisation, now) };
}

function editFrom(data: Payload<'report.save'>, { report }: StoredReport): ReportEdit {
  const numbers = data.of.split(',').slice(0, LINES_MOST);
  const fields = [data.line0, data.line1, data.line2, data.line3, data.line4, data.line5];
  const typed = numbers.flatMap((number, index): [string, string][] => {
    const late = report.late.find((one) => one.number === number);
    return late ? [[late.action, fields[index] ?? '']] : [];
  });
  return {
    meeting: data.meeting,
    assessment: data.assessment,
    lines: linesToKeep(report, Object.fromEntries(typed)),
  };
}

function templateIn(data: Payload<'report.save'>): Template {
  const { authority, department, handler, diaryNumber, board, proposal, order, reporting } = data;
  const chosen = reporting === NO_ACTION ? { reporting: null } : { reporting };
  return { authority, department, handler, diaryNumber, board, proposal, order: orderOf(order), ...chosen };
}

const typedIn = (data: Payload<'report.save'>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !['p', 'month', 'part', 'of'].includes(name)));
