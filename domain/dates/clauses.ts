import type { Clean } from './normalise.ts';
import { withoutContacts } from './notDates.ts';

/** Their full stops end nothing: "gäller t.o.m. 2027". */
const ABBREVIATION = /(?:t\. ?o|fr\. ?o)\. ?m\./gi;
const SENTENCE_END = /[;\n!?…]|\.(?=\s*(?:\p{Lu}|\d|$))| \/ /u;
const CLAUSE_END = /[,;:\n!?…()/]|\.(?=\s|$)|–| - /;

/** Whether a new sentence begins somewhere between two places: what stands before says nothing about what follows. */
export const isSentenceBreak = ({ shown }: Clean, from: number, to: number): boolean =>
  SENTENCE_END.test(shown.slice(from, to).replace(ABBREVIATION, '') + (shown[to] ?? ''));

/** The same for a comma or a bracket. */
export const isClauseBreak = ({ text }: Clean, from: number, to: number): boolean =>
  CLAUSE_END.test(text.slice(from, to).replace(ABBREVIATION, ''));

const SMALL_WORDS = new Set(
  (
    'i på den det de under vid till av för om är ca cirka preliminärt ska skall vara med och samt perioden tiden åren ' +
    'dock planeras planerad planerat beräknas datum tid kl d ske mot inom m o'
  ).split(' '),
);
const MOST_BETWEEN = 5;

/** Whether only words like "i", "den" and "under" stand between. */
export function isNextTo({ text }: Clean, from: number, to: number): boolean {
  if (to - from <= 1) return true;
  const words = text.slice(from, to).split(/[\s:.(]+/);
  return words.length <= MOST_BETWEEN && words.every((word) => word === '' || SMALL_WORDS.has(word));
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
/** Says how it stands, not what it is about. */
const NO_SUBJECT =
  /^(?:är|har|helt|delvis|redan|pågår|pågående|påbörjat|påbörjad|klart?a?|färdig[ta]?|genomför[td]|start|startar?|senast|årligen|löpande|kontinuerligt|hela|helåret|helår|preliminärt|prel|ungefär|ca|kring|kanske|uppstart|påbörjas|försena[dt]|flyttat|flyttad|framflyttat|framflyttad|uppskjute[tn]|slut|delår|i|samband|varje|år|månad|till|ny|nytt|tid|datum|plats|på|ska|vara|omkring|runt|infört|implementerat|pausa[dt])$/i;
const EDGE = ' ,.;:()–-/\n…~';

/** What the date is about: the words of its sentence before it, when they say more than how it stands. */
export function labelBefore(clean: Clean, from: number, to: number): string | undefined {
  const { shown } = clean;
  let end = to;
  let start = Math.max(from, to - 2 * LONGEST_LABEL);
  while (end > start && EDGE.includes(shown.charAt(end - 1))) end -= 1;
  if (shown[end] === ' ') end = withSmallWords(clean, end + 1, start);
  while (end > start && EDGE.includes(shown.charAt(end - 1))) end -= 1;
  if (end === start) return undefined;
  const sentence =
    shown
      .slice(start, end)
      .split(/[;\n!?…]|\.\s+(?=\p{Lu})/u)
      .at(-1) ?? '';
  start = 0;
  while (start < sentence.length && EDGE.includes(sentence.charAt(start))) start += 1;
  const label = withoutContacts(sentence.slice(start)).replace(/[ ,;:–-]+$/, '');
  const saysMore = label.split(/[\s,.…]+/).some((word) => word !== '' && !NO_SUBJECT.test(word));
  return saysMore && label.length <= LONGEST_LABEL ? label : undefined;
}
