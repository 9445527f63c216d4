import { shift } from '../calendarPeriods.ts';
import { DIGITS, pattern, period } from '../form.ts';
import { numberOf, unitOf } from '../numbers.ts';
import { fixed, span } from '../period.ts';
import type { Day } from '../civil.ts';

const AMOUNT = `(?:(?<half>ett halvår)|(?:(?<pair>ett par)|{number}) ?{unit})`;
/** Of "inom 1–2 månader" the first number says nothing: what has time until the second is late after it. */
const AT_LEAST = '(?:(?:\\d{1,2}|en|ett|två|tre|fyra|fem|sex)(?: ?[-–] ?| till | eller ))?';
const MORE = pattern('(?:,| och|,? samt)? ?{number} {unit}');

const moved = (from: Day, sign: 1 | -1, groups: { readonly [name: string]: string | undefined }): Day | undefined => {
  if (groups.half) return shift(from, 6 * sign, 'month');
  const unit = unitOf(groups.unit);
  return unit && shift(from, sign * (groups.pair ? 2 : numberOf(groups.number)), unit);
};

/** Om två veckor, om 7 dagar, +2 månader, 5 dagar: a day, counted from the reference day. */
export const ahead = period('ahead', 'o+', `(?:om(?: ca| cirka)? |\\+ ?)${AMOUNT}`, (groups, place) => {
  const first = moved(place.reference, 1, groups);
  if (first === undefined) return undefined;
  MORE.lastIndex = place.end;
  const more = MORE.exec(place.text)?.groups;
  return fixed('day', span((more && moved(first, 1, more)) ?? first));
});

/** Inom 3 månader, inom 1–2 veckor: from the reference day on, unless it is counted from something else ("inom en vecka efter …"). */
export const within = period(
  'within',
  'i',
  `inom(?: ca| cirka)? (?:de närmaste )?${AT_LEAST}${AMOUNT}(?! (?:efter|från|före|innan|räknat)§)`,
  (groups, { reference }) => {
    const last = moved(reference, 1, groups);
    return last === undefined ? undefined : fixed('day', span(reference, last));
  },
);

/** För en månad sedan, två veckor sedan. */
export const ago = period('ago', `f${DIGITS}ets`, `(?:för )?${AMOUNT} (?:sed[ae]n|sen)§`, (groups, { reference }) => {
  const found = moved(reference, -1, groups);
  return found === undefined ? undefined : { ...fixed('day', span(found)), past: true };
});
