import type { Plan } from '../domain/plan.ts';
import type { Conversation } from '../domain/records.ts';
import { channelOf, planSettingsOf, TIMES } from '../domain/settings.ts';
import type { Messages } from '../locales/messages.ts';
import { buttonRow, dialogButton, submit } from './buttons.ts';
import { cardOf, facts, heading, note, text, type CardMessage } from './elements.ts';
import { choice, fieldError, toggle } from './fields.ts';
import { short } from './text.ts';

export interface PlanSettingsView {
  readonly plan: Plan;
  /** Where the weekly summary may go: the channels that the bot has been added to. */
  readonly channels: readonly Pick<Conversation, 'of' | 'name' | 'reachable'>[];
  /** The hours that were chosen do not make a day. */
  readonly isWrong?: boolean;
}

const TITLE_MOST = 120;
/** So many channels have room in one choice. */
const CHANNELS_MOST = 40;
const times = (t: Messages) => TIMES.map((time) => [time, clock(time, t)] as const);
const clock = (time: string, t: Messages): string => time.replace(':', t.lang === 'sv' ? '.' : ':');

/** What the owner of a plan chooses for everybody who works with it. */
export function planSettingsForm({ plan, channels, isWrong }: PlanSettingsView, t: Messages): CardMessage {
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
      choice('channel', s.channel, channelOf(plan), [
        ...offered(channels, plan).map((one) => [one.of, channelName(one, t)] as const),
        ['next', s.nextChannel],
        ['none', s.noChannel],
      ]),
      channels.length === 0 ? note(s.addToChannel) : undefined,
      buttonRow([submit('planSettings.save', t.buttons.save, { p: plan.id }, { style: 'positive' })]),
    ],
  });
}

/** Those that can be chosen, and the one that is chosen, wherever it is now. */
const offered = (channels: PlanSettingsView['channels'], { channel }: Plan): PlanSettingsView['channels'] => {
  const known = channels.filter(({ of, reachable }) => reachable || of === channel).slice(0, CHANNELS_MOST);
  if (channel === null || known.some(({ of }) => of === channel)) return known;
  return [...known, channels.find(({ of }) => of === channel) ?? { of: channel, reachable: false }];
};

const channelName = ({ name, reachable }: PlanSettingsView['channels'][number], t: Messages): string => {
  const s = t.planSettings;
  const named = name === undefined ? s.namelessChannel : short(name, 80);
  return reachable ? named : s.lostChannel(named);
};

export function planSettingsSavedCard({ plan, channels }: PlanSettingsView, t: Messages): CardMessage {
  const { from, to, squeezeDays, escalation, julyPause } = planSettingsOf(plan);
  const s = t.planSettings;
  const chosen = offered(channels, plan).find(({ of }) => of === plan.channel);
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
        [s.channel, chosen ? channelName(chosen, t) : channelOf(plan) === 'none' ? s.noChannel : s.nextChannel],
      ]),
      buttonRow([dialogButton('planSettings.open', t.settings.change, { p: plan.id })]),
    ],
  });
}
