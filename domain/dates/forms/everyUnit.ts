import { pattern, type Form } from '../form.ts';
import { anyOf, ORDINALS, WEEKDAY_CODES } from '../words.ts';
import { END, EVERY, MANY, recurring } from './rhythm.ts';
import { unitOf } from '../numbers.ts';

/** Varje månad, vartannat år, var tredje vecka, var 3:e månad, vid varje kvartalsslut. */
export const everyUnit: Form = {
  name: 'everyUnit',
  opens: 'vief',
  pattern: pattern(
    `(?:(?:vid|efter|inför|före|i slutet av|i början av|en gång) )?(?:varje|var|vart|(?<second>var ?annan|vart ?annat)|vart? (?:(?<nth>${anyOf(ORDINALS)})|(?<digits>\\d{1,2}):?[ae]?))(?: (?<unit>dag|natt|kväll|morgon|dygn|vardag|vecka|månad|kvartal|tertial|halvår|termin|år)(?:s|ens)?(?:slut|skifte|början|bokslut)?| (?<weekend>veckoslut))${END}`,
  ),
  read: ({ second, nth, digits, unit: word, weekend }) => {
    if (word === 'vardag') return recurring('daily', { byDay: WEEKDAY_CODES.slice(0, 5) });
    const unit = weekend ? 'week' : (unitOf(word) ?? 'day');
    const count = second ? 2 : nth ? (ORDINALS[nth] ?? 1) : digits ? Number(digits) : 1;
    return recurring(count === 1 ? EVERY[unit] : `every ${count} ${MANY[unit]}`);
  },
};
