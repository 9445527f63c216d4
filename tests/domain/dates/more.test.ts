import { join } from 'node:path';
import { readTimings } from '../../../domain/dates/index.ts';
import { moreExpressions } from './corpus.ts';
import { notation } from './notation.ts';

describe('expressions that lie close to another reading', () => {
  it.each(moreExpressions(join(__dirname, '../../..')))('$group: "$text" written $reference', (one) => {
    expect(notation(readTimings(one.text, one.reference))).toBe(one.expected);
  });
});
