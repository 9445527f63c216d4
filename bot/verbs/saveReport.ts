import { givenLine, LINES_MOST, NO_ACTION, orderOf } from '../../cards/reportForm.ts';
import type { Payload } from '../../cards/verbs.ts';
import type { Refusal } from '../../domain/change.ts';
import { editReport, type ReportEdit, type ReportSettings, type StoredReport } from '../../domain/report.ts';
import { reportingChoices } from '../../domain/reporting.ts';
import { changeReport, keepSettings, readSettings } from '../../report/keepReport.ts';
import { actionsOf, draftCard, openFor } from '../report.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';
import { formFor } from './openReport.ts';

/** What was written in the draft's form, or in the template's, is kept; what cannot be is given back with the reason. */
export async function saveReport(deps: BotDeps, turn: Turn, data: Payload<'report.save'>): Promise<Answer> {
  const { store } = deps;
  const opened = await openFor(deps, turn, data);
  if ('refused' in opened) return opened.refused;
  const settings = data.part === 'template' ? await settingsFrom(deps, data) : undefined;
  let refusal: Refusal | undefined;
  const changed = await changeReport(store, data.p, data.month, (now) => {
    const edit: ReportEdit = settings ? { settings } : editFrom(data, now);
    const edited = editReport(now, edit, turn.caller.id, turn.at);
    refusal = edited.ok ? undefined : edited.refusal;
    return edited.ok ? edited.report : undefined;
  });
  // The template of an approved report is that of the reports to come.
  if (refusal !== undefined && !(refusal === 'closed' && settings)) {
    return formFor(deps, turn, opened, data.part, { refusal, typed: typedIn(data) });
  }
  if (settings) await keepSettings(store, { ...(await readSettings(store, opened.plan)), ...settings });
  const message = await draftCard(deps, turn, opened.organisation, changed ?? opened.stored);
  return { kind: 'done', message };
}

function editFrom(data: Payload<'report.save'>, stored: StoredReport): ReportEdit {
  const numbers = data.of.split(',').slice(0, LINES_MOST);
  const fields = [data.line0, data.line1, data.line2, data.line3, data.line4, data.line5];
  const lines = numbers.flatMap((number, index): [string, string][] => {
    const late = stored.report.late.find((one) => one.number === number);
    const text = (fields[index] ?? '').trim();
    // What the field was filled with is the owners' own, and stays theirs.
    return late ? [[late.action, text === givenLine(late) ? '' : text]] : [];
  });
  return { meeting: data.meeting, assessment: data.assessment, lines: Object.fromEntries(lines) };
}

async function settingsFrom({ store }: BotDeps, data: Payload<'report.save'>): Promise<Partial<ReportSettings>> {
  const { authority, department, handler, diaryNumber, board, proposal, order, reporting } = data;
  const choices = reportingChoices(await actionsOf(store, data.p));
  const isKnown = choices.some(({ id }) => id === reporting);
  const chosen = isKnown ? { reporting } : reporting === NO_ACTION ? { reporting: null } : {};
  const texts = { authority, department, handler, diaryNumber, board, proposal };
  const trimmed = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text.trim()]));
  return { ...(trimmed as typeof texts), order: orderOf(order), ...chosen };
}

const typedIn = (data: Payload<'report.save'>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !['p', 'month', 'part', 'of'].includes(name)));
