import { whenUsed } from '../domain/whenUsed.ts';

/**
 * The one door for text into a card. Whatever people wrote comes out as what it looks like: no client may read it as
 * Markdown, a link, a mention, a date function or a command to the display.
 */

/** Invisible and without width: parts two characters that a client would otherwise read as one command. */
const JOINER = '\u2060';
const segmenter = whenUsed(() => new Intl.Segmenter('sv', { granularity: 'grapheme' }));

/** Nearly every text: single spaces between Latin letters and the marks of plain writing, with nothing to clean away. */
const ORDINARY = /^(?:[!-~À-ÿ–—‘’“”…·]+(?: [!-~À-ÿ–—‘’“”…·]+)*)?$/;

/** One line of well-formed NFC without control, direction and zero-width characters, and without piles of accents. */
export function clean(text: string): string {
  if (ORDINARY.test(text)) return text;
  return text
    .replace(/\p{Surrogate}/gu, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/(?<!\p{Extended_Pictographic}\uFE0F?)\u200D|(?!\u200D)[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u3164\uFFA0]/g, '')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** At most `most` characters as people count them, with "…" where something was left out. */
export function short(text: string, most: number): string {
  const whole = clean(text.slice(0, most * 40));
  // No text has more characters than units.
  if (whole.length <= most) return whole;
  const graphemes = [...segmenter().segment(whole)];
  if (graphemes.length <= most) return whole;
  return `${graphemes
    .slice(0, most - 1)
    .map(({ segment }) => segment)
    .join('')
    .trimEnd()}…`;
}

/** What clients look for in any text: hardly one has it. */
const LOOKED_FOR = /\{\{|:\/\/|www\.|<\/?at/i;

/** For places that show text as it stands (text runs, button titles, badges): what clients look for anyway is parted. */
export function plain(text: string): string {
  const cleaned = clean(text);
  if (!LOOKED_FOR.test(cleaned)) return cleaned;
  return cleaned
    .replaceAll('{{', `{${JOINER}{`)
    .replace(/:\/\//g, `:/${JOINER}/`)
    .replace(/\bwww\./gi, (www) => `${www}${JOINER}`)
    .replace(/<(?=\/?at\b)/gi, `<${JOINER}`);
}

/**
 * For places whose text is read as Markdown (text blocks and facts). Only backslashes that the phone's reader also
 * takes away are used where something else will do: list and heading marks are parted from the space after them.
 */
export const literal = (text: string): string =>
  plain(text)
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/[*_[\]`~<>]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(#{1,6}|[-+=]|\d{1,9}[.)])(?=[ \-=]|$)/, `$1${JOINER}`);
