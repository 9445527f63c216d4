/**
 * What a pattern can begin with: the first characters of everything it matches, read from its source. A hundred forms
 * are tried at every word of a text; asking a table first spares three attempts in four.
 * Looking around (`(?!…)`, `(?<=…)`) is taken as always true, so that the table can only let too much through.
 */
export const DEPTH = 3;

/** Characters that patterns tell apart. Digits count as one, and so does all that is not here. */
const KNOWN = new Set('abcdefghijklmnopqrstuvwxyzåäöéü0123456789 \n.,:;/()!?~+&%§@\'’"”–-');
export const OTHER = '\u0000';

/** A character as the openings write it. */
export const plain = (character: string): string =>
  character >= '0' && character <= '9' ? '0' : KNOWN.has(character) ? character : OTHER;

const NOTHING: readonly string[] = [''];
const QUANTIFIER = /(?:[?*+]|\{(\d+)(?:,(\d*))?\})\??/y;
const GROUP = /\?(?:[:=!]|<[=!]|<\w+>)/y;

/** Every opening of at most DEPTH characters. A shorter one is a whole match: anything may stand after it. */
export function openingsOf({ source }: RegExp): ReadonlySet<string> {
  let at = 0;

  /** Up to the end of a group; what lies deeper than `depth` is only passed by. */
  function alternatives(depth: number): readonly string[] {
    const all = new Set(sequence(depth));
    while (source[at] === '|') {
      at += 1;
      for (const opening of sequence(depth)) all.add(opening);
    }
    return [...all];
  }

  function sequence(depth: number): readonly string[] {
    let openings = NOTHING;
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      openings = follow(openings, repeated(Math.max(0, depth - shortest(openings))), depth);
    }
    return openings;
  }

  function repeated(depth: number): readonly string[] {
    const one = single(depth);
    const found = taken(QUANTIFIER);
    if (!found) return one;
    const sign = found[0].charAt(0);
    const least = Number(found[1] ?? (sign === '+' ? 1 : 0));
    const most = Number(sign === '?' ? 1 : (found[2] ?? found[1] ?? depth) || depth);
    let more = NOTHING;
    const openings = least === 0 ? new Set(NOTHING) : new Set<string>();
    for (let count = 1; count <= Math.min(most, Math.max(least, depth)); count += 1) {
      more = follow(more, one, depth);
      if (count >= least) for (const opening of more) openings.add(opening);
    }
    return [...openings];
  }

  function single(depth: number): readonly string[] {
    const character = source.charAt(at);
    at += 1;
    if (character === '(') {
      const head = taken(GROUP)?.[0] ?? '';
      const isLook = /[=!]$/.test(head);
      const inner = alternatives(isLook ? 0 : depth);
      at += 1;
      return isLook ? NOTHING : inner;
    }
    if (character === '^' || character === '$' || (character === '\\' && source[at] === 'b')) {
      if (character === '\\') at += 1;
      return NOTHING;
    }
    const from = at - 1;
    if (character === '\\') at += 1;
    if (character === '[') {
      while (source[at] !== ']') at += source[at] === '\\' ? 2 : 1;
      at += 1;
    }
    return depth === 0 ? NOTHING : charactersOf(source.slice(from, at));
  }

  function taken(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found) at += found[0].length;
    return found;
  }

  return new Set(alternatives(DEPTH));
}

const shortest = (openings: readonly string[]): number =>
  openings.reduce((least, { length }) => Math.min(least, length), DEPTH);

/** Each of the first that is a whole match goes on with each of the second. */
function follow(first: readonly string[], second: readonly string[], depth: number): readonly string[] {
  if (first.every(({ length }) => length >= depth)) return first;
  const openings = new Set<string>();
  for (const head of first) {
    if (head.length >= depth) openings.add(head);
    else for (const tail of second) openings.add((head + tail).slice(0, depth));
  }
  return [...openings];
}

const memory = new Map<string, readonly string[]>();

/** The characters that one character's worth of pattern matches. */
function charactersOf(piece: string): readonly string[] {
  const known = memory.get(piece);
  if (known) return known;
  const one = new RegExp(`^${piece}$`, 's');
  const found = [...KNOWN].filter((character) => one.test(character)).map(plain);
  const isOpen = /^\[|^\\[sSwWD]$|^\.$/.test(piece) || found.length === 0;
  const characters = [...new Set([...found, ...(isOpen ? [OTHER] : [])])];
  memory.set(piece, characters);
  return characters;
}
