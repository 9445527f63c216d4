import type { Action, Status } from './action.ts';
import { isPast } from './attention.ts';
import type { LocalDate } from './calendar.ts';
import { roleNameIn, type Register } from './people.ts';

/** The actions of one area or role. The five statuses add up to `total`; late is a part of the open ones. */
export interface Group extends Readonly<Record<Status, number>> {
  /** A need in the plan's words or the name of a role; null for those that have neither, and for the rest of a long list. */
  readonly name: string | null;
  readonly total: number;
  readonly late: number;
}

export interface Breakdown {
  readonly by: 'need' | 'role';
  readonly groups: readonly Group[];
}

/** A table longer than this takes more of the report's two pages than it is worth. */
const GROUPS_MOST = 8;

/**
 * How the plan stands in each part, every action in exactly one group and the groups in the order of the plan: by need
 * while the needs are few enough to be a table, by leading role when they are not. What a long list leaves out is its
 * last group, so that the sums are the plan's.
 */
export function breakdown(actions: readonly Action[], register: Register, today: LocalDate): Breakdown {
  const needs = new Set(actions.map(needOf));
  const byNeed = needs.size <= GROUPS_MOST && needs.size < actions.length;
  const nameOf = byNeed ? needOf : (action: Action) => leadName(action, register);
  const names = [...new Set(actions.map(nameOf))].filter((name) => name !== null);
  const shown = names.slice(0, names.length > GROUPS_MOST ? GROUPS_MOST - 1 : GROUPS_MOST);
  const inGroup = (action: Action) => {
    const name = nameOf(action);
    return name !== null && shown.includes(name) ? name : null;
  };
  const groups = [...shown, null].map((name) =>
    groupOf(
      name,
      actions.filter((action) => inGroup(action) === name),
      today,
    ),
  );
  return { by: byNeed ? 'need' : 'role', groups: groups.filter(({ total }) => total > 0) };
}

function groupOf(name: string | null, actions: readonly Action[], today: LocalDate): Group {
  const count = (status: Status) => actions.filter((action) => action.status === status).length;
  return {
    name,
    total: actions.length,
    done: count('done'),
    inProgress: count('inProgress'),
    notStarted: count('notStarted'),
    paused: count('paused'),
    withdrawn: count('withdrawn'),
    late: actions.filter((action) => isPast(action, today)).length,
  };
}

const needOf = (action: Action): string | null => action.source.need.replace(/\s+/g, ' ').trim() || null;

/** The name of the role that leads an action; null where nobody does. */
export function leadName(action: Action, register: Register): string | null {
  const lead = action.responsible.find((one) => one.lead);
  return lead ? roleNameIn(register, lead.role) : null;
}
