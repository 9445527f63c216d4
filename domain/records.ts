import type { Action } from './action.ts';
import type { Instant, LocalDate } from './calendar.ts';
import type { Figures } from './figures.ts';
import { intentId, type Intent } from './intent.ts';
import type { Holding, Person, PersonId, Role, RoleId, Unit } from './people.ts';
import type { Draft, DraftRow, LeftOut, Plan, QuestionKind } from './plan.ts';
import type { ReportSettings, StoredReport } from './report.ts';
import { firstDayOf } from './reportMonth.ts';
import { attention } from './attention.ts';

/** Where the bot may speak to a person or a channel, as Teams last told us. */
export interface Conversation {
  /** A person's id, or a channel's id. */
  readonly of: string;
  readonly kind: 'personal' | 'channel';
  readonly id: string;
  readonly serviceUrl: string;
  /** Teams' own id of the person (`29:…`), never used for rights. */
  readonly member: string | null;
  /** False once the bot has been taken away there, or Teams no longer knows it. */
  readonly reachable: boolean;
  /** What a channel is called, with its team, as Teams said when the bot was added to it. */
  readonly name?: string;
  /** Teams no longer knows this chat; there may be a new one with the same person. */
  readonly gone?: true;
  readonly seen: Instant;
}

export interface StoredDraft {
  readonly id: string;
  readonly by: string;
  readonly at: Instant;
  readonly fileName: string;
  readonly draft: Draft;
  /** The plan this is a newer version of; absent for a plan that is new. */
  readonly revises?: string;
  readonly state: 'open' | 'published' | 'discarded';
  /** Grows by one with each decision in the review; absent for one that nobody has reviewed yet. */
  readonly revision?: number;
  /** Text in the document that its readers do not see. */
  readonly hidden?: readonly string[];
  /** Text in the document that is not in the draft. */
  readonly leftOut?: readonly LeftOut[];
  /** What the importer has said about what was read, oldest first. */
  readonly decisions?: readonly DraftDecision[];
  /** Who will hold a role from the day the plan is published. */
  readonly holders?: readonly DraftHolder[];
}

export interface DraftDecision {
  readonly at: Instant;
  readonly row: number;
  /** Which of the row's actions, from 0. */
  readonly part: number;
  /** The question that was answered; null for what nobody had asked about. */
  readonly about: QuestionKind | null;
  readonly asWritten: string;
  /** What it was changed to; null when it was right as it had been read. */
  readonly to: string | null;
  /** What it has changed, as that was before; kept for the latest alone, which can be undone. */
  readonly before?: DraftBefore;
}

export interface DraftBefore {
  readonly plan: Draft['plan'];
  /** The actions of the rows that were changed, by the rows' numbers. */
  readonly rows: readonly (readonly [row: number, actions: DraftRow['actions']])[];
}

export interface DraftHolder {
  readonly role: RoleId;
  readonly person: PersonId;
  /** What the unit is called, for a role that each unit has; one that is new is kept with the plan. */
  readonly unit: string | null;
  /** What somebody is called whom the register did not know when they were chosen; they come into it with the plan. */
  readonly name?: string;
}

/** The weekly figures of a plan, frozen: minutes refer to them, so they are never computed again. */
export interface Snapshot {
  readonly plan: string;
  readonly date: LocalDate;
  readonly at: Instant;
  readonly figures: Figures;
}

/** That a day's work of one kind was completed, so that a restart does not repeat and a stop is not forgotten. */
export interface Run {
  readonly name: 'reminders' | 'weeklySummary' | 'monthlyReport' | 'heartbeat';
  /** The last local date the work is complete for. */
  readonly through: LocalDate;
  readonly at: Instant;
}

/** Every kind of record the product keeps. */
export interface Records {
  plan: Plan;
  action: Action;
  draft: StoredDraft;
  person: Person;
  role: Role;
  holding: Holding;
  unit: Unit;
  conversation: Conversation;
  intent: Intent;
  snapshot: Snapshot;
  report: StoredReport;
  reportSettings: ReportSettings;
  run: Run;
}
export type RecordKind = keyof Records;

/** How a kind is filed: its partition and id, and the two dates it can be asked for by. */
interface Filing<T> {
  readonly partition: (value: T) => string;
  readonly id: (value: T) => string;
  /** From when something has to be done with it; null when nothing ever will. */
  readonly wake: (value: T) => string | null;
  /** The one day it is special on, where it has one. */
  readonly day: (value: T) => string | null;
}

const never = () => null;
const REGISTER = 'register';

/**
 * The one table of what is filed where. Partitions are plain strings (ids never contain `|`), so that Cosmos DB, the
 * Cosmos servers one can run locally and SQLite file alike.
 */
export const FILING: { readonly [K in RecordKind]: Filing<Records[K]> } = {
  plan: { partition: () => 'plans', id: (plan) => plan.id, wake: never, day: never },
  action: {
    partition: (action) => `plan|${action.plan}`,
    id: (action) => action.id,
    wake: (action) => attention(action).from,
    day: (action) => attention(action).eve,
  },
  draft: { partition: (draft) => `person|${draft.by}`, id: (draft) => draft.id, wake: never, day: never },
  person: { partition: () => REGISTER, id: (person) => person.id, wake: never, day: never },
  role: { partition: () => REGISTER, id: (role) => role.id, wake: never, day: never },
  holding: { partition: () => REGISTER, id: (holding) => holding.id, wake: never, day: never },
  unit: { partition: () => REGISTER, id: (unit) => unit.id, wake: never, day: never },
  conversation: { partition: () => 'conversations', id: (conversation) => conversation.of, wake: never, day: never },
  intent: {
    partition: (intent) => `recipient|${intent.recipient}`,
    id: intentId,
    wake: (intent) => wakeOf(intent),
    day: (intent) => intent.date,
  },
  snapshot: {
    partition: (snapshot) => `plan|${snapshot.plan}`,
    id: (snapshot) => snapshot.date,
    wake: never,
    day: (snapshot) => snapshot.date,
  },
  report: {
    partition: (report) => `plan|${report.plan}`,
    id: (report) => report.month,
    wake: never,
    day: (report) => firstDayOf(report.month),
  },
  reportSettings: { partition: (settings) => `plan|${settings.plan}`, id: () => 'report', wake: never, day: never },
  run: { partition: () => 'runs', id: (run) => run.name, wake: never, day: never },
};

/** When the next step of an intent may be taken: at its time, when a lease runs out, when evidence has had its chance. */
function wakeOf(intent: Intent): Instant | null {
  switch (intent.state.name) {
    case 'planned':
      return intent.state.notBefore;
    case 'sending':
      return intent.state.leaseEnds;
    case 'unknown':
      return intent.state.decideAt;
    default:
      return null;
  }
}
