/** An entry of a list as it stands in a cell: its text without the mark, and what the mark orders it by. */
export interface ListItem {
  /** "a" or "1"; null where a bullet or a dash stands. */
  readonly mark: string | null;
  readonly text: string;
}

export interface MarkedList {
  /** What stands before the first mark and is about all of them. */
  readonly lead: string;
  readonly items: readonly ListItem[];
}

const BULLET = String.raw`[•·*▪▫‣◦●○■□\uf0b7\uf0a7–-]`;
const ORDER = String.raw`(?:\d{1,2}|[a-hA-H])`;
const MARK = new RegExp(String.raw`^(?:${BULLET}|(${ORDER})[.)])[ \t]+(?=\S)`, 'u');
/** A mark before words: a dash before a number may be the rest of a span of days. */
const BEFORE_WORDS = String.raw`(?:${BULLET}|${ORDER}[.)])[ \t]+(?!(?:och|eller|samt)\b)(?=[\p{L}(”"])`;

/** Where a line begins with the mark of a list: it begins something of its own, however the lines are wrapped. */
export const LIST_BREAK = new RegExp(String.raw`[\n\u2029][ \t]*(?=${BEFORE_WORDS})`, 'gu');

export const withoutMark = (line: string): string => line.replace(MARK, '');

const linesOf = (text: string): string[] =>
  text
    .split(/[\n\u2029]+/)
    .map((line) => line.trim())
    .filter(Boolean);

/** The entries of a cell whose lines begin with marks, their wrapped lines with them; null where it is no list. */
export function markedList(text: string): MarkedList | null {
  const lead: string[] = [];
  const items: { mark: string | null; text: string }[] = [];
  for (const line of linesOf(text)) {
    const found = MARK.exec(line);
    const last = items.at(-1);
    if (found && isNext(found[1], items)) {
      items.push({ mark: found[1]?.toLowerCase() ?? null, text: line.slice(found[0].length) });
    } else if (last) last.text += `\n${line}`;
    else lead.push(line);
  }
  return items.length >= 2 ? { lead: lead.join('\n'), items } : null;
}

/** A number or a letter is a mark only in its turn: "15. mars" begins no entry. */
function isNext(order: string | undefined, items: readonly ListItem[]): boolean {
  const before = items.at(-1);
  if (order === undefined) return before === undefined || before.mark === null;
  if (before === undefined) return /^[1a]$/i.test(order);
  if (before.mark === null) return false;
  const next = /\d/.test(order)
    ? Number(before.mark) + 1 === Number(order)
    : after(before.mark) === order.toLowerCase();
  return next;
}

const after = (letter: string): string => String.fromCharCode((letter.codePointAt(0) ?? 0) + 1);

const LONGEST_LEAD = 60;

/** The entries as actions: a short text above them is what they are all parts of, and is said in each. */
export function namedBy({ lead, items }: MarkedList): string[] {
  const about = lead.replace(/\s+/g, ' ').replace(/[\s:]+$/, '');
  if (about === '') return items.map(({ text }) => text);
  const isName = about.length <= LONGEST_LEAD && !/[.!?]$/.test(about);
  return items.map(({ text }) => (isName ? `${about}: ${text}` : `${text}\n\n${lead}`));
}

/** What another cell of the row says of each entry: by the same marks, or in the same order; null when it is no such list. */
export function entriesFor({ items }: MarkedList, cell: string): string[] | null {
  const others = markedList(cell)?.items;
  if (!others) return null;
  const isOrdered = others.every(({ mark }) => mark !== null) && items.every(({ mark }) => mark !== null);
  const isSame = others.length === items.length;
  if (isOrdered && others.every(({ mark }) => items.some((item) => item.mark === mark))) {
    return items.map(({ mark }) => others.find((other) => other.mark === mark)?.text ?? '');
  }
  return isSame ? others.map(({ text }) => text) : null;
}

/** The paragraphs of a cell that each begin something: what is a list in Word has lost its marks. */
export function paragraphsOf(text: string): string[] {
  const paragraphs = text
    .split(/\u2029|\n[ \t]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
  const begin = paragraphs.every(
    (paragraph, index) =>
      /^[("”]?[\p{Lu}\d]/u.test(paragraph) && (index === 0 || !/[-,/]$/.test(paragraphs[index - 1] ?? '')),
  );
  return begin ? paragraphs : [text];
}
