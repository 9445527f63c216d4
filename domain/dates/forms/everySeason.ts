import { pattern, type Form } from '../form.ts';
import { END, recurring } from './rhythm.ts';

/** Varje höst, varje mars och september. */
export const everySeason: Form = {
  name: 'everySeason',
  opens: 'v',
  pattern: pattern(`varje (?:{season}|{month})(?<two> och (?:vår|höst|sommar|vinter|{month:other}))?${END}`),
  read: ({ two }) => recurring(two ? '2/year' : 'yearly'),
};

/** Vår och höst, without a year: twice a year. */
export const twoSeasons: Form = {
  name: 'twoSeasons',
  opens: 'vh',
  pattern: pattern("(?:vår(?: och | samt |/)höst|höst(?: och | samt |/)vår)§(?! ?[-–’']? ?\\d)"),
  read: () => recurring('2/year'),
};
