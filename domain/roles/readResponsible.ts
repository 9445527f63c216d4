import type { DraftResponsible } from '../plan.ts';
import { endsInAbbreviation, expandUnit, keyOf, matchRole } from './register.ts';
import type { KnownRole, RoleMatch } from './register.ts';
import { roleWords } from './words.ts';
import type { RoleWord } from './words.ts';

/** What a responsible cell says: the roles, and what a person must look at. */
export interface ResponsibleCell {
  readonly responsible: readonly DraftResponsible[];
  /** "Se nedan", "dito": it points at another row instead of naming somebody. */
  readonly references: readonly string[];
  /** One written form that may be read in more than one way; `readings` are the roles each reading gives. */
  readonly ambiguous: readonly { readonly asWritten: string; readonly readings: readonly string[] }[];
  /** Words the register does not know as a role: a person's name, a unit, a title of its own. */
  readonly unknown: readonly DraftResponsible[];
}

const SCOPE = /^(för|inom|på|vid|i|hos|till|av)$/i;
const LEAD_IN =
  /^(samtliga|alla|övriga|berörd|berörda|ansvarig|ansvariga|huvudansvarig|namn|tillsammans|med|i|samråd|samverkan|samarbete)[.:]?$/i;
const NOBODY =
  /^(vakant|ny|nn|utses|senare|klart|klar|ännu|ej|inte|utsedd|utsett|bestäms|bestämt|fastställt|tbd)[?!]*$/;
const POINTER = /^(se|jfr|jämför)$/i;
const DITTO = /^(dito\.?|[”"'-]{0,2}[”"][”"'-]{0,2})$/i;
const NAME = /^\p{Lu}\p{Ll}+(-\p{Lu}\p{Ll}+)?[.,]?$/u;
const PARTICLE = /^(von|af|de|la|van|der)$/;

interface Span {
  from: number;
  to: number;
  role: KnownRole | null;
  /** The scope with its preposition ("för Stadsmiljö och teknik"), empty when there is none. */
  scope: string;
  within: KnownRole[];
}

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;)])/g, '$1')
    .trim()
    .replace(/[,;:]+$/, '');

/** "myndighetssekt." is spelled out and a closing full stop goes; a department's name keeps its capitals. */
const tidyScope = (text: string): string => expandUnit(tidy(text)).replace(/\.$/, '');

/** Reads a responsible cell. A line break inside it may part two roles or split one. */
export function readResponsibleCell(cell: string): ResponsibleCell {
  const words = roleWords(cell);
  const spans: Span[] = [];
  const references: string[] = [];
  let at = 0;
  for (let word = words[at]; word; word = words[at]) {
    const last = spans.at(-1);
    const end = POINTER.test(word.text) ? endOfPointer(words, at) : DITTO.test(word.text) ? at + 1 : at;
    if (end > at) {
      references.push(tidy(cell.slice(word.from, words[end - 1]?.to)).replace(/\.$/, ''));
      at = end;
    } else if (last && word.text.startsWith('(')) {
      at = takeParenthesis(words, at, last);
    } else if (isNobody(words, at)) {
      at++;
    } else {
      const span = takeRole(words, at, cell) ?? takeUnknown(words, at);
      at = span.to;
      addSpan(spans, span, words);
    }
  }
  return describe(spans, words, cell, references);
}

/** The roles that a responsible cell names, in the order written. */
export const readResponsible = (cell: string): DraftResponsible[] => [...readResponsibleCell(cell).responsible];

/** The role that begins here. A title goes on over a line break, never over a comma or "och": "Eva Ek, chef" is no "ek.chef". */
function roleAt(words: readonly RoleWord[], at: number, guess = true): RoleMatch | null {
  const parted = words.findIndex(({ before }, index) => index > at && (before === 'hard' || before === 'and'));
  const texts = words.slice(at, parted < 0 ? words.length : parted).map((word) => word.text);
  return matchRole(texts, 0, guess);
}

const isNobody = (words: readonly RoleWord[], at: number): boolean => {
  const text = words[at]?.text ?? '';
  if (NOBODY.test(keyOf(text)) || /^[\p{P}\p{S}\d]+$/u.test(text)) return true;
  return at + 1 < words.length && LEAD_IN.test(text) && roleAt(words, at, false) === null;
};

const endsInPoint = (words: readonly RoleWord[], at: number): boolean => words[at]?.text.endsWith('.') === true;

/** "Enh.chef. Kista": a full stop and a capital begin something new. */
const isNewSentence = (words: readonly RoleWord[], at: number): boolean =>
  endsInPoint(words, at - 1) && /^\p{Lu}\p{Ll}/u.test(words[at]?.text ?? '');

function endOfPointer(words: readonly RoleWord[], at: number): number {
  let end = at + 1;
  while (words[end]?.before === 'space' && !endsInPoint(words, end - 1)) end++;
  return end;
}

function takeParenthesis(words: readonly RoleWord[], at: number, last: Span): number {
  const length = words.slice(at).findIndex((word) => word.text.includes(')')) + 1;
  last.to = length > 0 ? at + length : words.length;
  last.role ??= roleAt(words.slice(0, last.to), at)?.role ?? null;
  return last.to;
}

function takeRole(words: readonly RoleWord[], at: number, cell: string): Span | null {
  const match = roleAt(words, at);
  if (!match) return null;
  const span: Span = { from: at, to: at + match.length, role: match.role, scope: '', within: [] };
  const next = words[span.to];
  if (next?.text === 'i' && /^(samråd|samverkan|samarbete)$/.test(words[span.to + 1]?.text ?? '')) return span;
  if (!next) return span;
  if (SCOPE.test(next.text) && (next.before === 'space' || next.before === 'line')) {
    return takeScope(words, span, span.to + 1, cell);
  }
  const bare = next.before === 'space' || (next.before === 'line' && /^\p{Ll}/u.test(next.text));
  // "Enhetschef myndighet": a body in small letters is where the role belongs, not a responsible of its own.
  const after = roleAt(words, span.to);
  const isUnit = after?.role.known === false && /^\p{Ll}/u.test(next.text);
  if (!bare || isNewSentence(words, span.to) || (after && !isUnit) || isNobody(words, span.to)) return span;
  return takeScope(words, span, span.to, cell);
}

/** Takes the words of a scope; an "och" inside a unit's name ("hemtjänst och rehab") does not part two roles. */
function takeScope(words: readonly RoleWord[], span: Span, first: number, cell: string): Span {
  const named = roleAt(words, first, false);
  // "för MAS och …" names people, "i stadsdelsnämnden" the body that the role belongs to.
  const opening = named && named.role.holders !== 'group' ? named : null;
  let end = first;
  for (let word = words[end]; word && !POINTER.test(word.text) && !word.text.startsWith('('); word = words[end]) {
    const role = roleAt(words, end, word.before !== 'space');
    if (end > first) {
      const listed = opening !== null && word.before === 'and';
      const isBody = role?.role.holders === 'group' && word.before === 'and';
      if (isNewSentence(words, end) || (role && !listed && !isBody)) break;
      if (word.before === 'hard' && !/^\p{Ll}/u.test(word.text)) break;
      if (word.before === 'line' && !/^(\p{Ll}|i\b)/u.test(word.text) && !SCOPE.test(words[end - 1]?.text ?? '')) break;
    }
    if (opening && role) span.within.push(role.role);
    end += opening && role ? role.length : 1;
  }
  span.scope = cell.slice(words[span.to]?.from, words[end - 1]?.to);
  span.to = end;
  return span;
}

/** "Anna von Essen": between two names "von" is no committee (VON). */
const isParticle = (words: readonly RoleWord[], at: number): boolean =>
  PARTICLE.test(words[at]?.text ?? '') && NAME.test(words[at + 1]?.text ?? '');

function takeUnknown(words: readonly RoleWord[], at: number): Span {
  let end = at + 1;
  for (let word = words[end]; word?.before === 'space'; word = words[end]) {
    if (POINTER.test(word.text) || word.text.startsWith('(')) break;
    if (roleAt(words, end) && !isParticle(words, end)) break;
    end++;
  }
  return { from: at, to: end, role: null, scope: '', within: [] };
}

/** "Anna Ek, enhetschef" is one holder with a role, not two responsibles. */
function addSpan(spans: Span[], span: Span, words: readonly RoleWord[]): void {
  const last = spans.at(-1);
  const gap = words[span.from]?.before;
  const named =
    last && !last.role && words.slice(last.from, last.to).every(({ text }) => NAME.test(text) || PARTICLE.test(text));
  if (last && span.role && named && (gap === 'space' || (gap === 'hard' && last.to - last.from > 1))) {
    spans[spans.length - 1] = { ...span, from: last.from };
  } else spans.push(span);
}

function describe(
  spans: readonly Span[],
  words: readonly RoleWord[],
  cell: string,
  references: string[],
): ResponsibleCell {
  const responsible: DraftResponsible[] = [];
  const unknown: DraftResponsible[] = [];
  const ambiguous: { asWritten: string; readings: string[] }[] = [];
  for (const span of spans) {
    const whole = tidy(cell.slice(words[span.from]?.from, words[span.to - 1]?.to));
    const plain = span.role ? whole : whole.replace(/ i (?:samverkan|samarbete|samråd)(?: med)?$/, '');
    const asWritten = endsInAbbreviation(words[span.to - 1]?.text ?? '') ? plain : plain.replace(/\.$/, '');
    for (const [written, role] of suspended(asWritten, span.role)) {
      const scoped = span.within.length === 0 && span.scope !== '';
      const name = role && (scoped ? `${role.name} ${tidyScope(span.scope)}` : role.name);
      const entry = { asWritten: written, role: name };
      if (responsible.some((other) => other.role !== null && other.role === name)) continue;
      responsible.push(entry);
      if (!role?.known) unknown.push(entry);
      const readings = role ? [role, ...span.within].flatMap((one) => [one.name, ...one.alternatives]) : [];
      if (readings.length > 1) ambiguous.push({ asWritten: written, readings });
    }
  }
  return { responsible, references, ambiguous, unknown };
}

/** "Enhets- och avdelningschefer" names two roles that share an ending. */
function suspended(asWritten: string, role: KnownRole | null): [string, KnownRole | null][] {
  const parts = /^(\p{L}+)- (?:och|eller|samt) (\S+)$/u.exec(asWritten);
  if (!parts?.[1] || !parts[2] || role?.known) return [[asWritten, role]];
  const end = TAIL.exec(parts[2])?.[0] ?? '';
  const first = end && matchRole([parts[1] + end], 0, false);
  const second = matchRole([parts[2]]);
  if (!first || !second) return [[asWritten, role]];
  return [
    [`${parts[1]}-`, first.role],
    [parts[2], second.role],
  ];
}
const TAIL = /(chef|ledare|samordnare|sekreterare|handläggare|utvecklare|ombud)(er|erna|en|n|na)?$/;
