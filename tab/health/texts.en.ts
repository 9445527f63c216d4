import { delivery } from '../../locales/en/delivery.ts';
import type { HealthTexts } from './texts.sv.ts';

const UNREACHED: Readonly<Record<string, { readonly why: string; readonly remedy: string }>> = {
  uninstalled: {
    why: 'Has removed Planboten in Teams.',
    remedy: 'Ask the person to add the app Planboten again, or ask IT to install it.',
  },
  blocked: {
    why: 'Has blocked Planboten in Teams.',
    remedy: 'Ask the person to open the chat with Planboten and unblock it.',
  },
  notInstalled: {
    why: 'Does not have Planboten in Teams.',
    remedy: 'Ask the person to open Planboten in Teams, or ask IT to install it.',
  },
  noConversation: {
    why: 'Has not opened Planboten yet.',
    remedy: 'Ask the person to open Planboten in Teams once, or ask IT to install it.',
  },
  chatGone: {
    why: 'The chat with Planboten no longer exists.',
    remedy: 'You need do nothing: the next reminder goes to a new chat.',
  },
  noPermission: {
    why: 'Planboten is not allowed to write here.',
    remedy: 'Ask IT to look at what Planboten may do in Teams.',
  },
  wrongHost: {
    why: 'Teams does not accept Planboten at the address it has.',
    remedy: 'Ask whoever runs Planboten to check the installation.',
  },
  tooLarge: {
    why: 'The card was too large for Teams.',
    remedy: 'Tell whoever runs Planboten: cards should never be that large.',
  },
};

const actions = (n: number) => (n === 1 ? '1 action' : `${n} actions`);

/** The page that tells how the sendings of one's own plans fare, in English. */
export const health: HealthTexts = {
  title: 'Health',
  sweep: {
    title: 'Last sweep',
    last: (when) => `Planboten went through the plans ${when}. It does so every minute, and notes it once an hour.`,
    late: (when) =>
      `Planboten has not gone through the plans since ${when}. Reminders may be missing. Tell whoever runs Planboten.`,
    never: 'Planboten has not gone through the plans yet.',
  },
  kinds: {
    reminder: 'Reminder',
    weeklySummary: 'The week’s state in the channel',
    monthlyReport: 'The month’s report to review',
    deliveryNotice: 'Word of reminders that did not arrive',
  },
  channel: (plan) => `The channel of ${plan}`,
  waiting: {
    title: 'Waiting to be sent',
    none: 'Nothing waits at the moment.',
    from: (when) => `${when} at the earliest`,
    now: 'Being sent now',
  },
  troubles: {
    title: 'Did not arrive in the last 30 days',
    none: 'Everything that was sent has arrived.',
    unknown: 'Teams did not answer, so nobody knows whether the card arrived.',
    unknownRemedy: 'You need do nothing: Planboten sees whether the card is opened, and otherwise sends one more.',
    held: 'Teams did not answer, so nobody knows whether the card arrived. Planboten does not send it again.',
    heldRemedy: 'Ask the recipient whether the card came.',
    channelUnknown: 'Look in the channel: the same state is never sent there twice.',
    channelWhy: 'Planboten is not in the channel.',
    channelRemedy: 'Add Planboten to the team again, or choose another channel.',
  },
  unreached: (reason) =>
    UNREACHED[reason] ?? { why: `${delivery.delivery.why(reason)}.`, remedy: 'Tell whoever runs Planboten.' },
  coming: {
    title: 'The next 14 days',
    none: 'Nobody is reminded in the next 14 days.',
    note: 'This is how it will be if nobody answers and nothing changes. Questions to managers are not included.',
    cards: (n) => (n === 1 ? '1 card' : `${n} cards`),
    time: (hours, minutes) => `at ${hours}:${minutes}`,
    digest: (n) => `Weekly reminder, ${actions(n)}`,
    eve: (n) => `Reminder before the last day, ${actions(n)}`,
  },
  more: (n) => `and ${n} more`,
  nameless: 'A person without a name in the register',
};
