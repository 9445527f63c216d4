import type { LocalDate } from '../domain/calendar.ts';
import { readTimings } from '../domain/dates/index.ts';
import type { PlanRow } from './sortCells.ts';

const YEAR = /(?<![\d-])(?:19|20)\d\d(?!\d)/;

/**
 * The day that what is left out is counted from: the plan's own date, or else the first day of the past year that most of
 * its dates and its title state. A plan of 2023 says "1 oktober" of 2023 whenever it is read; one of this year or the next
 * is most likely new, and is counted from today, as is one that states no year.
 */
export function referenceDay(
  own: LocalDate | null,
  title: string | null,
  rows: readonly PlanRow[],
  today: LocalDate,
): LocalDate {
  if (own !== null) return own;
  const counts = new Map<string, number>();
  const count = (year: string, weight: number) => counts.set(year, (counts.get(year) ?? 0) + weight);
  for (const { start, date } of rows.flatMap(({ parts }) => parts)) {
    for (const year of yearsOf([start, date].join('\n'), today)) count(year, 1);
  }
  const titled = YEAR.exec(title ?? '')?.[0];
  // A title may name the year that is looked back at: it counts for more than one date, not for more than all.
  if (titled !== undefined) count(titled, 1.5);
  const [best] = [...counts].sort(([year, many], [other, more]) => more - many || year.localeCompare(other));
  return best && best[0] < today.slice(0, 4) ? `${best[0]}-01-01` : today;
}

/** The years that a text states itself. */
const yearsOf = (text: string, today: LocalDate): string[] =>
  readTimings(text, today).milestones.flatMap(({ latest, yearInferred, asWritten }) =>
    latest !== null && !yearInferred && /\d{2}/.test(asWritten) ? [latest.slice(0, 4)] : [],
  );
