import type { Action, Change, Status } from './action.ts';
import { isClosed, isPast } from './attention.ts';
import { alphabetically } from './alphabetical.ts';
import { answerersOf } from './answering.ts';
import { breakdown, leadName, type Breakdown, type Group } from './breakdown.ts';
import { localDate, type Instant, type LocalDate } from './calendar.ts';
import { figures, type Figures } from './figures.ts';
import { movesSince, sinceOpened, standingChanges, type Move } from './movedDates.ts';
import { roleNameIn, unitNameIn, type Register } from './people.ts';
import type { Plan } from './plan.ts';
import { monthAfter, reportDayOf, type Month } from './reportMonth.ts';
import { unitFigures } from './unitFigures.ts';

/**
 * What the board is told of a plan for one month, frozen at one moment: figures, rows and the owners' own lines, each
 * with the id of the action or change it was taken from. Roles, never persons. No sentence is made here.
 */
export interface BoardReport {
  readonly plan: string;
  readonly title: string;
  readonly unit: string | null;
  readonly month: Month;
  /** The moment everything below was true. */
  readonly at: Instant;
  readonly figures: Figures;
  readonly breakdown: Breakdown;
  /**
   * The parts of each unit that answers for something, by name. Absent where none does, and in reports from before units were
   * counted.
   */
  readonly units?: readonly Group[];
  /** What the report before said; null for the first. */
  readonly before: EarlierReport | null;
  /** Done since the report before, or since the plan was published. */
  readonly done: readonly ReportedAction[];
  /** Longest first. */
  readonly late: readonly LateAction[];
  /** Open and due until the day the next report is made, the nearest first. */
  readonly coming: readonly ReportedAction[];
  readonly until: LocalDate;
  readonly moved: readonly MovedDate[];
  /** Every action of the plan, in its order. */
  readonly appendix: readonly AppendixRow[];
}

export interface EarlierReport {
  readonly month: Month;
  readonly at: Instant;
  readonly figures: Figures;
  readonly breakdown: Breakdown;
  /** Absent where it counted no units. */
  readonly units?: readonly Group[];
}

/** Words that somebody has written about an action, and the change that keeps them. */
export interface Quote {
  readonly text: string;
  readonly change: string;
}

export interface ReportedAction {
  readonly action: string;
  readonly number: string;
  readonly title: string;
  readonly role: string | null;
  readonly due: LocalDate | null;
  /** The newest line its owners have given for the report. */
  readonly line: Quote | null;
}

export interface LateAction extends ReportedAction {
  /** When it should have been done by the published plan. */
  readonly firstDue: LocalDate | null;
  /** Why its date was last moved; null where it never was. */
  readonly reason: Quote | null;
}

export interface MovedDate {
  readonly action: string;
  readonly change: string;
  readonly number: string;
  readonly title: string;
  readonly first: LocalDate | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate;
  readonly reason: string;
  /** The role that agreed to it, and the day. */
  readonly by: string | null;
  readonly on: LocalDate;
}

export interface AppendixRow extends ReportedAction {
  readonly need: string;
  readonly roles: readonly string[];
  readonly dateText: string;
  readonly firstDue: LocalDate | null;
  readonly status: Status;
  readonly late: boolean;
}

/** The report of a plan's actions at a moment. The same input always gives the same report. */
export function boardReport(
  plan: Plan,
  given: readonly Action[],
  register: Register,
  { month, at, before }: { readonly month: Month; readonly at: Instant; readonly before: EarlierReport | null },
): BoardReport {
  const today = localDate(at);
  const since = before?.at ?? null;
  const actions = inOrder(given);
  const state = figures(actions, today, since);
  const byId = new Map(actions.map((action) => [action.id, action]));
  const named = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const until = reportDayOf(monthAfter(month));
  const isComing = (action: Action) =>
    !isClosed(action) && action.due !== null && today <= action.due && action.due <= until;
  return {
    plan: plan.id,
    title: plan.title,
    unit: plan.unit,
    month,
    at,
    figures: state,
    breakdown: breakdown(actions, register, today),
    ...unitsOf(plan, actions, register, today),
    before,
    done: named(state.doneActions).map((action) => reported(action, register)),
    late: named(state.lateActions).map((action) => lateAction(action, register)),
    coming: actions
      .filter(isComing)
      .sort((a, b) => (a.due ?? '').localeCompare(b.due ?? ''))
      .map((action) => reported(action, register)),
    until,
    moved: movesSince(actions, since).map((move) => movedDate(move, register)),
    appendix: actions.map((action) => appendixRow(action, register, today)),
  };
}

/** As the plan numbers them, whatever order a store gives them in: A2 before A10. */
export const inOrder = (actions: readonly Action[]): readonly Action[] =>
  [...actions].sort((a, b) => alphabetically(a.number, b.number));

function unitsOf(
  { owner }: Plan,
  actions: readonly Action[],
  register: Register,
  today: LocalDate,
): Pick<BoardReport, 'units'> {
  const counted = unitFigures(actions, today, (action) => answerersOf(action, register, owner, today));
  const units = counted
    .map(({ unit, ...counts }) => ({ name: unitNameIn(register, unit), ...counts }))
    .sort((a, b) => alphabetically(a.name, b.name));
  return units.length > 0 ? { units } : {};
}

/** What the next report will compare with. */
export const asEarlier = ({ month, at, figures: state, breakdown: parts, units }: BoardReport): EarlierReport => ({
  month,
  at,
  figures: state,
  breakdown: parts,
  ...(units ? { units } : {}),
});

const reported = (action: Action, register: Register): ReportedAction => ({
  action: action.id,
  number: action.number,
  title: action.title,
  role: leadName(action, register),
  due: action.due,
  line: newest(standingChanges(action), ({ what }) =>
    what.kind === 'comment' && what.forReport && what.text !== '' ? what.text : null,
  ),
});

const lateAction = (action: Action, register: Register): LateAction => ({
  ...reported(action, register),
  firstDue: action.firstDue,
  reason: newest(sinceOpened(action), ({ what }) => (what.kind === 'date' ? what.reason : null)),
});

const appendixRow = (action: Action, register: Register, today: LocalDate): AppendixRow => ({
  ...reported(action, register),
  need: action.source.need,
  roles: [...action.responsible]
    .sort((a, b) => Number(b.lead) - Number(a.lead))
    .map(({ role }) => roleNameIn(register, role)),
  dateText: action.source.dateText,
  firstDue: action.firstDue,
  status: action.status,
  late: isPast(action, today),
});

const movedDate = ({ action, change, first, from, to, reason }: Move, register: Register): MovedDate => ({
  action: action.id,
  change: change.id,
  number: action.number,
  title: action.title,
  first,
  from,
  to,
  reason,
  by: change.role === null || change.role === '' ? null : roleNameIn(register, change.role),
  on: localDate(change.at),
});

function newest(changes: readonly Change[], textOf: (change: Change) => string | null): Quote | null {
  const change = changes.findLast((one) => textOf(one) !== null);
  return change ? { text: textOf(change) ?? '', change: change.id } : null;
}
