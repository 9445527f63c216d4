import type { Action } from './action.ts';
import type { Answerer } from './answering.ts';
import type { LocalDate } from './calendar.ts';
import { toReplace } from './escalation.ts';
import { answerers, planOf, unheld, type Organisation } from './organisation.ts';
import type { PersonId } from './people.ts';
import { capacityFor } from './permissions.ts';

/** What one person may decide at a meeting about one action, and in which capacity. */
export interface Deciding {
  readonly as: Answerer;
  readonly among: readonly Answerer[];
  /** Whether they say how it goes, rather than only decide over those who do. */
  readonly status: boolean;
  readonly date: boolean;
  readonly owner: boolean;
  /** Whether they say who holds the leading role, which nobody does. */
  readonly holder: boolean;
  readonly pause: boolean;
}

/** Undefined for those who may decide nothing about it. The same rights as everywhere: what is offered is not refused. */
export function decidingIn(
  person: PersonId,
  action: Action,
  organisation: Organisation,
  today: LocalDate,
): Deciding | undefined {
  const dates = capacityFor({ kind: 'moveDate' }, person, action, organisation, today);
  if (!dates) return undefined;
  const says = capacityFor({ kind: 'setStatus', to: 'done' }, person, action, organisation, today);
  const pauses = capacityFor({ kind: 'setStatus', to: 'paused' }, person, action, organisation, today);
  const leads = action.responsible.filter(({ lead }) => lead).map(({ role }) => role);
  return {
    as: says ?? dates,
    among: answerers(organisation, action, today),
    status: says !== undefined,
    date: dates.lead || dates.superior === true,
    owner: toReplace(action, person, organisation, today) !== undefined,
    holder: planOf(organisation, action.plan)?.owner === person && unheld(leads, organisation, today).length > 0,
    pause: pauses?.superior === true,
  };
}
