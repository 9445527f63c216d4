import { matchRole } from '../../domain/roles/index.ts';
import { isLabelled } from '../planHead.ts';
import type { Line } from './lines.ts';

/** A word of a run-together text with the signs that tell which column it stands in. */
export interface Token {
  readonly text: string;
  readonly line: Line;
  /** What stands before it: a space, several spaces, a line break, an empty paragraph, an empty line, a page break. */
  readonly gap: 'space' | 'wide' | 'line' | 'inner' | 'blank' | 'page';
  /** First on a line that begins with a space: an empty cell was printed before it. */
  readonly lead: boolean;
  readonly time: 'strong' | 'weak' | 'none';
  readonly role: 'known' | 'title' | 'link' | 'name' | 'none';
  readonly capital: boolean;
  /** Part of a role and a time at the end of a line ("… sägs. MAS Klart dec 2027"): cells of their own, hardly prose. */
  readonly ends: boolean;
  /** Whether the word before ended a sentence. */
  readonly opens: boolean;
  /** Whether the word before asks for more ("enligt", "och"): no cell ends with it, and a capital here begins a name. */
  readonly bound: boolean;
  /** On a line that says something about the document ("Datum: 2007-05-14"). */
  readonly label: boolean;
}

const MONTH =
  /^(jan|feb|mar|mars|apr|april|maj|jun|juni|jul|juli|aug|augusti|sep|sept|september|okt|oktober|nov|november|dec|december|januari|februari)$/;
const SEASON = /^(sen|tidig)?(vår|vårar|sommar|höst|vinter)(en|n|as|terminen|termin)?$|^[vh]t(-?\d{2,4})?$/;
const NUMERIC =
  /^(19|20)\d\d([-/–](19|20)?\d\d)*$|^\d{6}$|^\d{8}$|^\d{1,2}[/.]\d{1,2}([-/. ]\d{2,4})?$|^\d{4}-\d\d?(-\d\d?)?$|^[qtvhk]\.?\d{1,2}$/;
const STATE =
  /^(klar|klart|klara|klarställs|pågår|pågående|påbörjad|påbörjat|påbörjas|påbörjade|löpande|fortlöpande|kontinuerligt|snarast|omgående|årligen|månatligen|månadsvis|kvartalsvis|veckovis|halvårsvis|dagligen|tillsvidare|senast|varje|genomfört|genomförs|avslutat|avslutas|avslutad|verkställs|årsskiftet|halvårsskiftet|månadsskiftet|kvartal|kvartalet|tertial|tertialet|halvår|halvåret|vecka|veckor|fr\.?o\.?m|t\.?o\.?m|deadline|implementeras|fortsätter|driftstart|datum)$/;
const WEAK =
  /^(\d{1,2}|\d{1,2}[:.]?[ae]|den|under|i|från|till|och|med|början|mitten|slutet|av|på|per|före|efter|inför|start|planering|planeras|planerad|genomförande|år|året|månad|månaden|vid|[-–—/…]+|v|kv|q\d|ca)$/;
const LINK = /^(och|för|inom|i|på|samt|respektive|resp|eller|vid|&|\+|-|–|se|ovan|nedan|samtliga|berörda?)$/;

const ASKS_FOR_MORE =
  /^(och|eller|samt|att|som|en|ett|den|det|de|i|på|av|till|från|för|med|utan|om|hos|vid|under|över|mellan|inom|enligt|genom|mot|efter|före|inför|kring)$/;

const bare = (text: string): string => text.toLowerCase().replace(/^[("”]+|[.,;:!?…)"”]+$/g, '');

function timeOf(text: string): Token['time'] {
  const parts = bare(text).split(/[-/–](?=\p{L})|(?<=\p{L})[-/–]/u);
  const strong = (part: string) => MONTH.test(part) || SEASON.test(part) || NUMERIC.test(part) || STATE.test(part);
  if (NUMERIC.test(bare(text)) || parts.every((part) => strong(part))) return 'strong';
  return WEAK.test(bare(text)) || bare(text) === '' ? 'weak' : 'none';
}

/** Whether a text holds a word that names or tells about a time. */
export const namesTime = (text: string): boolean => text.split(/\s+/).some((word) => timeOf(word) === 'strong');

/** Splits lines into words and notes about each which kinds of cells it is at home in. */
export function tokensOf(lines: readonly Line[]): Token[] {
  const tokens: Token[] = [];
  let opens = true;
  let bound = false;
  for (const line of lines) {
    let first = true;
    const label = isLabelled(line.text);
    for (const match of line.text.matchAll(/\S+/g)) {
      const text = match[0];
      const wide = !first && /\s{2}$/.test(line.text.slice(Math.max(0, match.index - 2), match.index));
      tokens.push({
        text,
        line,
        gap: first ? line.above : wide ? 'wide' : 'space',
        lead: first && line.indent > 0 && line.indent <= 4,
        time: timeOf(text),
        role: 'none',
        ends: false,
        capital: /^[("”]*\p{Lu}/u.test(text),
        opens,
        bound,
        label,
      });
      bound = ASKS_FOR_MORE.test(text);
      opens = /[.!?…:][)"”]*$/.test(text);
      first = false;
    }
  }
  return markRoles(tokens);
}

function markRoles(tokens: readonly Token[]): Token[] {
  const words = tokens.flatMap((token, index) =>
    token.text.split('/').map((text) => ({ text: text.replace(/[,;]$/, ''), index })),
  );
  const texts = words.map((word) => word.text);
  const roles: Token['role'][] = tokens.map((token) => {
    if (LINK.test(bare(token.text))) return 'link';
    return /^\p{Lu}\p{Ll}+$/u.test(bare(token.text).replace(/^./, (c) => c.toUpperCase())) && token.capital
      ? 'name'
      : 'none';
  });
  let skip = 0;
  words.forEach((_, at) => {
    if (at < skip) return;
    const match = matchRole(texts, at, true);
    if (!match) return;
    for (let use = at; use < at + match.length; use++) {
      const index = words[use]?.index ?? 0;
      roles[index] = match.role.known ? 'known' : 'title';
    }
    skip = at + match.length;
  });
  return markEnds(tokens.map((token, index) => ({ ...token, role: roles[index] ?? 'none' })));
}

function markEnds(tokens: readonly Token[]): Token[] {
  const marked = [...tokens];
  const binds = (token: Token | undefined) => token !== undefined && (token.role === 'known' || token.time !== 'none');
  tokens.forEach((token, last) => {
    if (tokens[last + 1]?.line === token.line || !binds(token)) return;
    let first = last;
    while (tokens[first - 1]?.line === token.line && binds(tokens[first - 1])) first--;
    while (first < last && !tokens[first]?.capital && !/^\d/.test(tokens[first]?.text ?? '')) first++;
    const run = tokens.slice(first, last + 1);
    if (!run.some((one) => one.role === 'known') || !run.some((one) => one.time === 'strong')) return;
    run.forEach((one, index) => (marked[first + index] = { ...one, ends: true }));
  });
  return marked;
}

const PHASE = /^(planering|planeras|planerad|genomförande|genomförs|implementeras|start|uppföljning|driftstart)\b/i;

/** Whether a text is nothing but a time or a state ("Hösten 2007", "Påbörjat"), with no words of its own. */
export const isBareTime = (text: string): boolean =>
  namesTime(text) && !PHASE.test(text) && text.split(/\s+/).every((word) => timeOf(word) !== 'none');
