import { readFileSync } from 'node:fs';
import { ended } from './commandLine.ts';
import { readConfig } from '../config.ts';
import { exportRecords, firstAltered, type About } from './exportRecords.ts';
import { withSecretFiles } from '../identity.ts';
import { openStore } from '../start.ts';

const USAGE = `Skriver ut poster som rader av JSON, förseglade rad för rad:
  npm run --silent export -- --all > allt.jsonl
  npm run --silent export -- --plan PLANENS-ID > plan.jsonl
  npm run --silent export -- --person PERSONENS-ENTRA-ID > person.jsonl
  npm run --silent export -- --check plan.jsonl
Med den inbyggda databasen ska boten vara stoppad, eller DATA_FOLDER peka på en kopia.
`;

/** `npm run export`: the records out of the product, in a form that needs no product to read. */
async function main([option, given = '']: readonly string[]): Promise<number> {
  if (option === '--check') return check(given);
  const about = aboutOf(option, given);
  if (!about) {
    process.stderr.write(USAGE);
    return 2;
  }
  const read = readConfig(withSecretFiles(process.env));
  if (!read.ok) {
    process.stderr.write(read.problems.map((problem) => `  • ${problem}\n`).join(''));
    return 1;
  }
  const store = await openStore(read.config);
  let lines = 0;
  for await (const line of exportRecords(store, about)) {
    lines += 1;
    if (!process.stdout.write(`${line}\n`)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
  await store.close();
  process.stderr.write(`  ${lines - 1} poster\n`);
  // Nothing but the end: whoever asked for something by a wrong id should not take an empty file for an answer.
  return lines > 1 ? 0 : 1;
}

function check(file: string): number {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const altered = firstAltered(lines);
  process.stderr.write(
    altered === null ? `  ${lines.length - 1} poster, oförändrade\n${kindsIn(lines)}` : `  Rad ${altered} är ändrad\n`,
  );
  return altered === null ? 0 : 1;
}

/** How many records of each kind: what is compared after a restore. */
function kindsIn(lines: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const { kind } = JSON.parse(line) as { readonly kind: string };
    if (kind !== 'end') counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => `    ${kind}: ${count}\n`).join('');
}

function aboutOf(option: string | undefined, given: string): About | undefined {
  if (option === '--all') return { all: true };
  if (option === '--plan' && given) return { plan: given };
  return option === '--person' && given ? { person: given } : undefined;
}

process.exitCode = await ended(USAGE, () => main(process.argv.slice(2)));
