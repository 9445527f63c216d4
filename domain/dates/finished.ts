import { isClauseBreak } from './clauses.ts';
import type { Clean } from './normalise.ts';
import type { At, Found } from './scan.ts';

/** How far back a word may stand and still govern what follows, and how far ahead it is asked what is left. */
const REACH = 60;
const AHEAD = 200;
const OBLIGATION =
  /(?:^|[^a-zåäö])(?:ska|skall|skulle|bör|måste|blir?|beräknas|planeras|förväntas|väntas|bedöms|kommer att|inom kort|snart|snarast)(?: (?:vara|ha|varit|bli|att bli|har)){0,2} $/;
/** "Så fort rekryteringen är klar", "tills lokalen är färdig": somebody else's work, and not over. */
const CONDITION = /(?:^|[^a-zåäö])(?:när|då|så (?:snart|fort)|innan|tills|förrän|efter att)(?: [a-zåäöé\d-]+){1,6} $/;
const PARTLY =
  /(?:^|[^a-zåäö])(?:nästan|i princip|i stort sett|så gott som|till (?:stor|största|viss|en|mindre) del(?:en)?|det mesta|halvvägs|halvt|hälften|(?:\d ?(?:%|procent)))(?: (?:är|av det är))? $/;
const WHOLE = '(?:gott|alla|samtliga|hela|hel|båda|tid|utsatt tid|dags dato|sin helhet|allt)';
/** "Klart till 50 %", "genomfört utom på natten": part of it is left whatever the word. */
const EXCEPTED = /^ ?\(?(?:till \d|med undantag|undantaget|utom|förutom|så när som|bortsett från)/;
/** "Klart på Solgården", "klart för granskning": "klart" alone speaks of all, with a place or a purpose of that only. */
const LIMITED = new RegExp(`^ (?:på|för|hos|vid|inom|i|till|med)(?! ${WHOLE}(?![a-zåäö]))(?= )`);
const QUESTIONED = /^ ?\(?\?/;
/** "Klart datum saknas", "klar senast:": it names the time that is asked for. */
const NAMES_A_TIME = /^ ?(?:datum|senast|dag|tid|sluttid|när)(?![a-zåäö])/;
/** "Uppdrag klart, väntar på beslut", "klart om budgeten räcker", "genomfört på 3 av 7 enheter": something is left. */
const REMAINDER =
  /(?:^|[^a-zåäö])(?:men|ska|skall|måste|behöver|bör|väntar|inväntar|avvaktar|saknas|saknar|ej|inte|icke|kvar|kvarstår|återstår|resten|om|förutsatt|beroende|nästa steg)(?![a-zåäö])|\d av \d|\d\/\d{1,2} (?:enhet|hus|avd|grupp|chef|boend)/;
/** "Underlag klart", "etapp 1 klar": a first part of it. */
const FIRST_PART =
  /(?:^|[^a-zåäö])(?:underlag(?:et)?|utkast(?:et)?|förslag(?:et)?|planering(?:en)?|förstudien?|första delen|(?:etapp|fas|steg|del) \d)(?: (?:är|nu))? $/;
const WAS = /(?:^|[^a-zåäö])(?:blev|blivit|varit|faktiskt|redan) $/;
/** "Rutiner klara" says that it is done; "tydliga och klara rutiner för alla" does not. */
const CLOSES = /^(?:$| ?[.,;:!)\n…/–-])/;
const MOST_WORDS = 6;

const before = ({ text }: Clean, at: number): string => text.slice(Math.max(0, at - REACH), at);

/** Whether a participle stands for what shall be ("ska vara genomfört", "när rutinen är klar"), not for what is. */
export const isYetToBe = (clean: Clean, cue: Found): boolean => {
  const words = before(clean, cue.from);
  return OBLIGATION.test(words) || CONDITION.test(words);
};

/** Whether a word says for certain that it is over; "klart" beside a date is a deadline, "blev klart" is not. */
export const isOver = (clean: Clean, cue: At<'cue'>): boolean =>
  cue.status === 'done' &&
  !isYetToBe(clean, cue) &&
  (cue.past === true || WAS.test(before(clean, cue.from)) || clean.text.startsWith(' sedan ', cue.to));

/** Whether a word like "klart", with no date beside it, says that all is done, or a part, or nothing about how it stands. */
export function finishedBy(cue: At<'cue'>, clean: Clean): 'done' | 'mixed' | null {
  const [words, rest] = [before(clean, cue.from), clean.text.slice(cue.to, cue.to + AHEAD)];
  if (isYetToBe(clean, cue) || NAMES_A_TIME.test(rest)) return null;
  if (PARTLY.test(words) || FIRST_PART.test(words) || QUESTIONED.test(rest) || EXCEPTED.test(rest)) return 'mixed';
  const opens = cue.from === 0 || isClauseBreak(clean, cue.from - 2, cue.from);
  if (opens && cue.past !== true && LIMITED.test(rest)) return 'mixed';
  if (!CLOSES.test(rest) && !(opens && rest.split(' ').length <= MOST_WORDS)) return null;
  return REMAINDER.test(rest) ? 'mixed' : 'done';
}
