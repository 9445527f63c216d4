import type { Instant, LocalDate } from '../domain/calendar.ts';

/** What a cell holds: text, a number, a day, a moment, or nothing. Never a formula: there is no way to write one. */
export type Value = string | number | { readonly day: LocalDate } | { readonly at: Instant } | null;

export interface Sheet {
  /** At most 31 characters, as Excel has it. */
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: Iterable<readonly Value[]>;
}

export const day = (date: LocalDate | null): Value => (date === null ? null : { day: date });
export const moment = (at: Instant | null): Value => (at === null ? null : { at });

/**
 * Whether a spreadsheet would take a text for a formula (OWASP, "CSV Injection"): the signs it begins with, their
 * full-width forms, and the blanks that are trimmed before one is looked for.
 */
export const looksLikeFormula = (text: string): boolean => /^[\s\uFEFF]*[=+\-@|%＝＋－＠]|^[\t\r\n]/.test(text);

/** Text as a file of marks can hold it: without what XML and terminals cannot. Line breaks stay. */
export const printable = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|\p{Surrogate}/gu, '');
