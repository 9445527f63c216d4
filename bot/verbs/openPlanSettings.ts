import { planSettingsForm } from '../../cards/planSettings.ts';
import type { Payload } from '../../cards/verbs.ts';
import { messagesFor } from '../../locales/messages.ts';
import { ownPlan } from '../ownPlan.ts';
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
  const t = messagesFor(turn.caller.locale);
  return { kind: 'dialog', title: t.planSettings.title, message: planSettingsForm({ plan: plan.value }, t) };
}
