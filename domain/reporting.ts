import type { Action } from './action.ts';
import { answerersOf, holds } from './answering.ts';
import { localDate, type LocalDate } from './calendar.ts';
import type { Organisation } from './organisation.ts';
import type { PersonId, RoleId } from './people.ts';
import type { Plan } from './plan.ts';
import { closeOccurrence, isRecurring } from './recurrence.ts';
import type { StoredReport } from './report.ts';
import { lastDayOf, monthAfter, monthBefore, monthOf, type Month } from './reportMonth.ts';

/** What the report has to do with the plan's own action of reporting, and who may do what with it. */

/** The actions that a report can be what they ask for: those that come back and are not withdrawn. */
export const reportingChoices = (actions: readonly Action[]): readonly Action[] =>
  actions.filter((action) => isRecurring(action) && action.status !== 'withdrawn');

/** The one that most likely is: it says both that something is reported and to which board. A proposal, never more. */
export function proposedReporting(actions: readonly Action[]): Action | undefined {
  const words = ({ title, source }: Action) => `${title} ${source.need} ${source.text} ${source.dateText}`;
  return reportingChoices(actions).find((one) => REPORTED.test(words(one)) && BOARD.test(words(one)));
}

const REPORTED = /rapport|redovis|report/i;
const BOARD = /nämnd|\bboard|styrelse|utskott/i;

/** The action that approving closes: the one chosen, or the proposal while nobody has chosen. */
export function reportingAction({ settings }: StoredReport, actions: readonly Action[]): Action | undefined {
  const { reporting } = settings;
  if (reporting === undefined) return proposedReporting(actions);
  return reportingChoices(actions).find(({ id }) => id === reporting);
}

/** Drafting and writing in the draft: the plan's owner, and those whose work it is to keep plans. */
export const mayReport = (person: PersonId, plan: Plan, organisation: Organisation, date: LocalDate): boolean =>
  plan.owner === person || heldRoles(person, organisation, date).some((role) => KEEPERS.has(role));

const KEEPERS: ReadonlySet<RoleId> = new Set([
  'administrativ sekreterare',
  'verksamhetsutvecklare',
  'avdelningschef',
  'stadsdelsdirektör',
]);

/**
 * In which role a person approves: as the one who leads the action the report fulfils (holder or stand-in), or as the
 * plan's owner. Undefined for everybody else; `role` is null for an owner who holds none.
 */
export function approverAs(
  person: PersonId,
  plan: Plan,
  reporting: Action | undefined,
  organisation: Organisation,
  date: LocalDate,
): { readonly role: RoleId | null } | undefined {
  const lead =
    reporting &&
    answerersOf(reporting, organisation.register, plan.owner, date).find(
      (one) => one.lead && one.person === person && !one.proxy,
    );
  if (lead) return { role: lead.role };
  return plan.owner === person ? { role: heldRoles(person, organisation, date)[0] ?? null } : undefined;
}

/** Who is told that a report waits for them: the plan's owner, and those who lead what it fulfils and may work with it. */
export function approversOf(
  plan: Plan,
  reporting: Action | undefined,
  organisation: Organisation,
  date: LocalDate,
): ReadonlySet<PersonId> {
  if (!reporting) return new Set([plan.owner]);
  const leads = answerersOf(reporting, organisation.register, plan.owner, date).filter(
    ({ lead, person }) => lead && mayReport(person, plan, organisation, date),
  );
  return new Set([plan.owner, ...leads.map(({ person }) => person)]);
}

const heldRoles = (person: PersonId, { register }: Organisation, date: LocalDate): readonly RoleId[] =>
  register.holdings
    .filter((holding) => holds(holding, date))
    .filter(({ person: holder, standIn }) => {
      const isAway = standIn !== undefined && standIn.from <= date && date <= standIn.to;
      return isAway ? standIn.person === person : holder === person;
    })
    .map(({ role }) => role);

/** The month a report asked for on a day is about: the one before, or the plan's first while that is not over. */
export function monthToReport(plan: Plan, today: LocalDate): Month {
  const first = monthOf(localDate(plan.published));
  const last = monthBefore(monthOf(today));
  return last < first ? first : last;
}

/**
 * A plan's new actions, where the first report is due by the end of the month in which it is made, which is the one after the
 * plan's first (`closeReported` says why). A first day that the plan itself names stands.
 */
export function withFirstReport(actions: readonly Action[], today: LocalDate): readonly Action[] {
  const reporting = proposedReporting(actions);
  const month = monthOf(today);
  const isNamed = reporting?.timings.some(({ first }) => first !== undefined);
  if (!reporting || isNamed || reporting.due !== lastDayOf(month)) return actions;
  const due = lastDayOf(monthAfter(month));
  return actions.map((action) => (action === reporting ? { ...action, due, firstDue: due } : action));
}

/**
 * The action after its report was approved: this time is done, the next is open. Undefined when that is so already. A
 * month's report is made when the month is over, so a deadline at the end of that month would always have passed by then:
 * the next report is due by the end of the month in which it is made.
 */
export function closeReported(action: Action, stored: StoredReport): Action | undefined {
  const { approved, month } = stored;
  if (!isFulfilledBy(action, month)) return undefined;
  const closed = approved ? closeOccurrence(action, { ...approved, id: closingId(stored) }) : undefined;
  if (!closed || closed.due !== lastDayOf(monthAfter(month))) return closed;
  const due = lastDayOf(monthAfter(month, 2));
  const history = closed.history.map((change) =>
    change.id === closingId(stored) && change.what.kind === 'occurrence'
      ? { ...change, what: { ...change.what, next: due } }
      : change,
  );
  return { ...closed, due, firstDue: due, history };
}

/**
 * Whether the open occurrence is the one that a month's report fulfils: due by the end of the month in which the report is
 * made. One that has been closed by hand, or comes back once a year, is not yet open for it.
 */
export const isFulfilledBy = ({ firstDue, due }: Action, month: Month): boolean =>
  (firstDue ?? due ?? '') <= lastDayOf(monthAfter(month));

/** The change that closes the occurrence: the same however often it is approved, so that it is closed once. */
export const closingId = ({ plan, month }: Pick<StoredReport, 'plan' | 'month'>): string => `report-${plan}-${month}`;
