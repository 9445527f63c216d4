import type { decisions as swedish } from '../sv/decisions.ts';

export const decisions: typeof swedish = {
  escalation: {
    title: 'Needs your decision',
    somebody: 'The person responsible',
    text: (sentence, who, reminders) =>
      `${sentence}. ${who} has had ${reminders} reminders without answering. As line manager you can choose how to proceed.`,
    textUnreminded: (sentence, who) =>
      `${sentence}. ${who} has switched the weekly reminder off and has not answered. As line manager you can choose how to proceed.`,
    rowUnreminded: (who) =>
      `${who} has switched the weekly reminder off and has not answered. As line manager you choose how to proceed.`,
    row: (who, days) => `${who} has not answered the reminders of ${days}. As line manager you choose how to proceed.`,
    reminders: 'Reminders',
    openly: 'The person responsible can see that you received this question.',
    askedTitle: 'Your manager has been asked',
    asked: 'Your manager has been asked about this action. Answer here and it is settled.',
    solved: (what) => `Solved: ${what}`,
  },
  linked: {
    title: 'Not saved yet',
    text: (title) => `“${title}” leans on this, which is not done:`,
    ask: 'Is the action done all the same?',
  },
  ownerForm: {
    title: 'Change person',
    now: (who) => `${who} answers for the action now.`,
    person: 'Who is to answer for the action?',
    missing: 'Choose a person in the list.',
    nobody: 'There is nobody else to choose. The owner of the plan adds people to the register.',
  },
  told: {
    reminded: (who) => `${who} asks you to answer about this action.`,
    assigned: (who) => `${who} has made you responsible for this action.`,
    proxy: (role) => `You answer in the place of ${role}, who gets no reminders.`,
    passedOn: (who) =>
      `${who} has answered that the action is somebody else’s. As owner of the plan you answer for it until you have chosen who does.`,
    aboutUnit: (unit) => `This is about ${unit}.`,
    standIn: (who, until) => `You stand in for ${who} until and including ${until}.`,
    joined: 'Your unit has been added since the plan was published. The action concerns you too.',
    manager: 'Your manager',
    remindedAgain: 'Those who have not answered get another reminder.',
    informed: (who) => `${who} will be told and answers for the action from now on.`,
  },
  reportReady: {
    title: (month) => `The report for ${month} is ready for review`,
    draft: 'Draft',
    draftText: 'Nobody has approved the report yet',
    done: 'Done',
    late: 'Late',
    meeting: 'The board meets',
    of: (n, of) => `${n} of ${of}`,
    open: 'Get the report',
  },
};
