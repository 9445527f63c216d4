import type { LocalDate } from '../domain/calendar.ts';
import { readTimings } from '../domain/dates/index.ts';
import { readResponsible } from '../domain/roles/index.ts';
import type { RowPart } from './sortCells.ts';
import { mendLines } from './repairText.ts';
import type { Vocabulary } from './repairText.ts';
import { datesInText } from './datesInText.ts';
import { entriesFor, markedList, namedBy, paragraphsOf } from './text/listMarks.ts';
import type { MarkedList } from './text/listMarks.ts';
import { endOfRowIn } from './text/mergedRows.ts';
import { isBareTime, namesTime } from './text/tokens.ts';

/** A row's cells as one action, or as several when their order makes the pairing certain. */
export interface Pairing {
  readonly parts: readonly RowPart[];
  /** Several dates whose actions cannot be told: the words to ask about. */
  readonly doubt: string | null;
}

/**
 * Splits a row that holds several actions. Certain where the marks of lists say what belongs together, where each action
 * carries its own date, and where every date stands alone and there are as many actions as dates; responsibles are
 * paired when they too are as many and set apart, otherwise shared by all.
 */
export function pairActions(part: RowPart, known: Vocabulary, reference: LocalDate): Pairing {
  const list = markedList(part.action);
  const own = datesInText(part, list, reference);
  if (own) return { parts: own, doubt: null };
  const marked = list ? byMarks(part, list) : null;
  if (marked) return marked;
  const dates = dateUnits(part.date);
  const merged = part.date && part.responsible ? endOfRowIn(part.action) : null;
  if (merged) return { parts: [part], doubt: merged };
  if (dates.length < 2)
    return { parts: [part], doubt: hasSeveralOfBoth(part, list, known, reference) ? oneLine(part.date) : null };
  const actions = list?.items.length === dates.length ? namedBy(list) : actionUnits(part.action, dates, known);
  if (actions === null) {
    const isSpan = dates.length === 2 && dates.every(isNumericDay) && sentencesOf(part.action, known).length < 2;
    return { parts: [part], doubt: severalDeadlines(dates) && !isSpan ? oneLine(dates.join(' / ')) : null };
  }
  return pairUp(part, actions, dates);
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** The entries of lists that say by their marks, or by being as many, which of them belong together. */
function byMarks(part: RowPart, list: MarkedList): Pairing | null {
  const dates = entriesFor(list, part.date);
  const responsibles = entriesFor(list, part.responsible);
  const isDated = dates !== null && dates.filter(namesTime).length >= 2;
  const isOrdered = list.items[0]?.mark !== null;
  if (isDated) return pairUp(part, namedBy(list), dates, responsibles);
  if (!responsibles || !isOrdered) return null;
  return pairUp(
    part,
    namedBy(list),
    list.items.map(() => part.date),
    responsibles,
  );
}

function pairUp(
  part: RowPart,
  actions: readonly string[],
  dates: readonly string[],
  responsibles: readonly string[] | null = null,
): Pairing {
  const { units, certain } = responsibles
    ? { units: responsibles, certain: true }
    : responsibleUnits(part.responsible, actions.length);
  const statuses = blocksOf(part.status);
  const parts = actions.map((action, index) => ({
    ...part,
    action,
    date: dates[index] ?? '',
    responsible: units?.[index] ?? part.responsible,
    status: statuses.length === actions.length ? (statuses[index] ?? '') : part.status,
  }));
  return { parts, doubt: certain ? null : oneLine(part.responsible) };
}

/** Several actions and several deadlines, and nothing that says which belong together. */
function hasSeveralOfBoth(part: RowPart, list: MarkedList | null, known: Vocabulary, reference: LocalDate): boolean {
  const areSentences = part.date.includes(';') && sentencesOf(part.action, known).length > 1;
  if (!list && !areSentences && paragraphsOf(part.action).length < 2) return false;
  const { milestones } = readTimings(part.date, reference);
  const deadlines = milestones.flatMap(({ kind, latest }) => (kind === 'start' || latest === null ? [] : [latest]));
  return new Set(deadlines).size > 1;
}

const blocksOf = (text: string): string[] =>
  text
    .split(/[\n\u2029][ \t]*[\n\u2029]\s*/)
    .map((block) => block.trim())
    .filter(Boolean);
const linesOf = (text: string): string[] =>
  text
    .split(/[\n\u2029]+/)
    .map((line) => line.trim())
    .filter(Boolean);

const DATED =
  /\d|jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|vår|sommar|höst|vint|[hv]t|kvartal|tertial|halvår|år/i;
const COMPLETE =
  /^(?!\d{4}\.?$)(?!.*(,|\b(i|av|under|från|till|senast|den|efter|före|okt|sept?|jan|feb|mars?|apr|aug|nov|dec|(?<![-/.\d]|v\.? ?|vecka |kv\.? ?|kvartal )\d{1,2}))$)/i;
const isNumericDay = (unit: string): boolean => /^\d{4}-\d\d-\d\d$|^\d{6}$/.test(unit);
const OPENS_ONLY = /^(klart?|klara|pågår)[,.:]?$/i;

/** The dates of a cell that are set apart and say nothing else, at least one of them a real date. */
function dateUnits(text: string): string[] {
  const blocks = blocksOf(text);
  const units = blocks.length > 1 ? blocks : linesOf(text);
  const apart = units.every((unit) => isBareTime(unit) && (blocks.length > 1 || COMPLETE.test(unit)));
  if (!apart || units.some((unit) => OPENS_ONLY.test(unit))) return [text];
  return units.some((unit) => DATED.test(unit)) ? units : [text];
}

const severalDeadlines = (dates: readonly string[]): boolean => dates.filter((date) => /\d{2}/.test(date)).length > 1;

/** As many actions as dates, told by empty lines, by lines, or by sentences; null when none gives that many. */
function actionUnits(text: string, dates: readonly string[], known: Vocabulary): string[] | null {
  const blocks = blocksOf(text);
  if (blocks.length === dates.length) return blocks;
  const lines = linesOf(text);
  const startsNew = (line: string, index: number) =>
    /^\p{Lu}/u.test(line) && (index === 0 || !/[-,/]$/.test(lines[index - 1] ?? ''));
  if (lines.length === dates.length && lines.every(startsNew)) return lines;
  const sentences = sentencesOf(text, known);
  // Two days below each other may as well be a start and an end: sentences alone do not say that they are not.
  return sentences.length === dates.length && !dates.every(isNumericDay) ? sentences : null;
}

const sentencesOf = (text: string, known: Vocabulary): string[] =>
  blocksOf(text).flatMap((block) => mendLines(block, known).split(/(?<=[\p{Ll}\p{N})”]{2}[.!?])\s+(?=\p{Lu})/u));

function responsibleUnits(text: string, count: number): { units: string[] | null; certain: boolean } {
  const blocks = blocksOf(text);
  if (blocks.length === count) return { units: blocks, certain: true };
  const lines = linesOf(text);
  if (lines.length !== count) return { units: null, certain: true };
  const roles = lines.map((line) => readResponsible(line).map((entry) => entry.role));
  const named = roles.flat().filter((role) => role !== null);
  const repeated = new Set(named).size < named.length;
  return repeated && roles.every((line) => line.length > 0)
    ? { units: lines, certain: true }
    : { units: null, certain: false };
}
