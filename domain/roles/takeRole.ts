import { isDoing } from './doing.ts';
import { isContact, passedAt } from './notRoles.ts';
import { personAt } from './personAt.ts';
import type { KnownRole } from './register.ts';
import { roleAt } from './roleAt.ts';
import type { Span } from './span.ts';
import { POINTER, SCOPE, takeScopes } from './takeScopes.ts';
import { isBody, isPlace, isTitle, isUnitWord } from './units.ts';
import { isCapital, isNewSentence } from './words.ts';
import type { RoleWord } from './words.ts';

const DASH = /^[-–—:]$/;

/** Takes the role that begins here, with its holder's name and its units. */
export function takeRole(words: readonly RoleWord[], at: number, cell: string): Span | null {
  const match = roleAt(words, at);
  if (!match) return null;
  const { role, length } = match;
  const span: Span = { from: at, to: at + length, role, scopes: [], otherwise: null, within: [] };
  const first = DASH.test(words[span.to]?.text ?? '') ? span.to + 1 : span.to;
  const before = holderAt(words, first, role);
  span.to = before?.to ?? span.to;
  takeUnits(words, span, before?.to ?? first, before !== null, cell);
  const holder = before ?? (span.scopes.length > 0 ? holderAt(words, span.to, role) : null);
  span.to = Math.max(span.to, holder?.to ?? 0);
  if (holder?.isSure === false) span.otherwise = cell.slice(words[first]?.from, words[span.to - 1]?.to);
  return span;
}

const holderAt = (words: readonly RoleWord[], at: number, { holders }: KnownRole): ReturnType<typeof personAt> =>
  holders !== 'group' && words[at]?.before === 'space' && !isNewSentence(words, at) ? personAt(words, at) : null;

function takeUnits(words: readonly RoleWord[], span: Span, at: number, isNamed: boolean, cell: string): void {
  const next = words[at];
  if (!next || next.text.startsWith('(') || POINTER.test(next.text)) return;
  if (passedAt(words, at) > 0 || isContact(words, at) || isDoing(words, at, true)) return;
  if (SCOPE.test(next.text) && (next.before === 'space' || next.before === 'line')) {
    takeScopes(words, span, at, at + 1, cell);
    return;
  }
  // "EC Anna Berg, Solgården": the comma ends the name.
  const isAfterName = isNamed && next.before === 'hard' && isPlace(next.text);
  const isBare = next.before === 'space' || (next.before === 'line' && !isCapital(next)) || isAfterName;
  const after = roleAt(words, at);
  // "Enhetschef rehab": beside a chief the word for those who work there is what is led.
  const isLed = /chef$/.test(span.role?.name ?? '') && isUnitWord(next.text) && !isTitle(next.text) && !isCapital(next);
  const isUnit = isLed || (after?.role.known === false && (!isCapital(next) || isBody(next.text)));
  if (!isBare || isNewSentence(words, at) || (after && !isUnit)) return;
  takeScopes(words, span, at, at, cell);
  if (/^\p{Ll}/u.test(next.text) && !isUnitWord(next.text)) span.otherwise = '';
}
