import { keyOf } from './register.ts';
import { roleAt } from './roleAt.ts';
import { isCapital, isNewSentence, phraseAt, unparted } from './words.ts';
import type { RoleWord } from './words.ts';

/** What joins one responsible to the next: "i samråd med", "ev.", "vid behov", "genom". */
const LINK =
  /^(?:(?:ev|eventuellt|alt|alternativt|el|inkl|inklusive|jämte|genom|via|även|också|plus)\.?|(?:(?:i|efter|genom|med|under|på|vid) )?(?:nära |tätt? |löpande )?(?:samråd|samverkan|samarbete|samspel|dialog|samtal|kontakt|överenskommelse|avstämning|ledning|hjälp|stöd|bistånd|uppdrag|delegation|behov)(?: (?:med|m|av|från)\b\.?)|(?:i|efter|vid) (?:nära )?(?:samråd|samverkan|samarbete|dialog|behov)\.?|(?:tills(?:ammans)?|ihop)\b(?! vidare)\.?(?: (?:med|m)\b\.?)?|med)(?= |$)/i;
const OTHERS = /^(?:m\.? ?fl|m\.? ?m|med flera|med mera|etc|o\.? ?s\.? ?v)\b\.?(?= |$)/i;
const CONTACT = /^\(?(?:tfn|tel|telefon|telnr|mobil|mob|mobilnr|växel|ankn|e-?post|e-?mail|mail)[.:]*$|@/i;

const LEAD_IN = /^(samtliga|alla|övriga|berörd|berörda|ansvarig|ansvariga|huvudansvarig|namn|är)[.:]?$/i;
/** "Utförare: ssk", "medverkan: MAS": with a colon or a role after it, a word for what the role does. */
const LABEL =
  /^(?:(?:huvud|del|med)?ansvar(?:ig|iga)?|utför(?:are|s)?|medverk(?:an|ande|ar)|delta(?:gare|r)|stöd|stödjande|genomförande|genomförs|uppföljning|samordning|beställare|sammankallande|initiativ|drivande|ägare|resurs|resurser|funktion|roll|vem|vilka|involverade|övriga|berörda|beslut|bollplank|referens|kontakt):?$/i;
const ANSWERS_FOR = /^ansvariga? för /i;

const NOBODY =
  /^(vakan[st]|vakansen|ny|nn|senare|klart|klar|ännu|ej|inte|utse(?:dd|tt|dda)|bestämt|fastställt|tillsat(?:t|ts|ta)|saknas|okän[dt]|oklart?|tbd|fn|vem|rekryterad|x{2,3})[?!]*$/;
/** Somebody is to be named some day, whoever names them and wherever. */
const TO_BE_NAMED =
  /^\(?(?:(?:ska|skall|kommer att|måste|behöver|att) )?(?:utse|utses|bestäm(?:s|ma|mas)|besluta(?:s)?|fördela(?:s)?|meddela(?:s)?|tillsätt(?:s|a|as)|rekryter(?:as|ing)|namnges|fastställ(?:s|as)|avgör(?:s|as)|klargör(?:s|as))\)?(?= |$)/i;
const PRESENTLY =
  /^(?:(?:tjänsten|rollen|uppdraget)(?: är)?|för närvarande|f\.? ?n\.?|just nu|i dagsläget|tills vidare|under rekrytering|ingen(?: ansvarig)?|n\/a)(?= |$)/i;

/** How many words a joining phrase takes. "M" is an initial, "m." stands for "med". */
export const linkAt = (words: readonly RoleWord[], at: number): number =>
  /^m\.?$/.test(words[at]?.text ?? '') ? 1 : phraseAt(LINK, words, at);

/** "m.fl." says that there are others and not who they are. */
export const othersAt = (words: readonly RoleWord[], at: number): number => phraseAt(OTHERS, words, at);

/** A telephone number or an address, or the word before it. Numbers name nobody anyway. */
export const isContact = (words: readonly RoleWord[], at: number): boolean =>
  CONTACT.test(words[at]?.text ?? '') || /^\(?\+?(?:\d[\d-]{2,}|0\d)\)?$/.test(words[at]?.text ?? '');

/** How many words from here on say that there is nobody, or nobody yet. */
export function vacantAt(words: readonly RoleWord[], at: number): number {
  if (phraseAt(TO_BE_NAMED, words, at) > 0) return restOfPart(words, at);
  const text = words[at]?.text ?? '';
  return phraseAt(PRESENTLY, words, at) || Number(NOBODY.test(keyOf(text)) || /^[\p{P}\p{S}\d]+$/u.test(text));
}

function restOfPart(words: readonly RoleWord[], at: number): number {
  let end = at + 1;
  for (let word = words[end]; word?.before === 'space' || word?.before === 'line'; word = words[++end]) {
    if (isNewSentence(words, end) || (word.before === 'line' && isCapital(word))) break;
  }
  return end - at;
}

/** Words that only lead in to whom there is. */
function leadInAt(words: readonly RoleWord[], at: number): number {
  if (roleAt(words, at, false) !== null) return 0;
  const text = words[at]?.text ?? '';
  if (phraseAt(ANSWERS_FOR, words, at) > 0) {
    const role = unparted(words, at, Infinity).findIndex(
      (_, index) => index > 1 && roleAt(words, at + index, false) !== null,
    );
    if (role > 0) return role;
  }
  if (at + 1 < words.length && LEAD_IN.test(text)) return 1;
  const next = words[at + 1];
  const isBeside = next?.before === 'space' && roleAt(words, at + 1, false) !== null;
  return LABEL.test(text) && (text.endsWith(':') || isBeside) ? 1 : 0;
}

/** How many words from here on are no responsible at all. */
export const passedAt = (words: readonly RoleWord[], at: number): number =>
  othersAt(words, at) || linkAt(words, at) || vacantAt(words, at) || leadInAt(words, at);
