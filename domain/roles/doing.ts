import { linkAt } from './notRoles.ts';
import { roleAt } from './roleAt.ts';
import { isUnitWord } from './units.ts';
import { isCapital, isNewSentence } from './words.ts';
import type { RoleWord } from './words.ts';

const VERB =
  /^(?:är|var|ska|skall|kan|bör|får|måste|har|ser|gör|ger|tar|går|håller|leder|driver|följer|stödjer|stöder|stöttar|ansvarar|svarar|samordnar|utför|genomför|inför|upprättar|skriver|skapar|bevakar|bereder|beslutar|beställer|bjuder|kallar|deltar|medverkar|bistår|hjälper|utbildar|utreder|utser|kartlägger|lyfter|säkerställer|granskar|fördelar|godkänner|återkopplar|utarbetar|sammanställer|\p{L}+er(?:ar|as))\.?$/iu;
/** "EC ansvarig", "MAS stöd", "EC löpande": in what way the role answers, with no verb. */
const MANNER =
  /^(?:(?:huvud|del|med|över)?ansv(?:ar|arig|ariga)?|ytterst|formellt|övergripande|gemensamt|själva?|stöd|stödjande|rådgivande|drivande|sammankallande|delaktiga?|medverkan|uppföljning|genomförande|löpande|kontinuerligt|regelbundet|årlig(?:en|t)|varje|snarast|omgående)\.?$/;
/** What begins something that the role shall see to; roles inside it are not responsible. */
const CLAUSE =
  /^(?:att|som|när|då|om|så|vilka|vilket|enligt|utifrån|efter|under|inför|före|från|mot|utan|tills|senast)$/i;
const OCCASION =
  /^(?:på|vid|i|för) (?:apt|samband|att|arbetsplatsträff\p{L}*|\p{L}*möten?|\p{L}*mötet|\p{L}*träff(?:en|ar)?|genomförandet?|uppföljningen|implementeringen|införandet|revideringen)\.?(?= |$)/iu;

/** The present tense and the passive of any verb, where a role stands before and no comma between. */
const VERB_FORM = /^\p{Ll}+(?:ar|er|[^f]ör|.för|as|es)\.?$/u;
/** "öppna insatser", "socialt stöd", "för kvällar": after these comes what they tell about. */
const MODIFIER = /^(?:\p{L}+(?:[ndrlg]|sk)a|\p{Ll}+(?:ig|l|sk)t|för|inom|på|vid|i|hos|till|av)$/u;

const startsClause = (words: readonly RoleWord[], at: number): boolean => {
  const word = words[at]?.text ?? '';
  return CLAUSE.test(word) || OCCASION.test(`${word} ${words[at + 1]?.text ?? ''}`);
};

/** Whether what stands here, right after a role or among the words of its scope, is what it does, how or when. */
export function isDoing(words: readonly RoleWord[], at: number, isRightAfter: boolean): boolean {
  const word = words[at];
  if (!word) return false;
  if (VERB.test(word.text) || startsClause(words, at)) return true;
  if (word.before !== 'space' && word.before !== 'line') return false;
  return (MANNER.test(word.text) || isVerb(words, at)) && (isRightAfter || !MODIFIER.test(words[at - 1]?.text ?? ''));
}

const isVerb = (words: readonly RoleWord[], at: number): boolean => {
  const text = words[at]?.text ?? '';
  return VERB.test(text) || (VERB_FORM.test(text) && !isUnitWord(text) && roleAt(words, at) === null);
};

/**
 * Where what a role does ends and the next responsible begins. "EC informerar ssk och usk" names one, "EC informerar
 * personalen och MAS följer upp" two: whom somebody does a thing to stands without a verb of their own.
 */
export function endOfDoing(words: readonly RoleWord[], at: number): number {
  let isClause = startsClause(words, at);
  let hasObject = false;
  let end = at + 1;
  for (let word = words[end]; word && !word.text.startsWith('('); word = words[++end]) {
    if (isNewSentence(words, end) || (word.before === 'line' && isCapital(word))) break;
    const link = linkAt(words, end);
    if (link > 0 && roleAt(words, end + link) !== null) break;
    const role = roleAt(words, end);
    const acts = role !== null && isVerb(words, end + role.length);
    if (word.before === 'hard' && (role ? !hasObject || acts : isCapital(word) && !isClause)) break;
    if (word.before === 'and' && role && !isClause && (!hasObject || acts)) break;
    if (word.before === 'space' && acts && !isClause) break;
    hasObject ||= role !== null;
    isClause ||= startsClause(words, end);
  }
  return end;
}
