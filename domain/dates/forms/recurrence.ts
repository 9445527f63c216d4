import type { Form } from '../form.ts';
import { adverb } from './everyAdverb.ts';
import { everySeason, twoSeasons } from './everySeason.ts';
import { everyUnit } from './everyUnit.ts';
import { dayOfEveryMonth, everyWeekday, weekdays, workingDays } from './everyWeekday.ts';
import { perUnit, timesPer } from './timesPer.ts';

/** How often something comes back, the more telling before those that would take a part of it. */
export const recurrenceForms: readonly Form[] = [
  dayOfEveryMonth,
  workingDays,
  twoSeasons,
  timesPer,
  everyWeekday,
  everySeason,
  everyUnit,
  adverb,
  weekdays,
  perUnit,
];
