import { isClauseBreak, isNextTo, isSentenceBreak } from './clauses.ts';
import type { Clean } from './normalise.ts';
import type { At, Found } from './scan.ts';

/** How many signs away a word may stand and still speak of a date. */
const REACH = 6;
/** "2007-08-01 (start)", "2007-08-01: start". */
const BESIDE = /^ ?[(:–-]? ?$/;
const QUESTION = /^ ?\(?\?/;

const speaksOfDate = ({ kind, past, record }: At<'cue'>): boolean => (kind ?? past ?? record) !== undefined;

/** The word that says what a date is: the nearest before it in its sentence, else the nearest after in its clause. */
export function cueFor(signs: readonly Found[], index: number, clean: Clean): At<'cue'> | undefined {
  const date = signs[index];
  if (!date) return undefined;
  for (let other = index - 1; other >= Math.max(0, index - REACH); other -= 1) {
    const sign = signs[other];
    if (sign?.type === 'period') break;
    if (sign?.type !== 'cue' || !speaksOfDate(sign)) continue;
    if (isSentenceBreak(clean, sign.to, date.from)) break;
    const isApart = isClauseBreak(clean, sign.to, date.from);
    if (isApart && (sign.kind === 'ongoing' || isOfDateBefore(signs, other, clean))) break;
    return sign;
  }
  for (let other = index + 1; other <= index + REACH; other += 1) {
    const sign = signs[other];
    if (!sign || sign.type === 'period') return undefined;
    const isBeside = BESIDE.test(clean.text.slice(date.to, sign.from));
    if (!isBeside && isClauseBreak(clean, date.to, sign.from)) return undefined;
    if (sign.type !== 'cue' || !speaksOfDate(sign)) continue;
    const next = signs.slice(other + 1, other + REACH).find((later) => later.type === 'period');
    return next && !isClauseBreak(clean, sign.to, next.from) ? undefined : sign;
  }
  return undefined;
}

/** "1 mars start, 1 maj klart": a word that stands beside the date before it has said all it says. */
function isOfDateBefore(signs: readonly Found[], index: number, { text }: Clean): boolean {
  const [before, cue] = [signs[index - 1], signs[index]];
  return before?.type === 'period' && BESIDE.test(text.slice(before.to, cue?.from));
}

/** "31 oktober, 30 april och därefter halvårsvis": the rhythm begins with the last of the dates. */
const THEREAFTER = /(?:därefter|sedan|sen)[ ,]{1,2}$/;

/** The recurrence whose next time a date is. Events have no dates, so they take none. */
export function rhythmFor(signs: readonly Found[], index: number, clean: Clean): At<'recurrence'> | undefined {
  const date = signs[index];
  if (!date) return undefined;
  const after = signs.slice(index + 1, index + REACH);
  const near = [...signs.slice(Math.max(0, index - REACH), index).reverse(), ...after];
  return near.find((sign): sign is At<'recurrence'> => {
    if (sign.type !== 'recurrence' || sign.recurrence === 'event') return false;
    if (sign.from < date.from) return !isSentenceBreak(clean, sign.to, date.from);
    const isOfLater = after.some(({ type, from }) => type === 'period' && from < sign.from);
    if (isOfLater && THEREAFTER.test(clean.text.slice(Math.max(0, sign.from - 12), sign.from))) return false;
    // The date may have taken the full stop along: "senast 30 april. Följs upp varje kvartal".
    return !isSentenceBreak(clean, date.to - 1, sign.from);
  });
}

/** "Ca", "prel.", "prel. start" before a date, or a question mark after it. */
export function isDoubted(signs: readonly Found[], index: number, clean: Clean): boolean {
  const date = signs[index];
  if (!date) return false;
  if (clean.text.includes('?') && QUESTION.test(clean.text.slice(date.to, date.to + 3))) return true;
  let from = date.from;
  for (const sign of signs.slice(Math.max(0, index - 2), index).reverse()) {
    if (sign.type === 'period' || !isNextTo(clean, sign.to, from)) return false;
    if (sign.type === 'doubt') return true;
    from = sign.from;
  }
  return false;
}
