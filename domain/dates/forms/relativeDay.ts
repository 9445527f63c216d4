import { period } from '../form.ts';
import { fixed, span } from '../period.ts';

/** Idag, i kväll, i morgon, i övermorgon, i går; also run together or misspelt. */
export const relativeDay = period(
  'relativeDay',
  'iöof',
  '(?:(?<today>i ?dag|i ?kväll|i eftermiddag)|(?<after>(?:i )?över ?i?mor[gr]on|iövermorgon)|(?<tomorrow>i ?mor[gr]on)|(?<before>(?:i ?)?förrgår)|(?<yesterday>i ?går))§',
  ({ today, tomorrow, after, before }, { reference }) => {
    if (today) return fixed('day', span(reference));
    if (tomorrow) return fixed('day', span(reference + 1));
    if (after) return fixed('day', span(reference + 2));
    return { ...fixed('day', span(reference - (before ? 2 : 1))), past: true };
  },
);
