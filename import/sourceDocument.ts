import type { LeftOut, Place } from '../domain/plan.ts';

/** What every reader makes of a file: text and tables in the order they stand. Nothing is interpreted yet. */
export interface SourceDocument {
  readonly blocks: readonly Block[];
  /** Headers and footers. */
  readonly margins?: readonly string[];
  /** Number of pages or sheets, where the format has them. */
  readonly pages?: number;
  /** Things the reviewer must see: hidden text that was read, text that was left out. */
  readonly remarks?: readonly Remark[];
}

export type Block = TextBlock | TableBlock;

export interface TextBlock {
  readonly kind: 'text';
  readonly text: string;
  readonly place: Place;
  /** The level of a heading, where the file marks it as one. */
  readonly heading?: number;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly rows: readonly SourceRow[];
}

export interface SourceRow {
  readonly cells: readonly Cell[];
  readonly place: Place;
}

export interface Cell {
  /** Lines parted by `\n`, paragraphs by an empty line. */
  readonly text: string;
  /** Columns the cell is wide, when more than one. */
  readonly across?: number;
  /** The same cell as in the row above (merged downwards); its text is repeated here. */
  readonly sameAsAbove?: boolean;
  /** Footnotes that its words refer to. */
  readonly notes?: readonly string[];
}

export interface Remark {
  readonly kind: 'hiddenText' | LeftOut['kind'];
  readonly text: string;
  readonly place: Place;
}
