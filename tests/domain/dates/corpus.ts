import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One line of tests/fixtures/dates.tsv or moreDates.tsv. */
export interface Case {
  readonly group: string;
  readonly text: string;
  readonly reference: string;
  readonly expected: string;
}

/** Our own expressions, in the order of the file: those of docs/dates.md. A `\n` in a text is a line break. */
export const corpus = (root: string): readonly Case[] => read(join(root, 'tests/fixtures/dates.tsv'));

/** Where two readings lie close together: too fine for the page, and each a line that tells them apart. */
export const moreExpressions = (root: string): readonly Case[] => read(join(root, 'tests/fixtures/moreDates.tsv'));

function read(path: string): readonly Case[] {
  const [, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [group = '', text = '', reference = '', expected = ''] = line.split('\t');
    return { group, text: text.replaceAll('\\n', '\n'), reference, expected };
  });
}

/** A test for each of the groups: a thousand tests cost more than what they test. */
export const inGroups = (cases: readonly Case[]): readonly (readonly [string, readonly Case[]])[] => [
  ...Map.groupBy(cases, ({ group }) => group),
];
