import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One line of tests/fixtures/dates.tsv. */
export interface Case {
  readonly group: string;
  readonly text: string;
  readonly reference: string;
  readonly expected: string;
}

/** Our own expressions, in the order of the file. A `\n` in a text is a line break. */
export function corpus(root: string): readonly Case[] {
  const [, ...lines] = readFileSync(join(root, 'tests/fixtures/dates.tsv'), 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [group = '', text = '', reference = '', expected = ''] = line.split('\t');
    return { group, text: text.replaceAll('\\n', '\n'), reference, expected };
  });
}
