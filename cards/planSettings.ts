import type { Plan } from '../domain/plan.ts';
import { planSettingsOf, TIMES } from '../domain/settings.ts';
import type { Messages } from '../locales/messages.ts';
import { buttonRow, dialogButton, submit } from './buttons.ts';
import { cardOf, facts, heading, note, text, type CardMessage } from './elements.ts';
import { choice, fieldError, toggle } from './fields.ts';
import { short } from './text.ts';

export interface PlanSettingsView {
  readonly plan: Plan;
  /** The hours that were chosen do not make a day. */
  readonly isWrong?: boolean;
}

const TITLE_MOST = 120;
const times = (t: Messages) => TIMES.map((time) => [time, clock(time, t)] as const);
const clock = (time: string, t: Messages): string => time.replace(':', t.lang === 'sv' ? '.' : ':');

/** What the owner of a plan chooses for everybody who works with it. */
export function planSettingsForm({ plan, isWrong }: PlanSettingsView, t: Messages): CardMessage {
  const { from, to, squeezeDays, escalation, julyPause } = planSettingsOf(plan);
  const s = t.planSettings;
  return cardOf(t, {
    says: t.formSays(s.title, short(plan.title, TITLE_MOST)),
    summary: s.title,
    body: [
      heading(s.title),
      text(short(plan.title, TITLE_MOST), { weight: 'Bolder' }),
      isWrong ? fieldError('badDate', t, s.wrongHours) : undefined,
      choice('from', s.from, from, times(t)),
      choice('to', s.to, to, [...times(t), ['17:00', clock('17:00', t)]]),
      note(s.strictest),
      toggle('squeeze', s.squeeze, squeezeDays, t),
      toggle('escalation', s.escalation, escalation, t),
      toggle('july', s.july, julyPause, t),
      buttonRow([submit('planSettings.save', t.buttons.save, { p: plan.id }, { style: 'positive' })]),
    ],
  });
}

export function planSettingsSavedCard({ plan }: PlanSettingsView, t: Messages): CardMessage {
  const { from, to, squeezeDays, escalation, julyPause } = planSettingsOf(plan);
  const s = t.planSettings;
  const yesNo = (is: boolean) => (is ? t.settings.yes : t.settings.no);
  return cardOf(t, {
    says: `${s.saved}. ${short(plan.title, TITLE_MOST)}`,
    summary: s.saved,
    body: [
      heading(s.saved),
      text(short(plan.title, TITLE_MOST), { weight: 'Bolder' }),
      facts([
        [s.hours, `${clock(from, t)}–${clock(to, t)}`],
        [s.squeeze, yesNo(squeezeDays)],
        [s.escalation, yesNo(escalation)],
        [s.july, yesNo(julyPause)],
      ]),
      buttonRow([dialogButton('planSettings.open', t.settings.change, { p: plan.id })]),
    ],
  });
}
