import type { agenda as swedish } from '../sv/agenda.ts';

export const agenda: typeof swedish = {
  agenda: {
    title: 'The action plan at the next meeting',
    intro: (n) =>
      n === 0 ? 'No action needs the meeting.' : `${n === 1 ? '1 action' : `${n} actions`} to take a stand on.`,
    parts: {
      late: 'Late: what do we do?',
      unheld: 'Nobody responsible: who takes over?',
      undated: 'No date: when shall it be done?',
      coming: 'Due within the next month',
      moved: 'Dates changed in the last month',
    },
    columns: { number: 'No.', action: 'Action', role: 'Owner', due: 'Due', decision: 'Decision' },
    asOf: (day, at) => `As of ${day} ${at}.`,
    decided: 'What you have put in today',
    how: 'Write the decision here, and put it into the plan with the buttons of the card, or by opening the action.',
    and: (n) => `and ${n} more in the Word file`,
    word: 'Get Word',
    tooltip: (plan) => `Get the agenda on ”${plan}” as Word`,
    file: 'Agenda for the meeting',
    notFound: 'The plan is no longer there, or you have no role in it.',
    consent: (size) => `Agenda for the meeting, ${size}. The file is saved in your OneDrive.`,
  },
};
