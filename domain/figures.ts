import type { Action, Status } from './action.ts';
import { isClosed, isPast, SOON_DAYS } from './attention.ts';
import { addDays, type Instant, type LocalDate } from './calendar.ts';
import { PLANBOTEN, type RoleId } from './people.ts';
import { timeTally, type TimesTaken } from './timesTaken.ts';
import { unitTally, type Answering, type UnitFigures } from './unitFigures.ts';

/** How a plan stands on one day. The five statuses add up to `total`; late and undated are parts of the open ones. */
export interface Figures {
  readonly total: number;
  readonly done: number;
  readonly inProgress: number;
  readonly notStarted: number;
  readonly paused: number;
  readonly withdrawn: number;
  readonly late: number;
  readonly undated: number;
  /** Late ones, longest first, and those done since the figures before. */
  readonly lateActions: readonly string[];
  readonly doneActions: readonly string[];
  /** Open and due within two weeks, the nearest first. Absent in figures frozen before they were listed. */
  readonly comingActions?: readonly string[];
  /** How many somebody has done anything with since the figures before. Absent in figures frozen before it was counted. */
  readonly changed?: number;
  readonly perRole: readonly RoleFigures[];
  /** Absent where no unit answers for anything, and in figures frozen before units were counted. */
  readonly perUnit?: readonly UnitFigures[];
  /** Absent where nothing is done, and in figures frozen before it was measured. */
  readonly times?: TimesTaken;
}

export interface RoleFigures {
  readonly role: RoleId;
  readonly done: number;
  readonly inProgress: number;
  readonly notStarted: number;
  readonly late: number;
}

/**
 * The figures of a plan on `today`; what was done after `since` (the moment of the figures before) counts as new. Units
 * are counted when it is told who answers for each action.
 */
export function figures(
  actions: Iterable<Action>,
  today: LocalDate,
  since: Instant | null,
  answering?: Answering,
): Figures {
  const counted = tally(today, since, answering);
  for (const action of actions) counted.add(action);
  return counted.figures();
}

/** Figures made one action at a time, so that nobody has to hold a whole plan. The order they come in is the plan's. */
export interface Tally {
  add(action: Action): void;
  figures(): Figures;
}

export function tally(today: LocalDate, since: Instant | null, answering: Answering = nobody): Tally {
  const counts = { total: 0, done: 0, inProgress: 0, notStarted: 0, paused: 0, withdrawn: 0, late: 0, undated: 0 };
  const late: Due[] = [];
  const coming: Due[] = [];
  const soon = addDays(today, SOON_DAYS);
  const done: string[] = [];
  let changed = 0;
  const roles = new Map<RoleId, RoleFigures>();
  const units = unitTally(today, answering);
  const took = timeTally();
  return {
    add(action) {
      units.add(action);
      took.add(action);
      const isLate = isPast(action, today);
      counts.total += 1;
      counts[action.status] += 1;
      if (isLate) {
        counts.late += 1;
        late.push({ id: action.id, due: action.due ?? '' });
      } else if (isComing(action, soon)) coming.push({ id: action.id, due: action.due ?? '' });
      if (!isClosed(action) && action.due === null) counts.undated += 1;
      if (isDoneSince(action, since)) done.push(action.id);
      if (hasChangedSince(action, since)) changed += 1;
      const role = leadOf(action);
      if (role !== null) roles.set(role, withOneMore(roles.get(role) ?? noneOf(role), action.status, isLate));
    },
    figures() {
      const perUnit = units.figures();
      const times = took.times();
      return {
        ...counts,
        lateActions: byDay(late),
        doneActions: done,
        comingActions: byDay(coming),
        changed,
        perRole: [...roles.values()],
        ...(perUnit.length > 0 ? { perUnit } : {}),
        ...(times ? { times } : {}),
      };
    },
  };
}

const nobody: Answering = () => [];

interface Due {
  readonly id: string;
  readonly due: LocalDate;
}

const byDay = (due: Due[]): readonly string[] =>
  due.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)).map(({ id }) => id);

/** Asked of what is not late. */
const isComing = (action: Action, soon: LocalDate): boolean =>
  !isClosed(action) && !action.dormant && action.due !== null && action.due <= soon;

const noneOf = (role: RoleId): RoleFigures => ({ role, done: 0, inProgress: 0, notStarted: 0, late: 0 });

/** Each action is counted once, under its lead. */
const withOneMore = (before: RoleFigures, status: Status, isLate: boolean): RoleFigures => ({
  ...before,
  ...(status === 'done' || status === 'inProgress' || status === 'notStarted' ? { [status]: before[status] + 1 } : {}),
  late: before.late + (isLate ? 1 : 0),
});

const leadOf = (action: Action): RoleId | null => action.responsible.find((one) => one.lead)?.role ?? null;

/** Whether a person has done anything with it: that the bot has asked a question is no news of the action. */
const hasChangedSince = ({ history }: Action, since: Instant | null): boolean =>
  since === null || (history.findLast(({ by }) => by !== PLANBOTEN)?.at ?? '') > since;

function isDoneSince(action: Action, since: Instant | null): boolean {
  if (action.status !== 'done') return false;
  const done = action.history.findLast(
    ({ what }) => (what.kind === 'status' || what.kind === 'part') && what.to === 'done',
  );
  return since === null || (done !== undefined && done.at > since);
}
