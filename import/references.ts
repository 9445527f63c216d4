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

/** The row a reference most likely means: the one that shares most words with it on its side, the nearest when none does. */
export function rowOf(reference: Reference, from: number, rows: readonly Target[]): number | null {
  if (reference.direction === 'number')
    return rows.some((row) => row.number === reference.number) ? reference.number : null;
  const side = rows.filter((row) => (reference.direction === 'above' ? row.number < from : row.number > from));
  const about = stems(reference.about);
  const shared = (text: string) => [...stems(text)].filter((stem) => about.has(stem)).length;
  const ranked = side
    .map((row) => ({ row, score: shared(row.title) * 3 + shared(row.text), distance: Math.abs(row.number - from) }))
    .sort((a, b) => b.score - a.score || a.distance - b.distance);
  return ranked[0]?.row.number ?? null;
}
