import type { Action } from './action.ts';
import { answerersOf, holds, type Answerer } from './answering.ts';
import type { LocalDate } from './calendar.ts';
import type { Person, PersonId, Register, RoleId } from './people.ts';
import type { Plan } from './plan.ts';

/** The plans of a tenant and everyone who has to do with them. */
export interface Organisation {
  readonly plans: readonly Plan[];
  readonly register: Register;
}

export const planOf = ({ plans }: Organisation, id: string): Plan | undefined => plans.find((plan) => plan.id === id);

export const personOf = ({ register }: Organisation, id: PersonId): Person | undefined =>
  register.people.find((person) => person.id === id);

/** Everyone who answers for an action on a day; nobody for an action whose plan is gone. */
export function answerers(organisation: Organisation, action: Action, date: LocalDate): readonly Answerer[] {
  const plan = planOf(organisation, action.plan);
  return plan ? answerersOf(action, organisation.register, plan.owner, date) : [];
}

/** The roles among those named that nobody holds on a day. Elected members need no holder: the plan owner answers. */
export function unheld(roles: readonly RoleId[], { register }: Organisation, date: LocalDate): readonly RoleId[] {
  return [...new Set(roles)].filter(
    (id) =>
      register.roles.find((role) => role.id === id)?.kind !== 'elected' &&
      !register.holdings.some((holding) => holding.role === id && holds(holding, date)),
  );
}
