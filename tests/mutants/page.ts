import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { EXPLAINED, HOW } from './explained.ts';
import { SLICES } from './slices.ts';

/** `npm run docs:mutants`: writes docs/mutants.md of what `npm run test:mutants` left in dist/mutants/. */
interface Found {
  readonly file: string;
  readonly status: string;
  readonly line: number;
  readonly mutator: string;
  readonly replacement: string;
}
interface Count {
  killed: number;
  survived: number;
  unreached: number;
}
const GATE = 85;
const found = SLICES.flatMap(({ name }) => {
  const path = `dist/mutants/${name}.json`;
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as readonly Found[]) : [];
});
const files = new Map<string, Count>();
for (const { file, status } of found) {
  const count = files.get(file) ?? { killed: 0, survived: 0, unreached: 0 };
  if (status === 'Killed' || status === 'Timeout') count.killed += 1;
  if (status === 'Survived') count.survived += 1;
  if (status === 'NoCoverage') count.unreached += 1;
  files.set(file, count);
}
const share = ({ killed, survived, unreached }: Count): number => (100 * killed) / (killed + survived + unreached);
const summed = (room: RegExp): Count =>
  [...files]
    .filter(([file]) => room.test(file))
    .reduce(
      (sum, [, one]) => ({
        killed: sum.killed + one.killed,
        survived: sum.survived + one.survived,
        unreached: sum.unreached + one.unreached,
      }),
      { killed: 0, survived: 0, unreached: 0 },
    );
const row = (name: string, count: Count): string =>
  `| ${name} | ${count.killed + count.survived + count.unreached} | ${count.killed} | ${count.survived} | ${count.unreached} | ${share(count).toFixed(1)} % | ${share(count) >= GATE ? '' : 'below'} |`;
const HEAD = '| | mutants | noticed | survived | not reached | share | |\n|-|-:|-:|-:|-:|-:|-|';
const ROOMS: readonly (readonly [string, RegExp])[] = [
  ['guard of the bot', /^bot\//],
  ['verbs of the cards', /^cards\//],
  ['domain, without dates and roles', /^domain\/\w+\.ts/],
  ['dates and roles', /^domain\/(dates|roles)\//],
  ['scheduler', /^scheduler\//],
];
const explained = EXPLAINED.map(({ file, change, why }) => `| \`${file}\` | ${change} | ${why} |`);
const page = `# Mutation testing

Written by \`npm run docs:mutants\` from the last \`npm run test:mutants\`. Stryker changes the sources in one small way at a time; a
change that no test of its slice (\`tests/mutants/slices.ts\`) notices survives. The aim is ${GATE} % noticed. Each slice runs its nearest
tests only, so that it takes minutes: what a wider test would notice counts as surviving here.

## What was reached

${HEAD}
${ROOMS.filter(([, room]) => [...files.keys()].some((file) => room.test(file)))
  .map(([name, room]) => row(name, summed(room)))
  .join('\n')}

${HOW}

## Survivors that change nothing

| file | change | why it cannot be noticed |
|-|-|-|
${explained.join('\n')}

## File by file

${HEAD}
${[...files]
  .toSorted(([a], [b]) => a.localeCompare(b))
  .map(([file, count]) => row(`\`${file}\``, count))
  .join('\n')}
`;
const path = 'docs/mutants.md';
writeFileSync(path, await format(page, { ...(await resolveConfig(path)), filepath: path }));
