import { publishedCard } from '../cards/published.ts';
import { rolesForm, type RolesFormView } from '../cards/rolesForm.ts';
import type { Action } from '../domain/action.ts';
import { localDate, type LocalDate } from '../domain/calendar.ts';
import { unheld, type Organisation } from '../domain/organisation.ts';
import { roleNameIn, type RoleId } from '../domain/people.ts';
import type { Plan } from '../domain/plan.ts';
import type { Message } from '../domain/ports.ts';
import { collect } from '../domain/reading.ts';
import { messagesFor } from '../locales/messages.ts';
import { candidates } from './candidates.ts';
import type { BotDeps, Form, Turn } from './turn.ts';

/** A role of a plan at its place among all of them in the order of their ids: what a form's field is called by. */
export interface PlanRole {
  readonly index: number;
  readonly id: RoleId;
  readonly name: string;
}

export const actionsOf = ({ store }: Pick<BotDeps, 'store'>, plan: Plan): Promise<readonly Action[]> =>
  collect(store.find('action', { partition: `plan|${plan.id}` }));

/** The roles that a plan names and nobody holds. */
export function unheldRoles(
  actions: readonly Action[],
  organisation: Organisation,
  date: LocalDate,
): readonly PlanRole[] {
  const all = [...new Set(actions.flatMap(({ responsible }) => responsible.map(({ role }) => role)))].sort();
  const missing = new Set(unheld(all, organisation, date));
  return all.flatMap((id, index) =>
    missing.has(id) ? [{ index, id, name: roleNameIn(organisation.register, id) }] : [],
  );
}

/** The plan is in force: what it came to, and which roles still lack a person. */
export async function publishedMessage(
  deps: BotDeps,
  { caller, at }: Turn,
  plan: Plan,
  organisation: Organisation,
  first: LocalDate | null,
): Promise<Message> {
  const actions = await actionsOf(deps, plan);
  const today = localDate(at);
  const roles = unheldRoles(actions, organisation, today).map(({ name }) => name);
  const view = { plan, actions, unheld: roles.length, roles, first, today };
  return publishedCard(view, messagesFor(caller.locale), deps.links);
}

/** The form of "Koppla nu": a choice among those who may hold it for every role that nobody holds. */
export async function rolesDialog(
  deps: BotDeps,
  { caller, at }: Turn,
  plan: Plan,
  organisation: Organisation,
  form: Pick<RolesFormView, 'card' | 'refusal'>,
): Promise<Form> {
  const t = messagesFor(caller.locale);
  const roles = unheldRoles(await actionsOf(deps, plan), organisation, localDate(at));
  const people = await candidates(deps, plan, organisation);
  return { title: t.rolesForm.title, message: rolesForm({ plan, roles, people, ...form }, t, deps.links) };
}
