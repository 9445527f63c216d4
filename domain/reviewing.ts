import { STATUSES, type Status } from './action.ts';
import { isLocalDate, type Instant } from './calendar.ts';
import type { Refusal } from './change.ts';
import { nameRoles } from './draftRoles.ts';
import type { Role } from './people.ts';
import { hasPersonalNumber } from './personalNumber.ts';
import type { Draft, DraftAction, DraftResponsible, DraftRow, Question, QuestionKind } from './plan.ts';
import type { DraftDecision } from './records.ts';
import { settledDate, settledTimings } from './reviewedTimes.ts';
import { keyOf, readResponsible } from './roles/index.ts';

/** The cells of an action that can be put right. */
export const CELLS = ['title', 'date', 'responsible', 'status', 'reference'] as const;
export type Cell = (typeof CELLS)[number];

/** What an importer says: it is right as it was read, or it shall say this. `part` and `question` are places from 0. */
export type Review =
  | { readonly kind: 'accept'; readonly row: number; readonly part: number; readonly question: number }
  | {
      readonly kind: 'change';
      readonly row: number;
      readonly part: number;
      /** The question that is answered so; null for a cell nobody had asked about. */
      readonly question: number | null;
      readonly cell: Cell;
      /** Words as in a plan, a date, a status, a row's number; null for "no date" and "no row". */
      readonly value: string | null;
    };

export type Reviewed =
  | { readonly ok: true; readonly draft: Draft; readonly decision: DraftDecision }
  | { readonly ok: false; readonly refusal: Refusal };

/** As long as a title may be (PRODUCT.md: short titles). */
export const TITLE_LIMIT = 60;
const CELL_LIMIT = 300;

/** Decides what an answer makes of a draft. Pure: the same draft and answer always give the same. */
export function review(draft: Draft, answer: Review, at: Instant, known: readonly Role[]): Reviewed {
  const row = draft.rows.find(({ number }) => number === answer.row);
  const action = row?.actions[answer.part];
  const question = answer.question === null ? null : action?.questions[answer.question];
  if (!row || !action || question === undefined) return refuse('gone');
  const change = answer.kind === 'accept' ? accepted(action, question) : changed(answer, action, question, row, draft);
  if ('refusal' in change) return refuse(change.refusal);
  const rows = draft.rows.map((one) => ({
    ...one,
    actions: one.actions.map((other) => (other === action ? change.action : (change.alike?.(other) ?? other))),
  }));
  const to = answer.kind === 'accept' ? null : (answer.value ?? '');
  const decision = { at, row: row.number, part: answer.part, about: question?.kind ?? null, to };
  const asWritten = question?.asWritten ?? '';
  return { ok: true, draft: nameRoles({ ...draft, rows }, known), decision: { ...decision, asWritten } };
}

interface Applied {
  readonly action: DraftAction;
  /** What becomes of the other actions: the same spelling is asked about once. */
  readonly alike?: (other: DraftAction) => DraftAction;
}
type Change = Applied | { readonly refusal: Refusal };

const refuse = (refusal: Refusal): Reviewed => ({ ok: false, refusal });

const isAboutRole = (question: Question | null): question is Question =>
  question?.kind === 'unknownRole' || question?.kind === 'ambiguousRole';

const isSameSpelling = (one: Question, other: Question): boolean =>
  one.kind === other.kind && keyOf(one.asWritten) === keyOf(other.asWritten);

/** An action with every question about a spelling answered, and the spelling read as `roles` where those are given. */
function spelled(action: DraftAction, about: Question, roles: readonly DraftResponsible[] | null): DraftAction {
  const questions = action.questions.filter((one) => !isSameSpelling(one, about));
  if (questions.length === action.questions.length) return action;
  if (roles === null) return { ...action, questions };
  const key = keyOf(about.asWritten);
  const put = action.responsible.flatMap((one) =>
    keyOf(one.asWritten) === key ? roles.map((role) => ({ ...role, asWritten: one.asWritten })) : [one],
  );
  return { ...action, questions, responsible: unique(put) };
}

const unique = (responsible: readonly DraftResponsible[]): DraftResponsible[] =>
  responsible.filter(
    (one, place, all) => one.role === null || all.findIndex(({ role }) => role === one.role) === place,
  );

function accepted(action: DraftAction, question: Question | null): Change {
  if (isAboutRole(question)) {
    return { action: spelled(action, question, null), alike: (other) => spelled(other, question, null) };
  }
  if (question === null) return { action };
  const rest = { ...action, questions: action.questions.filter((one) => one !== question) };
  const { kind, asWritten, proposal } = question;
  switch (kind) {
    case 'conflictingStatus':
      return { action: { ...rest, status: statusIn(proposal) ?? 'inProgress' } };
    case 'impliedYear':
    case 'impliedPeriod':
      return { action: { ...rest, timings: settledTimings(rest.timings, asWritten) } };
    case 'roleInText':
      return { action: { ...rest, responsible: unique([...rest.responsible, { asWritten, role: proposal }]) } };
    default:
      return { action: rest };
  }
}

const statusIn = (word: string | null): Status | undefined => STATUSES.find((one) => one === word);

/** What each cell answers, besides the question that led to it. */
const SETTLES: Readonly<Record<Cell, readonly QuestionKind[]>> = {
  title: ['unread', 'noAction'],
  date: ['noDate', 'impliedYear', 'impliedPeriod', 'recurring', 'passed'],
  responsible: ['noResponsible', 'unknownRole', 'ambiguousRole'],
  status: ['conflictingStatus'],
  reference: ['reference'],
};

function changed(
  { cell, value }: Extract<Review, { kind: 'change' }>,
  action: DraftAction,
  question: Question | null,
  row: DraftRow,
  draft: Draft,
): Change {
  const words = (value ?? '').replace(/\s+/g, ' ').trim();
  if (hasPersonalNumber(words)) return { refusal: 'personalNumber' };
  if (words.length > (cell === 'title' ? TITLE_LIMIT : CELL_LIMIT)) return { refusal: 'tooLong' };
  const rest = {
    ...action,
    questions: action.questions.filter((one) => one !== question && !SETTLES[cell].includes(one.kind)),
  };
  switch (cell) {
    case 'title':
      return words === '' ? { refusal: 'noText' } : { action: { ...rest, title: words } };
    case 'date': {
      if (value !== null && !isReasonable(words)) return { refusal: 'badDate' };
      const asWritten = question?.asWritten || row.dateText;
      return { action: { ...rest, timings: settledDate(action.timings, value === null ? null : words, asWritten) } };
    }
    case 'status': {
      const status = statusIn(words);
      return status ? { action: { ...rest, status } } : { refusal: 'badPayload' };
    }
    case 'responsible':
      return responsibleAs(words, rest, action, question);
    case 'reference': {
      const target = value === null ? null : draft.rows.find(({ number }) => String(number) === words);
      if (target === undefined || target === row) return { refusal: 'gone' };
      const links = (action.links ?? []).map((link) =>
        question === null || link.asWritten === question.asWritten ? { ...link, row: target?.number ?? null } : link,
      );
      return { action: { ...rest, links } };
    }
  }
}

/** Plans are from these years: another is a slip of the finger. */
export const isReasonable = (date: string): boolean => isLocalDate(date) && date >= '1990' && date < '2100';

/** Read by the reader of plans. An answer about one spelling counts wherever it stands; any other gives the whole cell. */
function responsibleAs(words: string, rest: DraftAction, action: DraftAction, question: Question | null): Change {
  const roles = readResponsible(words);
  if (roles.length === 0) return { refusal: 'noText' };
  if (!isAboutRole(question)) return { action: { ...rest, responsible: roles } };
  return {
    action: spelled(action, question, roles),
    alike: (other) => spelled(other, question, roles),
  };
}
