/** Endings that the name of a place has and a surname has not. */
const PLACE =
  /^\p{Lu}.*(?:gården|gläntan|hemmet|huset|hus|backen|lunden|boendet|villan|kullen|ängen|parken|åsen|liden|dalen|hagen|höjden|berget|skogen|stranden|tomten|torget)s?[.):]?$/u;
const BODY = /(?:gruppen|enheten|området|teamet|avdelningen|sektionen|distriktet|patrullen|avd\.|enh\.)[.):]?$/i;
/** What a unit is called for: its kind, its hours, where it lies. Forms and compounds are told by the stem. */
const KIND = new RegExp(
  [
    'tjänst|vård|omsorg|boende|säbo|vobo|rehab|demens|myndighet|bistånd|korttid|trygghet|lägenhet|psykiatri|äldre|insats',
    'enhet|avdelning|sektion|grupp|team|område|distrikt|verksamhet|förvaltning|(?:hem|hemmet|huset|hus|gården)$',
    'ekonomi|kansli|kvalitet|digital|administration|kommunikation|utveckling|skolan?$|fritid|kultur|miljö|teknik',
    '^(?:hsl|lss|hvb|hs|sol|ssih|barn|avd|plan|villa|vån|våning)\\b',
    '^(?:natt|nätter|dag|kväll|helg|kök|kost|larm)(?:er|ar|en|et|tid|s)?$',
    '^(?:norr|söder|öst|väst|öster|väster|inre|yttre|stora|lilla|gamla|nya|övre|nedre|centrala|centrum|sankt|s:t)$',
    '^(?:norra|södra|östra|västra|mellersta)$',
  ].join('|'),
  'i',
);

/** "Solgården", "Lindhemmet": a capital and an ending of its own. */
export const isPlace = (word: string): boolean => PLACE.test(word);

/** "HSL-enheten", "nattgruppen": what people belong to. */
export const isBody = (word: string): boolean => BODY.test(word);

/** Whether a word says which unit a role belongs to, and is neither a name nor something that is done. */
export const isUnitWord = (word: string): boolean => isPlace(word) || isBody(word) || KIND.test(word);

/** "Dokumentationsstödjare", "rehabpersonal": somebody, whatever the register knows. */
export const isTitle = (word: string): boolean =>
  /(?:are|ör|ist|ant|ent|man|ombud|biträde|sköterska|terapeut|chef|ansvarig|strateg|pedagog|kurator|personal)(?:n|en|na|er|erna)?[.):]?$/i.test(
    word,
  );

/** "enhet 3", "avd. 12": a number that is no telephone number. */
export const isUnitNumber = (word: string): boolean => /^[1-9]\d?(?:[–-][1-9]\d?)?[.)]?$/.test(word);
