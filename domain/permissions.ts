import type { Action } from './action.ts';
import { isAwaited, speaksForAll, type Answerer } from './answering.ts';
import type { LocalDate } from './calendar.ts';
import type { Command } from './change.ts';
import { superiorIn } from './line.ts';
import { answerers, type Organisation } from './organisation.ts';
import type { PersonId } from './people.ts';

/** The one place where rights are decided, for buttons and tab alike. */

/**
 * In which capacity a person answers for an action: as lead before as one of several. Whoever answers in several (a
 * stand-in has two units) does so first in one that the action still waits for. Undefined for everybody else.
 */
export function capacityIn(
  person: PersonId,
  among: readonly Answerer[],
  action: Pick<Action, 'status' | 'parts'>,
): Answerer | undefined {
  const own = among.filter((one) => one.person === person);
  return own.find((one) => isAwaited(action, one)) ?? own[0];
}

/**
 * In which capacity a person may say something about an action: answering for it, or as somebody of the organisation
 * through the first role they hold. Undefined for those who have nothing to do with any plan.
 */
export function voiceIn(
  person: PersonId,
  action: Action,
  organisation: Organisation,
  date: LocalDate,
): Answerer | undefined {
  const own = capacityIn(person, answerers(organisation, action, date), action);
  if (own) return own;
  if (!maySee(person, organisation)) return undefined;
  const held = organisation.register.holdings.find((holding) => holding.person === person);
  return { person, role: held?.role ?? '', unit: held?.unit ?? null, lead: false, proxy: false };
}

/** What a command must tell of itself before it is known who may give it. */
type Asking =
  | { readonly kind: Exclude<Command['kind'], 'setStatus'> }
  | Pick<Extract<Command, { readonly kind: 'setStatus' }>, 'kind' | 'to'>;

/**
 * In which capacity a person gives a command: whoever leads an action decides over it, and so, in some things, does their
 * manager; in some nobody but the manager. Undefined for those it is no business of.
 */
export function capacityFor(
  command: Asking,
  person: PersonId,
  action: Action,
  organisation: Organisation,
  date: LocalDate,
): Answerer | undefined {
  if (command.kind === 'comment' || command.kind === 'undo') return voiceIn(person, action, organisation, date);
  const among = answerers(organisation, action, date);
  const own = capacityIn(person, among, action);
  if (MANAGERS_OWN.has(command.kind)) return superiorIn(person, action, organisation, date);
  // Whoever answers for one unit among many, or in somebody's place, may be the manager of the others.
  const mayAsOwn =
    command.kind === 'moveDate'
      ? own?.lead === true && !own.proxy
      : command.kind !== 'setStatus' || command.to !== 'paused' || (own !== undefined && speaksForAll(own, among));
  return mayAsOwn ? own : (superiorIn(person, action, organisation, date) ?? own);
}

/** What nobody but a manager may do. */
const MANAGERS_OWN: ReadonlySet<Command['kind']> = new Set(['assign', 'remind', 'acceptDate']);

/** Whether the sendings keep pace, and whom they do not reach, is for those who own a plan. */
export const mayOversee = (person: PersonId, { plans }: Organisation): boolean =>
  plans.some((plan) => plan.owner === person);

/** Plans are seen by those who own one or hold a role, or stand in for somebody who does. */
export const maySee = (person: PersonId, organisation: Organisation): boolean =>
  mayOversee(person, organisation) ||
  organisation.register.holdings.some((holding) => holding.person === person || holding.standIn?.person === person);

/** Importing and publishing: whoever owns a plan, or anybody of the organisation while there is no plan yet. */
export const mayImport = (person: PersonId, organisation: Organisation): boolean =>
  organisation.plans.length === 0 ||
  mayOversee(person, organisation) ||
  organisation.register.holdings.some((holding) => holding.person === person && IMPORTERS.has(holding.role));

/** Those whose work it is to keep the plan (PRODUCT.md, the people). */
const IMPORTERS = new Set([
  'administrativ sekreterare',
  'verksamhetsutvecklare',
  'avdelningschef',
  'stadsdelsdirektör',
]);
