import { isOneSlip } from '../oneSlip.ts';
import { formOf, keyOf, SPELLED_OUT } from './register.ts';
import type { RoleWord } from './words.ts';

/** Shorter words are too near to others: "ekonomi" is no misspelt "ekonomen". */
const LONG_ENOUGH = 8;
/** "planerar", "samordnade": what a role does, one letter from what it is called. */
const VERB_FORM = /(?:ar|as|at|ad|ade|ande|era)$/;
/** Real words that are one letter away. */
const REAL = new Set(['ekonomin', 'strategin', 'kommunala', 'kommunalt']);

/** Puts right the words that are one slip away from one role and no other. */
export const mend = (words: readonly RoleWord[]): RoleWord[] =>
  words.map((word) => {
    const right = meant(keyOf(word.text));
    return right === null ? word : { ...word, text: right, isMended: true };
  });

function meant(word: string): string | null {
  if (
    word.length < LONG_ENOUGH - 1 ||
    formOf(word) !== undefined ||
    REAL.has(word) ||
    VERB_FORM.test(word) ||
    !/^\p{L}+$/u.test(word)
  )
    return null;
  const near = SPELLED_OUT.filter(
    (form) => form[0] === word[0] && Math.abs(form.length - word.length) <= 1 && isOneSlip(word, form),
  );
  const [first = null] = near;
  return near.every((form) => formOf(form)?.name === formOf(first ?? '')?.name) ? first : null;
}
