import { lastOfMonth as lastDay } from '../civil.ts';
import { period } from '../form.ts';
import { span } from '../period.ts';
import { yearOf } from '../years.ts';
import { monthOf } from '../numbers.ts';

/** Sista mars, den siste april 2008: its last day. */
export const lastOfMonth = period(
  'lastOfMonth',
  'ds',
  '(?:den )?sist[ae] {month}\\.?{year?}',
  (groups, { reference }) => {
    const year = yearOf(groups.year, reference);
    return {
      precision: 'day',
      year,
      at: (candidate) => span(lastDay(candidate, monthOf(groups.month))),
    };
  },
);
