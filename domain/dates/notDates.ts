/**
 * What looks like a date and never is one. Blotted out before reading, so that no form has to know about it.
 * Repetitions are bounded: a pattern looks at most some dozen characters ahead.
 */
const PATTERNS: readonly RegExp[] = [
  /https?:\/\/\S{1,200}|www\.\S{1,200}|\S{1,60}@\S{1,60}/g,
  // Personal and organisation numbers.
  /(?<!\d)(?:\d{2})?\d{6} ?[-+] ?\d{4}(?!\d)/g,
  // Statutes (2001:453), bills (2007/08:12), file numbers.
  /(?<!\d)(?:19|20)\d\d(?:\/\d\d)?:\d{1,4}/g,
  /\b(?:dnr|diarienr|diarienummer|diarienr|ärendenr|ärende|beslut nr|konto|kontonr|ref|org\.?nr|pnr)\.?:? ?(?:[a-zåäö]{1,6} )?[\d/.:-]{1,30}/g,
  /\b(?:sfs|sosfs|hslf-fs|afs|fffs|prop|skr|sou|ds|iso|ss-en|en iso|iec|nir)\.? ?(?:\d[\d/:.-]{0,20})(?: \d{1,4})?/g,
  // Telephone numbers.
  /\b(?:tel|telefon|tfn|mobil|fax|anknytning|ankn|jour)\.?(?:nr|nummer)?\.?:? ?[+\d][\d -]{3,20}\d/g,
  /(?<![\d./-])0\d{1,3}[-/] ?\d{2,3}(?: ?\d{2,3}){2,3}(?!\d)|\+46[\d -]{6,20}/g,
  // Money, percentages, amounts.
  /(?<![\d-])\d{1,3}(?:[ .]\d{3}){0,4}(?:,\d{1,2})? ?(?:kr|kronor|tkr|mnkr|mkr|mdkr|sek|miljoner|milj|tusen|:-|€|%|procent|promille)(?![a-zåäö])/g,
  /(?<![\d-])\d{1,8}(?:,\d{1,2})? ?(?:kr|kronor|tkr|mnkr|mkr|sek|:-|€|%|procent|st|stycken|personer|platser|brukare|timmar|tim|minuter|min|meter|m2|m²|kvm|km|mil|mg|ml|kg)(?![a-zåäö])/g,
  // Times of day.
  /\bkl(?:ockan|\.)? ?\d{1,2}(?:[.:]\d{2})?(?: ?[-–] ?\d{1,2}(?:[.:]\d{2})?)?/g,
  /(?<![\d.:-])(?:[01]?\d|2[0-4]):[0-5]\d(?: ?[-–] ?(?:[01]?\d|2[0-4]):[0-5]\d)?(?![\d:])/g,
  // Versions, sections, places and whatever else carries a number.
  /\b(?:version|ver|utgåva|rev|v)\.? ?\d{1,3}(?:\.\d{1,3}){1,3}/g,
  /§§? ?\d{1,3}(?:[-–/]\d{1,4})?|\d{1,3}(?:[-–]\d{1,3})? ?§§?/g,
  /\b(?:rum|sal|lokal|hus|plan|våning|vån|avd|avdelning|enhet|grupp|team|sid|sida|s\.|nr|nummer|punkt|kap|kapitel|bilaga|tabell|figur|steg|fas|etapp|del|nivå|mål|åtgärd|kod|windows|office|agenda|vision|strategi|paragraf|rad|artikel) ?(?:nr )?\d{1,4}(?:[-/.]\d{1,4})?(?![\d-])/g,
];

/** Longer numbers are no dates: account numbers, telephone numbers without a hyphen. */
const LONG_NUMBER = /\d{9,}|(?<!\d)\d{7}(?!\d)/g;
const HAS_DIGIT = /\d/;

/** The text with every such place blotted out; the length is kept. */
export function blot(text: string): string {
  if (!HAS_DIGIT.test(text)) return text;
  let kept = text;
  for (const pattern of [...PATTERNS, LONG_NUMBER])
    kept = kept.replace(pattern, (found) => '\u0000'.repeat(found.length));
  return kept;
}
