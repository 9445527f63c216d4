import { readFileSync } from 'node:fs';
import { INPUTS } from '../../docs/securityInputs.ts';
import { expand, numberedFiles, numbersIn, securityPage } from '../../docs/securityPage.ts';

const page = readFileSync('docs/security.md', 'utf8');
const all = INPUTS.flatMap(([, first, inputs]) => inputs.map((_, index) => first + index));

describe('docs/security.md', () => {
  it('has all 144 inputs, each once', () => expect(all).toEqual(Array.from({ length: 144 }, (_, index) => index + 1)));

  it('says of every input that a test names that it was tried, and of no other', () => {
    const named = new Set(numberedFiles().flatMap(numbersIn));
    const tried = new Set([...page.matchAll(/^\| (\d+)\s+\|.*\| (\d+)\s+\|$/gm)].map(([, number]) => Number(number)));
    const within = (number: number) => number >= 1 && number <= 144;
    // When this fails: npm run docs:security.
    expect([...named].filter((number) => within(number) && !tried.has(number))).toEqual([]);
    expect([...tried].filter((number) => !named.has(number))).toEqual([]);
    expect(page).not.toMatch(/FAILED|NOT SHOWN/);
  });

  it('has every input tried', () => {
    const named = new Set(numberedFiles().flatMap(numbersIn));
    expect(all.filter((number) => !named.has(number))).toEqual([]);
  });

  it('has every guard of the guards’ test', () => {
    const guards = [
      ...readFileSync('tests/security/guards.test.ts', 'utf8').matchAll(/^\s+(?:\{ )?guard: '([^']+)'/gm),
    ];
    expect(guards.length).toBeGreaterThan(20);
    for (const [, guard] of guards) expect(page).toContain(`\`${guard}\``);
  });

  it('tells a failure as one', () => {
    const made = securityPage([{ title: '17: of a foreign tenant', ancestorTitles: [], status: 'failed' }]);
    expect(made).toMatch(/\| 17 \| another tenant \| \*\*1 FAILED\*\*/);
    expect(expand('2–4, 19')).toEqual([2, 3, 4, 19]);
  });
});
