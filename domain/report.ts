import type { BoardReport, LateAction } from './boardReport.ts';
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
}

/** What a template's form can change. */
export type Template = Partial<Omit<ReportSettings, 'plan'>>;

export type Edited =
  { readonly ok: true; readonly report: StoredReport } | { readonly ok: false; readonly refusal: Refusal };

/** The draft with a person's changes. An approved report is never changed. */
export function editReport(stored: StoredReport, edit: ReportEdit, by: PersonId, at: Instant): Edited {
  const meeting = edit.meeting?.trim() ?? stored.meeting ?? '';
  if (meeting !== '' && !isLocalDate(meeting)) return { ok: false, refusal: 'badDate' };
  const refusal = refusalOf([edit.assessment ?? '', ...Object.values(edit.lines ?? {})]);
  if (refusal) return { ok: false, refusal };
  if (stored.state === 'approved') return { ok: false, refusal: 'closed' };
  // Whoever saves a form with other people's words in it has not written them.
  const written = (text: string, before: Written | null | undefined): Written =>
    before?.text === text.trim() ? before : { text: text.trim(), by, at };
  const known = new Set(stored.report.appendix.map(({ action }) => action));
  const lines = Object.entries(edit.lines ?? {}).filter(([action]) => known.has(action));
  const kept = {
    ...stored.lines,
    ...Object.fromEntries(lines.map(([action, text]) => [action, written(text, stored.lines[action])])),
  };
  const report: StoredReport = {
    ...stored,
    meeting: meeting === '' ? null : meeting,
    assessment: edit.assessment === undefined ? stored.assessment : orNull(written(edit.assessment, stored.assessment)),
    lines: Object.fromEntries(Object.entries(kept).filter(([, { text }]) => text !== '')),
  };
  return { ok: true, report };
}

const orNull = (one: Written): Written | null => (one.text === '' ? null : one);

/** Why a template cannot be kept; undefined when it can. */
export const refusalOfTemplate = (template: Template): Refusal | undefined =>
  refusalOf(Object.values(template).filter((value) => typeof value === 'string'));

function refusalOf(texts: readonly string[]): Refusal | undefined {
  if (texts.some((text) => text.length > TEXT_LIMIT)) return 'tooLong';
  return texts.some(hasPersonalNumber) ? 'personalNumber' : undefined;
}

/** What the report says of a late action while nobody has written anything else. */
export const givenLine = ({ reason, line }: LateAction): string =>
  [reason?.text, line?.text].filter((words) => words !== undefined).join(' ');

/**
 * Lines about late actions as a form gives them, by action, as they are kept: what a field was filled with is the owners'
 * own and stays theirs.
 */
export const linesToKeep = (
  { late }: BoardReport,
  typed: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    late.flatMap((one): [string, string][] => {
      const text = typed[one.action]?.trim();
      return text === undefined ? [] : [[one.action, text === givenLine(one) ? '' : text]];
    }),
  );

/** Undefined when it has been approved already: who was first stands. */
export const approveReport = (
  stored: StoredReport,
  approved: NonNullable<StoredReport['approved']>,
): StoredReport | undefined => (stored.state === 'approved' ? undefined : { ...stored, state: 'approved', approved });
