import type { delivery as sv } from '../sv/delivery.ts';

const WHY: Readonly<Record<string, string>> = {
  uninstalled: 'has removed Planboten in Teams',
  blocked: 'has blocked Planboten in Teams',
  notInstalled: 'does not have Planboten in Teams',
  noConversation: 'has not opened Planboten yet',
  chatGone: 'the chat no longer exists; the next reminder goes to a new one',
  tooLarge: 'the card was too large for Teams; tell whoever runs Planboten',
};

export const delivery: typeof sv = {
  delivery: {
    stoodStillTitle: 'Planboten has been down',
    stoodStill: (from, to) =>
      `${from === to ? `On ${from}` : `From ${from} to ${to}`} no reminders went out. What still holds comes with the next reminder.`,
    unreachedTitle: (n) =>
      n === 1 ? 'One person does not get their reminders' : `${n} people do not get their reminders`,
    unpostedTitle: 'The weekly summary did not arrive',
    unposted: (plans) =>
      `Teams did not take it in the channel: ${plans}. The channel may have been deleted. Choose another one, or write “week” and I will show the summary here.`,
    chooseChannel: 'Choose a channel',
    showWeek: 'Show the week',
    why: (reason) => WHY[reason] ?? `Teams did not take the card (${reason})`,
    more: (n) => `and ${n} more`,
    remedy:
      'Ask them to open Planboten in Teams, or ask IT to install it for them. What waits for them stays in the plan.',
  },
};
