import type { LocalDate } from '../domain/calendar.ts';
import { readTimings } from '../domain/dates/index.ts';
import type { RowPart } from './sortCells.ts';
import { namedBy, paragraphsOf } from './text/listMarks.ts';
import type { MarkedList } from './text/listMarks.ts';
import { isBareTime } from './text/tokens.ts';

/** "Se aktiviteterna", "enligt respektive punkt": the dates stand with the actions. */
const POINTS_AT_TEXT = /^\(?(?:se|enl(?:igt|\.)?|framgår|datum (?:i|vid))(?!\p{L})/iu;
const DEADLINE = /^(?:klara?t?|färdigt?|senast|slut\p{L}*|före|innan|t\.? ?o\.? ?m)(?!\p{L})/iu;

/**
 * The actions of a row whose cell of dates holds none, each with the date that its own text has in brackets:
 * "Kökets tider ses över (klart 1 september 2027)". Null when no text has one.
 */
export function datesInText(part: RowPart, list: MarkedList | null, reference: LocalDate): RowPart[] | null {
  if (readTimings(part.date, reference).milestones.some(({ latest }) => latest !== null)) return null;
  const points = POINTS_AT_TEXT.test(part.date);
  const actions = list ? namedBy(list) : paragraphsOf(part.action);
  const dates = actions.map((text) => ownDate(text, points, reference));
  if (dates.every((date) => date === null)) return null;
  return actions.map((action, index) => {
    const own = dates[index] ?? null;
    const said = points && own !== null ? '' : part.date;
    return { ...part, action, date: [said, own].filter(Boolean).join('\n') };
  });
}

function ownDate(text: string, points: boolean, reference: LocalDate): string | null {
  const brackets = [...text.matchAll(/\(([^()]{4,50})\)/g)].map((match) =>
    (match[1] ?? '').replace(/\s+/g, ' ').trim(),
  );
  const isOwn = (words: string) =>
    (points || DEADLINE.test(words)) &&
    isBareTime(words) &&
    readTimings(words, reference).milestones.some(({ latest }) => latest !== null);
  return brackets.findLast(isOwn) ?? null;
}
