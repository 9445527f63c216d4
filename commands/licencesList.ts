import { readFileSync } from 'node:fs';
import { licensed } from './licences.ts';

/** `npm run licences`: the licences of what runs in production, the most common first. Ends with 1 when one is not free. */
const all = licensed(JSON.parse(readFileSync('package-lock.json', 'utf8')) as Parameters<typeof licensed>[0]);
const byLicence = Map.groupBy(all, ({ licence }) => licence);
for (const [licence, packages] of [...byLicence].sort(([, a], [, b]) => b.length - a.length)) {
  const names = packages.map(({ name, version }) => `${name} ${version}`).sort();
  process.stdout.write(
    `${licence} (${names.length}): ${names.slice(0, 8).join(', ')}${names.length > 8 ? ' …' : ''}\n`,
  );
}
const others = all.filter(({ isFree }) => !isFree);
for (const { name, version, licence } of others) process.stderr.write(`  • ${name} ${version}: ${licence}\n`);
process.exitCode = others.length > 0 ? 1 : 0;
