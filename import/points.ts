import { readResponsibleCell } from '../domain/roles/index.ts';
import type { Place } from '../domain/plan.ts';
import type { SourceRow } from './sourceDocument.ts';
import { isBareTime } from './text/tokens.ts';

/** A point of a list that says who does it and when: "- [x] Utse ombud (enhetschef, januari 2027)". */
interface Point {
  readonly isMarked: boolean;
  readonly action: string;
  readonly responsible: string;
  readonly date: string;
  readonly status: string;
  readonly place: Place;
}

const MARK = /^(?:[-–•·*]|\d{1,2}[.)])?\s*(?:\[([ xX✓])\]|([☐☑☒✓✔✅]))?\s*/u;
const TAIL = /^(.{4,}?)\s*(?:\(([^()]{5,120})\)|\s[–-]\s+([^–]{3,120}?(?:\s[–-]\s+[^–]{2,80})?))[.]?$/u;

const LONGEST = 400;

export function pointOf(line: string, place: Place): Point | null {
  if (line.length > LONGEST) return null;
  const [mark = '', box = '', sign = ''] = MARK.exec(line.trim()) ?? [];
  const [, action = '', inside, after] = TAIL.exec(line.trim().slice(mark.length)) ?? [];
  const bound = boundOf(inside ?? after ?? '');
  if (!bound) return null;
  const isDone = /[xX✓]/u.test(box) || /[☑☒✓✔✅]/u.test(sign);
  return { isMarked: mark.trim() !== '', action, ...bound, status: isDone ? 'Klar' : '', place };
}

/** "enhetschef, senast 31 maj 2027", "enhetschef – maj 2027": roles and a time, in either order, and nothing else. */
function boundOf(words: string): { responsible: string; date: string } | null {
  const parts = words
    .split(/\s*[,;]\s*|\s+[–-]\s+/)
    .map((part) => part.replace(/^(?:ansvarig|ansvar|klart?|senast)\s*:?\s+(?=\S)/i, '').trim())
    .filter(Boolean);
  const times = parts.filter(isBareTime);
  const roles = parts.filter((part) => !isBareTime(part) && namesRole(part));
  if (times.length === 0 || roles.length === 0 || times.length + roles.length < parts.length) return null;
  return { responsible: roles.join(', '), date: times.join(', ') };
}

const namesRole = (part: string): boolean => {
  const { responsible, unknown } = readResponsibleCell(part);
  return responsible.length > unknown.length;
};

/** "- Lathund – kvalitetsutvecklare – nästa möte": in a list of such points the places say what is who and when. */
export function dashedPoint(line: string, place: Place): Point | null {
  const [mark = ''] = MARK.exec(line.trim()) ?? [];
  const [action = '', responsible = '', date = '', ...more] = line
    .trim()
    .slice(mark.length)
    .split(/\s+[–-]\s+/);
  if (mark.trim() === '' || line.length > LONGEST || date === '' || more.length > 0) return null;
  return { isMarked: true, action, responsible, date, status: '', place };
}

/** The points of a list as the table that it could have been. */
export const tableOfPoints = (points: readonly Point[]): SourceRow[] => {
  const rowOf = (texts: readonly string[], place: Place) => ({ cells: texts.map((text) => ({ text })), place });
  return [
    rowOf(['Åtgärd', 'Ansvarig', 'Klart', 'Status'], points[0]?.place ?? {}),
    ...points.map(({ action, responsible, date, status, place }) => rowOf([action, responsible, date, status], place)),
  ];
};
