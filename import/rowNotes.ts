import { kindOfHeading } from './columns.ts';
import type { Column } from './columns.ts';
import type { Cell } from './sourceDocument.ts';

/** What a row says about the row above it: "Kommentar: …" over the whole width of the table. */
export interface RowNote {
  readonly heading: string;
  readonly text: string;
}

const NOTE = /^(\p{Lu}[^:\n\u2029]{2,40}?)\s*:\s*(\S[\s\S]*)$/u;
const KINDS: readonly unknown[] = ['comment', 'followUp', 'status', 'resources'];

/** "Analys: …" as the note it is; null for anything else, such as the title of a section. */
export function noteOf(text: string): RowNote | null {
  const [, label = '', words = ''] = NOTE.exec(text.trim()) ?? [];
  return isLabel(label) ? { heading: label, text: words.trim() } : null;
}

/** A date beside the label ("Uppföljning 2024-04-12: …") says when, not about what. */
const isLabel = (label: string): boolean => {
  const words = label.replace(/[\d/.-]{2,}/g, ' ').trim();
  return words !== '' && words.split(/\s+/).length <= 4 && KINDS.includes(kindOfHeading(words));
};

/** The note of a row that holds nothing else: in one cell, or as a label with a wide cell beside it. */
export function noteOfRow(filled: readonly Cell[], columns: readonly Column[]): RowNote | null {
  const [first, second] = filled;
  if (!first || filled.length > 2) return null;
  if (!second) return noteOf(first.text);
  const isWide = (second.across ?? 1) >= Math.max(2, columns.length - 2);
  const label = first.text.trim().replace(/:$/, '');
  return isWide && isLabel(label) ? { heading: label, text: second.text.trim() } : null;
}
