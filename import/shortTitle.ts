import { whenUsed } from '../domain/whenUsed.ts';
import { withoutMark } from './text/listMarks.ts';

const LONGEST = 60;
/** Less than this is no name of anything. */
const SHORTEST = 4;

/** Openings that carry nothing: what comes after them is what the action is about. */
const CARRIERS =
  /^(införande av|genomförande av|upprättande av|framtagande av|utarbetande av|inrättande av|anordnande av|övervägande (?:att|av)|arbeta (?:aktivt )?(?:med|för)|arbetet med|arbete med|lösning på problem med|problem med|fortsatt arbete med|vi ska|att|fortsätta att)\s+(?:(?:en|ett|den|det|de)\s+)?/i;
/** "1.2 Dokumentation", "3) Avvikelser": the document's own number is kept apart. */
const NUMBER = /^(?:\d{1,2}[.):]|\d{1,2}(?:\.\d{1,2})+[.):]?)\s+(?=\p{Lu})/u;
const CLAUSE =
  /(?:,|;|:| –| -) |\s(?:samt|för att|genom att|så att|i enlighet med|med hjälp av|som|där|vilket|inom|enligt|utifrån|avseende|gällande|på samtliga|i samband med)\s/gi;

/**
 * A proposal for what an action is called on a card, at most 60 characters: the first sentence without empty
 * openings, cut where a clause ends, or else at a word with an ellipsis.
 */
export function shortTitle(text: string): string {
  const paragraph = text.split('\n').find((line) => line.trim().length >= SHORTEST) ?? text;
  const sentence = firstSentence(withoutMark(paragraph.replace(/\s+/g, ' ').trim()).replace(NUMBER, ''));
  const core = sentence.replace(CARRIERS, '').replace(/(?<!avd|enh|sekt|förv|m\.m)[\s.,;:–-]+$/, '');
  const whole = core.length >= 4 ? core : sentence;
  const title = whole.charAt(0).toUpperCase() + whole.slice(1);
  return lengthOf(title) <= LONGEST ? title : cut(title);
}

/**
 * What an action is called: by what is done where that is one short sentence that stands by itself, else by the need
 * it answers to (long prose makes no name, nor do two words).
 */
export function titleOf(need: string, action: string): string {
  const done = shortTitle(action);
  const short = action.trim().length <= 75 && !/[.!?]\s+\p{Lu}/u.test(action) && done.split(' ').length >= 3;
  const isBareWord = /^\p{L}{1,14}$/u.test(need.trim()) && done.split(' ').length >= 3 && !done.endsWith('…');
  return need === '' || short || isBareWord ? done : shortTitle(need);
}

const segmenter = whenUsed(() => new Intl.Segmenter('sv', { granularity: 'grapheme' }));
const graphemes = (text: string): string[] => Array.from(segmenter().segment(text), ({ segment }) => segment);
const lengthOf = (text: string): number =>
  text.length <= LONGEST ? text.length : graphemes(text.slice(0, 1000)).length;

function firstSentence(text: string): string {
  const end = /(?<=[\p{Ll}\p{N})”"]{3})[.!?](?=\s+\p{Lu})/u.exec(text);
  return end ? text.slice(0, end.index) : text;
}

function cut(title: string): string {
  const room = graphemes(title.slice(0, 1000))
    .slice(0, LONGEST + 1)
    .join('');
  const ends = [...`${room} `.matchAll(CLAUSE)]
    .map((match) => match.index)
    .filter((index) => index >= 24 && index <= LONGEST);
  const end = ends.at(-1);
  if (end !== undefined) return room.slice(0, end).replace(/[\s,;:–-]+$/, '');
  const shorter = graphemes(room)
    .slice(0, LONGEST - 1)
    .join('');
  const space = shorter.lastIndexOf(' ');
  return `${(space > 20 ? shorter.slice(0, space) : shorter).replace(/[\s,;:–-]+$/, '')}…`;
}
