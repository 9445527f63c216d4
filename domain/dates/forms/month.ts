import { month as monthPeriod } from '../calendarPeriods.ts';
import { period, type Place } from '../form.ts';
import { MONTHS } from '../words.ts';
import { yearOf } from '../years.ts';
import { monthOf } from '../numbers.ts';

const OPENS = 'jfmasond';
const NAMES = new Set(['maj', 'jan', 'augusti', 'april', 'juni', 'juli']);
const NEIGHBOUR = /^\.? ?[-–/] ?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/;
const BEFORE = /(?:jan|januari|feb|febr|februari|mar|mars|apr|april|maj|jun|juni)\.? ?[-–/] ?$/;

/** Okt 2007, sept., aug-07, januari månad, maj. */
export const month = period('month', OPENS, '{month}\\.?(?: månad)?{year?}', (groups, place) => {
  const word = groups.month ?? '';
  const year = yearOf(groups.year, place.reference);
  if (!isMonth(word, groups.year, place)) return undefined;
  return monthPeriod(MONTHS[word] ?? 0, year);
});

/** 2007 okt, 2007-okt, 2007, september. */
export const yearMonth = period(
  'yearMonth',
  '12',
  '(?<year>(?:19|20)\\d\\d)(?:, ?| ?[-–/:] ?| ){month}\\.?(?: månad)?(?! ?[-–/]? ?\\d)',
  ({ year, month: word }) => monthPeriod(monthOf(word), Number(year)),
);

/** "Jul" is Christmas, "MAR" a role, "Maj Ek" a person, unless the neighbours say otherwise. */
function isMonth(word: string, year: string | undefined, { text, shown, start, end }: Place): boolean {
  const after = text.slice(start + word.length, start + word.length + 12);
  const isAmongMonths = NEIGHBOUR.test(after) || BEFORE.test(text.slice(Math.max(0, start - 12), start));
  if (word === 'jul') return isAmongMonths || /^\.? ?[-–'’]\s?\d\d/.test(after);
  const written = shown.slice(start, start + word.length);
  if (word === 'mar') return isAmongMonths || (year !== undefined && written !== 'MAR');
  if (year !== undefined || !NAMES.has(word) || written === word) return true;
  return !/^[ -]\p{Lu}\p{Ll}/u.test(shown.slice(end, end + 3));
}
