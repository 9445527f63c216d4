import type { Action, Change, Status } from './action.ts';
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
  const units = new Map<UnitId, Counts>();
  return {
    add(action) {
      const among = answering(action);
      const parts = unitsAmong(among);
      if (parts.length === 0) return;
      const isLate = isPast(action, today);
      const said = sinceOpened(action);
      for (const { as, unit } of parts) {
        const status = partStatus(action, as, among, said);
        const counts = units.get(unit) ?? noneOf(unit);
        counts.total += 1;
        counts[status] += 1;
        if (isLate && status !== 'done') counts.late += 1;
        units.set(unit, counts);
      }
    },
    figures: () => [...units.values()].map((counts) => ({ ...counts })),
  };
}

/** The figures of every unit that answers for something among the actions. */
export function unitFigures(actions: Iterable<Action>, today: LocalDate, answering: Answering): readonly UnitFigures[] {
  const counted = unitTally(today, answering);
  for (const action of actions) counted.add(action);
  return counted.figures();
}

/**
 * How far a unit's own part of an action has come, by what it has itself said since the action last opened (`said`: what
 * everybody has). What is closed as a whole is closed for every unit; what one has begun is not begun for the others.
 */
function partStatus(action: Action, as: Answerer, among: readonly Answerer[], said: readonly Change[]): Status {
  if (partOf(action, as)) return 'done';
  if (isClosed(action) || speaksForAll(as, among)) return action.status;
  const own = said.findLast(({ what, role, unit }) => what.kind === 'status' && role === as.role && unit === as.unit);
  return own?.what.kind === 'status' && own.what.to === 'inProgress' ? 'inProgress' : 'notStarted';
}

/** Each unit once for each role it answers in, also where two people hold the role there. */
function unitsAmong(among: readonly Answerer[]): readonly { readonly as: Answerer; readonly unit: UnitId }[] {
  const parts: { readonly as: Answerer; readonly unit: UnitId }[] = [];
  for (const as of among) {
    const isKnown = parts.some((one) => one.as.role === as.role && one.unit === as.unit);
    if (as.unit !== null && !isKnown) parts.push({ as, unit: as.unit });
  }
  return parts;
}

type Counts = { -readonly [Key in keyof UnitFigures]: UnitFigures[Key] };

const noneOf = (unit: UnitId): Counts => ({
  ...{ unit, total: 0, late: 0 },
  ...{ done: 0, inProgress: 0, notStarted: 0, paused: 0, withdrawn: 0 },
});
