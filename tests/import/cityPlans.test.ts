import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importPlan } from '../../import/importPlan.ts';
import { readInWorker } from '../../import/readInWorker.ts';
import { CITY_TABLES } from './support/cityTables.ts';
import { CITY_TEXTS } from './support/cityTexts.ts';
import { outline } from './support/outline.ts';

/** What a person would read out of each plan: tests/fixtures/cityPlans.txt, a part for every plan. */
const READ = new Map(
  readFileSync(join(process.cwd(), 'tests/fixtures/cityPlans.txt'), 'utf8')
    .trim()
    .split(/\n*^## /m)
    .filter(Boolean)
    .map((part) => {
      const [name = '', ...lines] = part.split('\n');
      return [name, lines];
    }),
);
const TODAY = '2026-11-22';
const PATIENCE = { milliseconds: 60_000, megabytes: 300 };

describe('plans as other cities write them', () => {
  test.each([...CITY_TABLES, ...CITY_TEXTS])('$name', async ({ name, file }) => {
    const bytes = file();
    // The PDF library is a module of its own kind, which only the worker loads here.
    const isPdf = bytes[0] === 0x25;
    const read = isPdf ? await readInWorker(bytes, TODAY, PATIENCE) : await importPlan(bytes, TODAY);
    expect(read.ok ? outline(read.draft) : read.refusal).toEqual(READ.get(name));
  });

  test('none is left without a reading, and every action has a title that fits a card', () => {
    expect([...READ.keys()].sort()).toEqual([...CITY_TABLES, ...CITY_TEXTS].map(({ name }) => name).sort());
    const titles = [...READ.values()].flatMap(([, ...rows]) =>
      rows.map((row) => /^(?:\[.*?\] )?\d+: (.*?) \| /.exec(row)?.[1]),
    );
    for (const title of titles) expect(title).toMatch(/^.{4,60}$/);
  });
});
