import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { datesPage } from '../../../docs/datesPage.ts';
import { corpus } from './corpus.ts';

const root = join(__dirname, '../../..');

describe('docs/dates.md', () => {
  it('is what the program does today (npm run docs:dates writes it anew)', () => {
    expect(readFileSync(join(root, 'docs/dates.md'), 'utf8')).toBe(datesPage(corpus(root)));
  });
});
