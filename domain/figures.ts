import type { Action } from './action.ts';
import { isClosed, isPast } from './attention.ts';
import type { Instant, LocalDate } from './calendar.ts';
import type { RoleId } from './people.ts';

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
  readonly perRole: readonly RoleFigures[];
}

export interface RoleFigures {
  readonly role: RoleId;
  readonly done: number;
  readonly inProgress: number;
  readonly notStarted: number;
  readonly late: number;
}

/** The figures of a plan on `today`; what was done after `since` (the moment of the figures before) counts as new. */
export function figures(actions: readonly Action[], today: LocalDate, since: Instant | null): Figures {
  const count = (keep: (action: Action) => boolean) => actions.filter(keep).length;
  const late = actions.filter((action) => isPast(action, today)).sort(byDue);
  const roles = [...new Set(actions.map(leadOf))].filter((role) => role !== null);
  return {
    total: actions.length,
    done: count((action) => action.status === 'done'),
    inProgress: count((action) => action.status === 'inProgress'),
    notStarted: count((action) => action.status === 'notStarted'),
    paused: count((action) => action.status === 'paused'),
    withdrawn: count((action) => action.status === 'withdrawn'),
    late: late.length,
    undated: count((action) => !isClosed(action) && action.due === null),
    lateActions: late.map((action) => action.id),
    doneActions: actions.filter((action) => isDoneSince(action, since)).map((action) => action.id),
    perRole: roles.map((role) => roleFigures(role, actions, today)),
  };
}

/** Each action is counted once, under its lead. */
function roleFigures(role: RoleId, actions: readonly Action[], today: LocalDate): RoleFigures {
  const own = actions.filter((action) => leadOf(action) === role);
  return {
    role,
    done: own.filter((action) => action.status === 'done').length,
    inProgress: own.filter((action) => action.status === 'inProgress').length,
    notStarted: own.filter((action) => action.status === 'notStarted').length,
    late: own.filter((action) => isPast(action, today)).length,
  };
}

const leadOf = (action: Action): RoleId | null => action.responsible.find((one) => one.lead)?.role ?? null;
const byDue = (a: Action, b: Action) => (a.due ?? '').localeCompare(b.due ?? '');

function isDoneSince(action: Action, since: Instant | null): boolean {
  if (action.status !== 'done') return false;
  const done = action.history.findLast(
    ({ what }) => (what.kind === 'status' || what.kind === 'part') && what.to === 'done',
  );
  return since === null || (done !== undefined && done.at > since);
}
