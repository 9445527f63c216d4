import { describe } from './describe.ts';
import type { ResponsibleCell } from './describe.ts';
import { endOfDoing, isDoing } from './doing.ts';
import { isContact, linkAt, othersAt, passedAt } from './notRoles.ts';
import { mend } from './mend.ts';
import { areNames, isParticle } from './personAt.ts';
import { roleAt } from './roleAt.ts';
import type { Span } from './span.ts';
import { takeRole } from './takeRole.ts';
import { POINTER } from './takeScopes.ts';
import { isUnitWord } from './units.ts';
import type { DraftResponsible } from '../plan.ts';
import { endsInPoint, roleWords } from './words.ts';
import type { RoleWord } from './words.ts';

const DITTO = /^(dito\.?|[”"'-]{0,2}[”"][”"'-]{0,2})$/i;

/** Reads a responsible cell. A line break inside it may part two roles or split one. */
export function readResponsibleCell(cell: string): ResponsibleCell {
  const words = mend(roleWords(cell));
  const spans: Span[] = [];
  const references: [from: number, to: number][] = [];
  let at = 0;
  for (let word = words[at]; word; word = words[at]) {
    const last = spans.at(-1);
    const pointed = POINTER.test(word.text) ? endOfPointer(words, at) : DITTO.test(word.text) ? at + 1 : at;
    const passed = passedAt(words, at);
    if (pointed > at) {
      references.push([at, pointed]);
      at = pointed;
    } else if (last && word.text.startsWith('(')) {
      at = takeParenthesis(words, at, last, cell);
    } else if (passed > 0 || (last && isContact(words, at))) {
      at += Math.max(1, passed);
    } else if (last && isDoing(words, at, at === last.to)) {
      at = endOfDoing(words, at);
    } else {
      const span = takeRole(words, at, cell) ?? takeUnknown(words, at);
      at = span.to;
      addSpan(spans, span, words);
    }
  }
  return describe(spans, references, words, cell);
}

/** The roles that a responsible cell names, in the order written. */
export const readResponsible = (cell: string): DraftResponsible[] => [...readResponsibleCell(cell).responsible];

function endOfPointer(words: readonly RoleWord[], at: number): number {
  let end = at + 1;
  while (words[end]?.before === 'space' && !endsInPoint(words, end - 1)) end++;
  return end;
}

/** "Anna Ek (EC Solgården)" has a role in brackets, "EC (Solgården)" its unit; whatever else stands there says no more of whom. */
function takeParenthesis(words: readonly RoleWord[], at: number, last: Span, cell: string): number {
  const length = words.slice(at).findIndex((word) => word.text.includes(')')) + 1;
  const to = length > 0 ? at + length : words.length;
  const unit = unbracketed(cell.slice(words[at]?.from, words[to - 1]?.to));
  if (last.role === null) {
    const inside = takeRole(words.slice(0, to), at, cell);
    last.role = inside?.role ?? null;
    last.scopes = inside?.scopes.map(({ name, asWritten }) => ({ name: unbracketed(name), asWritten })) ?? [];
  } else if (last.scopes.length === 0 && last.to === at && unit.split(' ').some(isUnitWord) && !AWAY.test(unit)) {
    last.scopes = [{ name: unit, asWritten: unit }];
  }
  last.to = to;
  return to;
}

/** "Tjänstledig" is no service. */
const AWAY = /ledig|vikarie|sjukskriven/i;

const unbracketed = (text: string): string => text.replace(/^\(|\)[.,]?$/g, '');

function takeUnknown(words: readonly RoleWord[], at: number): Span {
  let end = at + 1;
  for (let word = words[end]; word?.before === 'space'; word = words[end]) {
    if (POINTER.test(word.text) || word.text.startsWith('(')) break;
    if (othersAt(words, end) > 0 || isContact(words, end) || linksOn(words, end)) break;
    if (roleAt(words, end) && !isParticle(words, end)) break;
    end++;
  }
  return { from: at, to: end, role: null, scopes: [], otherwise: null, within: [] };
}

/** "Byggfirman i samverkan med MAS", but not "Leverantören med avtal". */
const linksOn = (words: readonly RoleWord[], at: number): boolean => {
  const end = at + linkAt(words, at);
  return end > at && (end >= words.length || roleAt(words, end) !== null);
};

/** "Anna Ek, enhetschef" is one holder with a role, not two responsibles, and "Solgårdens enhetschef" that of a unit. */
function addSpan(spans: Span[], span: Span, words: readonly RoleWord[]): void {
  const last = spans.at(-1);
  const gap = words[span.from]?.before;
  const named = last && !last.role && areNames(words.slice(last.from, last.to));
  if (
    last &&
    span.role &&
    named &&
    ((gap === 'space' && last.to === span.from) || (gap === 'hard' && last.to - last.from > 1))
  ) {
    const owner = words[last.from]?.text ?? '';
    const isUnits = last.to - last.from === 1 && /.{4}s$/.test(owner) && isUnitWord(owner.slice(0, -1));
    const scopes = isUnits && span.scopes.length === 0 ? [{ name: owner.slice(0, -1), asWritten: owner }] : span.scopes;
    spans[spans.length - 1] = { ...span, from: last.from, scopes };
  } else spans.push(span);
}
