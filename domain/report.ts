import type { BoardReport } from './boardReport.ts';
import { isLocalDate, type Instant, type LocalDate } from './calendar.ts';
import { TEXT_LIMIT, type Refusal } from './change.ts';
import type { PersonId, RoleId } from './people.ts';
import { hasPersonalNumber } from './personalNumber.ts';
import type { Month } from './reportMonth.ts';

/** The parts of the report under a heading of their own. Their order differs between municipalities. */
export const SECTIONS = [
  'proposal', 'summary', 'state', 'done', 'late', 'moved', 'coming', 'assessment', 'basis',
] as const; // prettier-ignore
export type Section = (typeof SECTIONS)[number];

/** The files a report can be had as. */
export const REPORT_FILES = ['docx', 'xlsx', 'csv', 'pdf'] as const;
export type ReportFile = (typeof REPORT_FILES)[number];

/** What a plan's reports have in common. A text that nobody has filled in is empty and shown as a gap. */
export interface ReportSettings {
  readonly plan: string;
  readonly authority: string;
  readonly department: string;
  /** The one name in the report: whom to ask. */
  readonly handler: string;
  readonly diaryNumber: string;
  /** The board it is written to ("Stadsdelsnämnden"). */
  readonly board: string;
  /** The proposed decision; empty for the usual one. */
  readonly proposal: string;
  readonly order: readonly Section[];
  /** The action of the plan that the report fulfils, null when none does; absent while nobody has said. */
  readonly reporting?: string | null;
}

export const defaultSettings = (plan: string, department: string | null): ReportSettings => ({
  plan,
  authority: '',
  department: department ?? '',
  handler: '',
  diaryNumber: '',
  board: '',
  proposal: '',
  order: SECTIONS,
});

/** Something a person has written in the draft. */
export interface Written {
  readonly text: string;
  readonly by: PersonId;
  readonly at: Instant;
}

/** A month's report of a plan, from draft to approved. What it says of the plan is frozen when it is drafted. */
export interface StoredReport {
  readonly plan: string;
  readonly month: Month;
  readonly state: 'draft' | 'approved';
  readonly made: Instant;
  /** Who asked for it; null when its day had come. */
  readonly madeBy: PersonId | null;
  /** When the board meets; null while nobody has said. */
  readonly meeting: LocalDate | null;
  readonly settings: ReportSettings;
  readonly report: BoardReport;
  readonly assessment: Written | null;
  /** Lines written in the draft, by action: they stand in place of what the owners have given. */
  readonly lines: Readonly<Record<string, Written>>;
  readonly approved: { readonly by: PersonId; readonly role: RoleId | null; readonly at: Instant } | null;
}

/** What a draft's form can change. What is left out stays. */
export interface ReportEdit {
  readonly meeting?: string;
  readonly assessment?: string;
  readonly lines?: Readonly<Record<string, string>>;
  readonly settings?: Partial<ReportSettings>;
}

export type Edited =
  { readonly ok: true; readonly report: StoredReport } | { readonly ok: false; readonly refusal: Refusal };

/** The draft with a person's changes. An approved report is never changed. */
export function editReport(stored: StoredReport, edit: ReportEdit, by: PersonId, at: Instant): Edited {
  const meeting = edit.meeting?.trim() ?? stored.meeting ?? '';
  if (meeting !== '' && !isLocalDate(meeting)) return { ok: false, refusal: 'badDate' };
  const texts = [edit.assessment, ...Object.values(edit.lines ?? {}), ...settingTexts(edit.settings)];
  for (const text of texts) {
    if ((text ?? '').length > TEXT_LIMIT) return { ok: false, refusal: 'tooLong' };
    if (hasPersonalNumber(text ?? '')) return { ok: false, refusal: 'personalNumber' };
  }
  // After the texts: the template they may belong to is kept for the reports to come.
  if (stored.state === 'approved') return { ok: false, refusal: 'closed' };
  const written = (text: string): Written => ({ text: text.trim(), by, at });
  const known = new Set(stored.report.appendix.map(({ action }) => action));
  const lines = Object.entries(edit.lines ?? {}).filter(([action]) => known.has(action));
  const kept = { ...stored.lines, ...Object.fromEntries(lines.map(([action, text]) => [action, written(text)])) };
  const report: StoredReport = {
    ...stored,
    meeting: meeting === '' ? null : meeting,
    assessment: edit.assessment === undefined ? stored.assessment : orNull(written(edit.assessment)),
    lines: Object.fromEntries(Object.entries(kept).filter(([, { text }]) => text !== '')),
    settings: { ...stored.settings, ...edit.settings },
  };
  return { ok: true, report };
}

const orNull = (one: Written): Written | null => (one.text === '' ? null : one);

const settingTexts = (settings: Partial<ReportSettings> = {}): readonly string[] =>
  Object.values(settings).filter((value) => typeof value === 'string');

/** Undefined when it has been approved already: who was first stands. */
export const approveReport = (
  stored: StoredReport,
  approved: NonNullable<StoredReport['approved']>,
): StoredReport | undefined => (stored.state === 'approved' ? undefined : { ...stored, state: 'approved', approved });
