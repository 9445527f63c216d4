import { candidatesOf, type Candidates } from './candidates.ts';
import type { Day } from './civil.ts';
import { FORMS, PERIOD_FORMS } from './forms.ts';
import type { Place, Sign } from './form.ts';
import { isReplaced } from './forms/replaced.ts';
import type { Period } from './period.ts';
import { adjacentOrSpan, join, linkAt, shareYear, spans } from './range.ts';

/** A sign and where it stands. */
export type Found = Sign & { readonly from: number; readonly to: number };
export type At<T extends Sign['type']> = Extract<Found, { type: T }>;

/** "Slutet av början av …": deeper nesting than this is nonsense, and would cost time. */
const DEEPEST = 3;
const MOST_IN_LIST = 12;

const ALL = candidatesOf(FORMS);
const PERIODS = candidatesOf(PERIOD_FORMS);

const isWordCharacter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 0xdf && code <= 0x17f);

/** Everything in the text that says something about time, in order. Linear: no place is read more than a few times. */
export function scan(text: string, shown: string, reference: Day): readonly Found[] {
  const found: Found[] = [];
  const source: Source = { text, shown, reference };
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const isInsideWord = at > 0 && isWordCharacter(code) && isWordCharacter(text.charCodeAt(at - 1));
    const isOpen = !isInsideWord || isRunTogether(text, at);
    const read = isOpen ? readAt(ALL, source, at, 0) : undefined;
    const sign = isInsideWord && !isDay(read) ? undefined : read;
    if (sign) found.push(sign);
    at = sign ? Math.max(sign.to, at + 1) : at + 1;
  }
  return found;
}

const isDay = (found: Found | undefined): boolean =>
  found?.type === 'period' && found.periods.every(({ precision }) => precision === 'day');

/** "Klart1 okt": a word, its space lost, and then a day. Codes like A4 and T2 are too short to be such a word. */
const isRunTogether = (text: string, at: number): boolean =>
  text.charCodeAt(at) <= 57 && /[a-zåäö]{4}$/.test(text.slice(Math.max(0, at - 4), at));

interface Source {
  readonly text: string;
  readonly shown: string;
  readonly reference: Day;
}

function readAt(candidates: Candidates, source: Source, at: number, depth: number): Found | undefined {
  for (const { pattern, read } of candidates(source.text, at)) {
    pattern.lastIndex = at;
    const match = pattern.exec(source.text);
    if (!match) continue;
    const end = at + match[0].length;
    const place: Place = {
      text: source.text,
      shown: source.shown,
      reference: source.reference,
      start: at,
      end,
      periodAt: (next) => periodAt(source, next, depth + 1),
    };
    const sign = read(match.groups ?? {}, place);
    if (!sign) continue;
    const found = { ...sign, from: at, to: sign.end ?? end };
    return found.type === 'period' && depth === 0 ? withMore(found, source) : found;
  }
  return undefined;
}

function periodAt(source: Source, at: number, depth: number) {
  if (depth > DEEPEST) return undefined;
  const found = readAt(PERIODS, source, at, depth);
  return found?.type === 'period' ? { periods: found.periods, end: found.to } : undefined;
}

/** Reads on over "–", "till", "och", "/": two periods become a span, or a list when they are not neighbours. */
function withMore(first: Extract<Found, { type: 'period' }>, source: Source): Found {
  let periods: readonly Period[] = first.periods;
  let to = first.to;
  for (let count = 0; count < MOST_IN_LIST; count += 1) {
    const link = linkAt(source.text, to);
    const next = link && periodAt(source, link.end, 1);
    const [left, right] = [periods.at(-1), next?.periods[0]];
    if (!link || !next || !left || !right) break;
    const isComma = link.words.trim() === ',';
    const isList = isComma || !spans(link.words);
    const isYears = left.precision === 'year' && right.precision === 'year';
    if (isComma && left.year !== undefined && !isYears) break;
    if (!isList && left.range) break;
    const linked = isList ? adjacentOrSpan(left, right, link.words) : join(left, right);
    periods = [
      ...periods.slice(0, -1),
      ...(Array.isArray(linked) ? linked : [linked as Period]),
      ...next.periods.slice(1),
    ];
    to = next.end;
  }
  if (isReplaced(source.text, to, (next) => periodAt(source, next, 1)))
    return { type: 'nothing', from: first.from, to };
  return { ...first, periods: periods.length > 1 ? shareYear(periods) : periods, to };
}
