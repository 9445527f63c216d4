import type { Clean } from './normalise.ts';
import { withoutContacts } from './notDates.ts';

/** Their full stops end nothing: "gäller t.o.m. 2027". */
const ABBREVIATION = /(?:t\. ?o|fr\. ?o)\. ?m\./gi;
const SENTENCE_END = /[;\n!?…]|\.(?=\s*(?:\p{Lu}|\d))| \/ /u;
const CLAUSE_END = /[,;:\n!?…()/]|\.(?=\s|$)|–| - /;

/** Whether a new sentence begins somewhere between two places: what stands before says nothing about what follows. */
export const isSentenceBreak = ({ shown }: Clean, from: number, to: number): boolean =>
  SENTENCE_END.test(shown.slice(from, to + 1).replace(ABBREVIATION, ''));

/** The same for a comma or a bracket. */
export const isClauseBreak = ({ text }: Clean, from: number, to: number): boolean =>
  CLAUSE_END.test(text.slice(from, to).replace(ABBREVIATION, ''));

const SMALL_WORDS = new Set(
  (
    'i på den det de under vid till av för om är ca cirka preliminärt ska skall vara med och samt perioden tiden åren ' +
    'dock planeras planerad planerat beräknas datum tid kl d ske mot inom m o'
  ).split(' '),
);

/** Whether only words like "i", "den" and "under" stand between. */
export function isNextTo({ text }: Clean, from: number, to: number): boolean {
  return text
    .slice(from, to)
    .split(/[\s:.,(–-]+/)
    .every((word) => word === '' || SMALL_WORDS.has(word));
}

const WORDS_BACK = 4;

/** Where an expression begins when the small words before it are counted in ("under hösten"). */
export function withSmallWords({ text }: Clean, from: number, lowest: number): number {
  let start = from;
  for (let count = 0; count < WORDS_BACK && start > lowest && text[start - 1] === ' '; count += 1) {
    const wordStart = Math.max(text.lastIndexOf(' ', start - 2) + 1, lowest);
    if (!SMALL_WORDS.has(text.slice(wordStart, start - 1))) break;
    start = wordStart;
  }
  return start;
}

const LONGEST_LABEL = 80;
/** Says how it stands or when, not what it is about. */
const NO_SUBJECT =
  /^(?:är|har|helt|delvis|redan|pågår|pågående|påbörja[ts]|påbörjad|klar[ta]?|färdig[ta]?|genomför(?:ts?|d|s)|start(?:ar?)?|senast|årligen|löpande|kontinuerligt|hela|helår(?:et)?|preliminärt|prel|ungefär|ca|kring|kanske|uppstart|försena[dt]|(?:fram)?flytta[td]|uppskjute[tn]|slut|delår|i|samband|varje|år|månad|till|nya?|nytt|tid|datum|plats|på|ska|vara|omkring|runt|infört|implementerat|pausa[dt]|nästa|gång|därefter|sedan|och|samt|(?:vecko|månads|kvartals|tertial|termins|halvårs)vis|vecka|kvartal|tertial|termin|halvår|(?:mån|tis|ons|tors|fre|lör|sön)dag)?$/i;
const EDGES = ' ,.;:()–\\-/\\n…~';
const LEADING = new RegExp(`^[${EDGES}]+|^(?:och|samt) `, 'i');
const TRAILING = new RegExp(`[${EDGES}]+$`);

/** What the date is about: the words of its sentence before it, when they say more than how it stands. */
export function labelBefore(clean: Clean, from: number, to: number): string | undefined {
  // "2027: utbildning, 2028: uppföljning": these words belong to the date before them.
  if (/^ ?:/.test(clean.shown.slice(from, from + 2)) && from > 0) return undefined;
  const start = Math.max(from, to - 2 * LONGEST_LABEL);
  const trimmed = (end: number): string => clean.shown.slice(start, end).replace(TRAILING, '');
  const end = start + trimmed(to).length;
  // "Preliminärt datum ca 1 mars": the small words before a bracket or a comma are no subject either.
  const before = trimmed(Math.min(end, withSmallWords(clean, end + 1, start)));
  const sentence = before.split(/[;\n!?…]|\.\s(?=\p{Lu})/u).at(-1) ?? '';
  const label = withoutContacts(sentence.replace(LEADING, '').replace(LEADING, '')).replace(TRAILING, '');
  const saysMore = label.split(/[\s,.…]/).some((word) => !NO_SUBJECT.test(word));
  return saysMore && label.length <= LONGEST_LABEL ? label : undefined;
}
