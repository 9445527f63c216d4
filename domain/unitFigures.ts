import type { Action, Status } from './action.ts';
import { partOf, speaksForAll, type Answerer } from './answering.ts';
import { isClosed, isPast } from './attention.ts';
import type { LocalDate } from './calendar.ts';
import { sinceOpened } from './movedDates.ts';
import type { UnitId } from './people.ts';

/**
 * How the parts of one unit stand: what it answers for in the roles that every unit has. The five statuses add up to
 * `total`; late is a part of the open ones.
 */
export interface UnitFigures extends Readonly<Record<Status, number>> {
  readonly unit: UnitId;
  readonly total: number;
  readonly late: number;
}

/** Who answers for an action on the day that is counted. */
export type Answering = (action: Action) => readonly Answerer[];

/** Units counted one action at a time, in the order they are met. Nobody is ranked. */
export interface UnitTally {
  add(action: Action): void;
  figures(): readonly UnitFigures[];
}

export function unitTally(today: LocalDate, answering: Answering): UnitTally {
  const units = new Map<UnitId, UnitFigures>();
  return {
    add(action) {
      const among = answering(action);
      const isLate = isPast(action, today);
      for (const { as, unit } of unitsAmong(among)) {
        const status = partStatus(action, as, among);
        const before = units.get(unit) ?? noneOf(unit);
        units.set(unit, {
          ...before,
          total: before.total + 1,
          [status]: before[status] + 1,
          late: before.late + (isLate && status !== 'done' ? 1 : 0),
        });
      }
    },
    figures: () => [...units.values()],
  };
}

/** The figures of every unit that answers for something among the actions. */
export function unitFigures(actions: Iterable<Action>, today: LocalDate, answering: Answering): readonly UnitFigures[] {
  const counted = unitTally(today, answering);
  for (const action of actions) counted.add(action);
  return counted.figures();
}

/**
 * How far a unit's own part of an action has come, by what it has itself reported since the action last opened. What is
 * closed as a whole is closed for every unit; what one unit has begun is not begun for the others.
 */
export function partStatus(action: Action, as: Answerer, among: readonly Answerer[]): Status {
  if (partOf(action, as)) return 'done';
  if (isClosed(action) || speaksForAll(as, among)) return action.status;
  const said = sinceOpened(action).findLast(
    ({ what, role, unit }) => what.kind === 'status' && role === as.role && unit === as.unit,
  );
  return said?.what.kind === 'status' && said.what.to === 'inProgress' ? 'inProgress' : 'notStarted';
}

/** Each unit once for each role it answers in, also where two people hold the role there. */
function unitsAmong(among: readonly Answerer[]): readonly { readonly as: Answerer; readonly unit: UnitId }[] {
  const parts = new Map<string, { readonly as: Answerer; readonly unit: UnitId }>();
  for (const as of among) {
    const key = `${as.role}|${as.unit}`;
    if (as.unit !== null && !parts.has(key)) parts.set(key, { as, unit: as.unit });
  }
  return [...parts.values()];
}

const noneOf = (unit: UnitId): UnitFigures => ({
  ...{ unit, total: 0, late: 0 },
  ...{ done: 0, inProgress: 0, notStarted: 0, paused: 0, withdrawn: 0 },
});
