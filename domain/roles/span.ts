import type { KnownRole } from './register.ts';

/** Where a role belongs, with its preposition ("för Stadsmiljö och teknik"), and the words that say so. */
export interface Scope {
  readonly name: string;
  readonly asWritten: string;
}

/** The words of one responsible. */
export interface Span {
  from: number;
  to: number;
  role: KnownRole | null;
  scopes: Scope[];
  /** The scope it has when the doubtful words are read the other way, empty for none; null when nothing is doubtful. */
  otherwise: string | null;
  /** "Chef för kurator": the roles that may be what it is the chief of, or beside it. */
  within: KnownRole[];
}
