/** What a piece of text rests on: one stored fact, or nothing but our own fixed words. */
export type Fact =
  | { readonly of: 'fixed' }
  | { readonly of: 'plan' }
  | { readonly of: 'settings' }
  | { readonly of: 'report' }
  /**
   * Numbers of the frozen report: for each number in the text, in order, where it stands in `BoardReport`
   * ("before.figures.done"); "+" and "-" where two are added, or the rows that are shown are left out.
   */
  | { readonly of: 'figures'; readonly at: readonly string[] }
  /** The name of an area, a role or a unit that the frozen report counts. */
  | { readonly of: 'name'; readonly at: string }
  | { readonly of: 'action'; readonly action: string }
  | { readonly of: 'change'; readonly action: string; readonly change: string }
  /** Written by a person in the draft: about an action, or the assessment. */
  | { readonly of: 'written'; readonly action: string | null }
  | { readonly of: 'approval' };

export interface Piece {
  readonly text: string;
  readonly from: Fact;
}

export type Cell = readonly Piece[];

export interface Table {
  readonly kind: 'table';
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Shares of the width, one for each column. */
  readonly widths: readonly number[];
  /** Columns that hold figures, set flush right. */
  readonly numeric: readonly number[];
  /** What the table is about, for those who hear it. */
  readonly caption: string;
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: Piece; readonly newPage?: true }
  | { readonly kind: 'paragraph'; readonly pieces: Cell; readonly look?: 'gap' | 'small' }
  | { readonly kind: 'list'; readonly items: readonly Cell[] }
  | Table;

/** A finished text before it becomes a file: what is said, in which order, and where each piece was taken from. */
export interface Doc {
  readonly title: string;
  readonly lang: 'sv' | 'en';
  /** Lines at the top of the first page, left and right. */
  readonly head: readonly (readonly [left: Cell, right: Cell])[];
  /** The word before the page number ("Sida"). */
  readonly page: string;
  readonly blocks: readonly Block[];
  /** The moment its facts were frozen: the date of the file, so that the same facts give the same bytes. */
  readonly at: string;
}

export const fixed = (text: string): Piece => ({ text, from: { of: 'fixed' } });
export const piece = (text: string, from: Fact): Piece => ({ text, from });

/** Every piece of a text, in the order it is read. */
export const piecesOf = (doc: Doc): readonly Piece[] => [
  ...doc.head.flatMap(([left, right]) => [...left, ...right]),
  ...doc.blocks.flatMap((block): readonly Piece[] => {
    switch (block.kind) {
      case 'heading':
        return [block.text];
      case 'paragraph':
        return block.pieces;
      case 'list':
        return block.items.flat();
      case 'table':
        return [...block.head.map(fixed), ...block.rows.flat(2)];
    }
  }),
];
