import { lastOfMonth as lastDay } from '../civil.ts';
import { period } from '../form.ts';
import { span } from '../period.ts';
import { MONTHS } from '../words.ts';
import { yearOf } from '../years.ts';

/** Sista mars, den siste april 2008: its last day. */
export const lastOfMonth = period(
  'lastOfMonth',
  'ds',
  '(?:den )?sist[ae] {month}\\.?{year?}',
  (groups, { reference }) => {
    const year = yearOf(groups.year, reference);
    return {
      precision: 'day',
      ...(year !== undefined && { year }),
      at: (candidate) => span(lastDay(candidate, MONTHS[groups.month ?? ''] ?? 0)),
    };
  },
);
