import { addDays, addMonths, isLocalDate, type LocalDate } from './calendar.ts';
import { firstSendingDayFrom } from './workingDays.ts';

/** A month in the city's own calendar, `YYYY-MM`. Sorts and compares as text. */
export type Month = string;

export const isMonth = (text: string): text is Month => /^\d{4}-\d{2}$/.test(text) && isLocalDate(`${text}-01`);
export const monthOf = (date: LocalDate): Month => date.slice(0, 7);
export const firstDayOf = (month: Month): LocalDate => `${month}-01`;
export const lastDayOf = (month: Month): LocalDate => addDays(firstDayOf(monthAfter(month)), -1);
export const monthAfter = (month: Month, months = 1): Month => monthOf(addMonths(firstDayOf(month), months));
export const monthBefore = (month: Month): Month => monthAfter(month, -1);

/** The day a month's report is drafted: the first day of the month after on which something may be sent. */
export const reportDayOf = (month: Month): LocalDate => firstSendingDayFrom(firstDayOf(monthAfter(month)));
