import { DIGITS, pattern, type Form } from '../form.ts';
import { numberOf, unitOf } from '../numbers.ts';
import { anyOf, NUMBERS } from '../words.ts';
import { END, EVERY, PER, recurring } from './rhythm.ts';

const TIMES = '(?:gånger|gång|ggr|ggn|gng|gg|g|x)\\.?';
const COUNT = `\\d{1,3}|${anyOf(NUMBERS)}`;

/** Två gånger per år, 1 ggr/månad, minst 4ggr/år, en gång i veckan, 2 x per termin. */
export const timesPer: Form = {
  name: 'timesPer',
  opens: `${DIGITS}mefsatnuv`,
  pattern: pattern(
    `(?:minst |max |högst )?(?:(?:${COUNT}) ?(?:[-–]|till|à) ?)?(?<count>${COUNT}) ?${TIMES} ?(?:/ ?|(?:per|om|i|varje|under) |(?=dag|vecka|månad|kvartal|tertial|halvår|termin|år))(?<unit>dag|dygn|dygnet|dagen|vecka|veckan|v|månad|månaden|mån|m|kvartal|kvartalet|tertial|tertialet|halvår|halvåret|termin|terminen|år|året)${END}(?! ?(?!(?:19|20)\\d\\d)\\d)`,
  ),
  read: ({ count: written, unit: word }) => {
    const unit = unitOf(word) ?? (word === 'm' ? 'month' : 'day');
    const count = numberOf(written);
    return recurring(count === 1 ? EVERY[unit] : `${count}/${PER[unit]}`);
  },
};

/** Per månad, /år: only after what is done that often. */
export const perUnit: Form = {
  name: 'perUnit',
  opens: 'p',
  pattern: pattern(`per (?<unit>vecka|månad|kvartal|tertial|halvår|termin|år)${END}`),
  read: ({ unit }, { start, text }) =>
    start === 0 || /(?:rapport|uppföljning|möte|gång)[a-zåäö]* $/.test(text.slice(Math.max(0, start - 30), start))
      ? recurring(EVERY[unitOf(unit) ?? 'year'])
      : undefined,
};
