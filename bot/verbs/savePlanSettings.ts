import { planSettingsForm, planSettingsSavedCard } from '../../cards/planSettings.ts';
import type { Payload } from '../../cards/verbs.ts';
import type { Plan } from '../../domain/plan.ts';
import { isHours, type PlanSettings } from '../../domain/settings.ts';
import { messagesFor } from '../../locales/messages.ts';
import { ownPlan } from '../ownPlan.ts';
import { problem } from '../problem.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

const TRIES = 5;

/** Keeps what the owner of a plan has chosen for everybody who works with it. */
export async function savePlanSettings(deps: BotDeps, turn: Turn, data: Payload<'planSettings.save'>): Promise<Answer> {
  const t = messagesFor(turn.caller.locale);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const stored = await ownPlan(deps.store, turn, data.p);
    if (typeof stored === 'string') return { kind: 'card', message: problem(deps, turn, stored) };
    const plan: Plan = { ...stored.value, settings: settingsIn(data) };
    if (!isHours(data.from, data.to)) {
      const form = planSettingsForm({ plan: stored.value, isWrong: true }, t);
      return { kind: 'dialog', title: t.planSettings.title, message: form };
    }
    if (await deps.store.replace('plan', stored, plan)) {
      return { kind: 'card', message: planSettingsSavedCard({ plan }, t) };
    }
  }
  return { kind: 'card', message: problem(deps, turn, 'stale') };
}

const settingsIn = ({ from, to, squeeze, escalation, july }: Payload<'planSettings.save'>): PlanSettings => ({
  from,
  to,
  squeezeDays: squeeze === 'true',
  escalation: escalation === 'true',
  julyPause: july === 'true',
});
