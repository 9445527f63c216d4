import { planSettingsSavedCard } from '../../cards/planSettings.ts';
import type { Payload } from '../../cards/verbs.ts';
import { messagesFor } from '../../locales/messages.ts';
import { ownPlan } from '../ownPlan.ts';
import { keepPlanSettings, readChannels, type PlanChoice } from '../planSettings.ts';
import { problem } from '../problem.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';
import { planSettingsDialog } from './openPlanSettings.ts';

/** Keeps what the owner of a plan has chosen for everybody who works with it. */
export async function savePlanSettings(deps: BotDeps, turn: Turn, data: Payload<'planSettings.save'>): Promise<Answer> {
  const kept = await keepPlanSettings(deps.store, turn.caller.id, data.p, choiceIn(data));
  if (kept.ok) {
    const view = { plan: kept.value, channels: await readChannels(deps.store) };
    return { kind: 'card', message: planSettingsSavedCard(view, messagesFor(turn.caller.locale)) };
  }
  const plan = kept.refusal === 'badDate' ? await ownPlan(deps.store, turn, data.p) : kept.refusal;
  if (typeof plan === 'string') return { kind: 'card', message: problem(deps, turn, plan) };
  return planSettingsDialog(deps, turn, plan.value, { isWrong: true });
}

const choiceIn = ({ from, to, squeeze, escalation, july, channel }: Payload<'planSettings.save'>): PlanChoice => ({
  settings: {
    ...{ from, to, squeezeDays: squeeze === 'true' },
    ...{ escalation: escalation === 'true', julyPause: july === 'true' },
  },
  // A form that was made before there was a choice says nothing of it.
  channel: channel === '' ? undefined : channel,
});
