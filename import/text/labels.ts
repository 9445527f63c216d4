import { kindOfHeading } from '../columns.ts';
import type { ColumnKind } from '../columns.ts';

/** A piece of running text: what a label announces, or (label null) words that none does. */
export interface Labelled {
  readonly label: string | null;
  readonly kind: ColumnKind | null;
  readonly text: string;
}

const LABEL = String.raw`\p{Lu}[\p{L} /-]{1,34}?(?: ?\d{1,3})?`;
/** At the start of a line a label may be short or have a bracket: "Ansv.:", "Ansvarig(a):", "klart senast:". */
const AT_START = String.raw`\p{L}(?:[\p{L} /-]|\([\p{L} ]{1,12}\)|\.(?=\s*:)){1,34}?(?: ?\d{1,3})?`;
const OPENING = new RegExp(String.raw`^(?:[-–•·*]\s+)?(${AT_START})\s*:(?:\s+|$)`, 'u');
/** Inside a line a label comes after the end of something: "… frågan om våld. Ansvarig: Socialchef. Klart: 2026." */
const INSIDE = new RegExp(
  String.raw`(?<=[.;,)|–-]\s+|\s{3,})(${LABEL})\s*:\s+|(?<=\(|\([^()]{3,80}[,;]\s)(\p{Ll}[\p{L} ]{2,24})\s*:\s+`,
  'gu',
);
const MOST_WORDS = 5;

/** What a label says its text is about; null for words that only happen to stand before a colon. */
function kindOfLabel(label: string): ColumnKind | null {
  const words = label.replace(/\s*\d+$/, '').split(/\s+/);
  return words.length > MOST_WORDS ? null : kindOfHeading(words.join(' '));
}

/** The same label however it is numbered and capitalised: "Åtgärd 2" is "åtgärd". */
export const plainLabel = (label: string): string =>
  label
    .toLowerCase()
    .replace(/\s*\d+$/, '')
    .trim();

/** Takes a line apart at its labels. */
export function labelsOf(line: string): Labelled[] {
  const opening = OPENING.exec(line);
  const kind = opening?.[1] ? kindOfLabel(opening[1]) : null;
  const pieces: Labelled[] = [];
  let label: string | null = kind ? (opening?.[1] ?? null) : null;
  let from = kind ? (opening?.[0].length ?? 0) : 0;
  let of = kind;
  const end = (to: number) => {
    const text = line
      .slice(from, to)
      .replace(/[\s(,;]+$/, '')
      .replace(/^([^()]*)\)\.?$/, '$1');
    if (label !== null || text !== '') pieces.push({ label, kind: of, text });
  };
  for (const match of line.slice(from).matchAll(INSIDE)) {
    const written = match[1] ?? match[2] ?? '';
    const inner = kindOfLabel(written);
    if (inner === null || inner === 'need') continue;
    const at = (kind ? (opening?.[0].length ?? 0) : 0) + match.index;
    end(at);
    [label, of, from] = [written, inner, at + match[0].length];
  }
  end(line.length);
  return pieces;
}

/** A heading that stands on a line of its own, its text below it: "Åtgärd", "Ansvarig". */
export function labelAlone(line: string): Labelled | null {
  const words = line.trim().split(/\s+/);
  const kind = words.length <= 3 && /^\p{Lu}/u.test(line.trim()) ? kindOfLabel(line.trim()) : null;
  return kind && !/[.,;!?]$|:/.test(line.trim()) ? { label: line.trim(), kind, text: '' } : null;
}

/** A line that begins with a label of no known meaning, as "Samverkan: …"; null for any other line. */
export function unknownLabel(line: string): Labelled | null {
  const [whole = '', label] = OPENING.exec(line.trim()) ?? [];
  if (label === undefined || !/^\p{Lu}/u.test(label) || label.split(/\s+/).length > 3) return null;
  return kindOfLabel(label) === null ? { label, kind: null, text: line.trim().slice(whole.length) } : null;
}
