import { dayOfMonth, real } from '../calendarPeriods.ts';
import { DIGITS, period } from '../form.ts';
import { yearOf } from '../years.ts';

/** "1/3 av personalen" is a part of them, "3/12 av arbetsgruppen" a day. */
const FRACTION = '(?! ?(?:(?<=/(?:[2-58]|10) ?)av|dels?|delar|tjänst|tid|timm|tim|h§|kg|liter|l§|dl|tablett))';
/** The one date that is nearly always "all day, all week". */
const ALWAYS = '24/7';

/** 15/9 2007, 15/9-07, 15.9.2007, 15-9-2007, 15/9: day before month, never the other way round. */
export const dayFirst = period(
  'dayFirst',
  DIGITS,
  `(?<day>\\d{1,2})(?<sep>[/.-])(?<month>\\d{1,2})(?:\\k<sep>(?<full>(?:19|20)\\d\\d|\\d\\d)(?![\\d/:]|[-.]\\d)|(?<=/\\d{1,2})(?!\\d){year?})(?![\\d/:]|[.,]\\d)${FRACTION}`,
  ({ day, sep, month, full, year }, { reference, text, start }) => {
    const written = full ?? year;
    if (written === undefined && sep !== '/') return undefined;
    if (written === undefined && `${day}/${month}` === ALWAYS && !text.slice(0, start).endsWith('den '))
      return 'nothing';
    return real(dayOfMonth(Number(month), Number(day), yearOf(written, reference)));
  },
);
