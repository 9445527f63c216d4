import type { Instant, LocalDate } from './calendar.ts';
import type { PersonId } from './people.ts';
import type { PlanSettings } from './settings.ts';
import type { Timing } from './timing.ts';
import type { Status } from './action.ts';

export interface Plan {
  readonly id: string;
  readonly title: string;
  /** The letter before the numbers of its actions ("A8"). */
  readonly letter: string;
  readonly date: LocalDate | null;
  readonly unit: string | null;
  readonly owner: PersonId;
  readonly published: Instant;
  /** Where the weekly summary goes; null until somebody has chosen a channel. */
  readonly channel: string | null;
  /** Absent until its owner has chosen something. */
  readonly settings?: PlanSettings;
}

/** What an importer made of a document, before a person has confirmed it. Nothing is sent from a draft. */
export interface Draft {
  readonly plan: DraftHead;
  readonly rows: readonly DraftRow[];
}

/** What an importer left out of a draft and a person should see: text that is struck out, text that may be an action. */
export interface LeftOut {
  readonly kind: 'struckText' | 'unreadText';
  readonly text: string;
}

export interface DraftHead {
  readonly title: string | null;
  readonly date: LocalDate | null;
  readonly unit: string | null;
  readonly owner: string | null;
  readonly attachment?: string;
}

export interface DraftRow {
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly dateText: string;
  readonly responsibleText: string;
  /** Every row gives at least one action; a row nothing could be made of gives one with the question `unread`. */
  readonly actions: readonly DraftAction[];
  /** Where in the document the row stood, for the review. */
  readonly place: Place;
  /** The heading that the row stands under in the document. */
  readonly section?: string;
  /** The number that the document itself gives the row. */
  readonly writtenNumber?: string;
  /** What stood in columns that are kept but not understood (comments, resources, follow-up). */
  readonly others?: readonly { readonly heading: string; readonly text: string }[];
}

export interface Place {
  readonly page?: number;
  readonly sheet?: string;
  readonly line?: number;
}

export interface DraftAction {
  /** Proposal, at most 60 characters. */
  readonly title: string;
  readonly text: string;
  readonly timings: readonly Timing[];
  readonly responsible: readonly DraftResponsible[];
  readonly status?: Status;
  readonly questions: readonly Question[];
  /** "Se ovan", "Se nedan": the row it most likely means. */
  readonly links?: readonly { readonly asWritten: string; readonly row: number | null }[];
}

export interface DraftResponsible {
  readonly asWritten: string;
  /** Canonical name in the role register, scope included ("avdelningschef för Stadsmiljö och teknik"). */
  readonly role: string | null;
}

/** Something a person must decide, with the words that raised it and what we propose. */
export interface Question {
  readonly kind: QuestionKind;
  readonly asWritten: string;
  readonly proposal: string | null;
}

/** In order of consequence: the first costs most when it is wrong. */
export const QUESTION_KINDS = [
  'unread',
  'conflictingStatus',
  'pairing',
  'noAction',
  'noDate',
  'noResponsible',
  'unknownRole',
  'ambiguousRole',
  'impliedYear',
  'impliedPeriod',
  'recurring',
  'reference',
  'passed',
  'roleInText',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];
