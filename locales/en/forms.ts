import type { forms as swedish } from '../sv/forms.ts';

export const forms: typeof swedish = {
  line: {
    link: 'Link to evidence (optional)',
    label: 'Add a line to the report? (optional) Do not write about individual residents or staff.',
    example: 'For example: The new form is in use from 1 September.',
  },
  dateForm: {
    title: 'New date',
    now: (day) => `The date is now ${day}.`,
    noneNow: 'The action has no date now.',
    date: 'When will it be done?',
    reason: 'Why is more time needed? Do not write about individual residents or staff.',
    dateMissing: 'Choose a date from tomorrow.',
    reasonMissing: 'Briefly explain why. Your manager can see this text.',
    youWrote: (text, example) => `You wrote “${text}”. Write the date like this: ${example}.`,
  },
  commentForm: {
    title: 'Comment',
    text: 'Your comment for the report. Do not write about individual residents or staff.',
  },
  formSays: (title, about) => `${title}: ${about}.`,
};
