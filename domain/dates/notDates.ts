/**
 * What looks like a date and never is one. Blotted out before reading, so that no form has to know about it.
 * Repetitions are bounded: a pattern looks at most some dozen characters ahead.
 */
interface Look {
  /** Without this there is nothing to look for; much cheaper to ask first. */
  readonly when: RegExp;
  readonly patterns: readonly RegExp[];
}

const LOOKS: readonly Look[] = [
  { when: /[@/]|www/, patterns: [/https?:\/\/\S{1,200}|www\.\S{1,200}|\S{1,60}@\S{1,60}/g] },
  {
    when: /:/,
    patterns: [
      // Statutes (2001:453), bills (2007/08:12), times of day.
      /(?<!\d)(?:19|20)\d\d(?:\/\d\d)?:\d{1,4}/g,
      /(?<![\d.:-])(?:[01]?\d|2[0-4]):[0-5]\d(?: ?[-–] ?(?:[01]?\d|2[0-4]):[0-5]\d)?(?![\d:])/g,
    ],
  },
  {
    when: /\d{4}|\d \d|0\d/,
    patterns: [
      // Personal and organisation numbers, telephone numbers, and numbers too long for a date.
      /(?<!\d)(?:\d{2})?\d{6} ?[-+] ?\d{4}(?!\d)/g,
      /(?<![\d./-])0\d{1,3}[-/] ?\d{2,3}(?: ?\d{2,3}){2,3}(?!\d)|\+46[\d -]{6,20}/g,
      /\d{9,}|(?<!\d)\d{7}(?!\d)/g,
    ],
  },
  { when: /§/, patterns: [/§§? ?\d{1,3}(?:[-–/]\d{1,4})?|(?<![\d./–-])\d{1,3}(?:[-–]\d{1,3})? ?§§?/g] },
  {
    when: /\d ?(?:[a-z€%²]|:-)/,
    patterns: [
      // How far something has come (3/4 klara, 5/7 enheter), money, percentages, amounts.
      /(?<![\d/.-])\d{1,3} ?(?:\/|av) ?\d{1,3}(?: (?:enheter|chefer|åtgärder|medarbetare|delar))?(?: (?:är )?(?:klara|färdiga|genomförda|avslutade|besvarade))(?![a-zåäö])|(?<![\d/.-])\d{1,3} ?(?:\/|av) ?\d{1,3} (?:enheter|chefer|åtgärder|medarbetare|delar)(?![a-zåäö])/g,
      /(?<![\d-])(?:\d{1,3}(?:[ .]\d{3}){1,4}|\d{1,8})(?:,\d{1,2})? ?(?:kr|kronor|tkr|mnkr|mkr|mdkr|sek|miljoner|milj|tusen|procent|promille|st|stycken|personer|platser|brukare|deltagare|timmar|tim|minuter|min|meter|m2|kvm|km|mil|mg|ml|kg|:-|€|%|m²)(?![a-zåäö])/g,
    ],
  },
  {
    when: /(?:plan|program|strategi|budget|bokslut|redovisning|rapport|berättelse|agenda|vision|vp)(?:en|et|met|n)? /,
    patterns: [
      // A document named by its year is not a deadline: budget 2027, årsredovisningen för 2026. A time plan may be.
      /(?<=(?<!\btids?)plan(?:en)? (?:för )?|(?:program(?:met)?|strategin?|budget(?:en)?|bokslut(?:et)?|årsredovisning(?:en)?|årsrapport(?:en)?|berättelsen?|\bvp) (?:för )?)(?:19|20)\d\d(?:[-–/](?:(?:19|20)\d\d|1[3-9]|[2-9]\d))?(?![\d:]|[-–/.]\d)/g,
    ],
  },
  {
    when: /[a-zåäö.:] ?\+?\d/,
    patterns: [
      // Registration numbers, standards, telephones, versions, places and whatever else carries a number, unless a
      // month or a year makes a day of it: "ny lokal 1 april", "ny enhet 1/4 2027".
      /(?<![a-zåäö])(?:(?:dnr|diarienr|diarienummer|ärendenr|ärende|beslut nr|konto|kontonr|ref|org\.?nr|pnr)(?![a-zåäö])\.?:? ?(?:(?!(?:den|till|senast|från|före|efter|under|inom|start|klart?a?|på|i) )[a-zåäö]{1,6} )?[\d/.:-]{1,30}(?! ?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec))|(?:sfs|sosfs|hslf-fs|afs|fffs|prop|skr|sou|ds|iso|ss-en|en iso|iec|nir)\.? ?\d[\d/:.-]{0,20}(?: \d{1,4})?)/g,
      // What a board has filed: "SN 2026/11", "2026/0123-1.3 § 4".
      /(?<![a-zåäö])(?:ks|kf|sn|von|sdn|sdf|hsn|kn|on|oan|vob|vof|vn|san|ssn|un|bun|ivo|äf|äln|äon) (?:dnr:? ?)?(?:19|20)\d\d\/\d{1,5}(?:-\d{1,3})?(?:\.\d{1,3})?(?!\d)|(?<!\d)(?:19|20)\d\d\/\d{1,5}(?= ?,? ?§)/g,
      /(?<![a-zåäö])(?:tel|telefon|tfn|mobil|fax|anknytning|ankn|jour)\.?(?:nr|nummer)?\.?:? ?[+\d][\d -]{3,20}\d/g,
      /(?<![a-zåäö])kl(?:ockan|\.)? ?\d{1,2}(?:[.:]\d{2})?(?: ?[-–] ?\d{1,2}(?:[.:]\d{2})?)?|(?<![a-zåäö])(?:(?:version|ver|utgåva|rev)\.? ?\d{1,4}|v\.? ?\d{1,3})(?:\.\d{1,3}){1,3}/g,
      // A stage has a number: "etapp 1 okt 2026" is October.
      /(?<![a-zåäö])(?:etapp|steg|fas|omgång|delmål|moment|nivå|delprojekt|(?<!ny |nya )(?:avd|avdelning|grupp)) \d{1,2}(?= (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec))/g,
      /(?<![a-zåäö])(?:rum|sal|lokal|hus|byggnad|plan|vån|våning|avd|avdelning) v ?\d{1,3}(?![\d:]|[-–]\d)/g,
      /(?<![a-zåäö])(?:rum|rumsnummer|rumsnr|box|sal|lokal|hus|plan|våning|vån|avd|avdelning|enhet|grupp|team|sid|sida|s\.|nr|nummer|punkt|kap|kapitel|bilaga|tabell|figur|steg|fas|etapp|del|nivå|mål|åtgärd|kod|windows|office|agenda|vision|strategi|paragraf|rad|artikel|protokoll) ?(?:nr )?(?!(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?!\d))\d{1,4}(?:[-/]\d{1,4}|(?:\.\d{1,4}){1,3})?(?![\d-]|[/.]\d)(?! ?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec))(?!(?<=[/]\d{1,2}) (?:19|20)\d\d)/g,
    ],
  },
];

/** Telephone and personal numbers, with the word that announces them. */
const CONTACT =
  /(?:\b(?:tel|telefon|tfn|mobil|pnr|personnummer)[.:]? ?(?:nr[.:]? ?)?)?(?:\+\d[\d -]{6,20}\d|(?<!\d)0\d{1,3}[-/ ]? ?\d[\d ]{4,10}\d|(?<!\d)(?:\d{2})?\d{6}[-+]\d{4}(?!\d))/gi;

/** What a date is about, without whom to ring: labels are shown to everybody in the channel. */
export const withoutContacts = (label: string): string =>
  label
    .replace(CONTACT, '')
    .replace(/ {2,}/g, ' ')
    .replace(/(?: ?,){1,3}/g, ',')
    .replace(/^[ ,]+| $/g, '');

const HAS_DIGIT = /\d/;
const blank = (found: string) => '\u0000'.repeat(found.length);

/** Each look goes over the text once, whatever number of patterns it has. */
const ONE_LOOK_EACH = LOOKS.map(({ when, patterns }) => ({
  when,
  any: new RegExp(patterns.map(({ source }) => source).join('|'), 'g'),
}));

/** The text with every such place blotted out; the length is kept. */
export function blot(text: string): string {
  if (!HAS_DIGIT.test(text)) return text;
  let kept = text;
  for (const { when, any } of ONE_LOOK_EACH) if (when.test(kept)) kept = kept.replace(any, blank);
  return kept;
}
