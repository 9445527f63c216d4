import { dayOfMonth, real } from '../calendarPeriods.ts';
import { DIGITS, period } from '../form.ts';
import { monthOf, ordinalOf } from '../numbers.ts';
import { adjacentOrSpan, DAY_LINK } from '../range.ts';
import { yearOf } from '../years.ts';

const OPENS = `${DIGITS}ftsånåeadp`;
const MONTH = '(?:\\.? ?| ?[-–/] ?| i )(?:månad )?{month}\\.?';

/** 1 okt 2007, 1:a oktober, 14april, 16. Nov. 2016, 1-jan, tjugoförsta maj. */
export const dayMonth = period('dayMonth', OPENS, `{day}{th}${MONTH}{year?}`, ({ day, month, year }, { reference }) =>
  real(dayOfMonth(monthOf(month), ordinalOf(day), yearOf(year, reference))),
);

/** 13-15 juli, den 26–27 oktober 2020, 15 till 16 augusti, 3 och 17 mars. */
export const daySpanMonth = period(
  'daySpanMonth',
  OPENS,
  `{day:first}{th}(?<link>${DAY_LINK})(?:den )?{day:last}{th}${MONTH}{year?}`,
  ({ first, link, last, month, year }, { reference }) => {
    const number = monthOf(month);
    const written = yearOf(year, reference);
    const from = dayOfMonth(number, ordinalOf(first), written);
    const to = real(dayOfMonth(number, ordinalOf(last), written));
    if (to === 'nothing' || ordinalOf(last) < ordinalOf(first)) return 'nothing';
    return adjacentOrSpan(from, to, link);
  },
);

/** 32 januari is no day, and no January either. Only where nothing else can own the number. */
export const noSuchDay = period(
  'noSuchDay',
  DIGITS,
  '(?:0|3[2-9]|[4-9]\\d)(?!\\d) ?{month}{year?}',
  (_, { text, start }) => (start === 0 || text.endsWith('den ', start) ? 'nothing' : undefined),
);
