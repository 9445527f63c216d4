import { join } from 'node:path';
import { corpus, inGroups, moreExpressions, type Case } from './corpus.ts';
import { notation } from './notation.ts';
import { readTimings } from '../../../domain/dates/index.ts';

const root = join(__dirname, '../../..');
const cases = corpus(root);
const line = ({ text, reference }: Case, reading: string) => `${text} (${reference}): ${reading}`;

const areReadAsWritten = (_: string, lines: readonly Case[]): void => {
  const read = lines.map((one) => line(one, notation(readTimings(one.text, one.reference))));
  expect(read).toEqual(lines.map((one) => line(one, one.expected)));
};

describe('our own expressions', () => {
  it('cover every kind of expression', () => {
    expect(cases.length).toBeGreaterThanOrEqual(500);
    expect(new Set(cases.map(({ group }) => group)).size).toBeGreaterThanOrEqual(16);
  });

  it.each(inGroups(cases))('of the group "%s" are read as the page says', areReadAsWritten);

  it.each(inGroups(moreExpressions(root)))('of the group "%s" are told from those close to them', areReadAsWritten);
});
