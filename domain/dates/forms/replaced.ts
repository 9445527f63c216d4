import { pattern, type Form, type Place, type Sign } from '../form.ts';
import { span, type Period } from '../period.ts';

const MOVED =
  '(?:(?:fram)?flytta[td]e?s?|ändra[td]e?s?|justera[td]e?s?|senarelag[dt]|tidigarelag[dt]|förläng[dt]|uppskjute[nt])(?: fram)?';
const OLD =
  '(?:tidigare(?! än)|f\\.? ?d\\.?|förut|ursprunglig(?:en|t|a)?|gammalt?|i ?stället för|ersätter|reserv(?:datum|tid))';
const DATE = '(?: (?:datum|tid|sluttid|slutdatum|deadline|planera[td]|satt|till|var)){0,2}:? (?:den )?';

/** Flyttat från 1 mars till 1 maj, tidigare 1 nov, gammal tid: 1 mars: the date that holds no longer is passed over. */
export const replaced: Form = {
  name: 'replaced',
  opens: 'fuigetäjsr',
  pattern: pattern(`(?:(?<from>${MOVED} från)|${OLD})${DATE}`),
  read: ({ from }, { text, periodAt, end }): Sign | undefined => {
    const old = periodAt(end);
    const period = old?.periods.at(-1);
    if (!old || !period) return undefined;
    // "Flyttat från 1 till 15 mars" is written as one span: its end is what holds.
    const isSpan = from !== undefined && / (?:till|t\.? ?o\.? ?m)/.test(text.slice(end, old.end));
    return isSpan ? { type: 'period', periods: [endOf(period)], end: old.end } : { type: 'nothing', end: old.end };
  },
};

const endOf = ({ precision, year, at }: Period): Period => ({
  precision,
  year,
  at: (candidate) => {
    const whole = at(candidate);
    return whole && span(precision === 'week' ? whole.last - 6 : whole.last, whole.last);
  },
});

const BY_ANOTHER = pattern(` ?[,;(–-]? ?(?:${MOVED} till|ny(?:tt)? (?:tid|datum)(?: är)?|i ?stället):? (?:den )?`);

/** "30 sept ändrat till 15 dec": whether another date takes the place of the one that ends at `to`. */
export function isReplaced(text: string, to: number, periodAt: Place['periodAt']): boolean {
  BY_ANOTHER.lastIndex = to;
  return BY_ANOTHER.test(text) && periodAt(BY_ANOTHER.lastIndex) !== undefined;
}
