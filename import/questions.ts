import { matchRole } from '../domain/roles/index.ts';
import type { ResponsibleCell } from '../domain/roles/index.ts';
import type { Status } from '../domain/action.ts';
import { QUESTION_KINDS } from '../domain/plan.ts';
import type { DraftAction, Question } from '../domain/plan.ts';
import type { Timing } from '../domain/timing.ts';

interface Asked {
  readonly row: {
    readonly title: string;
    readonly text: string;
    readonly dateText: string;
    readonly responsibleText: string;
  };
  readonly text: string;
  readonly timings: readonly Timing[];
  /** Words from which it cannot be told whether it is done, and what they most likely mean. */
  readonly unclear: { readonly asWritten: string; readonly proposal: Status } | null;
  /** Done or withdrawn: it needs no date. */
  readonly isClosed: boolean;
  readonly cell: ResponsibleCell;
  readonly doubt: string | null;
  readonly links: NonNullable<DraftAction['links']>;
}

/** What a person must decide about an action, the costliest first, each with the words that raised it. */
export function questionsOf(asked: Asked): Question[] {
  const { row, cell } = asked;
  const questions: Question[] = [];
  const ask = (kind: Question['kind'], asWritten: string, proposal: string | null = null) => {
    questions.push({ kind, asWritten, proposal });
  };
  if (!row.title && !asked.text) ask('unread', [row.dateText, row.responsibleText].filter(Boolean).join(' '));
  if (asked.unclear) ask('conflictingStatus', asked.unclear.asWritten, asked.unclear.proposal);
  if (asked.doubt) ask('pairing', asked.doubt);
  if (!asked.text) ask('noAction', row.title);
  const isAskedAlready = asked.unclear !== null && asked.unclear.asWritten === row.dateText;
  if (!isAskedAlready && !asked.isClosed && asked.timings.every(isUndated)) ask('noDate', row.dateText);
  if (cell.responsible.length === 0) ask('noResponsible', row.responsibleText);
  for (const entry of cell.unknown) ask('unknownRole', entry.asWritten, entry.role);
  for (const entry of cell.ambiguous) ask('ambiguousRole', entry.asWritten, entry.readings.join(' + '));
  for (const timing of asked.timings) askAbout(timing, ask);
  for (const link of asked.links) ask('reference', link.asWritten, link.row === null ? null : String(link.row));
  for (const role of rolesInText(asked.text, cell)) ask('roleInText', role.asWritten, role.name);
  return questions.sort((a, b) => QUESTION_KINDS.indexOf(a.kind) - QUESTION_KINDS.indexOf(b.kind));
}

const isUndated = (timing: Timing): boolean =>
  timing.latest === null &&
  timing.kind !== 'recurring' &&
  timing.kind !== 'asap' &&
  !/l[öo]pande|tills? ?vidare|kontinuerlig|regelbund|successiv|st[äa]ndig|året (?:runt|om)/i.test(timing.asWritten);

function askAbout(
  timing: Timing,
  ask: (kind: Question['kind'], asWritten: string, proposal?: string | null) => void,
): void {
  if (timing.kind === 'recurring') ask('recurring', timing.asWritten, timing.recurrence ?? null);
  else if (timing.yearInferred) ask('impliedYear', timing.asWritten, timing.latest);
  else if (timing.latest !== null && timing.kind !== 'start' && isGuessed(timing)) {
    ask('impliedPeriod', timing.asWritten, timing.latest);
  }
}

/** A period whose last day is taken, or a day that the writer doubts or that was put right. */
const isGuessed = ({ precision, certainty }: Timing): boolean => precision !== 'day' || certainty === 'implied';

const DOER =
  /(?<!\p{L})(?:av|under ledning av|med stöd av)\s+((?:[\p{L}.-]+\s?){1,3})|(?<![\p{L}])(\p{L}{4,})\s+(?:ansvarar|ska ansvara|har ansvar|genomför|tar fram)/giu;

/** Roles that the prose makes responsible but the column does not name: offered, never added. */
function rolesInText(text: string, cell: ResponsibleCell): { asWritten: string; name: string }[] {
  const named = new Set(cell.responsible.map((entry) => entry.role));
  const found = new Map<string, string>();
  for (const match of text.matchAll(DOER)) {
    const words = (match[1] ?? match[2] ?? '').trim().split(/\s+/);
    const role = matchRole(words, 0, false);
    if (!role?.role.known || role.role.holders === 'group' || named.has(role.role.name)) continue;
    if (!found.has(role.role.name))
      found.set(
        role.role.name,
        words
          .slice(0, role.length)
          .join(' ')
          .replace(/[.,;]$/, ''),
      );
  }
  return [...found].map(([name, asWritten]) => ({ asWritten, name }));
}
