import type { Timing } from '../timing.ts';
import type { Day } from './civil.ts';
import type { Period } from './period.ts';
import { anyOf, MONTHS, NUMBERS, ORDINALS, SEASONS, UNITS, WEEKDAYS } from './words.ts';

export type Groups = Readonly<Record<string, string | undefined>>;

/** Where a form is being read: the text around it, and what else may be read from a later place. */
export interface Place {
  /** Lower case, one space between words, what is certainly no date blotted out. */
  readonly text: string;
  /** The same with the writer's capitals. */
  readonly shown: string;
  readonly reference: Day;
  readonly start: number;
  readonly end: number;
  /** The period written at a later place ("slutet av" + …), if there is one. */
  readonly periodAt: (at: number) => { readonly periods: readonly Period[]; readonly end: number } | undefined;
}

export type Boundary = NonNullable<Timing['boundary']>;
export type Status = 'done' | 'started' | 'ongoing' | 'mixed' | 'not started' | 'paused' | 'withdrawn';

/** What a written form turned out to say. */
export type Sign =
  | { readonly type: 'period'; readonly periods: readonly Period[]; readonly end?: number }
  | { readonly type: 'boundary'; readonly boundary: Boundary; readonly end?: number }
  | {
      readonly type: 'cue';
      readonly kind?: 'start' | 'due' | 'go-live' | 'ongoing';
      readonly status?: Status;
      readonly past?: true;
      /** Names a date on which something was written or decided: a deadline only while it lies ahead. */
      readonly record?: true;
      /** Says that something is left to do. */
      readonly remains?: true;
      readonly end?: number;
    }
  | {
      readonly type: 'recurrence';
      readonly recurrence: string;
      readonly anchor?: readonly string[];
      readonly byDay?: readonly string[];
      readonly end?: number;
    }
  | {
      readonly type: 'relative';
      readonly relative: NonNullable<Timing['relative']>;
      readonly boundary?: Boundary;
      readonly end?: number;
    }
  | { readonly type: 'urgency'; readonly urgency: NonNullable<Timing['urgency']>; readonly end?: number }
  | { readonly type: 'doubt'; readonly end?: number }
  /** Looks like a date and is none: consumed so that no part of it is read as one. */
  | { readonly type: 'nothing'; readonly end?: number };

/** One written form: what it looks like and what it means. Most forms fit in one small file. */
export interface Form {
  readonly name: string;
  /** The characters it can begin with. */
  readonly opens: string;
  readonly pattern: RegExp;
  readonly read: (groups: Groups, place: Place) => Sign | undefined;
}

export const DIGITS = '0123456789';
export const LETTER = 'a-zåäöéü';

const ORDINAL_ENDING = `(?::?(?:[aeo]|de|dje|nde|te|st)(?![${LETTER}]))?`;
const PARTS: Readonly<Record<string, string>> = {
  day: `(?:(?:0?[1-9]|[12]\\d|3[01])(?!\\d)|(?:${anyOf(ORDINALS)})(?![${LETTER}]))`,
  month: `(?:${anyOf(MONTHS)})(?![${LETTER}])`,
  weekday: `(?:${anyOf(WEEKDAYS)})`,
  season: `(?:${anyOf(SEASONS)})(?![${LETTER}])`,
  unit: `(?:${anyOf(UNITS)})(?![${LETTER}])`,
  number: `(?:\\d{1,3}|${anyOf(NUMBERS)})`,
  ordinal: `(?:${anyOf(ORDINALS)}|\\d{1,2}:?[ae]?)(?![${LETTER}])`,
  // A two-digit year after a mere space must end the phrase: "15 sept 10 personer" has no year in it.
  year:
    `[-–/]?(?:19|20)\\d\\d(?!\\d|:\\d)|[-–'’/]\\s?\\d\\d(?!\\d|\\/\\d|:|\\.\\d|[-–]\\d|\\s?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec))|\\d\\d(?=\\s?(?:$|[,;)!?\\n/–-]|\\.(?!\\d)|\\s(?:och|samt|till)\\s))` +
    `|(?:under |i |av )?(?:nästa|nästkommande|nästföljande|kommande|innevarande|detta|samma|i|förra|föregående)\\så(?:r|ret)(?![${LETTER}])|i fjol(?![${LETTER}])`,
};

/**
 * Writes a pattern with the grammar's own parts: `{day}`, `{month:from}` (named groups), `{year?}` for a year that may
 * follow, a space for white space, `§` for the end of a word. Every repetition is bounded and matching is sticky, so
 * no input makes it slow.
 */
export function pattern(source: string): RegExp {
  const expanded = source
    .replaceAll('{th}', ORDINAL_ENDING)
    .replaceAll('{year?}', '(?:(?: ?|, ?(?!\\d\\d(?!\\d)))(?:(?:år|av|under|i) )?{year})?')
    .replace(/\{([a-z]+)(?::([A-Za-z]+))?\}/g, (whole, part: string, group?: string) =>
      PARTS[part] ? `(?<${group ?? part}>${PARTS[part]})` : whole,
    );
  return new RegExp(expanded.replaceAll('§', `(?![${LETTER}\\d])`).replaceAll(' ', '\\s'), 'y');
}

/** A form that names a period. */
export const period = (
  name: string,
  opens: string,
  source: string,
  read: (groups: Groups, place: Place) => Period | readonly Period[] | 'nothing' | undefined,
): Form => ({
  name,
  opens,
  pattern: pattern(source),
  read: (groups, place) => {
    const found = read(groups, place);
    if (found === undefined) return undefined;
    if (found === 'nothing') return { type: 'nothing' };
    return { type: 'period', periods: Array.isArray(found) ? found : [found as Period] };
  },
});
