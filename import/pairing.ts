import { readResponsible } from '../domain/roles/index.ts';
import type { RowPart } from './sortCells.ts';
import { mendLines } from './repairText.ts';
import type { Vocabulary } from './repairText.ts';
import { isBareTime } from './text/tokens.ts';

/** A row's cells as one action, or as several when their order makes the pairing certain. */
export interface Pairing {
  readonly parts: readonly RowPart[];
  /** Several dates whose actions cannot be told: the words to ask about. */
  readonly doubt: string | null;
}

/**
 * Splits a row that holds several actions. Certain only when every date stands alone and there are as many actions
 * as dates; responsibles are paired when they too are as many and set apart, otherwise shared by all.
 */
export function pairActions(part: RowPart, known: Vocabulary): Pairing {
  const dates = dateUnits(part.date);
  const whole = { parts: [part], doubt: null };
  if (dates.length < 2) return whole;
  const actions = actionUnits(part.action, dates.length, known);
  if (actions === null) {
    return { parts: [part], doubt: severalDeadlines(dates) ? dates.join(' / ').replace(/\s+/g, ' ') : null };
  }
  const { units, certain } = responsibleUnits(part.responsible, dates.length);
  const statuses = blocksOf(part.status);
  const parts = actions.map((action, index) => ({
    ...part,
    action,
    date: dates[index] ?? '',
    responsible: units?.[index] ?? part.responsible,
    status: statuses.length === actions.length ? (statuses[index] ?? '') : part.status,
  }));
  return { parts, doubt: certain ? null : part.responsible.replace(/\s+/g, ' ') };
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
  /^(?!\d{4}\.?$)(?!.*(,|\b(i|av|under|från|till|senast|den|efter|före|okt|sept?|jan|feb|mars?|apr|aug|nov|dec|\d{1,2}))$)/i;
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

/** As many actions as asked for, told by empty lines, by list marks, or by sentences; null when none gives that many. */
function actionUnits(text: string, count: number, known: Vocabulary): string[] | null {
  const blocks = blocksOf(text);
  if (blocks.length === count) return blocks;
  const listed = linesOf(text).reduce<string[]>((units, line) => {
    const fresh = units.length === 0 || /^([-–•·*]|\d{1,2}[.)]|\p{Ll}\))\s/u.test(line);
    return fresh ? [...units, line] : [...units.slice(0, -1), `${units.at(-1)}\n${line}`];
  }, []);
  if (listed.length === count) return listed;
  const lines = linesOf(text);
  const startsNew = (line: string, index: number) =>
    /^\p{Lu}/u.test(line) && (index === 0 || !/[-,/]$/.test(lines[index - 1] ?? ''));
  if (lines.length === count && lines.every(startsNew)) return lines;
  const sentences = blocks.flatMap((block) =>
    mendLines(block, known).split(/(?<=[\p{Ll}\p{N})”]{2}[.!?])\s+(?=\p{Lu})/u),
  );
  return sentences.length === count ? sentences : null;
}

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
