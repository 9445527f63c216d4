import { join } from 'node:path';
import { readTimings } from '../../../domain/dates/index.ts';
import { corpus } from './corpus.ts';
import { notation } from './notation.ts';

const cases = corpus(join(__dirname, '../../..'));

describe('our own expressions', () => {
  it('cover every kind of expression', () => {
    expect(cases.length).toBeGreaterThanOrEqual(500);
    expect(new Set(cases.map(({ group }) => group)).size).toBeGreaterThanOrEqual(16);
  });

  it.each(cases)('$group: "$text" written $reference', ({ text, reference, expected }) => {
    expect(notation(readTimings(text, reference))).toBe(expected);
  });
});
