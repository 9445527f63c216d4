import { planSettingsForm, type PlanSettingsView } from '../../cards/planSettings.ts';
import type { Payload } from '../../cards/verbs.ts';
import type { Plan } from '../../domain/plan.ts';
import { messagesFor } from '../../locales/messages.ts';
import { ownPlan } from '../ownPlan.ts';
import { readChannels } from '../planSettings.ts';
import { problem } from '../problem.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/** "Planens inställningar": for whoever owns it. */
export async function openPlanSettings(
  deps: BotDeps,
  turn: Turn,
  { p }: Payload<'planSettings.open'>,
): Promise<Answer> {
  const plan = await ownPlan(deps.store, turn, p);
  if (typeof plan === 'string') return { kind: 'card', message: problem(deps, turn, plan) };
  return planSettingsDialog(deps, turn, plan.value);
}

export async function planSettingsDialog(
  { store }: BotDeps,
  { caller }: Turn,
  plan: Plan,
  wrong: Pick<PlanSettingsView, 'isWrong'> = {},
): Promise<Answer> {
  const t = messagesFor(caller.locale);
  const view = { plan, channels: await readChannels(store), ...wrong };
  return { kind: 'dialog', title: t.planSettings.title, message: planSettingsForm(view, t) };
}
