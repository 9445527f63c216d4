import type { decisions as swedish } from '../sv/decisions.ts';

export const decisions: typeof swedish = {
  escalation: {
    title: 'Needs your decision',
    text: (sentence, reminders) =>
      `${sentence}. The person responsible has had ${reminders} reminders without answering. As line manager you can choose how to proceed.`,
    reminders: 'Reminders',
    openly: 'The person responsible can see that you received this question.',
    askedTitle: 'Your manager has been asked',
    asked: 'Your manager has been asked about this action. Answer here and it is settled.',
    solved: (what) => `Solved: ${what}`,
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
