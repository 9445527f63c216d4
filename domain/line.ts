import type { Action } from './action.ts';
import { actingPerson, holds, type Answerer } from './answering.ts';
import type { LocalDate } from './calendar.ts';
import { answerers, planOf, type Organisation } from './organisation.ts';
import type { PersonId, RoleId } from './people.ts';

/** The line of managers: roles report to roles, and whoever holds the nearest one above decides how to go on. */

/** Longer chains are a circle in the register. */
const LEVELS = 10;

/**
 * The nearest manager of somebody who answers for an action: up the line from the role, to whoever holds it (for the
 * same unit before others) and is not that very person. Where the line ends it is the plan's owner. Undefined when nobody
 * stands above.
 */
export function managerOf(
  { person, role, unit }: Pick<Answerer, 'person' | 'role' | 'unit'>,
  action: Pick<Action, 'plan'>,
  organisation: Organisation,
  date: LocalDate,
): Answerer | undefined {
  const { roles, holdings } = organisation.register;
  let above: RoleId | null = role;
  for (let level = 0; level < LEVELS && above !== null; level += 1) {
    above = roles.find(({ id }) => id === above)?.reportsTo ?? null;
    const held = holdings.filter((one) => one.role === above && holds(one, date));
    const nearest = [...held.filter((one) => one.unit === unit), ...held]
      .map((one) => ({ person: actingPerson(one, date), role: one.role, unit: one.unit }))
      .find((one) => one.person !== person);
    if (nearest) return { ...nearest, ...MANAGES };
  }
  const owner = planOf(organisation, action.plan)?.owner;
  return owner === undefined || owner === person ? undefined : { person: owner, role: '', unit: null, ...MANAGES };
}

const MANAGES = { lead: false, proxy: false, superior: true } as const;

/**
 * In which capacity a person decides over those who answer for an action: as nearest manager of one who leads it, or as
 * owner of its plan. Undefined for everybody else.
 */
export function superiorIn(
  person: PersonId,
  action: Action,
  organisation: Organisation,
  date: LocalDate,
): Answerer | undefined {
  const leads = answerers(organisation, action, date).filter(({ lead }) => lead);
  const manager = leads.map((one) => managerOf(one, action, organisation, date)).find((one) => one?.person === person);
  if (manager) return manager;
  const isOwner = planOf(organisation, action.plan)?.owner === person;
  return isOwner ? { person, role: '', unit: null, ...MANAGES } : undefined;
}
