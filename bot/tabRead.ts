import type { Links } from '../cards/links.ts';
import type { Action } from '../domain/action.ts';
import { planOf } from '../domain/organisation.ts';
import { mayImport, mayOversee, maySee } from '../domain/permissions.ts';
import type { Plan } from '../domain/plan.ts';
import type { PlanStore } from '../domain/ports.ts';
import { readAction } from '../domain/reading.ts';
import { choose, isAfter, type Choice } from '../tab/api/filter.ts';
import { toDetail, toHead, toRow, type Seen } from '../tab/api/present.ts';
import { actionsQuery } from '../tab/api/querySchema.ts';
import type { ActionAnswer, ActionsAnswer, Me, PlansAnswer } from '../tab/api/schemas.ts';
import { previewOf } from './tabCard.ts';
import { cursorAfter, readCursor } from './tabCursor.ts';
import { health } from './tabHealth.ts';
import { answer, answerFrom, notFound, problem, wrongIn, type TabRequest, type TabResponse } from './tabHttp.ts';
import { people } from './tabPeople.ts';
import type { ReadPlanActions } from './tabPlan.ts';
import { reports } from './tabReports.ts';
import { settings } from './tabSettings.ts';
import type { Viewer } from './tabToken.ts';

export interface ReadDeps {
  readonly store: PlanStore;
  readonly links: Links;
  readonly readActions: ReadPlanActions;
}

/** What can be read: who one is, the plans, a page of actions, one action, how the sendings fare, who holds what. */
export async function read(
  request: TabRequest,
  parts: readonly string[],
  query: Readonly<Record<string, string>>,
  deps: ReadDeps,
  viewer: Viewer,
  seen: Seen,
): Promise<TabResponse> {
  const { store, readActions } = deps;
  const [what, planId, which, actionId, card, locale, more] = parts;
  const isList = what === 'plans' && which === 'actions' && actionId === undefined;
  if (!isList && Object.keys(query).length > 0) return problem('badRequest', 'No parameters are known here.');
  if (what === 'me' && planId === undefined) return answer(request, meOf(viewer, seen));
  if (what === 'health' && planId === undefined) return health(request, store, seen);
  if (what === 'people' && planId === undefined) return people(request, store, seen);
  if (what === 'settings' && planId === undefined) return settings(request, store, seen);
  if (what !== 'plans') return notFound();
  if (planId === undefined) return answer(request, await plans(readActions, seen));
  const plan = visiblePlan(planId, seen);
  if (!plan) return notFound();
  if (which === undefined) return answer(request, await onePlan(plan, readActions, seen));
  if (which === 'reports' && locale === undefined) return reports(request, plan, [actionId, card], store, seen);
  if (which !== 'actions' || more !== undefined) return notFound();
  if (card === 'card' && actionId !== undefined) return oneCard(request, plan, actionId, locale, deps, seen);
  if (card !== undefined) return notFound();
  return actionId === undefined
    ? page(request, query, plan, readActions, seen)
    : oneAction(request, plan, actionId, store, seen);
}

/** Somebody else's plan and one that does not exist look the same. */
export const visiblePlan = (id: string, { by, organisation }: Seen): Plan | undefined =>
  maySee(by, organisation) ? planOf(organisation, id) : undefined;

function meOf(viewer: Viewer, { organisation, today }: Seen): Me {
  const known = organisation.register.people.find((person) => person.id === viewer.person);
  return {
    person: { id: viewer.person, name: known?.name ?? viewer.name },
    member: maySee(viewer.person, organisation),
    mayImport: mayImport(viewer.person, organisation),
    mayOversee: mayOversee(viewer.person, organisation),
    today,
  };
}

async function plans(readActions: ReadPlanActions, seen: Seen): Promise<PlansAnswer> {
  const visible = maySee(seen.by, seen.organisation) ? seen.organisation.plans : [];
  const heads = await Promise.all(
    visible.map(async (plan) => toHead(plan, (await readActions(plan.id)).actions, seen)),
  );
  return { plans: heads, today: seen.today };
}

const onePlan = async (plan: Plan, readActions: ReadPlanActions, seen: Seen) => ({
  plan: toHead(plan, (await readActions(plan.id)).actions, seen),
  today: seen.today,
});

async function page(
  request: TabRequest,
  query: Readonly<Record<string, string>>,
  plan: Plan,
  readActions: ReadPlanActions,
  seen: Seen,
): Promise<TabResponse> {
  const parsed = actionsQuery.safeParse(query);
  if (!parsed.success) return problem('badRequest', wrongIn(parsed.error.issues));
  const { cursor, limit, q, status, role, mine, late, undated, sort, order } = parsed.data;
  const choice: Choice = { q, status, role, mine: !!mine, late: !!late, undated: !!undated, sort, order };
  const place = cursor === undefined ? null : readCursor(cursor, plan.id, choice);
  if (place === undefined) return problem('badRequest', 'cursor: not from this question.');
  const { actions, mark } = await readActions(plan.id);
  // Almost always the question is whether anything is new, and then nothing more has to be worked out.
  const { by, organisation, today, workday } = seen;
  return answerFrom(request, [by, organisation, today, workday, plan.id, query, mark], (): ActionsAnswer => {
    const chosen = choose(
      actions.map((action) => toRow(action, seen)),
      choice,
    );
    const rest = place === null ? chosen : chosen.filter((row) => isAfter(row, place, choice));
    const rows = rest.slice(0, limit);
    const last = rows.at(-1);
    return {
      plan: toHead(plan, actions, seen),
      actions: rows,
      total: chosen.length,
      next: last && rest.length > limit ? cursorAfter(last, plan.id, choice) : null,
      today,
    };
  });
}

async function oneAction(
  request: TabRequest,
  plan: Plan,
  id: string,
  store: PlanStore,
  seen: Seen,
): Promise<TabResponse> {
  const stored = await readAction(store, { plan: plan.id, action: id });
  return stored ? answer(request, actionAnswer(stored.value, seen)) : notFound();
}

async function oneCard(
  request: TabRequest,
  plan: Plan,
  id: string,
  locale: string | undefined,
  { store, links }: ReadDeps,
  seen: Seen,
): Promise<TabResponse> {
  const stored = await readAction(store, { plan: plan.id, action: id });
  if (!stored || (locale !== 'sv' && locale !== 'en')) return notFound();
  return answer(request, { card: previewOf(stored.value, plan, seen, locale, links) });
}

export const actionAnswer = (action: Action, seen: Seen): ActionAnswer => ({
  action: toDetail(action, seen),
  today: seen.today,
});
