import { readFileSync } from 'node:fs';
import { licensed } from '../../commands/licences.ts';

const lock = (packages: Record<string, object>) => licensed({ packages });

describe('what runs in production', () => {
  it('has a permissive licence, every package of it', () => {
    const all = licensed(JSON.parse(readFileSync('package-lock.json', 'utf8')) as Parameters<typeof licensed>[0]);
    expect(all.length).toBeGreaterThan(200);
    expect(all.filter(({ isFree }) => !isFree)).toEqual([]);
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0)', true],
    ['MIT AND GPL-3.0', false],
    ['AGPL-3.0', false],
    ['SEE LICENSE IN LICENSE', false],
  ])('takes %s for free: %s', (license, isFree) =>
    expect(lock({ 'node_modules/x': { version: '1', license } })[0]?.isFree).toBe(isFree),
  );

  it('does not count what only developers install', () =>
    expect(lock({ '': {}, 'node_modules/x': { version: '1', license: 'GPL-3.0', dev: true } })).toEqual([]));

  it('has a line in the advisories for each package the product names', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const page = readFileSync('docs/decisions/advisories.md', 'utf8');
    expect(Object.keys(dependencies).filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});
