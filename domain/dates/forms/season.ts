import { day, lastOfMonth } from '../civil.ts';
import { period, type Place } from '../form.ts';
import { seasonOf } from '../numbers.ts';
import { span, type Period } from '../period.ts';
import { SEASON_START, type Season } from '../words.ts';
import { yearOf } from '../years.ts';

/** How a season may be narrowed: from its first, middle or last month. Late autumn lasts until mid-December. */
export function season(name: Season, year?: number, part?: 'early' | 'mid' | 'late'): Period {
  const start = SEASON_START[name];
  const from = start + (part === 'late' ? 2 : part === 'mid' ? 1 : 0);
  const to = part === undefined ? start + 2 : from;
  return {
    precision: 'season',
    soft: true,
    year,
    at: (candidate) =>
      span(
        day(candidate, from, 1),
        name === 'autumn' && part === 'late' ? day(candidate, 12, 15) : lastOfMonth(candidate, to),
      ),
  };
}

const PARTS: readonly (readonly [RegExp, 'early' | 'mid' | 'late'])[] = [
  [/^(?:tidig|för|inledning)/, 'early'],
  [/^(?:mitt|hög)/, 'mid'],
  [/^(?:sen|efter)/, 'late'],
];

const SEASON = '(?<part>(?:tidig[at]?|sen[at]?|mitt) (?:(?:på|under|i) )?(?:den )?|sen|för|hög|efter|tidig)?{season}';

/** Hösten 2007, våren -08, senhösten, tidig vår, sommaren. */
export const seasonOfYear = period('season', 'vshtfem', `${SEASON}{year?}`, (groups, place) => {
  const name = seasonOf(groups.season);
  if (!name || !isSeason(groups.season, groups, place)) return undefined;
  const part = PARTS.find(([words]) => words.test(groups.part ?? ''))?.[1];
  return season(name, yearOf(groups.year, place.reference), part);
});

/** Vintern 2007/2008, vintern 07/08. */
export const winterOfYears = period(
  'winterOfYears',
  'v',
  'vinter(?:n|ns)? (?<from>(?:19|20)?\\d\\d) ?[/–-] ?(?<to>(?:19|20)?\\d\\d)(?![\\d/:]|[.-]\\d)',
  ({ from, to }, { reference }) => {
    const first = yearOf(from, reference) ?? 0;
    return (first + 1) % 100 === Number(to) % 100 ? season('winter', first) : undefined;
  },
);

/** 2008 våren, 2007/hösten. */
export const yearSeason = period(
  'yearSeason',
  '12',
  `(?<year>(?:19|20)\\d\\d)(?:, ?| ?[-–/:] ?| )${SEASON}`,
  (groups) => {
    const name = seasonOf(groups.season);
    const part = PARTS.find(([words]) => words.test(groups.part ?? ''))?.[1];
    return name && season(name, Number(groups.year), part);
  },
);

/** "Vår" is also "our": it is spring when a year, another season or nothing at all stands beside it. */
function isSeason(
  word: string | undefined,
  { year, part }: { year?: string; part?: string },
  { text, start, end }: Place,
): boolean {
  if (word !== 'vår' || year !== undefined || part !== undefined) return true;
  const before = text.slice(0, start);
  const after = text.slice(end);
  return (
    /^ ?(?:$|[).,;/–-]| (?:och|eller|samt) (?:höst|sommar|vinter))/.test(after) &&
    /(?:^|[(/,;–-] ?|(?:höst|vinter|sommar)(?:en|n)? (?:och|eller) |\b(?:i|till|under|varje|nästa) )$/.test(before)
  );
}
