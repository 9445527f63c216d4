import { DIGITS, pattern, type Form, type Sign } from '../form.ts';
import { numberOf } from '../numbers.ts';
import { anyOf, firstLetters, NUMBERS, ORDINALS, PLACES, UNITS, WEEKDAY_CODES, WEEKDAYS, type Unit } from '../words.ts';

const END = '(?![a-zåäöé])';
const recurring = (recurrence: string, more: Partial<Extract<Sign, { type: 'recurrence' }>> = {}): Sign => ({
  type: 'recurrence',
  recurrence,
  ...more,
});

const EVERY: Readonly<Record<Unit, string>> = {
  day: 'daily',
  week: 'weekly',
  month: 'monthly',
  quarter: 'quarterly',
  tertial: '3/year',
  'half-year': 'half-yearly',
  term: 'half-yearly',
  year: 'yearly',
};
const PER: Readonly<Record<Unit, string>> = {
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
const MANY: Readonly<Record<Unit, string>> = {
  day: 'days',
  week: 'weeks',
  month: 'months',
  quarter: 'quarters',
  tertial: 'tertials',
  'half-year': 'half-years',
  term: 'terms',
  year: 'years',
};

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
  ...{ årsvisa: 'yearly', 'år från år': 'yearly' },
};

/** Årligen, månatlig, kvartalsvis. */
const adverb: Form = {
  name: 'everyAdverb',
  opens: 'dvmkthå',
  pattern: pattern(`(?<word>${anyOf(ADVERBS)})${END}`),
  read: ({ word }) => recurring(ADVERBS[word ?? ''] ?? 'yearly'),
};

/** Varje månad, vartannat år, var tredje vecka, var 3:e månad, vid varje kvartalsslut. */
const everyUnit: Form = {
  name: 'everyUnit',
  opens: 'vi',
  pattern: pattern(
    `(?:(?:vid|i slutet av|i början av|en gång) )?(?:varje|var|vart|(?<second>varannan|vartannat)|vart? (?:(?<nth>${anyOf(ORDINALS)})|(?<digits>\\d{1,2}):?[ae]?))(?: (?<unit>dag|dygn|vardag|vecka|månad|kvartal|tertial|halvår|termin|år)(?:s|ens)?(?:slut|skifte|början|bokslut)?|(?<slut> (?:månads|kvartals|tertial|halvårs|års|vecko?)(?:slut|skifte|bokslut)(?:et)?))${END}`,
  ),
  read: ({ second, nth, digits, unit: word, slut }) => {
    if (slut) return recurring(EVERY[SLUT.find(([stem]) => slut.includes(stem))?.[1] ?? 'year']);
    if (word === 'vardag') return recurring('daily', { byDay: WEEKDAY_CODES.slice(0, 5) });
    const unit = UNITS[word ?? ''] ?? 'year';
    const count = second ? 2 : nth ? (ORDINALS[nth] ?? 1) : digits ? Number(digits) : 1;
    return recurring(count === 1 ? EVERY[unit] : `every ${count} ${MANY[unit]}`);
  },
};
const SLUT: readonly (readonly [string, Unit])[] = [
  ['månad', 'month'],
  ['kvartal', 'quarter'],
  ['tertial', 'tertial'],
  ['halvår', 'half-year'],
  ['veck', 'week'],
];

const TIMES = '(?:gånger|gång|ggr|ggn|gng|gg|g|x)\\.?';
const COUNT = `\\d{1,3}|${anyOf(NUMBERS)}`;

/** Två gånger per år, 1 ggr/månad, minst 4ggr/år, en gång i veckan, 2 x per termin. */
const timesPer: Form = {
  name: 'timesPer',
  opens: `${DIGITS}mefsatnuv`,
  pattern: pattern(
    `(?:minst |max |högst )?(?:(?:${COUNT}) ?(?:[-–]|till|à) ?)?(?<count>${COUNT}) ?${TIMES} ?(?:/ ?|(?:per|om|i|varje|under) )(?<unit>dag|dygn|dygnet|dagen|vecka|veckan|v|månad|månaden|mån|m|kvartal|kvartalet|tertial|tertialet|halvår|halvåret|termin|terminen|år|året)${END}`,
  ),
  read: ({ count: written, unit: word }) => {
    const unit = UNITS[word ?? ''] ?? (word === 'm' ? 'month' : 'day');
    const count = numberOf(written ?? '');
    return recurring(count === 1 ? EVERY[unit] : `${count}/${PER[unit]}`);
  },
};

/** Per månad, /år: only after what is done that often. */
const perUnit: Form = {
  name: 'perUnit',
  opens: 'p',
  pattern: pattern(`per (?<unit>vecka|månad|kvartal|tertial|halvår|termin|år)${END}`),
  read: ({ unit }, { start, text }) =>
    start === 0 || /(?:rapport|uppföljning|möte|gång)[a-zåäö]* $/.test(text.slice(Math.max(0, start - 30), start))
      ? recurring(EVERY[UNITS[unit ?? ''] ?? 'year'])
      : undefined,
};

const code = (word: string | undefined) => WEEKDAY_CODES[(WEEKDAYS[word ?? ''] ?? 1) - 1] ?? 'MO';

/** Varje torsdag, varannan måndag, torsdagar. */
const everyWeekday: Form = {
  name: 'everyWeekday',
  opens: 'vmtoflsp',
  pattern: pattern(
    `(?:(?:(?<every>varje|var)|(?<second>varannan)) {weekday}|(?:på )?{weekday:plural}(?:ar|arna))§(?:(?: och |, ?|/){weekday:also}(?:ar|arna)?§)?`,
  ),
  read: ({ second, weekday, plural, also }) =>
    recurring(second ? 'every 2 weeks' : 'weekly', {
      byDay: [code(weekday ?? plural), ...(also ? [code(also)] : [])],
    }),
};

/** Måndag och onsdag, mån-fre: days without a date are a weekly rhythm. */
const weekdays: Form = {
  name: 'weekdays',
  opens: 'mtofls',
  pattern: pattern(
    `{weekday:a}(?:en)?\\.?(?<link> och | samt |, ?|/| ?[-–] ?| till ){weekday:b}(?:en)?\\.?(?:(?: och |, ?|/){weekday:c}(?:en)?)?(?![a-zåäöé]| ?(?:den )?\\d| ?v\\.| (?:i )?(?:nästa|vecka|denna))`,
  ),
  read: ({ a, link, b, c }) => {
    const [from, to] = [WEEKDAYS[a ?? ''] ?? 1, WEEKDAYS[b ?? ''] ?? 1];
    const isSpan = /[-–]|till/.test(link ?? '') && to > from;
    const byDay = isSpan ? WEEKDAY_CODES.slice(from - 1, to) : [code(a), code(b), ...(c ? [code(c)] : [])];
    return recurring('weekly', { byDay });
  },
};

/** Den 15:e varje månad, första måndagen i varje månad, 1 mars varje år, varje höst. */
const everySeason: Form = {
  name: 'everySeason',
  opens: 'v',
  pattern: pattern(`varje (?:{season}|{month})(?<two> och (?:vår|höst|sommar|vinter|{month:other}))?${END}`),
  read: ({ two }) => recurring(two ? '2/year' : 'yearly'),
};

/** Vår och höst, without a year: twice a year. */
const twoSeasons: Form = {
  name: 'twoSeasons',
  opens: 'vh',
  pattern: pattern("(?:vår(?: och | samt |/)höst|höst(?: och | samt |/)vår)§(?! ?[-–’']? ?\\d)"),
  read: () => recurring('2/year'),
};

/** Sista fredagen i månaden, månadens första måndag: a day that comes back every month. */
const dayOfEveryMonth: Form = {
  name: 'dayOfEveryMonth',
  opens: `månd${DIGITS}${firstLetters(PLACES)}`,
  pattern: pattern(
    `(?:(?:${anyOf(PLACES)}) (?:{weekday}(?:en)?|dagen|vardagen|arbetsdagen) i månaden|månadens (?:${anyOf(PLACES)}) (?:{weekday:of}|dag|vardag|arbetsdag))${END}`,
  ),
  read: () => recurring('monthly'),
};

/** Vardagar. */
const workingDays: Form = {
  name: 'workingDays',
  opens: 'v',
  pattern: pattern(`vardagar(?:na)?${END}`),
  read: () => recurring('daily', { byDay: WEEKDAY_CODES.slice(0, 5) }),
};

export const recurrenceForms: readonly Form[] = [
  dayOfEveryMonth,
  workingDays,
  twoSeasons,
  timesPer,
  everyWeekday,
  everySeason,
  everyUnit,
  adverb,
  weekdays,
  perUnit,
];
