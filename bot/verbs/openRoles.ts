import type { Payload } from '../../cards/verbs.ts';
import { readOrganisation } from '../../domain/reading.ts';
import { ownPlan } from '../ownPlan.ts';
import { rolesDialog } from '../planRoles.ts';
import { problem } from '../problem.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/** "Koppla nu": who holds the roles of the plan. For whoever owns it. */
export async function openRoles(deps: BotDeps, turn: Turn, { p, c }: Payload<'roles.open'>): Promise<Answer> {
  const plan = await ownPlan(deps.store, turn, p);
  if (typeof plan === 'string') return { kind: 'card', message: problem(deps, turn, plan) };
  const organisation = await readOrganisation(deps.store);
  return { kind: 'dialog', ...(await rolesDialog(deps, turn, plan.value, organisation, { card: c })) };
}
