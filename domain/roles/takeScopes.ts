import { isDoing } from './doing.ts';
import { isContact, linkAt, othersAt, vacantAt } from './notRoles.ts';
import { personAt } from './personAt.ts';
import { keyOf } from './register.ts';
import { roleAt } from './roleAt.ts';
import type { Span } from './span.ts';
import { isBody, isPlace, isTitle, isUnitNumber, isUnitWord } from './units.ts';
import { isNewSentence } from './words.ts';
import type { RoleWord } from './words.ts';

export const SCOPE = /^(för|inom|på|vid|i|hos|till|av)$/i;
export const POINTER = /^(se|jfr|jämför)$/i;

/** Takes the units that begin at `first`, after a preposition at `from` if there is one; each that is listed has it. */
export function takeScopes(words: readonly RoleWord[], span: Span, from: number, first: number, cell: string): void {
  const preposition = cell.slice(words[from]?.from, words[first]?.from);
  let [start, unit] = [from, first];
  do {
    const end = endOfScope(words, span, unit);
    const asWritten = cell.slice(words[start]?.from, words[end - 1]?.to);
    span.scopes.push({ name: start === from ? asWritten : preposition + asWritten, asWritten });
    span.to = end;
    if (!beginsAnother(words, end, unit)) return;
    [start, unit] = [end, end];
  } while (span.within.length === 0);
}

/** Where a scope ends; an "och" inside a unit's name ("hemtjänst och rehab") does not part two roles. */
function endOfScope(words: readonly RoleWord[], span: Span, first: number): number {
  const named = roleAt(words, first, false);
  // "för MAS och …" names people, "i stadsdelsnämnden" the body that the role belongs to.
  const opening = named && named.role.holders !== 'group' ? named : null;
  let end = first;
  for (let word = words[end]; word && !endsScope(words, end, first); word = words[end]) {
    const role = roleAt(words, end, word.before !== 'space');
    const isListed = word.before === 'and' && (opening !== null || role?.role.holders === 'group');
    if (end > first && role && !isListed) break;
    if (opening && role) span.within.push(role.role);
    end += opening && role ? role.length : 1;
  }
  return end;
}

function endsScope(words: readonly RoleWord[], at: number, first: number): boolean {
  const { text = '', before = 'start' } = words[at] ?? {};
  if (POINTER.test(text) || text.startsWith('(')) return true;
  if (at === first) return false;
  const last = words[at - 1]?.text ?? '';
  if (isUnitNumber(text)) return before === 'hard' && !isUnitNumber(last);
  if (isNewSentence(words, at) || isContact(words, at) || isDoing(words, at, false)) return true;
  if (othersAt(words, at) > 0 || vacantAt(words, at) > 0 || endsInLink(words, at)) return true;
  if (beginsAnother(words, at, first) || beginsName(words, at)) return true;
  if (before === 'hard') return !/^\p{Ll}/u.test(text) || isTitle(text);
  return before === 'line' && !/^(\p{Ll}|i\b)/u.test(text) && !SCOPE.test(last);
}

/** "EC Solgården Anna Berg", "EC hemtjänst Anna", "EC natt Aida Sander": a name is no part of the unit's. */
function beginsName(words: readonly RoleWord[], at: number): boolean {
  const person = personAt(words, at);
  const last = words[at - 1]?.text ?? '';
  return person !== null && (person.isSure || person.to === at + 1 || (/^\p{Ll}/u.test(last) && !SCOPE.test(last)));
}

/** "Solgården i samråd med MAS", but "korttid med växelvård". */
function endsInLink(words: readonly RoleWord[], at: number): boolean {
  const length = linkAt(words, at);
  return length > 0 && (words[at]?.text !== 'med' || roleAt(words, at + length) !== null);
}

/** "Solgården, Björkgården", "HSL-enheten och rehabenheten", "avd 1 och avd 2": units of one kind are listed. */
function beginsAnother(words: readonly RoleWord[], at: number, first: number): boolean {
  const word = words[at];
  if (!word || at === first || word.before === 'space') return false;
  const last = words[at - 1]?.text ?? '';
  const place = words[isUnitNumber(last) ? at - 2 : at - 1]?.text ?? '';
  if (isPlace(word.text)) return isPlace(place);
  if (isBody(word.text)) return isBody(last) && roleAt(words, at, false) === null;
  return at - first > 1 && isUnitWord(word.text) && keyOf(word.text) === keyOf(words[first]?.text ?? '');
}
