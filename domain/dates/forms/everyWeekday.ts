import { DIGITS, pattern, type Form } from '../form.ts';
import { weekdayNamed } from '../numbers.ts';
import { anyOf, firstLetters, PLACES, WEEKDAY_CODES } from '../words.ts';
import { END, recurring } from './rhythm.ts';

/** None for a weekday that is not written. */
const codes = (word: string | undefined) => WEEKDAY_CODES.slice(weekdayNamed(word) - 1, weekdayNamed(word));

/** Varje torsdag, varannan måndag, torsdagar. */
export const everyWeekday: Form = {
  name: 'everyWeekday',
  opens: 'vmtoflsp',
  pattern: pattern(
    `(?:(?:(?<every>varje|var)|(?<second>varannan)) {weekday}|(?:på )?{weekday:plural}(?:ar|arna))§(?:(?: och |, ?|/){weekday:also}(?:ar|arna)?§)?`,
  ),
  read: ({ second, weekday, plural, also }) =>
    recurring(second ? 'every 2 weeks' : 'weekly', {
      byDay: [...codes(weekday ?? plural), ...codes(also)],
    }),
};

/** Måndag och onsdag, mån-fre: days without a date are a weekly rhythm. */
export const weekdays: Form = {
  name: 'weekdays',
  opens: 'mtofls',
  pattern: pattern(
    `{weekday:a}(?:en)?\\.?(?<link> och | samt |, ?|/| ?[-–] ?| till ){weekday:b}(?:en)?\\.?(?:(?: och |, ?|/){weekday:c}(?:en)?)?(?![a-zåäöé]| ?(?:den )?\\d| ?v\\.| (?:i )?(?:nästa|vecka|denna))`,
  ),
  read: ({ a, link, b, c }) => {
    const [from, to] = [weekdayNamed(a), weekdayNamed(b)];
    const isSpan = /[-–]|till/.test(link ?? '') && to > from;
    const byDay = isSpan ? WEEKDAY_CODES.slice(from - 1, to) : [...codes(a), ...codes(b), ...codes(c)];
    return recurring('weekly', { byDay });
  },
};

/** Sista fredagen i månaden, månadens första måndag: a day that comes back every month. */
export const dayOfEveryMonth: Form = {
  name: 'dayOfEveryMonth',
  opens: `månd${DIGITS}${firstLetters(PLACES)}`,
  pattern: pattern(
    `(?:(?:${anyOf(PLACES)}) (?:{weekday}(?:en)?|dagen|vardagen|arbetsdagen) i månaden|(?:den )?\\d{1,2}:?[ae] i (?:varje månad|månaden)|månadens (?:${anyOf(PLACES)}) (?:{weekday:of}|dag|vardag|arbetsdag))${END}`,
  ),
  read: () => recurring('monthly'),
};

/** Vardagar. */
export const workingDays: Form = {
  name: 'workingDays',
  opens: 'v',
  pattern: pattern(`vardagar(?:na)?${END}`),
  read: () => recurring('daily', { byDay: WEEKDAY_CODES.slice(0, 5) }),
};
