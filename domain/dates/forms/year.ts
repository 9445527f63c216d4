import { wholeYear } from '../calendarPeriods.ts';
import { period } from '../form.ts';
import { join } from '../range.ts';
import { nearest, yearOf } from '../years.ts';

const LEAD = '(?:(?:kalender|budget|verksamhets|helår)?år(?:et|en)? )?';

/** 2008, år 2008, verksamhetsåret 2008. */
export const year = period(
  'year',
  'åkbvh12',
  `${LEAD}(?<year>(?:19|20)\\d\\d)(?![\\d/%]|[-–.,:]\\d|-tal| ?(?:kr|kronor|st|tkr)§)`,
  ({ year }) => wholeYear(Number(year)),
);

/** A register writes "2026/45"; no plan runs for so long and is written so. */
const LONGEST_SLASHED = 5;

/** 2007-2009, åren 2020–2025, 2007/08, 2007–09. A hyphen and two digits up to 12 is a month, an en dash is not. */
export const yearSpan = period(
  'yearSpan',
  'åkbvh12',
  `${LEAD}(?<from>(?:19|20)\\d\\d)(?<link> ?[-–/] ?)(?<to>(?:19|20)\\d\\d|\\d\\d)(?![\\d/%]|[-–.,:]\\d)`,
  ({ from, link, to }) => {
    const first = Number(from);
    const last = to?.length === 2 ? nearest(Number(to), first) : Number(to);
    if (last <= first) return undefined;
    if (link?.includes('/') && last - first > LONGEST_SLASHED) return 'nothing';
    if ((link !== '–' || last - first > 15) && !(link === '/' && last === first + 1) && Number(to) <= 12)
      return undefined;
    return { ...join(wholeYear(first), wholeYear(last)), precision: 'year' };
  },
);

/** I år, nästa år, i fjol, i förfjol. */
export const relativeYear = period(
  'relativeYear',
  'infdks',
  '(?:i år|i (?:för)?fjol|(?:nästa|nästkommande|nästföljande|kommande|innevarande|detta|det här|förra|förrförra|föregående) år(?:et)?)§',
  (_, { text, start, end, reference }) => {
    const written = text.slice(start, end);
    const number = yearOf(written, reference);
    if (number === undefined) return undefined;
    return { ...wholeYear(number), ...(/fjol|för/.test(written) && { past: true as const }) };
  },
);
