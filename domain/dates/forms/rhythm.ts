import type { Sign } from '../form.ts';
import type { Unit } from '../words.ts';

/** The end of a word, with a digit allowed after it. */
export const END = '(?![a-zåäöé])';
export const recurring = (recurrence: string, more: Partial<Extract<Sign, { type: 'recurrence' }>> = {}): Sign => ({
  type: 'recurrence',
  recurrence,
  ...more,
});

export const EVERY: Readonly<Record<Unit, string>> = {
  day: 'daily',
  week: 'weekly',
  month: 'monthly',
  quarter: 'quarterly',
  tertial: '3/year',
  'half-year': 'half-yearly',
  term: 'half-yearly',
  year: 'yearly',
};
export const PER: Readonly<Record<Unit, string>> = {
  ...EVERY,
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  tertial: 'tertial',
  'half-year': 'half-year',
  term: 'term',
  year: 'year',
};
export const MANY: Readonly<Record<Unit, string>> = {
  day: 'days',
  week: 'weeks',
  month: 'months',
  quarter: 'quarters',
  tertial: 'tertials',
  'half-year': 'half-years',
  term: 'terms',
  year: 'years',
};
