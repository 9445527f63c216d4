import { isGivenName } from './givenNames.ts';
import { roleAt } from './roleAt.ts';
import { isUnitWord } from './units.ts';
import { isNewSentence } from './words.ts';
import type { RoleWord } from './words.ts';

const NAME = /^\p{Lu}\p{Ll}+(?:[-’']\p{Lu}?\p{Ll}+)*[.,]?$/u;
const CAPITALS = /^\p{Lu}{3,}$/u;
const INITIAL = /^\p{Lu}\.?$/u;
const PARTICLE = /^(?:von|af|de|la|van|der)$/;
const PATRONYMIC = /.sson[.,]?$/;

const isNameWord = (text: string): boolean => NAME.test(text) || INITIAL.test(text) || PARTICLE.test(text);

/** Whether words may be a person's name and nothing else. */
export const areNames = (words: readonly RoleWord[]): boolean => words.every(({ text }) => isNameWord(text));

/** "Anna von Essen": between two names "von" is no committee (VON). */
export const isParticle = (words: readonly RoleWord[], at: number): boolean =>
  PARTICLE.test(words[at]?.text ?? '') && NAME.test(words[at + 1]?.text ?? '');

interface Person {
  /** The first word after the name. */
  readonly to: number;
  /** "EC Anna" and "EC Farsta Strand" may be a person or a unit. */
  readonly isSure: boolean;
}

/** The name that begins here, or the names that "och" and commas list. */
export function personAt(words: readonly RoleWord[], at: number): Person | null {
  let person = oneAt(words, at);
  while (person?.isSure) {
    const other = otherAt(words, person.to);
    if (!other) break;
    person = other;
  }
  return person;
}

function oneAt(words: readonly RoleWord[], at: number): Person | null {
  const first = words[at]?.text ?? '';
  const isGiven = isGivenName(first);
  let to = at;
  while (isPartOfName(words, to, at)) to++;
  const length = to - at;
  const isWhole = length > 1 && (isGiven || INITIAL.test(first) || PATRONYMIC.test(words[to - 1]?.text ?? ''));
  if (isWhole) return { to, isSure: true };
  return length > 1 || (length === 1 && (isGiven || PATRONYMIC.test(first))) ? { to, isSure: false } : null;
}

/** "EC Anna Berg och Per Ek", but not "EC Anna Berg, Per Ek, MAS": he may be the one with the role after. */
function otherAt(words: readonly RoleWord[], at: number): Person | null {
  const before = words[at]?.before;
  const other = before === 'and' || before === 'hard' ? oneAt(words, at) : null;
  return other?.isSure && !words[other.to]?.text.startsWith('(') && roleAt(words, other.to) === null ? other : null;
}

function isPartOfName(words: readonly RoleWord[], at: number, first: number): boolean {
  const word = words[at];
  if (!word || (at > first && (word.before !== 'space' || isNewSentence(words, at)))) return false;
  if (isParticle(words, at)) return at > first;
  const isGiven = isGivenName(word.text);
  const isCapitals = CAPITALS.test(word.text) && (isGiven || (at > first && isGivenName(words[first]?.text ?? '')));
  if (!NAME.test(word.text) && !INITIAL.test(word.text) && !isCapitals) return false;
  // "Ek." at the end of a sentence is no economist.
  const bare = [{ ...word, text: word.text.replace(/\.$/, '') }];
  return isGiven || (!isUnitWord(word.text) && roleAt(bare, 0) === null);
}
