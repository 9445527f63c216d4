import { readTimings } from '../domain/dates/index.ts';
import { matchRole } from '../domain/roles/index.ts';
import type { Timing } from '../domain/timing.ts';

/** Only where a time stands is asked here; the plan's own date decides later what it is counted from. */
const ANY_DAY = '2000-01-01';
const CUE =
  /(?:klar[ta]?|färdigt?|start\p{L}*|börjar|påbörjas|driftstart|slut\p{L}*)(?: gälla)?:?\s+(?:den |i |under )?$/iu;
const DEADLINE = /^(?:senast|till|före|innan|inför|t\.?o\.?m)/i;

/** The words of a text in prose that say when: those a person would take for its time, apart by semicolons. */
export function timeWords(text: string): string {
  let from = 0;
  const found = readTimings(text, ANY_DAY).milestones.flatMap((timing) => {
    const at = text.indexOf(timing.asWritten, from);
    if (at < 0) return [];
    from = at + timing.asWritten.length;
    const cue = CUE.exec(text.slice(Math.max(0, at - 30), at))?.[0] ?? '';
    return isItsTime(timing, cue) ? [(cue + timing.asWritten).replace(/[.,;\s]+$/, '')] : [];
  });
  return found.join('; ');
}

/** A whole date may tell of anything ("riktlinjen från 2015-03-01"), and a number of days is counted from something. */
function isItsTime({ latest, precision, yearInferred, asWritten }: Timing, cue: string): boolean {
  if (/^inom /i.test(asWritten)) return false;
  return latest === null || precision !== 'day' || yearInferred === true || cue !== '' || DEADLINE.test(asWritten);
}

/** What follows somebody who does something: a verb in the present, but for those that say what somebody is or gets. */
const DOES = /^(?!får$|har$|är$|blir$|behöver$|saknar$|kommer$|finns$)\p{Ll}+r$/u;
const isDone = (word: string | undefined): boolean => word === undefined || /s$/.test(word);

/** The words of a text in prose that say who: "Ansvarig är …", "… ansvarar", "(…)", "av …", or who does it. */
export function whoWords(text: string): string {
  const found = new Map<string, string>();
  const put = (words: readonly string[], mayGuess: boolean): number => {
    const match = matchRole(words, 0, mayGuess);
    if (!match || (!mayGuess && !match.role.known)) return 0;
    const written = words
      .slice(0, match.length)
      .join(' ')
      .replace(/[.,;:()]+$|^\(/g, '');
    if (!found.has(match.role.name)) found.set(match.role.name, written);
    return match.length;
  };
  for (const [, inside = ''] of text.matchAll(/\(([^()]{2,60})\)/g)) {
    if (matchRole(inside.split(/\s+/))) found.set(inside, inside);
  }
  for (const [, who = ''] of text.matchAll(/(?<!\p{L})ansvarig\p{L}?(?: är| blir)?:? ([^.;]{2,80})/giu))
    putAll(who.split(' '), put);
  for (const [, who = ''] of text.matchAll(/(?:^|(?<=[.!?;] ))([^.!?;]{2,80}?) ansvarar(?!\p{L})/gu))
    putAll(who.split(' '), put);
  for (const clause of text.split(/(?<=[.!?;])\s+|,\s+|\s+och\s+(?=\p{L}+ \p{Ll}+r(?!\p{L}))/u)) {
    const words = clause.split(/\s+/);
    const match = matchRole(words);
    const [verb = '', next] = words.slice(match?.length ?? 0).filter((word) => !/^\(.*\)$/.test(word));
    const acts = DOES.test(verb) || (/^ska(?:ll)?$/.test(verb) && !isDone(next));
    if (match && acts) put(words, true);
  }
  for (const [, who = ''] of text.matchAll(/(?<!\p{L})av ((?:[\p{L}.-]+ ?){1,3})/giu))
    put(who.trim().split(' '), false);
  return [...found.values()].join('\n');
}

/** "Sjuksköterska och arbetsterapeut ansvarar": everybody up to the first word that is nobody. */
function putAll(words: readonly string[], put: (words: readonly string[], mayGuess: boolean) => number): void {
  for (let at = 0; at < words.length;) {
    const taken = put(words.slice(at), true);
    if (taken === 0) return;
    at += taken;
    if (/^(?:och|samt|,)$/.test(words[at] ?? '')) at += 1;
  }
}

/** "Enhetschef och MAS": a line that names those who answer, and nothing else. */
export function isOnlyRoles(line: string): boolean {
  if (line.length > 80) return false;
  const words = line.split(/[\s,/]+/).filter(Boolean);
  let known = 0;
  for (let at = 0; at < words.length;) {
    const match = matchRole(words, at);
    if (match) known += 1;
    else if (!/^(?:och|samt)$/.test(words[at] ?? '')) return false;
    at += match?.length ?? 1;
  }
  return known > 0;
}
