import type { talk as swedish } from '../sv/talk.ts';

export const talk: typeof swedish = {
  welcome: {
    title: 'Hi! I’m Planboten',
    text: 'I keep track of the actions in your plan. On Mondays you get a reminder if something needs you, and you answer with a button here in the chat.',
    seenLabel: 'Your manager can see:',
    seen: 'the status, dates and comments you save. Nothing else in this chat.',
    channelTitle: 'Planboten is here',
    channel: (installer, channel) =>
      `${installer ?? 'Someone'} added Planboten${channel === null ? '' : ` to ${channel}`}. Once an action plan is published, I post how it stands here every Monday at 08:00.`,
    channelAsk: 'Mention me with a word, for example “week” or “late”, and I will answer.',
  },
  help: {
    title: 'Here is what I can help with',
    unknown: 'I did not understand that',
    didYouMean: 'Did you mean one of these?',
  },
  noSuchNumber: {
    title: 'I find no action with that number',
    text: 'Write the letter of the plan and the number of the row, for example “done A8”. They stand in the plan.',
  },
  commands: {
    mine: { show: 'mine', does: 'Shows your actions' },
    week: { show: 'week', does: 'Shows how the plan stands' },
    late: { show: 'late', does: 'Shows what is late' },
    soon: { show: 'coming up', does: 'Shows what is due within 14 days' },
    ahead: { show: 'show the next 14 days', does: 'Shows which reminders you will get' },
    done: { show: 'done A8', does: 'Marks action A8 as done' },
    agenda: { show: 'agenda', does: 'Shows what the next meeting has to take a stand on' },
    report: { show: 'report', does: 'Makes the monthly report to the board' },
    settings: { show: 'settings', does: 'Changes reminders, pause and language' },
    import: { show: 'import', does: 'Reads an action plan' },
    help: { show: 'help', does: 'Shows this list' },
  },
};
