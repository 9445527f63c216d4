import type { DraftResponsible } from '../plan.ts';
import { endsInAbbreviation, expandUnit, matchRole } from './register.ts';
import type { KnownRole } from './register.ts';
import type { Span } from './span.ts';
import type { RoleWord } from './words.ts';

/** What a responsible cell says: the roles, and what a person must look at. */
export interface ResponsibleCell {
  readonly responsible: readonly DraftResponsible[];
  /** "Se nedan", "dito": it points at another row instead of naming somebody. */
  readonly references: readonly string[];
  /** What is misspelt or may be read in more than one way; `readings` are the roles it may mean, the likeliest first. */
  readonly ambiguous: readonly { readonly asWritten: string; readonly readings: readonly string[] }[];
  /** Words the register does not know as a role: a person's name, a unit, a title of its own. */
  readonly unknown: readonly DraftResponsible[];
}

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;)])/g, '$1')
    .trim()
    .replace(/[,;:]+$/, '');

/** "myndighetssekt." is spelled out and a closing full stop goes; a department's name keeps its capitals. */
const tidyScope = (text: string): string => expandUnit(tidy(text)).replace(/\.$/, '');

const scoped = ({ name }: KnownRole, scope: string): string => (scope === '' ? name : `${name} ${tidyScope(scope)}`);

/** Says in the words of the cell, and in those of the register, what its spans are. */
export function describe(
  spans: readonly Span[],
  references: readonly (readonly [from: number, to: number])[],
  words: readonly RoleWord[],
  cell: string,
): ResponsibleCell {
  const responsible: DraftResponsible[] = [];
  const unknown: DraftResponsible[] = [];
  const ambiguous: { asWritten: string; readings: string[] }[] = [];
  const inCell = (from: number, to: number) => tidy(cell.slice(words[from]?.from, words[to - 1]?.to));
  for (const span of spans) {
    const whole = inCell(span.from, span.to);
    const isAbbreviated = endsInAbbreviation(words[span.to - 1]?.text ?? '') || / \p{Lu}\.$/u.test(whole);
    const asWritten = isAbbreviated ? whole : whole.replace(/\.$/, '');
    for (const { words: said, role, scope } of unitsOf(span, asWritten)) {
      const name = role && scoped(role, scope);
      const entry = { asWritten: said, role: name };
      if (responsible.some((other) => other.role !== null && other.role === name)) continue;
      responsible.push(entry);
      if (!role?.known) unknown.push(entry);
      const readings = role ? readingsOf(span, role, name ?? '') : [];
      const isMended = words.slice(span.from, span.to).some((word) => word.isMended);
      if (readings.length > 1 || (role && isMended)) ambiguous.push({ asWritten: said, readings });
    }
  }
  const pointers = references.map(([from, to]) => inCell(from, to).replace(/\.$/, ''));
  return { responsible, references: pointers, ambiguous, unknown };
}

/** The roles that the words may mean, the likeliest first. */
function readingsOf(span: Span, role: KnownRole, name: string): string[] {
  if (span.otherwise !== null) return [name, scoped(role, span.otherwise)];
  const all = [role, ...span.within].flatMap((one) => [one.name, ...one.alternatives]);
  return all.length > 1 ? all : [name];
}

interface Said {
  readonly words: string;
  readonly role: KnownRole | null;
  readonly scope: string;
}

/** One for each unit: "EC Solgården/Björkgården" names two, of whom the second is written with the unit alone. */
function unitsOf({ role, scopes, within }: Span, asWritten: string): Said[] {
  if (scopes.length < 2) return suspended(asWritten, role, within.length === 0 ? (scopes[0]?.name ?? '') : '');
  const others = scopes.slice(1).map((scope) => tidy(scope.asWritten));
  const first = asWritten.slice(0, asWritten.lastIndexOf(others[0] ?? '')).replace(BETWEEN, '');
  return [first, ...others].map((words, index) => ({ words, role, scope: scopes[index]?.name ?? '' }));
}
const BETWEEN = /[\s,;/+•·●*|&]+(?:(?:och|samt|eller|respektive|resp\.?)\s+)?$/i;

/** "Enhets- och avdelningschefer" names two roles that share an ending. */
function suspended(asWritten: string, role: KnownRole | null, scope: string): Said[] {
  const whole = [{ words: asWritten, role, scope }];
  const parts = /^(\p{L}+)- (?:och|eller|samt) (\S+)$/u.exec(asWritten);
  if (!parts?.[1] || !parts[2] || role?.known) return whole;
  const end = TAIL.exec(parts[2])?.[0] ?? '';
  const first = end && matchRole([parts[1] + end], 0, false);
  const second = matchRole([parts[2]]);
  if (!first || !second) return whole;
  return [
    { words: `${parts[1]}-`, role: first.role, scope: '' },
    { words: parts[2], role: second.role, scope: '' },
  ];
}
const TAIL = /(chef|ledare|samordnare|sekreterare|handläggare|utvecklare|ombud)(er|erna|en|n|na)?$/;
