/** The word tables of the grammar: every spelling in one place, in lower case as the readers see the text. */

export const MONTHS: Readonly<Record<string, number>> = {
  ...{ januari: 1, januarii: 1, jan: 1, februari: 2, febr: 2, feb: 2, mars: 3, mar: 3, april: 4, apr: 4, maj: 5 },
  ...{ juni: 6, jun: 6, juli: 7, jul: 7, augusti: 8, aug: 8, september: 9, sept: 9, sep: 9, oktober: 10, okt: 10 },
  ...{ october: 10, oct: 10, november: 11, nov: 11, december: 12, dec: 12 },
};

export const WEEKDAYS: Readonly<Record<string, number>> = {
  ...{ måndag: 1, månd: 1, mån: 1, tisdag: 2, tisd: 2, tis: 2, onsdag: 3, onsd: 3, ons: 3, torsdag: 4, torsd: 4 },
  ...{ tors: 4, tor: 4, fredag: 5, fred: 5, fre: 5, lördag: 6, lörd: 6, lör: 6, söndag: 7, sönd: 7, sön: 7 },
};

export const WEEKDAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

export const SEASONS: Readonly<Record<string, Season>> = {
  ...{ våren: 'spring', vårens: 'spring', vår: 'spring', vårkanten: 'spring' },
  ...{ sommaren: 'summer', sommarens: 'summer', sommar: 'summer' },
  ...{ hösten: 'autumn', höstens: 'autumn', höst: 'autumn', höstkanten: 'autumn' },
  ...{ vintern: 'winter', vinterns: 'winter', vinter: 'winter' },
  ...{ vårvintern: 'late-winter', vårvinter: 'late-winter' },
};
export type Season = 'spring' | 'summer' | 'autumn' | 'winter' | 'late-winter';

/** The first month of each season; winter runs into the next year. */
export const SEASON_START: Readonly<Record<Season, number>> = {
  ...{ spring: 3, summer: 6, autumn: 9, winter: 12, 'late-winter': 2 },
};

export const NUMBERS: Readonly<Record<string, number>> = {
  ...{ en: 1, ett: 1, ena: 1, två: 2, tvenne: 2, tre: 3, fyra: 4, fem: 5, sex: 6, sju: 7, åtta: 8, nio: 9, tio: 10 },
  ...{
    elva: 11,
    tolv: 12,
    tretton: 13,
    fjorton: 14,
    femton: 15,
    sexton: 16,
    sjutton: 17,
    arton: 18,
    nitton: 19,
    tjugo: 20,
    trettio: 30,
    fyrtio: 40,
    femtio: 50,
    sextio: 60,
    nittio: 90,
  },
};

const TENS: readonly string[] = ['', 'tjugo', 'trettio'];
const ORDINAL_STEMS: readonly string[] =
  'första,andra,tredje,fjärde,femte,sjätte,sjunde,åttonde,nionde,tionde,elfte,tolfte,trettonde,fjortonde,femtonde,sextonde,sjuttonde,artonde,nittonde,tjugonde'.split(
    ',',
  );

/** Ordinals 1–31 in words, with the spellings that are common beside the right ones. */
export const ORDINALS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(ORDINAL_STEMS.map((word, index) => [word, index + 1])),
  ...Object.fromEntries(ORDINAL_STEMS.slice(0, 9).map((word, index) => [`${TENS[1]}${word}`, index + 21])),
  ...{ trettionde: 30, trettioförsta: 31, förste: 1, andre: 2, sjette: 6, adertonde: 18 },
};

/** `sista` counts from the end. */
export const PLACES: Readonly<Record<string, number>> = { ...ORDINALS, sista: -1, sist: -1, näst: -2 };

export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'tertial' | 'half-year' | 'term' | 'year';
export const UNITS: Readonly<Record<string, Unit>> = {
  ...{
    dag: 'day',
    dagar: 'day',
    dagarna: 'day',
    dgr: 'day',
    dygn: 'day',
    vecka: 'week',
    veckor: 'week',
    veckorna: 'week',
  },
  ...{
    veckan: 'week',
    v: 'week',
    månad: 'month',
    månader: 'month',
    månaderna: 'month',
    månaden: 'month',
    mån: 'month',
  },
  ...{ kvartal: 'quarter', kvartalet: 'quarter', kvartalen: 'quarter', tertial: 'tertial', tertialet: 'tertial' },
  ...{ tertialen: 'tertial', halvår: 'half-year', halvåret: 'half-year', termin: 'term', terminen: 'term' },
  ...{ terminer: 'term', år: 'year', året: 'year', åren: 'year' },
};

/** The characters a table's words begin with. */
export const firstLetters = (words: Readonly<Record<string, unknown>>): string =>
  [...new Set(Object.keys(words).map((word) => word.slice(0, 1)))].join('');

/** Alternatives for a pattern, the longest first so that none hides another. */
export const anyOf = (words: Readonly<Record<string, unknown>> | readonly string[]): string =>
  (Array.isArray(words) ? [...words] : Object.keys(words)).sort((a, b) => b.length - a.length).join('|');

/** Words of the grammar with å, ä or ö that stand for nothing else without them. */
export const DOTTED: readonly string[] = (
  'första,början,månad,månaden,månader,månads,månadsvis,månatlig,månatligt,månatligen,halvår,halvåret,halvårsvis,halvårsskiftet,' +
  'årligen,årlig,årligt,årsvis,årsskiftet,verksamhetsåret,kalenderåret,budgetåret,läsåret,löpande,fortlöpande,återkommande,ständigt,' +
  'påbörjat,påbörjad,påbörjas,påbörjade,påbörjades,pågår,pågående,färdig,färdigt,färdiga,färdigställt,färdigställd,färdigställs,' +
  'genomfört,genomförd,genomförs,slutfört,slutförd,slutförs,utgår,inställt,inställd,hösten,höstens,höstterminen,vårterminen,' +
  'måndag,lördag,söndag,nästa,före,från,åtgärdat,åtgärdad,återstår,kvarstår,därefter,fjärde,sjätte,åttonde'
).split(',');
