import { matchRole } from '../domain/roles/index.ts';
import { isLabelled } from './planHead.ts';

/** How documents tell when and by whom they were made. */
const STAMP = /^(?:senast |sist )?(?:upprätta|fastställ|beslut|anta|revidera|uppdatera|ändra|utskriv|framtag|godkän)/i;
const TIME =
  /(?<!\d)(?:20\d\d(?!\d)|\d{1,2}[/.]\d{1,2}(?!\d)|v(?:ecka|\.)? ?\d{1,2}(?!\d))|(?<!\p{L})(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|löpande|snarast|omgående)(?!\p{L})/iu;
const LONGEST = 300;

/** Whether a line names a known role and a time, as actions do, and does not tell of the document. */
export function mayBeAction(line: string): boolean {
  const text = line.trim();
  if (text.length > LONGEST || isLabelled(text) || STAMP.test(text) || !TIME.test(text)) return false;
  const words = text.split(/[\s/(),;:]+/).filter(Boolean);
  return words.some((_, at) => matchRole(words, at, false)?.role.known === true);
}
