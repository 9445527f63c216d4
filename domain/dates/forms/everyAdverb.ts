import { pattern, type Form } from '../form.ts';
import { anyOf } from '../words.ts';
import { END, recurring } from './rhythm.ts';

const ADVERBS: Readonly<Record<string, string>> = {
  ...{
    daglig: 'daily',
    dagligen: 'daily',
    dagliga: 'daily',
    dagligt: 'daily',
    veckovis: 'weekly',
    veckovisa: 'weekly',
  },
  ...{ månatlig: 'monthly', månatligen: 'monthly', månatliga: 'monthly', månatligt: 'monthly', månadsvis: 'monthly' },
  ...{
    månadsvisa: 'monthly',
    kvartalsvis: 'quarterly',
    kvartalsvisa: 'quarterly',
    tertialvis: '3/year',
    tertialsvis: '3/year',
  },
  ...{
    tertialvisa: '3/year',
    halvårsvis: 'half-yearly',
    halvårsvisa: 'half-yearly',
    halvårligen: 'half-yearly',
    terminsvis: 'half-yearly',
  },
  ...{
    halvårlig: 'half-yearly',
    årlig: 'yearly',
    årligen: 'yearly',
    årliga: 'yearly',
    årligt: 'yearly',
    årsvis: 'yearly',
  },
  ...{
    årsvisa: 'yearly',
    'år från år': 'yearly',
    'jämna veckor': 'every 2 weeks',
    'udda veckor': 'every 2 weeks',
    'alla dagar': 'daily',
  },
};

/** Årligen, månatlig, kvartalsvis. */
export const adverb: Form = {
  name: 'everyAdverb',
  opens: 'dvmkthåaju',
  pattern: pattern(`(?<word>${anyOf(ADVERBS)})${END}`),
  read: ({ word }) => recurring(ADVERBS[word ?? ''] ?? 'yearly'),
};
