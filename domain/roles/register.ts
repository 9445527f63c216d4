import type { Role } from '../people.ts';
import { SEEDED_ROLES } from './seed.ts';

export type Holders = 'one' | 'few' | 'many' | 'group';

/** A role as the register knows it. `known` is false for a title that only looks like a role by its ending. */
export interface KnownRole {
  readonly name: string;
  readonly holders: Holders;
  readonly kind: Role['kind'];
  readonly known: boolean;
  /** Other roles the same written form may mean ("SG" is both sjukgymnast and styrgrupp). */
  readonly alternatives: readonly string[];
}

export interface RoleMatch {
  readonly role: KnownRole;
  /** Number of words that were used. */
  readonly length: number;
}

/** Case, points, hyphens and spaces do not tell two spellings apart: "Bitr avd.chef" = "bitr.avd.chef". */
export const keyOf = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s.\-–:’'"”()]/g, '');

const kindOf = (holders: string, type: string): Role['kind'] => {
  if (type === 'politician') return 'elected';
  if (type === 'external') return 'external';
  return holders === 'many' || type === 'group' ? 'group' : 'single';
};

const inflected = (name: string): string[] => {
  const ends = /[aeou]$/.test(name) ? ['n', 'ns', 's'] : ['en', 'ens', 's'];
  return [name, ...ends.map((end) => name + end)];
};
/** "Chefer" become "cheferna", "handläggare" "handläggarna", "biträden" "biträdena". */
const inflectedPlural = (name: string): string[] => {
  const definite = name.endsWith('n') ? `${name}a` : `${name.replace(/are$/, 'ar')}na`;
  return [name, `${name}s`, definite, `${definite}s`];
};

const ABBREVIATED = new Set<string>();
/** The roles that are one word written out: what a misspelt word may be near. */
const spelledOut = new Set<string>();

/** "ek." is an economist, "Ek" a surname: a short form whose point is all that tells it from a word keeps the point. */
const needsPoint = (form: string): boolean => /^\p{L}{1,5}\.$/u.test(form);

function seed(): Map<string, KnownRole> {
  const found = new Map<string, KnownRole>();
  const lines = SEEDED_ROLES.trim().split('\n');
  const entries = lines.map((line) => line.split('|').map((part) => part.trim()));
  const put = (written: string, role: KnownRole, key = keyOf(written)) => {
    if (written.endsWith('.')) ABBREVIATED.add(key);
    else if (/^\p{L}{8,}$/u.test(written)) spelledOut.add(key);
    const before = found.get(key);
    if (!before) found.set(key, role);
    else if (before.name !== role.name) {
      found.set(key, { ...before, alternatives: [...before.alternatives, role.name] });
    }
  };
  const roles = entries.map(([name = '', plural = '', holders = '', type = '', forms = '']) => {
    const role: KnownRole = {
      name,
      holders: holders as Holders,
      kind: kindOf(holders, type),
      known: true,
      alternatives: [],
    };
    return { role, plurals: plural.split('/').filter(Boolean), forms: forms.split(', ').filter(Boolean) };
  });
  for (const { role, plurals } of roles) {
    for (const form of inflected(role.name)) put(form, role);
    for (const form of plurals.flatMap(inflectedPlural)) put(form, role);
  }
  for (const { role, forms } of roles) {
    for (const form of forms) put(form, role, keyOf(form) + (needsPoint(form) ? '.' : ''));
  }
  return found;
}

const FORMS: ReadonlyMap<string, KnownRole> = seed();
export const SPELLED_OUT: readonly string[] = [...spelledOut];
const LONGEST = 5;

/** The role that a key is a written form of. */
export const formOf = (key: string): KnownRole | undefined => FORMS.get(key);

const joined = (words: readonly string[]): KnownRole | undefined => {
  const text = words.join('');
  return FORMS.get(keyOf(text)) ?? (text.endsWith('.') ? FORMS.get(`${keyOf(text)}.`) : undefined);
};

/** "Samordnare N. Ek": the initial is no ending ("samordnaren"), as the letters of "E C" are none. */
const endsInInitial = ([first = '', ...others]: readonly string[]): boolean =>
  first.length > 2 && /^\p{Lu}\.?$/u.test(others.at(-1) ?? '');

/** "Omvårdnadsansv. ssk" is short for the words of "omvårdnadsansvarig sjuksköterska". */
function roleOf(words: readonly string[]): KnownRole | undefined {
  if (endsInInitial(words)) return undefined;
  const role = joined(words);
  const last = words.length > 1 ? FORMS.get(keyOf(words.at(-1) ?? '')) : undefined;
  if (role || !last) return role;
  return joined([...words.slice(0, -1).map((word) => word.replace(/ansv\.?$/i, 'ansvarig')), last.name]);
}

/** Whether the full stop after a title belongs to it ("Stadsdelsdir.") instead of ending a sentence ("MAS."). */
export const endsInAbbreviation = (text: string): boolean =>
  ABBREVIATED.has(keyOf(text)) || FORMS.has(`${keyOf(text)}.`) || /(avd|förv|enh|sekt)\.$/i.test(text);

/** What is only said about a holder: the role is that of the word after. */
const PASSING = new Set(['tf', 'tillförordnad', 'tillförordnade', 'leg', 'ers', 'ordinarie']);
const DEPUTY: Readonly<Record<string, string>> = {
  bitr: 'biträdande',
  b: 'biträdande',
  biträdande: 'biträdande',
  vice: 'vice',
  v: 'vice',
  stf: 'ställföreträdande',
  ställföreträdande: 'ställföreträdande',
  '1e': 'förste',
  '1a': 'förste',
  förste: 'förste',
};

const TITLE_END =
  /(chef|direktör|ledare|samordnare|sekreterare|ansvarig|strateg|handläggare|utvecklare|sköterska|terapeut|ombud|konsulent|controller|ekonom|rektor|ordförande|koordinator|pedagog|assistent|utredare|tekniker|inspektör|intendent|föreståndare|administratör|specialist|konsult|planerare|jurist|rådgivare|biträde|mästare|bibliotekarie|ingenjör)(en|n|er|na|erna|a)?$/;
const BODY_END =
  /(enhet|avdelning|grupp|nämnd|team|förvaltning|kontor|sektion|styrelse|utskott|råd|ledning|stab|funktion|bolag|myndighet)(en|n|et|er|erna|s)?$|(avd|förv|enh|sekt)\.$/;
const NOT_TITLES =
  /^((?:huvud|del|med)?ansvarig|ansvariga|konsekvens|råd|avdelning|enhet|enheten|förvaltning|verksamheten|utbildning|handledning|föreskrift|ledning|samråd)$/;

function byEnding(word: string): KnownRole | null {
  const bare = word.replace(/[,;:)]+$/, '').replace(/^\(/, '');
  const low = bare
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/arna$/, 'are')
    .replace(/sköterskor(na)?$/, 'sköterska');
  if (NOT_TITLES.test(low) || !/^\p{L}[\p{L}\-.:]+$/u.test(bare)) return null;
  const title = TITLE_END.exec(low);
  if (title) {
    const capitals = /^(\p{Lu}{2,})-/u.exec(bare)?.[1];
    const stem = title[2] && title[2] !== 'a' ? low.slice(0, -title[2].length) : low;
    const name = capitals ? capitals + stem.slice(capitals.length) : stem;
    return { name, holders: 'few', kind: 'single', known: false, alternatives: [] };
  }
  if (BODY_END.test(bare.toLowerCase())) {
    return { name: expandUnit(bare), holders: 'group', kind: 'group', known: false, alternatives: [] };
  }
  return null;
}

/** "myndighetssekt." → "myndighetssektionen": the short ends that unit names are written with. */
export const expandUnit = (text: string): string =>
  text
    .replace(/([\p{L}-])sekt\b\.?/gu, '$1sektionen')
    .replace(/([\p{L}-])avd\b\.?/gu, '$1avdelningen')
    .replace(/([\p{L}-])enh\b\.?/gu, '$1enheten')
    .replace(/([\p{L}-])förv\b\.?/gu, '$1förvaltningen');

/**
 * The longest role title that begins at `words[from]`. Words that only look like titles (an ending such as "-chef",
 * "-enheten") are taken when `guess` is set.
 */
export function matchRole(words: readonly string[], from = 0, guess = true): RoleMatch | null {
  for (let length = Math.min(LONGEST, words.length - from); length > 0; length--) {
    const role = roleOf(words.slice(from, from + length));
    if (role) return { role, length };
  }
  const first = words[from];
  if (first === undefined) return null;
  const key = keyOf(first);
  if (PASSING.has(key)) {
    const rest = matchRole(words, from + 1, guess);
    return rest && { ...rest, length: rest.length + 1 };
  }
  const deputy = DEPUTY[key];
  const rest = deputy && matchRole(words, from + 1, guess);
  if (rest) return { role: deputised(deputy, rest.role), length: rest.length + 1 };
  const glued = /^(?:bitr\.?|b\.)(\p{L}.*)$/iu.exec(first);
  const base = glued?.[1] === undefined ? undefined : FORMS.get(keyOf(glued[1]));
  if (base) return { role: deputised('biträdande', base), length: 1 };
  const role = guess ? byEnding(first) : null;
  return role && { role, length: 1 };
}

const deputised = (prefix: string, role: KnownRole): KnownRole => {
  const name = `${prefix} ${role.name}`;
  return FORMS.get(keyOf(name)) ?? { ...role, name, known: false };
};

/** The role a whole text names, or null when it names none or more than a role. */
export function findRole(text: string): KnownRole | null {
  const words = text.trim().split(/[\s/]+/);
  const match = matchRole(words);
  return match && match.length === words.length ? match.role : null;
}

/**
 * How a role is held, scope or not ("avdelningschef för Stadsmiljö och teknik" is single): what the register needs
 * to know before it fans an action out or reminds somebody.
 */
export function roleKind(name: string): Role['kind'] {
  const words = name.trim().split(/\s+/);
  return matchRole(words)?.role.kind ?? 'single';
}
