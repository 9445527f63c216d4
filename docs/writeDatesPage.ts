import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpus } from '../tests/domain/dates/corpus.ts';
import { datesPage } from './datesPage.ts';

/** `npm run docs:dates`: writes docs/dates.md anew from tests/fixtures/dates.tsv. */
const root = process.cwd();
writeFileSync(join(root, 'docs/dates.md'), datesPage(corpus(root)));
