/** "Se ovan", "se punkt 3": the words and where they point. */
export interface Reference {
  readonly asWritten: string;
  readonly direction: 'above' | 'below' | 'number';
  readonly number: number | null;
  /** The sentence it stands after, which says what it is about. */
  readonly about: string;
}

const POINTER =
  /\(?\b(?:se|jfr|jämför)\s+(?:även\s+|också\s+)?(ovan(?:stående)?|föregående(?: rad| punkt)?|nedan(?:stående)?|nästa (?:rad|punkt)|följande (?:rad|punkt)|(?:punkt|rad|nr|åtgärd|mål)\s+\p{Lu}?(\d{1,3}))\b[.)]*/giu;

/** The places in a text that point at another row. */
export function findReferences(text: string): Reference[] {
  return [...text.matchAll(POINTER)].map((match) => {
    const word = (match[1] ?? '').toLowerCase();
    const before = text.slice(0, match.index).trim();
    const about =
      before
        .replace(/[.!?]\s*$/, '')
        .split(/[.!?]\s+/)
        .at(-1) ?? '';
    return {
      asWritten: match[0].replace(/^\(|[.)]+$/g, ''),
      direction: match[2] ? 'number' : /^(ovan|föreg)/.test(word) ? 'above' : 'below',
      number: match[2] ? Number(match[2]) : null,
      about,
    };
  });
}

interface Target {
  readonly number: number;
  readonly title: string;
  readonly text: string;
}

const stems = (text: string): Set<string> =>
  new Set([...text.toLowerCase().matchAll(/\p{L}{7,}/gu)].map(([word]) => word.slice(0, 9)));

/** The rows of a plan by the stems they hold; a title's count three times. */
export type Targets = {
  readonly numbers: ReadonlySet<number>;
  readonly last: number;
  readonly scores: ReadonlyMap<string, ReadonlyMap<number, number>>;
};

/** A word of so many rows tells none of them apart. */
const COMMON = 200;

/** Made once for a plan: every row may point, and at any other. Rows are numbered from 1 without gaps. */
export function targetsOf(rows: readonly Target[]): Targets {
  const scores = new Map<string, Map<number, number>>();
  const put = (stem: string, number: number, score: number) => {
    const of = scores.get(stem) ?? new Map<number, number>();
    scores.set(stem, of.set(number, (of.get(number) ?? 0) + score));
  };
  for (const { number, title, text } of rows) {
    for (const stem of stems(title)) put(stem, number, 3);
    for (const stem of stems(text)) put(stem, number, 1);
  }
  return { numbers: new Set(rows.map(({ number }) => number)), last: rows.length, scores };
}

/** The row a reference most likely means: the one that shares most words with it on its side, the nearest when none does. */
export function rowOf(reference: Reference, from: number, { numbers, last, scores }: Targets): number | null {
  if (reference.direction === 'number') return numbers.has(reference.number ?? 0) ? reference.number : null;
  const isAbove = reference.direction === 'above';
  const nearest = isAbove ? from - 1 : from + 1;
  if (nearest < 1 || nearest > last) return null;
  const shared = new Map<number, number>();
  for (const stem of stems(reference.about)) {
    const rows = scores.get(stem);
    for (const [number, score] of rows && rows.size <= COMMON ? rows : []) {
      if (isAbove ? number < from : number > from) shared.set(number, (shared.get(number) ?? 0) + score);
    }
  }
  let [best, most] = [nearest, 0];
  for (const [number, score] of shared) {
    const isNearer = Math.abs(number - from) < Math.abs(best - from);
    if (score > most || (score === most && isNearer)) [best, most] = [number, score];
  }
  return best;
}
