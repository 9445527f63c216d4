import type { Form } from './form.ts';
import { DEPTH, OTHER, openingsOf, plain } from './openings.ts';

/** The forms that may begin at a place, in their order. */
export type Candidates = (text: string, at: number) => readonly Form[];

const NONE: readonly Form[] = [];

/** One small number for each character that openings tell apart; the end of the text is 0. */
const numbers = new Map<string, number>();
const numberOf = (character: string): number => {
  const known = numbers.get(character);
  if (known !== undefined) return known;
  numbers.set(character, numbers.size + 1);
  return numbers.size;
};
const LAST_CODE = 0x2030;
const NUMBER = Uint8Array.from({ length: LAST_CODE }, (_, code) => numberOf(plain(String.fromCharCode(code))));
const OTHER_NUMBER = numberOf(OTHER);
const BASE = numbers.size + 1;

const numberAt = (text: string, at: number): number =>
  at < text.length ? (NUMBER[text.charCodeAt(at)] ?? OTHER_NUMBER) : 0;

/** Looks the forms up by the next characters. What was looked up is remembered. */
export function candidatesOf(forms: readonly Form[]): Candidates {
  const known = new Map<number, readonly Form[]>();
  const opens = new Set(forms.flatMap((form) => [...form.opens]));
  return (text, at) => {
    if (!opens.has(text.charAt(at))) return NONE;
    let key = text.charCodeAt(at);
    for (let next = at + 1; next < at + DEPTH; next += 1) key = key * BASE + numberAt(text, next);
    const before = known.get(key);
    if (before) return before;
    const here = text.slice(at, at + DEPTH);
    const fitting = forms.filter((form) => form.opens.includes(here.charAt(0)) && canBegin(form, here));
    known.set(key, fitting.length === 0 ? NONE : fitting);
    return fitting;
  };
}

const openings = new Map<Form, ReadonlySet<string>>();

function canBegin(form: Form, here: string): boolean {
  const known = openings.get(form) ?? openingsOf(form.pattern);
  openings.set(form, known);
  const plainly = Array.from(here, plain).join('');
  for (let length = 0; length <= plainly.length; length += 1) if (known.has(plainly.slice(0, length))) return true;
  return false;
}
