import { LETTER, pattern, type Form, type Place, type Sign } from '../form.ts';

const WORD = `[${LETTER}][${LETTER}\\d-]{0,40}`;
const EVENT = new RegExp(
  `(?!(?:dock|minst|senast|nästa|därefter|sedan|prel|preliminärt?|ca|cirka|troligen|förmodligen|möjligen|ev|eventuellt|ungefär|omkring|kring|runt)§)${WORD}(?: (?!(?:och|samt|eller|resp|respektive|men|dock|minst|senast|som|den|årligen|under)§)${WORD}){0,5}`.replaceAll(
    '§',
    '(?![a-zåäö])',
  ),
  'y',
);
const AND = /(?:, ?(?:och |samt |eller )?| (?:och|samt|eller|resp\.?|respektive) )/y;
const MOST_ANCHORS = 5;

const LEADS_ON = /(?: (?:i|på|den|det|under|vid|av|för|till|från))+$/;

/** The words up to where a time begins: "terminsstart ht 2007" is an event and a term. */
function beforePeriod(words: string, at: number, periodAt: Place['periodAt']): string {
  for (let space = words.indexOf(' '); space > 0; space = words.indexOf(' ', space + 1)) {
    if (periodAt(at + space + 1)) return words.slice(0, space).replace(LEADS_ON, '');
  }
  return words;
}

/** The events named from `at` on: "budget och medarbetarsamtal" are two. */
export function eventsAt(
  { text, periodAt }: Pick<Place, 'text' | 'periodAt'>,
  at: number,
): { readonly anchor: readonly string[]; readonly end: number } {
  const anchor: string[] = [];
  let end = at;
  for (let from = at; anchor.length < MOST_ANCHORS; from = AND.lastIndex) {
    EVENT.lastIndex = from;
    const found = EVENT.exec(text);
    if (!found) break;
    const words = beforePeriod(found[0], from, periodAt);
    anchor.push(words);
    end = from + words.length;
    if (words !== found[0]) break;
    AND.lastIndex = end;
    if (!AND.test(text)) break;
  }
  return { anchor, end };
}

/** Vid behov, i samband med budget, vid varje nyanställning, när vikarier anställs: bound to events without a date. */
export const event: Form = {
  name: 'event',
  opens: 'definv',
  pattern: pattern(
    '(?:vid behov(?![a-zåäö-])|(?:vid händelse|i samband med|i anslutning till|(?:vid|efter|inför|före) varje|vid nästa|vid|när|då|varje)(?= ))',
  ),
  read: (_, place: Place): Sign | undefined => {
    const { text, start, end } = place;
    const written = text.slice(start, end);
    if (written === 'vid behov') return { type: 'recurrence', recurrence: 'event', anchor: ['behov'] };
    if (place.periodAt(end + 1)) return undefined;
    const opensPhrase =
      start === 0 ||
      /[.,;:(/\n–-] ?$/.test(text.slice(0, start)) ||
      /^(?:och|samt|eller|ä?r?)$/.test(text.slice(0, start).trim());
    const isSure = written.startsWith('i ') || written.includes('varje');
    if (!isSure && !opensPhrase) return undefined;
    const found = eventsAt(place, end + 1);
    return found.anchor.length === 0
      ? undefined
      : { type: 'recurrence', recurrence: 'event', anchor: found.anchor, end: found.end };
  },
};
