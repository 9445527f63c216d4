import { LIST_BREAK } from './text/listMarks.ts';

const LIGATURES: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };

/** Makes the characters of any source alike: NFC, plain spaces and line ends, no ligatures or invisible characters. */
export function cleanCharacters(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replace(/[ﬀ-ﬆ]/g, (ligature) => LIGATURES[ligature] ?? ligature)
    .replace(/\u00ad(\s*\n\s*)?/g, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g, '')
    .replace(/[\0-\x08\x0b\x0e-\x1f\x7f-\x9f]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .replace(/[\u2010\u2011]/g, '-');
}

/** The words of a whole document, lower case: what decides how a doubtful line break is mended. */
export type Vocabulary = ReadonlyMap<string, number>;

export function vocabularyOf(text: string): Vocabulary {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

const CALENDAR =
  /^(jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}*$|^(mån|tis|ons|tors|fre|lör|sön)dag\p{L}*$|^(vår|sommar|höst|vinter)\p{L}{0,3}$|^\d/iu;
const SHARED_END = /^(och|eller|samt|respektive|resp|alternativt|till|&)\b/i;

/** Ends a paragraph in the cell of a format that has paragraphs, where a mere `\n` may only be a wrapped line. */
export const PARAGRAPH = '\u2029';
/** A paragraph that goes on in the next one: a hyphen before it, or a small letter or a number after. */
const BROKEN_PARAGRAPH =
  /(?<=\p{L}-)[ \t]*\u2029(?=[ \t]*\p{L})|(?<![.!?:\u2029\n])[ \t]*\u2029(?=[ \t]*(?:\p{Ll}|\d{4}\b|\())/gu;

/**
 * Mends what line breaks did to a cell: hyphenated words are joined, hyphens that belong to the word stay
 * ("MAS-funktionen", "kvalitets- och", "oktober-november"), lines become running text, an empty line stays a line break, as does one before the mark of a list.
 */
export function mendLines(text: string, known: Vocabulary = new Map()): string {
  const wrapped = text.replace(BROKEN_PARAGRAPH, '\n');
  const paragraphs = wrapped
    .replace(LIST_BREAK, PARAGRAPH)
    .split(/\n[ \t]*\n\s*|\u2029/)
    .map((paragraph) => mendParagraph(paragraph, known));
  return paragraphs.filter(Boolean).join('\n');
}

function mendParagraph(text: string, known: Vocabulary): string {
  const joined = text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .reduce((before, line) => joinLines(before, line, known), '');
  return (joined.includes('- ') ? mendInline(joined, known) : joined)
    .replace(/(?<![\p{L}-])(\p{L}{3,}s) (\p{Ll}{4,})(?![\p{L}-])/gu, (whole: string, left: string, right: string) =>
      isSplitWord(left, right, known) ? left + right : whole,
    )
    .replace(/ +([,.;:!?)])(?=\s|$)/g, '$1')
    .trim();
}

/** Hyphens that a lost line break left with a space after them. */
const mendInline = (text: string, known: Vocabulary): string =>
  text
    .replace(/(?<=(?<![\p{L}\p{N}-])\p{Lu}{2,5}-) (?=\p{Ll})(?!(?:och|eller|samt|respektive|resp)\b)/gu, '')
    .replace(INLINE_BREAK, (whole: string, left: string, right: string) => inlineBreak(whole, left, right, known));

function joinLines(before: string, line: string, known: Vocabulary): string {
  if (!before) return line;
  const broken = /([\p{L}\p{N}.]+)-$/u.exec(before.slice(-60));
  const next = /^[\p{L}\p{N}]+/u.exec(line)?.[0] ?? '';
  if (broken?.[1] && next) {
    if (SHARED_END.test(line)) return `${before} ${line}`;
    return keepsHyphen(broken[1], next, known) ? before + line : before.slice(0, -1) + line;
  }
  if (/[^\s/]\/$/.test(before.slice(-2))) return before + line;
  return isSplitWord(before, next, known) ? before + line : `${before} ${line}`;
}

/** Whether the hyphen at a line's end belongs to the word, instead of only to the line break. */
function keepsHyphen(left: string, right: string, known: Vocabulary): boolean {
  if (CALENDAR.test(left) && CALENDAR.test(right)) return true;
  if (/^\p{Lu}[\p{Lu}\p{N}]+$/u.test(left) || /\p{N}$/u.test(left) || /^[\p{Lu}\p{N}]/u.test(right)) return true;
  const [low, lowNext] = [left.toLowerCase(), right.toLowerCase()];
  return (known.get(`${low}-${lowNext}`) ?? 0) > 0 && !known.has(low + lowNext);
}

/** "Informations" / "material": joined only when the document writes the whole word elsewhere and never the first part. */
function isSplitWord(before: string, next: string, known: Vocabulary): boolean {
  const left = /(?<![\p{L}-])\p{L}{4,}$/u.exec(before.slice(-60))?.[0].toLowerCase();
  if (!left || !/^\p{Ll}{3,}$/u.test(next)) return false;
  return known.has(left + next) && (known.get(left) ?? 0) <= 1;
}

const INLINE_BREAK = /(?<![\p{L}-])(\p{L}{2,}(?:-\p{L}+)*)- (\p{Ll}{3,})(?!-)/gu;

/** "Implemen- terings- arbetet" on one line: the break was lost, the hyphen and a space remain. */
function inlineBreak(whole: string, left: string, right: string, known: Vocabulary): string {
  if (SHARED_END.test(right) || /^\p{Lu}{2,}$/u.test(left)) return whole;
  const joined = (left + right).toLowerCase();
  return known.has(joined) ? left + right : whole;
}
