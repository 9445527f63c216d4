import { unitAround } from '../calendarPeriods.ts';
import { period } from '../form.ts';
import { unitOf } from '../numbers.ts';

/** Under året, under veckan: the running one. */
export const thisUnit = period(
  'thisUnit',
  'ui',
  '(?:under|inom) (?<unit>året|månaden|veckan|kvartalet|tertialet|halvåret|terminen)§(?! (?:efter|före|innan|därpå))',
  ({ unit }, { reference }) => unitAround(unitOf(unit) ?? 'year', reference, 0),
);
