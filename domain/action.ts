import type { Instant, LocalDate } from './calendar.ts';
import type { PersonId, RoleId, UnitId } from './people.ts';
import type { Timing } from './timing.ts';

export const STATUSES = ['notStarted', 'inProgress', 'done', 'paused', 'withdrawn'] as const;
export type Status = (typeof STATUSES)[number];

/** An åtgärd: what shall be done, when, by whom, how it stands and everything that has happened to it. */
export interface Action {
  readonly id: string;
  readonly plan: string;
  /** As people call it: plan letter, row number and part ("A8", "B9b"). */
  readonly number: string;
  /** At most 60 characters, approved at import. */
  readonly title: string;
  /** What the document says, mended but otherwise in its own words. */
  readonly source: Source;
  readonly timings: readonly Timing[];
  /** The deadline that counts now, and the one the plan was published with. */
  readonly due: LocalDate | null;
  readonly firstDue: LocalDate | null;
  readonly responsible: readonly Responsible[];
  readonly status: Status;
  /** What each answering role or unit has reported of its own; absent means not yet. */
  readonly parts: readonly Part[];
  readonly history: readonly Change[];
  /** Grows by one with each change; a button carries the revision its card was made from. */
  readonly revision: number;
  /** When a person last said something about it; the day it was published until then. */
  readonly heard: LocalDate;
  /** The actions it leans on ("Se ovan"), by id: it cannot quietly be done while one of them is open. Absent for most. */
  readonly leansOn?: readonly string[];
  /** Its deadline had passed when the plan was published: nobody is reminded until somebody has taken it up again. */
  readonly dormant: boolean;
}

/** An action as other records name it. */
export interface ActionRef {
  readonly plan: string;
  readonly action: string;
}

export interface Source {
  readonly row: number;
  readonly need: string;
  readonly text: string;
  readonly dateText: string;
  readonly responsibleText: string;
}

export interface Responsible {
  readonly role: RoleId;
  readonly asWritten: string;
  /** The one whose answer sets the status; the others report their own part. */
  readonly lead: boolean;
}

export interface Part {
  readonly role: RoleId;
  readonly unit: UnitId | null;
  readonly by: PersonId;
  readonly at: Instant;
}

/** One line of the history: who did what, in which capacity, and what it was before. Never edited, never removed. */
export interface Change {
  readonly id: string;
  readonly at: Instant;
  readonly by: PersonId;
  readonly role: RoleId | null;
  readonly unit: UnitId | null;
  readonly what:
    | { readonly kind: 'published' }
    /** A newer version of the plan says it in other words, with another date or for others. */
    | { readonly kind: 'revised' }
    | { readonly kind: 'status'; readonly from: Status; readonly to: Status }
    | { readonly kind: 'part'; readonly from: Status; readonly to: Status }
    | { readonly kind: 'date'; readonly from: LocalDate | null; readonly to: LocalDate; readonly reason: string }
    | { readonly kind: 'comment'; readonly text: string; readonly forReport: boolean; readonly link?: string }
    /** What comes back was done this time, and opened anew: with the deadline of the next, and what stood before. */
    | {
        readonly kind: 'occurrence';
        readonly next: LocalDate | null;
        readonly was: Pick<Action, 'status' | 'due' | 'firstDue' | 'parts'>;
      }
    /** Its date had passed before the plan was published; from here on it is reminded about all the same. */
    | { readonly kind: 'resumed' }
    /** "Jag är inte ansvarig": the plan owner answers in this person's place until somebody has sorted it out. */
    | { readonly kind: 'rejected' }
    /** Reminded three times without answering: `about` has it still to answer for, and `to` was asked how to go on. */
    | {
        readonly kind: 'escalated';
        readonly about: PersonId;
        readonly to: PersonId;
        readonly reminded: readonly LocalDate[];
      }
    /** From here on `to` answers for it in the place of whoever holds the role (in the unit). */
    | {
        readonly kind: 'assigned';
        readonly role: RoleId;
        readonly unit: UnitId | null;
        readonly from: PersonId | null;
        readonly to: PersonId;
      }
    /** A manager had everyone who has not answered reminded once more. */
    | { readonly kind: 'reminded' }
    /** A deadline somebody proposes for what has none; it counts when their manager has agreed. */
    | { readonly kind: 'proposed'; readonly to: LocalDate; readonly reason: string; readonly asked: PersonId }
    | { readonly kind: 'undo'; readonly of: string };
}
