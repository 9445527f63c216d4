import { ANSWERS } from './examples/answers.ts';
import { DECISIONS } from './examples/decisions.ts';
import { DELIVERY } from './examples/delivery.ts';
import { IMPORT_EXAMPLES } from './examples/importing.ts';
import { REMINDERS } from './examples/reminders.ts';
import { IN_PLACE } from './examples/inPlace.ts';
import type { Example } from './examples/shared.ts';
import { SETTINGS } from './examples/settings.ts';
import { SILENCE } from './examples/silence.ts';
import { REPORTS } from './examples/reports.ts';
import { TALK } from './examples/talk.ts';
import { WEEK } from './examples/week.ts';

/** Every card in every state that matters: entries of the gallery, input of the lint and of the independent parser. */
export const EXAMPLES: readonly Example[] = [
  ...REMINDERS,
  ...ANSWERS,
  ...WEEK,
  ...IMPORT_EXAMPLES,
  ...DECISIONS,
  ...SILENCE,
  ...IN_PLACE,
  ...SETTINGS,
  ...REPORTS,
  ...DELIVERY,
  ...TALK,
];
