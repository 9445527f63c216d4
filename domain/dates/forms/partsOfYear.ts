import type { Precision } from '../../timing.ts';
import { months } from '../calendarPeriods.ts';
import { DIGITS, LETTER, period, type Form, type Groups } from '../form.ts';
import type { Period } from '../period.ts';
import { adjacentOrSpan } from '../range.ts';
import { anyOf, PLACES } from '../words.ts';
import { yearOf } from '../years.ts';

/** A way to cut the year into equal parts: what they are called and how they are abbreviated. */
interface Cut {
  readonly precision: Precision;
  readonly count: number;
  /** Abbreviations that need a number directly after: Q1, kv. 3. */
  readonly short: string;
  /** The noun, for "kvartal 2" and "första kvartalet". */
  readonly noun: string;
  readonly definite: string;
}

/** Only after the noun: "ti" is no tertial. */
const SPELT: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, ett: 1, två: 2, tre: 3, fyra: 4 };
const PLACE_OPENS = `${DIGITS}ftsånåeadp`;

function numbered(cut: Cut, written = '', year?: number): Period | undefined {
  const place = PLACES[written] ?? SPELT[written] ?? Number.parseInt(written, 10);
  const number = place < 0 ? cut.count + 1 + place : place;
  if (!(number <= cut.count)) return undefined;
  const size = 12 / cut.count;
  return months(cut.precision, (number - 1) * size + 1, number * size, year);
}

const yearBefore = ({ before }: Groups) => (before === undefined ? undefined : Number(before));
const LEAD_YEAR = '(?:(?<before>(?:19|20)\\d\\d)(?: ?[-–/:,] ?| )?)?';

/** The ways each part is written: "kvartal 2" / "Q2", "kvartal 1-2", "kvartal 1, 3", "andra kvartalet". */
export function cutForms(cut: Cut): readonly Form[] {
  const { precision: name, short, noun, definite } = cut;
  const opens = `12${[...new Set(`${short}|${noun}`.split(/[|]/).map((word) => word.replace(/[^a-z]/g, '')[0] ?? ''))].join('')}`;
  const lead = `${LEAD_YEAR}(?:(?:${short})\\.? ?|(?:${noun})(?:s?rapport|s?uppföljning|s?bokslut)?(?:et|en)? )`;
  const spelt = `(?<=${noun.slice(-2)}(?:et|en)?\\s)(?:${anyOf(SPELT)})`;
  const number = `[1-${cut.count}]|${spelt}`;
  const list = period(
    `${name}List`,
    opens,
    `${lead}(?<list>[1-${cut.count}](?:, ?[1-${cut.count}]){1,3}(?:,? (?:och|samt) [1-${cut.count}])?)(?!\\d|[.:]\\d){year?}`,
    (groups, { reference }) => {
      const year = yearOf(groups.year, reference) ?? yearBefore(groups);
      return [...(groups.list ?? '').matchAll(/\d/g)].flatMap(([number]) => numbered(cut, number, year) ?? []);
    },
  );
  return [
    list,
    period(
      `${name}Span`,
      opens,
      `${lead}(?<from>[1-${cut.count}])(?<link> ?[-–/] ?| (?:och|till|samt|t\\.?o\\.?m\\.?) )(?:(?:${short}|${noun})\\.? ?)?(?<to>[1-${cut.count}])(?!\\d|[.:]\\d){year?}`,
      (groups, { reference }) => {
        const year = yearOf(groups.year, reference) ?? yearBefore(groups);
        const from = numbered(cut, groups.from, undefined);
        const to = numbered(cut, groups.to, year);
        return from && to && adjacentOrSpan(from, to, groups.link);
      },
    ),
    period(name, opens, `${lead}(?<number>${number})(?![${LETTER}\\d]|[.:]\\d){year?}`, (groups, { reference }) =>
      numbered(cut, groups.number, yearOf(groups.year, reference) ?? yearBefore(groups)),
    ),
    period(
      `${name}Ordinal`,
      PLACE_OPENS,
      `(?:(?<also>första|andra|tredje|[1-${cut.count}](?::?[ae])?)(?<link> och | till | samt |[-–/]))?(?<place>${anyOf(PLACES)}|[1-${cut.count}](?::?[ae]|:[a-z]{2})?)(?<sista> sista)? ?(?:årets )?(?:${definite})\\.?(?![${LETTER}])(?: (?:under|av|för|i))?{year?}`,
      ({ also, link, place, year }, { reference }) => {
        const last = numbered(cut, place, yearOf(year, reference));
        const first = also === undefined ? undefined : numbered(cut, also, undefined);
        return first && last ? adjacentOrSpan(first, last, link) : last;
      },
    ),
  ];
}

const QUARTER: Cut = {
  precision: 'quarter',
  count: 4,
  short: 'q|kv|kvart',
  noun: 'kvartal',
  definite: 'kvartalet|kvartal|kv',
};
export const quarterForms = cutForms(QUARTER);

/** K3 2018, 2018 K3. Without a year it is an accounting standard, or a corridor. */
export const letterQuarter = period(
  'letterQuarter',
  'k12',
  '(?:(?<before>(?:19|20)\\d\\d)[ -]k(?<late>[1-4])(?![\\d.])|k ?(?<number>[1-4])[ /-](?<after>(?:19|20)\\d\\d)(?![\\d:]))',
  ({ before, after, number, late }) => numbered(QUARTER, number ?? late, Number(before ?? after)),
);

const TERTIAL: Cut = {
  precision: 'tertial',
  count: 3,
  short: 't|tert',
  noun: 'tertial',
  definite: 'tertialet|tertialen|tertial',
};
export const tertialForms = cutForms(TERTIAL);

/** Delår 2 2026, delårsrapport 1: a municipality's reports after each of the first two tertials. */
export const interim = period(
  'interim',
  'd',
  'delår(?:srapport(?:en)?|sbokslut(?:et)?)? (?<number>[12])(?!\\d|[.:/-]\\d){year?}',
  ({ number, year }, { reference, text, start }) =>
    // "April/delår 1": the name of what April is for.
    year === undefined && /\/ ?$/.test(text.slice(0, start))
      ? 'nothing'
      : numbered(TERTIAL, number, yearOf(year, reference)),
);

export const halfYearForms = cutForms({
  precision: 'half-year',
  count: 2,
  short: 'h',
  noun: 'halvår',
  definite: 'halvåret|halvår',
});
