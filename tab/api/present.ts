import { STATUSES, type Action, type Change } from '../../domain/action.ts';
import { partOf, progress, speaksForAll, type Answerer } from '../../domain/answering.ts';
import { isClosed, isPast } from '../../domain/attention.ts';
import { addDays, localDate, type Instant, type LocalDate } from '../../domain/calendar.ts';
import { decide, type Asked } from '../../domain/change.ts';
import { undoable } from '../../domain/undoing.ts';
import { figures } from '../../domain/figures.ts';
import { answerers, personOf, type Organisation } from '../../domain/organisation.ts';
import { PLANBOTEN, type PersonId, type RoleId, type UnitId } from '../../domain/people.ts';
import { superiorIn } from '../../domain/line.ts';
import { capacityIn, voiceIn } from '../../domain/permissions.ts';
import type { Plan } from '../../domain/plan.ts';
import { deadlineOf, type Timing } from '../../domain/timing.ts';
import { isWorkingDay } from '../../domain/workingDays.ts';
import type { ActionDetail, ActionRow, HistoryEntry, WireTiming } from './actionSchema.ts';
import type { PlanHead } from './schemas.ts';

/** Everything a presentation depends on besides the action itself. */
export interface Seen {
  readonly by: PersonId;
  readonly organisation: Organisation;
  readonly now: Instant;
  readonly today: LocalDate;
  /** The last working day up to today: late begins on one, and on a day off things stand as they did on it. */
  readonly workday: LocalDate;
}

/** The days are worked out once, and not for each of a thousand lines. */
export function seenBy(by: PersonId, organisation: Organisation, now: Instant): Seen {
  const today = localDate(now);
  return { by, organisation, now, today, workday: lastWorkingDay(today) };
}

const lastWorkingDay = (date: LocalDate): LocalDate => (isWorkingDay(date) ? date : lastWorkingDay(addDays(date, -1)));

export function toRow(action: Action, seen: Seen): ActionRow {
  const { today, workday } = seen;
  const among = answerers(seen.organisation, action, today);
  const leads = among.filter((one) => one.lead);
  const units = leads.length > 1 ? progress(action, leads) : null;
  const moved = action.due !== action.firstDue;
  return {
    id: action.id,
    number: action.number,
    title: action.title,
    status: action.status,
    standing: isClosed(action) ? null : action.dormant ? 'dormant' : isPast(action, workday) ? 'late' : null,
    responsible: [...action.responsible]
      .sort((a, b) => Number(b.lead) - Number(a.lead))
      .map(({ role, lead }) => ({
        role,
        name: roleName(role, seen.organisation),
        lead,
        held: among.some((one) => one.role === role),
      })),
    mine: capacityIn(seen.by, among, action) !== undefined,
    due: action.due,
    dueAsWritten: moved ? null : writtenTime(action),
    moved,
    timings: action.timings.map(toTiming),
    units: units && { done: action.status === 'done' ? units.of : units.answered, of: units.of },
    revision: action.revision,
  };
}

export const toTiming = ({ kind, asWritten, earliest, latest, precision, certainty }: Timing): WireTiming => ({
  ...{ kind, asWritten, earliest, latest, precision },
  implied: certainty === 'implied',
});

/** A period is told in the plan's own words; a day speaks for itself. */
function writtenTime({ timings }: Action): string | null {
  const deadline = deadlineOf(timings);
  if (deadline) return deadline.precision === 'day' ? null : deadline.asWritten;
  return timings.map((timing) => timing.asWritten).find((words) => words !== '') ?? null;
}

export function toDetail(action: Action, seen: Seen): ActionDetail {
  const among = answerers(seen.organisation, action, seen.today);
  return {
    ...toRow(action, seen),
    source: { ...action.source },
    firstDue: action.firstDue,
    heard: action.heard,
    leansOn: [...(action.leansOn ?? [])],
    history: action.history.map((change) => toEntry(change, seen)),
    answerers: among.map((one) => ({
      person: personRef(one.person, seen.organisation),
      role: roleName(one.role, seen.organisation),
      unit: unitName(one.unit, seen.organisation),
      lead: one.lead,
      done: partOf(action, one)?.at ?? null,
    })),
    may: rightsIn(action, seen, among),
  };
}

const NO_RIGHTS: ActionDetail['may'] = {
  setStatus: [],
  speaksFor: null,
  moveDate: false,
  comment: false,
  reject: false,
  undo: null,
};

/** Asks the domain itself what it would say to each thing, so that a right is never decided twice. */
function rightsIn(action: Action, seen: Seen, among: readonly Answerer[]): ActionDetail['may'] {
  const voice = voiceIn(seen.by, action, seen.organisation, seen.today);
  const own = capacityIn(seen.by, among, action);
  const superior = superiorIn(seen.by, action, seen.organisation, seen.today);
  const as = own ?? superior;
  if (!as) return { ...NO_RIGHTS, comment: voice !== undefined };
  const asked: Asked = { at: seen.now, id: 'asked', as, among };
  const forAll = speaksForAll(as, among);
  return {
    setStatus: STATUSES.filter((to) => [own, superior].some((one) => one && maySet(action, to, { ...asked, as: one }))),
    speaksFor: own === undefined ? null : forAll ? 'all' : own.unit === null ? 'part' : 'unit',
    moveDate: (as.lead || superior !== undefined) && action.status !== 'done' && action.status !== 'withdrawn',
    comment: true,
    reject: own !== undefined && decide(action, { kind: 'reject', rev: action.revision }, asked).ok,
    undo: undoable(action, asked)?.id ?? null,
  };
}

const maySet = (action: Action, to: Action['status'], asked: Asked): boolean =>
  decide(action, { kind: 'setStatus', to, rev: action.revision }, asked).ok;

const toEntry = (change: Change, { organisation }: Seen): HistoryEntry => ({
  id: change.id,
  at: change.at,
  by: personRef(change.by, organisation),
  role: change.role === null ? null : roleName(change.role, organisation),
  unit: unitName(change.unit, organisation),
  what: toWhat(change.what, organisation),
});

/** What the record keeps for undoing stays there; people get their names. */
function toWhat(what: Change['what'], organisation: Organisation): HistoryEntry['what'] {
  switch (what.kind) {
    case 'occurrence':
      return { kind: what.kind, next: what.next };
    case 'escalated':
    case 'assigned':
      return { kind: what.kind, to: personRef(what.to, organisation) };
    case 'proposed':
      return { kind: what.kind, to: what.to };
    default:
      return what;
  }
}

export const personRef = (id: PersonId, organisation: Organisation) => ({
  id,
  name: id === PLANBOTEN ? 'Planboten' : (personOf(organisation, id)?.name ?? null),
});

export const roleName = (role: RoleId, { register }: Organisation): string =>
  capital(register.roles.find((one) => one.id === role)?.name ?? role);

export const unitName = (unit: UnitId | null, { register }: Organisation): string | null =>
  unit === null ? null : (register.units.find((one) => one.id === unit)?.name ?? unit);

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('sv') + words.slice(1);

export function toHead(plan: Plan, actions: readonly Action[], seen: Seen): PlanHead {
  const { today, workday } = seen;
  const { total, done, inProgress, notStarted, paused, withdrawn, late, undated } = figures(actions, workday, null);
  return {
    id: plan.id,
    title: plan.title,
    letter: plan.letter,
    date: plan.date,
    unit: plan.unit,
    owner: personRef(plan.owner, seen.organisation),
    published: plan.published,
    figures: { total, done, inProgress, notStarted, paused, withdrawn, late, undated },
    mine: actions.filter(
      (action) =>
        !isClosed(action) && capacityIn(seen.by, answerers(seen.organisation, action, today), action) !== undefined,
    ).length,
    revision: actions.reduce((sum, action) => sum + action.revision, 0),
  };
}
