import type { ActionRef, Change } from './action.ts';
import type { Instant, LocalDate } from './calendar.ts';
import type { DeliveryNotice } from './delivery.ts';
import type { Outcome } from './ports.ts';
import type { Month } from './reportMonth.ts';

/**
 * The durable record of one sending. It exists before anything is sent, at most once for a (kind, recipient, local
 * date), and ends in one of the final states below, whatever crashes in between.
 */
export interface Intent {
  readonly kind: IntentKind;
  /**
   * What its card is: the week's digest, a single reminder the day before, what somebody has been told of on purpose
   * (reminded again, made responsible), a week's summary, the month's reports to review, or which reminders did not come.
   */
  readonly form: 'digest' | 'eve' | 'told' | 'summary' | 'report' | 'notice';
  /** A person's id for reminders, reports and notices, a plan's id for the weekly summary of that plan. */
  readonly recipient: string;
  /** The local date the sending belongs to, and the moment it may go out. */
  readonly date: LocalDate;
  readonly dueAt: Instant;
  /** The actions it was decided for, most urgent first; read anew when the card is made. */
  readonly actions: readonly ActionRef[];
  /** Actions whose silence the recipient was asked to decide about, as manager; shown before the others. */
  readonly decisions?: readonly ActionRef[];
  /** Those of the actions that the recipient is told of on purpose, whatever else the card is about. */
  readonly told?: readonly ActionRef[];
  /** Deadlines that somebody has moved: the recipient is told of them at the end, and asked nothing. */
  readonly moved?: readonly MoveRef[];
  /** What comes next for the same person, beyond what the card asks: the nearest day, and how much is due on it. */
  readonly comingUp?: ComingUp;
  /** The reports that wait for the recipient. */
  readonly reports?: readonly ReportRef[];
  /** Which reminders did not come. */
  readonly notice?: DeliveryNotice;
  readonly state: IntentState;
  /** Every POST that was begun, in order. */
  readonly attempts: readonly Attempt[];
}

export interface ReportRef {
  readonly plan: string;
  readonly month: Month;
}

/** A change of a deadline, and the action it was made to. */
export interface MoveRef extends ActionRef {
  readonly change: Change['id'];
}

export interface ComingUp {
  readonly day: LocalDate;
  readonly count: number;
}

export type IntentKind = 'reminder' | 'weeklySummary' | 'monthlyReport' | 'deliveryNotice';

export type IntentState =
  /** Waits for its time, or for the gate that an answer of Teams closed. */
  | { readonly name: 'planned'; readonly notBefore: Instant }
  /** Claimed by one process, which may be posting it at this moment. */
  | { readonly name: 'sending'; readonly by: string; readonly leaseEnds: Instant }
  /** Teams has it. Without an activity id the card can never be updated. */
  | {
      readonly name: 'delivered';
      readonly at: Instant;
      readonly activity: string | null;
      readonly conversation: string;
    }
  /** A POST was begun and nobody knows how it ended. Evidence may still come until `decideAt`. */
  | { readonly name: 'unknown'; readonly since: Instant; readonly decideAt: Instant }
  | { readonly name: 'undeliverable'; readonly at: Instant; readonly reason: string }
  /** Nothing was left to say when its time came, or a later one took its place. */
  | { readonly name: 'superseded'; readonly at: Instant; readonly reason: string }
  /** Waits for a person to decide. */
  | { readonly name: 'held'; readonly since: Instant; readonly reason: string };

export interface Attempt {
  readonly at: Instant;
  readonly by: string;
  /** Null while nobody knows. */
  readonly outcome: Outcome['kind'] | null;
}

export const intentId = (intent: Pick<Intent, 'kind' | 'recipient' | 'date'>): string =>
  `${intent.kind}|${intent.date}|${intent.recipient}`;

/** Every action that a sending tells of, whether it asks something about it or not. */
export const refsOf = ({
  actions,
  decisions = [],
  moved = [],
}: Pick<Intent, 'actions' | 'decisions' | 'moved'>): readonly ActionRef[] => [...actions, ...decisions, ...moved];

/** Each action once, in the order in which they are first named. */
export const eachOnce = (refs: readonly ActionRef[]): readonly ActionRef[] => [
  ...new Map(refs.map((ref) => [`${ref.plan}|${ref.action}`, ref])).values(),
];
