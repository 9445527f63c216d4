import { isValue } from './cellValues.ts';

/** What a column of a plan is about. `other` is kept with its heading but not understood. */
export type ColumnKind =
  | 'number'
  | 'need'
  | 'action'
  | 'date'
  | 'start'
  /** A month or a quarter at the head of a matrix whose cells are marked. */
  | 'period'
  | 'responsible'
  | 'status'
  | 'followUp'
  | 'comment'
  | 'resources'
  | 'other';

export interface Column {
  readonly kind: ColumnKind;
  readonly heading: string;
}

const KINDS: readonly (readonly [ColumnKind, RegExp])[] = [
  ['number', /^(nr|nummer|no|id|#|löpnr|löpnummer|rad|punkt|pkt)$/],
  ['start', /^(startdatum|start|från|påbörjas|starttid|starttidpunkt|börjar)$/],
  [
    'followUp',
    /^(uppföljning\w*|uppföljs|följs|följer|mäts|mäter|lyckats|utvärderas|resultat|utvärdering|utfall|effekt|follow|result|outcome|avstämning|redovisning|analys)$/,
  ],
  ['status', /^(status|läge|lägesrapport|progress|state|genomfört|utfört)$/],
  ['comment', /^(kommentar\w*|anmärkning\w*|notering\w*|anteckning\w*|övrigt|comments?|notes?|remarks?)$/],
  [
    'resources',
    /^(resurs\w*|kostnad\w*|budget|medel|resources?|cost|prio|prioritet|prioritering|priority|stöd|finansiering)$/,
  ],
  [
    'date',
    /^(datum|tid|tids?period\w*|tidsaspekt|tidplan|tidsplan|tider|tidpunkt|tidsram|klart|klar|färdigt|färdig|när|deadline|slut|slutdatum|slutdag|sluttid|senast|förfallodatum|date|due|when|timeline|timing|tidsgräns|genomförs|klardatum|sluttidpunkt)$/,
  ],
  [
    'responsible',
    /^(ansvar\w*|ansv|vem|huvudansvar\w*|utförare|utförs|ägare|roll|responsible|owner|who|assignee|assigned|lead)$/,
  ],
  [
    'action',
    /^(åtgärd(en|er|erna|s\w*)?|aktivitet(en|er|erna)?|insats(en|er|erna|områden?)?|uppgift(en|er|erna)?|vad|handling|beslut|beslutspunkt|actions?|activit(y|ies)|tasks?|measures?|åtagande\w*|uppdrag|arbetsuppgift\w*|genomförande|hur|arbetssätt|strategi\w*)$/,
  ],
  [
    'need',
    /^(mål\w*|delmål|effektmål|utvecklingsområde\w*|område\w*|nuläge\w*|önskat|problem\w*|utvecklingsbehov|behov\w*|risk\w*|brist\w*|fokusområde\w*|förbättringsområde\w*|indikator\w*|avvikelse\w*|bakgrund|syfte|goals?|objectives?|areas?|issues?|needs?|rubrik|process\w*|inriktning\w*|identifierad\w*|rekommendation\w*|iakttagelse\w*|målsättning|utmaning\w*|kategori)$/,
  ],
];

/** "Delaktiviteter", "Förbättringsåtgärder": whatever they are part of or meant for, they are to be done. */
const COMPOUND = /^\p{L}{3,}(?:aktivitet|insats|åtgärd)(?:en|er|erna|s)?$/u;

/** Words a heading may hold that say nothing about its kind. */
const FILLERS =
  /^(för|av|och|i|på|vid|till|som|ska|skall|är|har|kan|den|det|de|en|ett|vi|ska|vilka|vilken|göras|gör|görs|planerad\w*|beslutad\w*|förväntad\w*|förväntat|aktuellt?|the|of|for|to|be|done|by|eller|samt|person|personer|chef|funktion|roll|namn|enhet|följas|upp|up|date|datum|klart|senast|ansvar\w*|beskrivning|kort|på|delegerad|genomförd\w*)$/;

const wordsOf = (heading: string): string[] =>
  heading
    .toLowerCase()
    .replace(/-\s*\n\s*/g, '')
    .split(/[^\p{L}\p{N}#]+/u)
    .filter(Boolean);

const kindOfForm = (word: string): ColumnKind | null =>
  KINDS.find(([, form]) => form.test(word))?.[0] ?? (COMPOUND.test(word) ? 'action' : null);

/** "Läget" and "tidplanen" mean what "läge" and "tidplan" do. */
const kindOfWord = (word: string): ColumnKind | null =>
  kindOfForm(word) ?? kindOfForm(word.replace(/[nt]$/, '')) ?? kindOfForm(word.replace(/e[nt]$/, ''));

/** "Tidplan 2026": the year of everything below it. "Klart 2026" may stand in a cell as well. */
const WITH_YEAR = /^(?!klar|färdig|start|senast|genomför|när|slut)\p{L}[\p{L} ]*? ?((?:19|20)\d\d)$/iu;

/** The year that headings give to the times below them, or null where they give none or several. */
export function yearOfHeadings(cells: readonly string[]): string | null {
  const years = cells.flatMap(
    (cell) => WITH_YEAR.exec(cell.trim())?.[1] ?? /^(?:19|20)\d\d$/.exec(cell.trim())?.[0] ?? [],
  );
  return new Set(years).size === 1 ? (years[0] ?? null) : null;
}

/** A date, or a whole sentence, is what stands in a table, not above it. */
const isStatement = (heading: string, words: number): boolean =>
  (/\d{4}/.test(heading) && !WITH_YEAR.test(heading.trim())) ||
  /\d[/.-]\d/.test(heading) ||
  (words > 3 && /\p{Ll}{3}\.$/u.test(heading.trim()));

/** What a heading means, by its first word that means something; null when it is not a heading of a plan. */
export function kindOfHeading(heading: string): ColumnKind | null {
  const words = wordsOf(heading);
  if (words.length === 0 || words.length > 8 || isStatement(heading, words.length)) return null;
  const kinds = words.map(kindOfWord);
  const first = kinds.find((kind) => kind !== null) ?? null;
  if ((first === 'date' || words[0] === 'hur') && kinds.includes('followUp')) return 'followUp';
  if (first === 'date' && words.includes('start')) return 'start';
  const isAim = kinds.includes('need') || words.some((word) => word === 'uppnå' || word === 'vill');
  if (first === 'action' && words[0] === 'vad' && isAim) return 'need';
  return first;
}

/** Whether a word may stand in a heading at all. */
export const isHeadingWord = (word: string): boolean =>
  wordsOf(word).every((part) => kindOfWord(part) !== null || FILLERS.test(part));

const PERIOD =
  /^(?:jan|febr?|mar|apr|maj|jun|jul|aug|sept?|okt|nov|dec|januari|februari|mars|april|juni|juli|augusti|september|oktober|november|december|q[1-4]|kv ?[1-4]|t[1-3])\.?$/i;

const LONGEST_HEADING = 60;

/** The columns that a row of headings names, or null when the row is not a row of headings. */
export function readHeadings(cells: readonly string[]): Column[] | null {
  const headings = cells.map((cell) => cell.replace(/\s+/g, ' ').trim());
  if (headings.some((heading) => heading.length > LONGEST_HEADING)) return null;
  const columns = headings.map((heading): Column => ({
    heading,
    kind: kindOfHeading(heading) ?? (PERIOD.test(heading) ? 'period' : 'other'),
  }));
  const filled = columns.filter((column) => column.heading !== '');
  const known = filled.filter((column) => column.kind !== 'other');
  const kinds = new Set(known.map((column) => column.kind));
  const says = kinds.has('action') || kinds.has('need');
  const binds =
    kinds.has('date') || kinds.has('responsible') || kinds.has('start') || kinds.has('status') || kinds.has('period');
  const enough = known.length * 2 > filled.length || known.length >= 3;
  if (!says || !binds || !enough) return null;
  const holdsValue = filled.some((column) => column.kind === 'other' && isValue(column.heading));
  return holdsValue && !isPlainlyHeadings(filled) ? null : columns;
}

/** Nothing but words that headings are made of. */
const isPlain = ({ kind, heading }: Column): boolean =>
  kind === 'period' || (kind !== 'other' && heading.split(' ').every(isHeadingWord));

/** Words that stand above a column and never in it: "Klart" and "Mål" may be both. */
const isTelling = ({ kind, heading }: Column): boolean =>
  ['number', 'start', 'responsible', 'comment'].includes(kind) ||
  /^(?:tid|datum|när|deadline|slut|status|läge)/i.test(heading);

/** Half of them or three are plainly headings, and one of those is never anything else. */
function isPlainlyHeadings(filled: readonly Column[]): boolean {
  const plain = filled.filter(isPlain);
  return (plain.length * 2 >= filled.length || plain.length >= 3) && plain.some(isTelling);
}

/**
 * New headings below those that a table has already, or null. Here a row is one of the plan unless there is no doubt:
 * "Risk för fall; Åtgärder sätts in; Tid bokas" holds the words of three headings.
 */
export function readHeadingsAnew(cells: readonly string[], before: readonly Column[]): Column[] | null {
  const columns = readHeadings(cells);
  const filled = columns?.filter(({ heading }) => heading !== '') ?? [];
  if (columns === null || isPlainlyHeadings(filled)) return columns;
  const plain = filled.filter(isPlain);
  if (filled.some((column) => !isPlain(column) && isValue(column.heading))) return null;
  const isMatrix = plain.filter(({ kind }) => kind === 'period').length >= 3;
  const isWhole = plain.length === columns.length && new Set(plain.map(({ kind }) => kind)).size >= 3;
  const repeats = columns.every(({ kind, heading }, index) => heading === '' || kind === before[index]?.kind);
  const doubled = repeats && filled.length >= 3 && plain.length * 2 >= filled.length;
  return isMatrix || (isWhole && plain.length >= 3) || doubled ? columns : null;
}

/** Whether a row repeats the headings of its table, as it does at the top of every page. */
export const repeatsHeadings = (cells: readonly string[], columns: readonly Column[]): boolean => {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const same = columns.filter((column, index) => column.heading && plain(cells[index] ?? '') === plain(column.heading));
  const filled = cells.filter((cell) => cell.trim()).length;
  return filled > 0 && same.length >= 2 && same.length === filled;
};

const finerKind = (heading: string): ColumnKind | null =>
  kindOfHeading(heading) ?? (PERIOD.test(heading) ? 'period' : null);

/**
 * A second row of headings below some of the first ("Tid" over "Start" and "Slut"), or null when it is none: it says
 * something where the first is empty. Cells that are merged with the first row's are no words of its own.
 */
export function readFinerHeadings(
  cells: readonly { readonly text: string; readonly sameAsAbove?: boolean }[],
  columns: readonly Column[],
): Column[] | null {
  const texts = cells.map(({ text, sameAsAbove }) => (sameAsAbove ? '' : text.trim()));
  const filled = texts.flatMap((text, index) => (text === '' ? [] : [{ text, index }]));
  const isFiner = filled.length < columns.length && filled.some(({ index }) => !columns[index]?.heading);
  if (!isFiner || !filled.every(({ text }) => text.split(/\s+/).length <= 3 && finerKind(text) !== null)) return null;
  return Array.from({ length: Math.max(columns.length, cells.length) }, (_, index): Column => {
    const heading = texts[index] ?? '';
    const above = columns[index] ?? { kind: 'other', heading: '' };
    return heading === '' ? above : { kind: finerKind(heading) ?? above.kind, heading };
  });
}
