import { term as termPeriod } from '../calendarPeriods.ts';
import { period } from '../form.ts';
import { yearOf } from '../years.ts';

/** "Vårt" is "our", no term. */
const WORD = '(?<which>(?:höst|vår)(?=-?term)|h|v)(?:\\.?t\\.?(?=[^a-zåäö]|$)|-?term(?:inen|inens|in|\\.)?)§';

const named = (which: string | undefined, year: number | undefined) =>
  termPeriod(which?.startsWith('h') ? 'autumn' : 'spring', year);

/** HT 2007, vt-08, HT07, höstterminen, vårterminen 2008. */
export const term = period(
  'term',
  'hv',
  `${WORD.replace('§', '')}(?:[ /]?{year?}|(?<joined>(?:20)?\\d\\d(?!\\d)))(?![${'a-zåäö'}\\d])`,
  (groups, { reference }) => named(groups.which, yearOf(groups.year ?? groups.joined, reference)),
);

/** 2007 HT. */
export const yearTerm = period('yearTerm', '12', `(?<year>(?:19|20)\\d\\d) ?[-–/:,]? ?${WORD}`, ({ year, which }) =>
  named(which, Number(year)),
);
