import { period } from '../form.ts';
import { seasonOf } from '../numbers.ts';
import { place } from '../period.ts';
import { type Season } from '../words.ts';
import { season } from './season.ts';
import { yearOf } from '../years.ts';
import { WHICH } from './which.ts';

const AGO: Readonly<Record<string, Season>> = {
  våras: 'spring',
  somras: 'summer',
  höstas: 'autumn',
  vintras: 'winter',
};
/** "I vår" is also "in our": only the end of a phrase makes it spring. */
const PHRASE_END = /^(?:$| ?[).,;!?/–-]| (?:och|eller|samt|men) )/;

/** Nästa höst, i sommar, den här vintern, i höstas, förra våren. A year after it decides ("i höst 2027"). */
export const relativeSeason = period(
  'relativeSeason',
  'nkpdifsa',
  `(?:(?:${WHICH}|(?<coming>i)) {season}|i (?<ago>våras|somras|höstas|vintras))§{year?}`,
  (groups, { reference, text, end }) => {
    const name = seasonOf(groups.season) ?? AGO[groups.ago ?? ''];
    const year = yearOf(groups.year, reference);
    if (
      !name ||
      (groups.coming && year === undefined && groups.season === 'vår' && !PHRASE_END.test(text.slice(end, end + 8)))
    )
      return undefined;
    const isPast = groups.ago !== undefined || groups.past !== undefined;
    const past = isPast ? (true as const) : undefined;
    if (year !== undefined) return { ...season(name, year), past };
    const found = place(season(name), reference, isPast);
    if (!found) return undefined;
    const isRunning = found.first <= reference && reference <= found.last;
    const step = isRunning && isPast ? -1 : isRunning && groups.next ? 1 : 0;
    return { ...season(name, found.year + step), past };
  },
);
